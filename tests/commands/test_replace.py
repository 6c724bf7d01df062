"""`unpinch add --replace`: what it tells, the word that does it, and what is kept."""

import errno
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from tests.bundled import library
from tests.commands.test_add import NEW, entry_of, write
from tests.hostile import RAW
from tests.plain.person import Typist
from tests.test_cli import assert_one_sentence
from tui import cli, resources
from tui.commands import new_file, replacing
from tui.commands.replacing import read_replacement
from tui.commands.strays import stray_lines
from tui.files.faults import UsageError
from tui.files.schema_line import schema_line
from tui.plain import adding, asking
from tui.plain.speaker import Speaker
from tui.words import replacing as words
from tui.words.facts import SOMETHING_ELSE
from tui.words.new_session import SCHEMA_BESIDE

ODD = Path("odd.toml")
BRIDGE: dict[str, Any] = {"use": "glute-bridge"}


@pytest.fixture(autouse=True)
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of one's own sessions, in which nothing is yet; the library is read once."""
    monkeypatch.setattr(replacing, "bundled_library", library)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "home" / "sessions"
    folder.mkdir(parents=True)
    return folder


def told_of(sessions: Path, before: dict[str, Any], **now: Any) -> list[str]:
    """What differs from the session that is there, in lines."""
    write(sessions / "odd.toml", **before)
    text = read_replacement(str(write(**now)), None).description
    lines = text.split("\n")
    start = next(at for at, line in enumerate(lines) if line in (words.DIFFERS, words.ONLY_LOOKS))
    end = next(at for at, line in enumerate(lines) if "from the library of this program" in line)
    return [line.strip() for line in lines[start:end]]


# What is told


def test_what_is_new_gone_and_changed_is_told_with_both_values(sessions: Path) -> None:
    before = {"exercise": [{**BRIDGE, "reps": 8}, {"use": "bird-dog"}, {"use": "curl-up"}]}
    now = [{"use": "curl-up"}, {**BRIDGE, "build": [{"reps": 9}, {"reps": 12}], "note": "Slow."}]
    lines = told_of(sessions, before, exercise=[*now, {"use": "childs-pose", "optional": True}])
    assert lines == [
        words.DIFFERS,
        "no longer in it: Bird-dog",
        "another order of the exercises",
        "2. Glute bridge",
        "how much: 9 reps, each with a 1 s hold; then 12 reps, each with a 1 s hold; before: "
        "8 reps, each with a 1 s hold",
        "note: Slow.; before: nothing",
        "3. Child's pose",
        "new in it: 2 holds of 20 s, 15 s rest between",
    ]


@pytest.mark.parametrize(
    ("before", "now", "line"),
    [
        ({}, {"title": "B"}, "title: B; before: From a friend"),
        ({}, {"per_day": 4}, "how often: up to 4 times a day; before: up to 2 times a day"),
        ({}, {"summary": "Easy."}, "it says of itself: Easy.; before: nothing"),
        ({"screening": {"soon": ["A"]}}, {}, "no longer asked (for a doctor in a day or two): A"),
        ({}, {"screening": {"needs": ["D"]}}, "asked as well (a yes, and it is not played): D"),
        (
            {"on_spread": {"action": "stop"}},
            {},
            "after a yes: A spread brings a rest of 90 s, then an easier form; the second ends the "
            "session.; before: The first spread ends the session.",
        ),
        (
            {},
            {"exercise": [{"use": "curl-up", "start": "head-lift"}]},
            "it begins as: Head lift; before: Curl-up",
        ),
        (
            {},
            {"exercise": [{"use": "curl-up", "hardest": "curl-up"}]},
            "the hardest form that may be offered: Curl-up; before: Curl-up with a turn",
        ),
        (
            {},
            {"exercise": [{"use": "curl-up", "tempo": [1, 1]}]},
            "tempo: 1 s out and 1 s back; before: 2 s out and 3 s back",
        ),
        (
            {},
            {"exercise": [{"use": "curl-up", "optional": True, "reason": "Odd."}]},
            "left out unless it is turned on: Odd.; before: nothing",
        ),
        ({}, {"exercise": [{"use": "curl-up", "rest_seconds": 31}]}, "rest: 31 s; before: 30 s"),
        # Both read as a stop after the first yes.
        (
            {"on_spread": {"limit": 1}},
            {"title": "B", "on_spread": {"action": "stop"}},
            SOMETHING_ELSE,
        ),
        (
            {"exercise": [{"use": "curl-up", "reps": 4}]},
            {"exercise": [{"use": "curl-up", "reps": 4, "start": "head-lift"}]},
            "Curl-up: how much: 5 reps; before: 4 reps",
        ),
        (
            {"screening": {"soon": ["A", "B"]}},
            {"screening": {"soon": ["B", "A"]}},
            "asked in another order (for a doctor in a day or two)",
        ),
    ],
)
def test_each_difference_of_a_session_is_told(
    before: dict[str, Any], now: dict[str, Any], line: str, sessions: Path
) -> None:
    assert line in told_of(sessions, before, **now)


WRITTEN = {**NEW, "name": "Wiggle"}


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"steps": ["Jump."]}, 'steps: "Jump."; before: "Sit up."'),
        ({"stop_when": "Never."}, f"stop if: Never.; before: {NEW['stop_when']}"),
        ({"expected": "Pain."}, "what may be felt and is no spread: Pain.; before: "),
        ({"feel": "Pain."}, f"what should be felt: Pain.; before: {NEW['feel']}"),
        ({"position": "seated"}, "position: Sitting on a chair; before: Lying on your back"),
        ({"equipment": ["bench"]}, "needs: bench; before: mat"),
        ({"side": "both"}, "sides: both; before: none"),
        ({"quiet_leg": False}, "left out with symptoms in the leg: no; before: yes"),
        ({"needs_strong_leg": True}, "left out with a weak leg: yes; before: no"),
        ({"cues": ["Fast."]}, 'reminders: "Fast."; before: '),
        ({"range_degrees": {"trunk-flexion": 7}}, "how far it goes: trunk flexion 7 degrees; "),
        ({"verbs": ["Up", "Down"]}, "words for the movement: Up, Down; before: "),
        ({"frames": ["x"]}, "another drawing"),
        (
            {"hands": "free"},
            "hands: free to tap; before: not free, so that reps are counted by the tempo",
        ),
        ({"bias": ["load"]}, "directions: load; before: bending forward, turning, load"),
    ],
)  # fmt: skip
def test_each_difference_of_an_exercise_that_is_written_is_told(
    changes: dict[str, Any], line: str, sessions: Path
) -> None:
    lines = told_of(sessions, {"exercise": [WRITTEN]}, exercise=[{**WRITTEN, **changes}])
    assert any(each.startswith(line) for each in lines), lines


def test_a_form_of_a_packed_session_is_compared_too(sessions: Path) -> None:
    before = {"library": {"head-lift": entry_of("head-lift")}}
    lines = told_of(sessions, before, library={"head-lift": entry_of("head-lift", reps=4)})
    assert [line for line in lines if line.startswith("Head lift: how much: ")]


def test_comments_alone_are_told_to_be_nothing(sessions: Path) -> None:
    write(sessions / "odd.toml")
    ODD.write_bytes(b"# A comment.\n" + write().read_bytes())
    assert words.ONLY_LOOKS in read_replacement("odd.toml", None).description.split("\n")


def test_a_comment_is_nothing_under_another_name_either(sessions: Path) -> None:
    write(sessions / "mine.toml", exercise=[WRITTEN])
    ODD.write_bytes(b"# A comment.\n" + write(exercise=[WRITTEN]).read_bytes())
    assert words.ONLY_LOOKS in read_replacement("odd.toml", "mine").description.split("\n")


def test_one_that_has_faults_can_be_replaced_and_is_told_to_have_some(sessions: Path) -> None:
    (sessions / "odd.toml").write_text("format = 2\n")
    replacement = read_replacement(str(write()), None)
    assert words.CANNOT_COMPARE in replacement.description
    replacement.put_in_place()
    assert (sessions / "odd.toml").read_bytes() == ODD.read_bytes()


def test_nothing_of_either_file_reaches_the_terminal_raw(sessions: Path) -> None:
    bad = "x\x1b[2J\u202e\x07"
    use = [{**WRITTEN, "name": bad, "note": bad, "reason": bad, "optional": True, "steps": [bad]}]
    hostile = {"title": bad, "summary": bad, "screening": {"soon": [bad]}, "exercise": use}
    for before, now in ((hostile, {}), ({}, hostile)):
        lines = told_of(sessions, before, **now)
        assert len(lines) > 5
        assert not RAW.search("".join(lines))


# What is answered


def answered(monkeypatch: pytest.MonkeyPatch, typed: Sequence[Any], *arguments: str) -> int:
    """The exit code where somebody types this."""
    typist = Typist(typed, is_terminal=True)
    monkeypatch.setattr(adding, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(asking, "on_this_terminal", lambda _: (Speaker(StringIO()), typist))
    monkeypatch.setattr(cli, "steady_seconds", typist.clock)
    return cli.run(["add", str(ODD), "--replace", *arguments])


def test_the_word_replaces_it_and_keeps_each_one_before(
    sessions: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = write(sessions / "mine.toml")
    for number, title in enumerate(("Two", "Three"), 1):
        former = there.read_bytes()
        new = write(title=title).read_bytes()
        assert answered(monkeypatch, [1.0, " REPLACE "], "--name", "mine") == 0
        assert there.read_bytes() == new
        kept = sessions / f"mine.toml.{number}.bak"
        assert kept.read_bytes() == former
        assert f"the one before is kept as {kept}\nPlay it: unpinch play mine\n" in (
            capsys.readouterr().out
        )
    assert resources.find_session("mine") == there
    assert "mine.toml.1.bak" not in resources.session_paths()
    assert stray_lines() == []


@pytest.mark.parametrize(
    "name", ["odd.bak", "odd.toml.bak", "odd.toml.old.bak", "odd.toml.0.bak", "odd.1.bak"]
)
def test_a_copy_that_somebody_made_is_told_to_be_no_session(name: str, sessions: Path) -> None:
    """Its writer may look for it among the sessions."""
    write(sessions / name)
    (line,) = stray_lines()
    assert name in line


@pytest.mark.parametrize("word", ["add", "y", "yes", "", "replace it"])
def test_anything_else_leaves_it(
    word: str, sessions: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = write(sessions / "odd.toml").read_bytes()
    write(title="New")
    assert answered(monkeypatch, [1.0, word]) == 0
    assert capsys.readouterr().out == f"{words.LEFT}\n"
    assert {each.name: each.read_bytes() for each in sessions.iterdir()} == {"odd.toml": before}


def test_nobody_who_types_replaces_nothing(
    sessions: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = write(sessions / "odd.toml").read_bytes()
    write(title="New")
    Path("typed").write_bytes(b"replace\n")
    with Path("typed").open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.__stdin__", stream)
        monkeypatch.setattr("sys.stdin", stream)
        assert cli.run(["add", "odd.toml", "--replace"]) == 2
    assert_one_sentence(capsys.readouterr().err)
    assert (sessions / "odd.toml").read_bytes() == before


def test_what_was_changed_meanwhile_is_left_alone(sessions: Path) -> None:
    there = write(sessions / "odd.toml")
    replacement = read_replacement(str(write(title="New")), None)
    there.write_bytes(there.read_bytes() + b"# Mine.\n")
    with pytest.raises(UsageError, match="was changed meanwhile"):
        replacement.put_in_place()
    assert there.read_bytes().endswith(b"# Mine.\n")
    assert [each.name for each in sessions.iterdir()] == ["odd.toml"]


def no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_where_it_cannot_be_written_nothing_is_left_beside(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = write(sessions / "odd.toml")
    former = there.read_bytes()
    replacement = read_replacement(str(write(title="New")), None)
    monkeypatch.setattr(replacing, "write_whole", no_space)
    with pytest.raises(UsageError) as told:
        replacement.put_in_place()
    assert str(told.value) == f"{there} cannot be written (No space left on device)"
    assert {each.name: each.read_bytes() for each in sessions.iterdir()} == {"odd.toml": former}


def test_what_was_kept_stays_and_is_told_where_the_one_before_is_gone(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(path: Path, _content: bytes) -> None:
        path.unlink()
        no_space()

    former = write(sessions / "odd.toml").read_bytes()
    replacement = read_replacement(str(write(title="New")), None)
    monkeypatch.setattr(replacing, "write_whole", lose)
    kept = sessions / "odd.toml.1.bak"
    with pytest.raises(UsageError, match=f"; the one before is kept as {re.escape(str(kept))}$"):
        replacement.put_in_place()
    assert kept.read_bytes() == former


@pytest.mark.parametrize("is_taken", [True, False])
def test_where_the_one_before_cannot_be_kept_nothing_is_replaced(
    is_taken: bool, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = write(sessions / "odd.toml")
    former = there.read_bytes()
    replacement = read_replacement(str(write(title="New")), None)
    kept, why = sessions / "odd.toml.1.bak", "cannot be written (No space left on device)"
    if is_taken:
        kept.write_bytes(b"mine")
        why = "is there already and is left as it is"
    else:
        monkeypatch.setattr(new_file, "write_new", no_space)
    with pytest.raises(UsageError, match=f"{re.escape(f'{kept} {why}')}$"):
        replacement.put_in_place()
    assert there.read_bytes() == former
    assert kept.exists() == is_taken


def test_a_schema_comes_with_a_file_whose_first_line_leads_to_it(sessions: Path) -> None:
    write(sessions / "odd.toml")
    ODD.write_bytes(f"{schema_line('session')}\n".encode() + write().read_bytes())
    assert SCHEMA_BESIDE in read_replacement(str(ODD), None).put_in_place().split("\n")
    assert (sessions / "session.schema.json").exists()


def test_whose_session_it_is_counts(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the house is not a person's own."""
    monkeypatch.setattr(resources, "_person", "")
    write(sessions / "odd.toml")
    write(title="New")
    assert cli.run(["add", "odd.toml", "--replace", "--person", "Anna"]) == 2


REFUSED = [
    (["odd.toml"], "there is no session odd of your own to replace"),
    (["odd.toml", "--name", "five-to-start"], "--name: there is no session five-to-start of your"),
    (["odd.toml", "--name", "../odd"], "--name: there is no session ../odd of your own"),
    (["same.toml"], "same.toml holds the same already, to the byte"),
    (["link.toml"], "found a link, which is not followed"),
    (["bad.toml"], "format: found 2, expected 1"),
    (["nowhere.toml"], "found no such file"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_cannot_replace_is_one_sentence_and_changes_nothing(
    arguments: list[str], told: str, sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write()
    for name in ("same.toml", "link.toml", "bad.toml"):
        write(Path(name))
    write(sessions / "same.toml")
    write(sessions / "bad.toml")
    Path("bad.toml").write_bytes(tomli_w.dumps({"format": 2}).encode())
    (sessions / "link.toml").symlink_to(Path("odd.toml").absolute())
    before = sorted(each.name for each in sessions.iterdir())
    assert cli.run(["add", *arguments, "--replace"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert_one_sentence(err.splitlines(keepends=True)[0])
    assert told in err
    assert sorted(each.name for each in sessions.iterdir()) == before


def test_a_name_that_is_taken_by_ones_own_leads_to_it(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(sessions / "odd.toml")
    write(title="New")
    assert cli.run(["add", "odd.toml"]) == 2
    assert "--replace puts it in the place of yours" in capsys.readouterr().err
