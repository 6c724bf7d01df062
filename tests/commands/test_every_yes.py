"""The table of every yes, each row against the rehearsal with its answers."""

import json
import re
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import tui.commands.every_yes as commands
from tests.bundled import library
from tests.commands.rehearsing import session_of, told, used, written
from tests.factories import make_exercise, plan
from tests.hostile import RAW, hostile_session, write_session
from tests.terminal.test_passing_line import Screen
from tests.test_cli import assert_one_sentence
from tui import resources
from tui.cli import run
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.play import rehearse
from tui.play.every_yes import KINDS, checks, every_yes
from tui.play.offered import offers
from tui.play.rehearse import TOKENS
from tui.play.run import Run
from tui.words.every_yes import every_yes_text
from tui.words.every_yes_rows import Telling
from tui.words.filling import WIDEST

FIVE = "five-to-start"


@pytest.fixture(scope="module")
def five() -> Session:
    return load_session(resources.sessions_folder() / f"{FIVE}.toml", library())


def as_json(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert run(["rehearse", *options, "--every-yes", "--json"]) == 0
    shown: dict[str, Any] = json.loads(capsys.readouterr().out)
    return shown


def test_every_token_but_no_moved_up_and_pain_alone_is_a_yes() -> None:
    assert [token for token in TOKENS if "y" in token or "s" in token] == list(KINDS)


EACH = 7


@pytest.mark.parametrize(
    ("options", "symptoms", "step"),
    [
        ([], told("right", 3, easing_direction="unknown"), 1),
        (
            *(["--side=both", "--reach=calf", "--signs=numb", "--eases=arching", "--step=2"],),
            *(told("both", 4, numb=True, easing_direction="arching"), 2),
        ),
    ],
)
def test_each_row_is_what_its_answers_give(
    options: list[str], symptoms: Any, step: int, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = as_json(capsys, FIVE, *options)
    rows = [shown["without"] | {"answers": "n"}, *shown["singles"], *shown["pairs"]]
    # Each is a run of its own: some are enough, of each kind of yes and each check.
    for row in rows[::EACH]:
        answers = row.pop("answers")
        alone = rehearse_text(FIVE, symptoms, [], answers, step, as_json=True)
        assert row == json.loads(alone), answers


def test_what_rows_have_in_common_is_played_once(
    five: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[str] = []
    play_one = rehearse._play_one

    def counted(run: Run, token: str) -> list[Any]:
        played.append(token)
        return [*play_one(run, token)]

    monkeypatch.setattr(rehearse, "_play_one", counted)
    table = every_yes(five, told("right"), frozenset())
    rows = [*table.singles, *table.pairs]
    anew = sum(len(checks(row.rehearsal)) - len(row.answers) + 1 for row in rows)
    assert len(played) == len(checks(table.without)) + anew


def test_how_far_it_is_is_told_after_each_row(five: Session) -> None:
    heard: list[tuple[int, int]] = []
    table = every_yes(five, told("right"), frozenset(), tell=lambda *said: heard.append(said))
    rows = len(table.singles) + len(table.pairs)
    assert heard == [(65, played) for played in range(1, rows + 1)]
    assert rows <= 65


def test_a_terminal_shows_how_far_it_is_where_there_is_much_to_play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert run(["rehearse", FIVE, "--every-yes"]) == 0
    assert screen.getvalue() == ""
    monkeypatch.setattr(commands, "_MANY_ROWS", 64)
    assert run(["rehearse", FIVE, "--every-yes"]) == 0
    lines = screen.getvalue().split("\r")
    assert lines[1] == "Played 1 of at most 65 courses"
    assert [line.strip() for line in lines[-2:]] == ["", ""]
    assert "Played" not in capsys.readouterr().out


def test_each_kind_at_each_check_and_each_pair_of_checks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = as_json(capsys, FIVE)
    noes = ["", "n,", "n,n,", "n,n,n,", "n,n,n,n,"]
    singles = [row["answers"] for row in shown["singles"]]
    assert singles == [f"{before}{kind}" for before in noes for kind in KINDS]
    # After a yes in child's pose the other flexion stretch is left out.
    assert [row["answers"] for row in shown["pairs"]] == [
        *("y1,y1", "y1,n,y1", "y1,n,n,y1", "y1,n,n,n,y1"),
        *("n,y1,y1", "n,y1,n,y1", "n,y1,n,n,y1", "n,y1,n,n,n,y1"),
        *("n,n,y1,y1", "n,n,y1,n,y1", "n,n,y1,n,n,y1"),
        *("n,n,n,y1,y1", "n,n,n,y1,n,y1"),
        "n,n,n,n,y1,y1",
    ]


def test_what_was_taken_to_be_so_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    shown = as_json(capsys, FIVE, "--side=left", "--signs=weak", "--reach=foot", "--step=2")
    told_so = {key: shown[key] for key in ("side", "reach", "signs", "eases", "with", "step")}
    assert told_so == {
        "side": "left",
        "reach": "foot",
        "signs": ["weak"],
        "eases": "unknown",
        "with": [],
        "step": 2,
    }


def test_an_optional_exercise_that_is_turned_on_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session_of(tmp_path, written("One") + written("Two", "", "optional = true"))
    path = str(tmp_path / "mine.toml")
    assert len(as_json(capsys, path)["singles"]) == len(KINDS)
    shown = as_json(capsys, path, "--with", "two")
    assert (shown["with"], len(shown["singles"])) == (["two"], 2 * len(KINDS))


TEXT = """\
  1 Child's pose
    y1, s: A rest of 90 s. 1 as Child's pose on pillows: 2 holds of 15 s, 15 s
        rest between. 5 as Short nerve glide, right side: 6 reps. As without a
        yes: 3, 4. Left out: 2 Single knee to chest, because it moves in the
        direction that spread. The session is complete.
    y1x, h-y1x, sx: The session stops here: symptoms had not settled.
"""
TWICE = """\
  4 Glute bridge, and then
    4 as Small bridge
    5 as Short nerve glide, right side
        The session stops here: symptoms spread as often as this session
        allows.
"""


def test_the_text_tells_rungs_doses_what_is_left_out_and_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rehearse", FIVE, "--every-yes"]) == 0
    text = capsys.readouterr().out
    assert TEXT in text
    assert TWICE in text
    assert "Symptoms on the right: thigh. What eases: don't know." in text
    assert max(map(len, text.splitlines())) <= WIDEST


def test_what_is_left_out_without_a_yes_is_told_once(five: Session) -> None:
    symptoms = told("both")
    text = every_yes_text(five, symptoms, every_yes(five, symptoms, frozenset()), 1, WIDEST)
    assert text.count("3 Standing side bend, because") == 1
    assert "  Left out: 3 Standing side bend, because it is done away" in text


def test_an_exercise_with_two_places_is_left_out_at_the_right_one(tmp_path: Path) -> None:
    poses = used("childs-pose") + used("childs-pose")
    text = written("Bow", "bow low", 'bias = ["flexion"]') + poses + written("Low")
    session = session_of(tmp_path, text)
    table = every_yes(session, told("right"), frozenset())
    telling = Telling(session, table)
    left_out = {row.answers: telling.after(row).left_out for row in table.singles}
    why = "because it moves in the direction that spread."
    both = (f"2 Child's pose, 3 Child's pose, each {why}",)
    assert left_out["y1",] == both
    # Told before it began it is left out itself, as what had begun before it spread too (C14).
    assert left_out["n", "s"] == both
    assert left_out["n", "h-y1"] == ("3 Child's pose, because it hurt.",)


def test_where_the_first_yes_ends_it_there_are_no_pairs(tmp_path: Path) -> None:
    session = session_of(tmp_path, '[on_spread]\naction = "stop"\n' + used("glute-bridge"))
    table = every_yes(session, told("right"), frozenset())
    assert table.pairs == ()
    assert "None: nothing is asked any more after the first." in every_yes_text(
        session, told("right"), table, 1, WIDEST
    )


def test_the_page_has_every_row_and_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "five.html"
    assert run(["rehearse", FIVE, "--every-yes", "--html", str(file)]) == 0
    assert capsys.readouterr().out == f"Wrote {file}: 50 times one yes, 14 times two.\n"
    page = file.read_text(encoding="utf-8")
    singles, pairs = re.findall(r"<tbody>(.*?)</tbody>", page, re.DOTALL)
    kinds = re.findall(r"<tr><td>([^<]*)</td>", singles)
    assert sorted(", ".join(kinds).split(", ")) == sorted(KINDS * 5)
    assert pairs.count("<tr>") == 14
    text = unescape(re.sub(r"<br>|<[^>]+>", " ", singles))
    assert "5 as Short nerve glide, right side: 6 reps." in text
    assert "2 Single knee to chest, because it moves in the direction that spread." in text
    slugs = re.findall(r"<code>(.*?)</code>", page)
    assert slugs == [
        *("childs-pose", "childs-pose-pillow", "single-knee-to-chest", "knee-lift-90-towel"),
        *("standing-side-bend", "standing-side-bend-half", "glute-bridge", "bridge-mini"),
        *("glute-bridge-hold", "supine-nerve-glide", "nerve-glide-short"),
    ]
    assert page.count("<pre>\n") == 2 * len(slugs)
    assert not re.search(r"<script|<link|<img|https?:|url\(|@import", page)


GROWS = used(
    "glute-bridge",
    'start = "bridge-mini"',
    'hardest = "glute-bridge"',
    "build = [{ sets = 1, reps = 7 }, { sets = 2, reps = 9 }]",
    'note = "Only as high as it stays easy."',
) + used("childs-pose", "optional = true", 'reason = "For easy days."')
OFFERED = "1 Small bridge: 7 reps; then 2 sets of 9 reps, 30 s rest between; then as Glute bridge, "


def test_what_is_offered_after_good_days_is_told_with_the_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session_of(tmp_path, GROWS)
    path, file = str(tmp_path / "mine.toml"), tmp_path / "a.html"
    assert run(["rehearse", path, "--every-yes"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert run(["rehearse", path, "--every-yes", "--html", str(file)]) == 0
    page = unescape(re.sub("<[^>]+>", " ", file.read_text(encoding="utf-8")))
    for shown in (text, " ".join(page.split())):
        assert "Where a dose grows, its first dose is shown here" in shown
        assert OFFERED in shown
        assert "Glute bridge hold" not in shown
        assert "Nothing more is offered of 2 Child's pose." in shown
        assert "1 Small bridge: Only as high as it stays easy." in shown
        assert "2 Child's pose, optional: For easy days." in shown
    capsys.readouterr()
    bridge, pose = as_json(capsys, path)["offers"]
    assert bridge["note"] == "Only as high as it stays easy."
    assert [each["reps"] for each in bridge["doses"]] == [7, 9]
    assert [each["rung"] for each in bridge["harder"]] == ["glute-bridge"]
    assert (pose["exercise"], pose["harder"], len(pose["doses"])) == ("childs-pose", [], 1)
    assert run(["rehearse", path, "--every-yes", "--step", "2"]) == 0
    later = " ".join(capsys.readouterr().out.split())
    assert "dose 2 of it, or its last, is shown here" in later


def test_a_form_of_one_way_alone_is_offered_to_whom_the_way_is_known(five: Session) -> None:
    camel, low = library().exercises["cat-camel-one-way"], make_exercise("low")
    planned = replace(plan(low), ladder=(camel, low), start=1, hardest=0)
    session = replace(five, exercises=(planned,))
    (unknown,) = offers(session, told("right", easing_direction="unknown"))
    (bending,) = offers(session, told("right", easing_direction="bending"))
    assert unknown.harder == ()
    assert [form.slug for form in bending.harder] == [camel.slug]


@pytest.mark.parametrize(
    ("slug", "start", "symptoms", "offered"),
    [
        ("wall-squat", "wall-squat-30", {"reach": 3}, ["wall-squat-60"]),
        ("wall-squat", "wall-squat-30", {"reach": 1}, ["wall-squat-60", "wall-squat"]),
        ("wall-squat", "wall-squat-30", {"reach": 1, "weak": True}, []),
        ("curl-up", "head-lift", {"reach": 3}, []),
        ("curl-up", "head-lift", {"reach": 1}, ["curl-up", "curl-up-rotation"]),
    ],
)
def test_nothing_is_offered_that_symptoms_in_the_leg_close(
    slug: str, start: str, symptoms: dict[str, Any], offered: list[str], tmp_path: Path
) -> None:
    session = session_of(tmp_path, used(slug, f'start = "{start}"'))
    (found,) = offers(session, told("right", **symptoms))
    assert [form.slug for form in found.harder] == offered


def test_nothing_of_a_file_is_markup_on_the_page(tmp_path: Path) -> None:
    session = hostile_session()
    for each in session["exercise"]:
        each["name"] = f"<b>&{each['name'][3:20]}"
        each.pop("ladder", None)
    session["exercise"][0]["frames"] = ["<i>&", "</pre><i>"]
    session["title"] = "</title><script>x</script>"
    path = write_session(tmp_path, session)
    file = tmp_path / "a.html"
    assert run(["rehearse", str(path), "--every-yes", "--html", str(file)]) == 0
    page = file.read_text(encoding="utf-8")
    assert not RAW.search(page)
    assert not re.search(r"<(b|i|script)>", page)
    assert "&lt;/title&gt;&lt;script&gt;x" in page
    assert "&lt;b&gt;&amp;" in page
    assert "&lt;/pre&gt;&lt;i&gt;" in page


REFUSED = [
    (["--every-yes", "--answers", "n"], "not allowed with argument"),
    (["--every-yes", "--html", "{home}/a.html", "--json"], "not allowed with argument"),
    (["--html", "{home}/a.html"], "--html: stands with --every-yes alone"),
    (["--every-yes", "--html", "{home}/a.pdf"], "expected a file name that ends in .html"),
    (["--every-yes", "--html", "{home}/taken.html"], "is there already and is left as it is"),
    (["--every-yes", "--html", "{home}/records/a.html"], "lies among the records"),
    (["--every-yes", "--html", "{home}/a.html", "--with", "headstand"], 'found "headstand"'),
    (["--every-yes", "--html", "{home}/a.html", "--signs", "pain"], 'found "pain" at 1'),
]


@pytest.mark.parametrize(("options", "words"), REFUSED)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    options: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "taken.html").write_text("mine")
    try:
        code = run(["rehearse", FIVE, *(each.format(home=tmp_path) for each in options)])
    except SystemExit as end:
        code = int(end.code or 0)
    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert words in shown.err
    assert_one_sentence(shown.err)
    assert [each.name for each in tmp_path.iterdir()] == ["taken.html"]
    assert (tmp_path / "taken.html").read_text() == "mine"
