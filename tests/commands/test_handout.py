"""A session on paper: its exercises with its own doses, and when to stop."""

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bundled import library
from tests.commands.rehearsing import session_of, used, written
from tests.hostile import RAW, hostile_session, write_session
from tests.test_cli import assert_one_sentence
from tui import resources
from tui.cli import run
from tui.figures import frames_as_text
from tui.plan.model import TAGS, Session
from tui.words.filling import WIDEST
from tui.words.handout import handout_text
from tui.words.handout_page import handout_page

TWO = used(
    "glute-bridge",
    'start = "bridge-mini"',
    "build = [{ sets = 1, reps = 7 }, { sets = 2, reps = 9 }, { sets = 3 }]",
    'note = "Only as high as it stays easy."',
) + used("childs-pose", "reps = 4", "hold_seconds = 25", "optional = true", 'reason = "For fun."')


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["library", "--session", *arguments]) == 0
    return capsys.readouterr().out


def text_of(session: Session, number: str = "") -> str:
    """The text in one line."""
    return " ".join(handout_text(session, library(), number, WIDEST).split())


def test_each_exercise_has_the_dose_of_the_session_and_what_comes_later(tmp_path: Path) -> None:
    text = text_of(session_of(tmp_path, TWO))
    bridge = "1. Small bridge Lying on your back, mat. How much: 7 reps. Later: 2 sets of 9 reps,"
    assert bridge in text
    assert "; then 3 sets of 9 reps, " in text
    assert "Note: Only as high as it stays easy. 1 Lie on your back" in text
    assert "2. Child's pose Only where you were told to: For fun." in text
    assert "How much: 4 holds of 25 s, " in text
    assert text.count("More comes only after three good days") == 1


@pytest.mark.parametrize("name", list(resources.session_paths()))
def test_a_patient_reads_no_slug_no_tag_and_every_sign(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, name)
    assert max(map(len, text.splitlines())) <= WIDEST
    words = " ".join(text.split())
    assert not re.search(rf"\b(Tags|{'|'.join(TAGS)}):|\([a-z0-9]+(-[a-z0-9]+)+\)", words)
    opened = [f"- {line.text}" for line in library().screening.urgent + library().screening.soon]
    assert [line for line in opened if line not in words] == []


STOP_SIGNS = ("Leg symptoms go", "Sharp pain", "The other leg too", "Lost bladder", "1. ")
EXAMINED = "has examined it and said that exercise is fine."
RESTING = used("rest-90-90")


def stops_in(text: str) -> list[str]:
    """What follows each thing that ends an exercise or all of it: a spread first."""
    at = [text.index(sign, text.index("When to stop")) for sign in STOP_SIGNS]
    return [text[start:end] for start, end in pairwise(at)]


def test_nothing_on_it_goes_on_after_a_spread_or_sharp_pain(tmp_path: Path) -> None:
    text = text_of(session_of(tmp_path, TWO))
    for stop in stops_in(text)[:2]:
        assert "No more exercises today. Leave this one out until you have asked" in stop
    rest = text_of(session_of(tmp_path, 'rest = true\n[on_spread]\naction = "next"\n' + RESTING))
    spread, sharp, *_ = stops_in(rest)
    assert "Leave this position out until you have asked" in spread
    assert "None of them is left? Stop, and call" in spread
    assert "No more exercises today." in sharp
    assert "Pain of 7 or more" in text
    assert "Pain of 7 or more" not in rest


def test_what_has_to_be_examined_waits_until_it_was(tmp_path: Path) -> None:
    text = text_of(session_of(tmp_path, TWO))
    _, _, new, urgent = stops_in(text)
    assert EXAMINED in new
    before = text[text.index("Before each session") : text.index("Before the first session")]
    lists = before.split("Yes, or not sure?")[1:]
    for told in (urgent, lists[0]):
        assert "Go now." in told
        assert "do not drive." in told
        assert EXAMINED in told
    assert EXAMINED in lists[1]
    assert "Do not begin until" in text.split("Is any of these so for you?")[1]


def test_an_optional_exercise_without_a_reason_says_so_in_a_sentence(tmp_path: Path) -> None:
    text = text_of(session_of(tmp_path, used("childs-pose", "optional = true")))
    assert "Only where you were told to. On hands and knees" in text


def test_what_symptoms_in_the_leg_forbid_stands_with_the_exercise(tmp_path: Path) -> None:
    session = session_of(
        tmp_path,
        used("curl-up") + used("wall-squat") + used("wall-squat", 'start = "wall-squat-30"'),
    )
    one, two, three = text_of(session).split("How much")[1:4]
    assert "anything numb, tingling or weak in the leg: not this exercise." in one
    assert "anything numb, tingling or weak in the leg: not this exercise." in two
    assert "With a weak leg: not this exercise." in two
    assert "tingling or weak in the leg" not in three


def test_the_sessions_own_signs_and_the_number_of_the_person_stand_on_it(tmp_path: Path) -> None:
    signs = (
        '[screening]\nurgent = ["A red ear"]\nneeds = ["Is a leg weak?"]\nask_first = ["Gout"]\n'
    )
    session = session_of(tmp_path, signs + used("glute-bridge"))
    text = text_of(session, "144")
    for sign in ("- A red ear", "- Is a leg weak?", "- Gout"):
        assert sign in text
    assert "Is a leg weak? Yes, or not sure? Not this session, until a doctor" in text
    assert "Call 144, or have someone" in text
    assert "911" not in text


def test_a_number_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.toml").write_text("format = 1\nemergency_number = 5\n")
    assert run(["library", "--session", "five-to-start"]) == 0
    shown = capsys.readouterr()
    assert "Call 112, 911 or 999" in " ".join(shown.out.split())
    assert "emergency_number: found 5" in shown.err


def test_the_page_has_all_of_the_text_and_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session_of(tmp_path, TWO + written("Nod"))
    file = tmp_path / "handout.html"
    told = printed(capsys, str(tmp_path / "mine.toml"), "--html", str(file))
    assert told == f"Wrote {file}: 3 exercises.\n"
    page = file.read_text(encoding="utf-8")
    assert re.findall(r"<h3>(.*?)</h3>", page) == [
        "1. Small bridge",
        "2. Child&#x27;s pose",
        "3. Nod",
    ]
    assert "How much: 7 reps." in page
    assert "<b>When to stop</b>" in page
    figures = [unescape(each) for each in re.findall(r"<pre>\n(.*?)</pre>", page, re.DOTALL)]
    pose = library().exercises["childs-pose"].figure
    assert figures[2:] == list(frames_as_text(pose, 40, 12, 2))
    assert not re.search(r"<code|<script|<link|<img|https?:|url\(|@import", page)


def test_nothing_of_a_file_is_markup_or_a_control_sequence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_session(tmp_path, hostile_session())
    assert not RAW.search(printed(capsys, str(path)))
    bad = "</style><script>&"
    whole = TWO.replace("For fun.", bad).replace("Only as high as it stays easy.", bad)
    session = session_of(tmp_path, f'summary = "{bad}"\naudience = "{bad}"\n' + whole)
    page = handout_page(session, library(), "")
    assert "<script" not in page
    assert page.count("&lt;/style&gt;&lt;script&gt;&amp;") == 4


REFUSED = [
    (["five-to-stat"], "(did you mean five-to-start?)"),
    (["five-to-start", "bird-dog"], "--session: stands without a SLUG"),
    (["faulty.toml"], "exercise[1].use"),
    (["five-to-start", "--html", "a.txt"], "expected a file name that ends in .html"),
    (["five-to-start", "--html", "taken.html"], "is there already and is left as it is"),
    (["five-to-start", "--html", "no/a.html"], "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("taken.html").write_text("mine")
    Path("faulty.toml").write_text('format = 1\ntitle = "X"\n[[exercise]]\nuse = "bird-dogg"\n')
    assert run(["library", "--session", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert words in shown.err
    assert_one_sentence(shown.err)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["faulty.toml", "taken.html"]
    assert Path("taken.html").read_text() == "mine"
