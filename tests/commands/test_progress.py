"""`unpinch progress`: what the screen shows as text, and a sentence for whatever is odd."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.commands.test_due import run
from tests.commands.test_records import HALF_A_RECORD
from tests.records.past import CALF, DAY, FOOT, NOON, keep, ran
from tests.test_cli import assert_one_sentence
from tui import resources
from tui.commands.arguments import parse, settings_given
from tui.commands.progress import tell_progress
from tui.commands.records import Output
from tui.files.faults import UsageError
from tui.records.record import Record
from tui.settings.preferences import Preferences

NOW = NOON + 4 * DAY
FEW = (ran(0, "bow no", before=FOOT, after=CALF), ran(3, "bow no"))
WORDS = """\
How it goes, 15 December 2025 to 9 January 2026

Days with a session
Session: 2 days, the last 8 January.

Furthest place felt before a session
Place: foot on 5 January, calf on 8 January.
After a session: nearer the back on 1 day.

Pain before a session, 0 to 10
Leg: 4 on 5 January, 4 on 8 January.
Back: 0 on 5 January, 0 on 8 January.

Left out in the next session
Nothing.

What comes next
How you feel, asked once: with a session from 9 January to 10 January.
The full lists of signs: before the next session.
If little changes, a word about it: earliest on 19 January.
If little changes, advice to see a physiotherapist: earliest on 26 January."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    yield tmp_path
    resources.live_as("")


def told(*options: str, now: datetime = NOW) -> Output:
    given = settings_given(parse(["progress", *options]))
    return tell_progress(lambda: now, Preferences(None, given))


def named(record: Record, session: str = "five-to-start") -> Record:
    return replace(record, beginning=replace(record.beginning, session=session))


def kept(home: Path, *records: Record) -> list[Path]:
    keep(home, *(named(each) for each in records))
    return sorted((home / "records").glob("*/*.toml"))


def test_it_is_told_in_words_alone_where_that_is_wanted(home: Path) -> None:
    kept(home, *FEW)
    assert told("--plain").text == WORDS


def test_what_is_drawn_stands_beside_the_same_words(home: Path) -> None:
    kept(home, *FEW)
    text = told("--ascii").text
    assert text.isascii()
    assert re.search(r"^  5 Jan  \+   \.   \.   \+  \[\.\]$", text, re.MULTILINE)
    assert set(told("--plain").text.split("\n")) <= set(text.split("\n"))
    assert "\N{CHECK MARK}" in told("--no-ascii").text


def test_it_is_told_to_an_output_that_was_closed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(home, *FEW)
    monkeypatch.setattr(sys, "stdout", None)
    assert told("--plain").text == WORDS


def test_nothing_yet(home: Path) -> None:
    output = told()
    assert output.text.endswith("There is nothing to show yet. It begins with your first session.")
    assert (output.problems, list(home.iterdir())) == ((), [])


def test_what_is_odd_is_said_and_left_where_it_lies(home: Path) -> None:
    first, last = kept(home, *FEW)
    torn = first.with_name(first.name.replace("-000001-", "-000003-"))
    torn.write_bytes(HALF_A_RECORD)
    last.with_name(f"{last.stem} (copy).toml").write_bytes(last.read_bytes())
    later = last.with_name(
        last.name.replace("20260108", "20260308").replace("-000002-", "-000004-")
    )
    later.write_bytes(last.read_bytes().replace(b"format = ", b"format = 9"))
    before = sorted(last.parent.iterdir())
    output = told("--plain")
    assert "Not all is here: 1 record of this time cannot be read." in output.text
    assert "A clock was wrong for a time" in output.text.replace("\n  ", " ")
    assert "Session: 2 days, the last 8 January." in output.text
    assert len(output.problems) == 3
    for problem in output.problems:
        assert_one_sentence(f"unpinch: {problem}\n")
    assert sorted(last.parent.iterdir()) == before


def test_records_that_cannot_be_looked_at_are_not_told_as_none(home: Path) -> None:
    (home / "records").write_text("")
    with pytest.raises(UsageError, match="records cannot be read"):
        told()


def test_each_person_has_weeks_of_their_own(home: Path) -> None:
    kept(home / "people" / "Anna", *FEW)
    for name, title, has_run in (("anna", " for Anna", True), ("Ben", " for Ben", False)):
        resources.live_as(name)
        text = told("--plain").text
        assert text.startswith(f"How it goes{title}, 15 December")
        assert ("Session: 2 days" in text) is has_run
    assert [path.name for path in (home / "people").iterdir()] == ["Anna"], "nothing is made"


@pytest.mark.parametrize("arguments", [["--weeks"], ["five-to-start"], ["--person", "../x"]])
def test_bad_use_is_told_in_one_sentence(arguments: list[str], tmp_path: Path) -> None:
    shown = run(tmp_path, "progress", *arguments)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert_one_sentence(shown.stderr)


def test_the_command_prints_it(tmp_path: Path) -> None:
    keep(tmp_path, ran(0, "bow no"))
    shown = run(tmp_path, "progress", "--plain")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "No session in these four weeks." in shown.stdout
