"""`unpinch due`: one line, an exit code, and a sentence for whatever is odd."""

import os
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_records import BOW, HALF_A_RECORD, a_record
from tests.records.past import keep
from tests.test_cli import UNPINCH, assert_one_sentence
from tui import resources
from tui.commands.due import tell_due
from tui.files.faults import UsageError
from tui.play.gates import EasingOnly, Shut, WaitUntil
from tui.play.standing import DoneToday, Due, Standing
from tui.records.file import RecordFile
from tui.records.record import Record
from tui.words.standing import standing_line

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
DONE = replace(BOW, answer="no", decision="continue")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    return tmp_path


def ran(hours_ago: float, **changes: Any) -> Record:
    """A run with one exercise."""
    at = NOW - timedelta(hours=hours_ago)
    told: dict[str, Any] = {"outcome": "completed", "first_begun": at, "updated": at, "ended": at}
    record = a_record(1, at, exercises=(DONE,), **(told | changes))
    return replace(record, beginning=replace(record.beginning, session="five-to-start"))


KEPT: list[tuple[list[Record], int, str, int]] = [
    ([], 1, "Your first session is due.", 0),
    ([ran(700)], 1, "A session is due.", 0),
    ([ran(10)], 1, "Done today.", 10),
    ([ran(10)], 2, "Session 2 of 2 is due.", 0),
    ([ran(1)], 2, "Wait until 19:00.", 10),
    (
        [ran(2, outcome="stopped", reason="limit")],
        1,
        "Easing positions only until midnight.",
        11,
    ),
    (
        [ran(900, outcome="stopped", reason="urgent")],
        1,
        "Shut until a doctor has seen what you told on 24 January.",
        12,
    ),
]


@pytest.mark.parametrize(("records", "times", "line", "code"), KEPT)
def test_one_line_and_an_exit_code(
    records: list[Record], times: int, line: str, code: int, home: Path
) -> None:
    keep(home, *records)
    told = tell_due(None, times, NOW)
    assert (told.line, told.notes, told.code) == (line, (), code)
    assert tell_due("twelve-on-the-mat", times, NOW).line == line


def test_each_person_has_records_of_their_own(home: Path) -> None:
    keep(home / "people" / "Anna", ran(10))
    try:
        for name, code in (("anna", 10), ("", 0), ("Ben", 0)):
            resources.live_as(name)
            assert tell_due(None, 1, NOW).code == code
    finally:
        resources.live_as("")
    assert [path.name for path in (home / "people").iterdir()] == ["Anna"], "nothing is made"


def test_what_is_odd_is_told_beside_the_line(home: Path) -> None:
    keep(home, ran(700), ran(-30))
    year = home / "records" / "2026"
    original = next(year.glob("*-000001-*"))
    (year / f"{original.stem} (copy).toml").write_bytes(original.read_bytes())
    (year / original.name.replace("-000001-", "-000003-")).write_bytes(HALF_A_RECORD)
    told = tell_due(None, 1, NOW)
    assert (told.line, told.code) == ("A session is due.", 0)
    assert len(told.notes) == 3
    for note in told.notes:
        assert_one_sentence(f"unpinch: {note}\n")
    assert told.notes[-1] == (
        "A record is dated 2026-03-04 00:00, which is to come: it counts as yesterday."
    )


def test_what_lies_one_level_off_is_named(home: Path) -> None:
    keep(home / "unpinch", ran(10))
    told = tell_due(None, 1, NOW)
    assert told.code == 0
    (note,) = told.notes
    assert "it holds 1 record in a place where none is looked for" in note


def test_where_not_all_can_be_looked_at_nobody_knows_whether_it_is_due(home: Path) -> None:
    """A stop may lie there, so that it must not be said that a session is due."""
    keep(home / "elsewhere", ran(900, outcome="stopped", reason="urgent"))
    years = home / "records"
    years.mkdir()
    (years / "2026").symlink_to(home / "elsewhere" / "records" / "2026")
    with pytest.raises(UsageError, match=r"due: this is not known, since .*2026 cannot be looked"):
        tell_due(None, 1, NOW)
    (years / "2026").unlink()
    years.rmdir()
    years.write_text("")
    with pytest.raises(UsageError, match="records cannot be read"):
        tell_due(None, 1, NOW)


def test_how_often_a_day_is_that_of_the_session(home: Path) -> None:
    own = home / "sessions" / "mine.toml"
    own.parent.mkdir()
    keep(home, ran(1))
    for per_day, code in ((1, 10), (2, 10), (6, 0)):
        own.write_text(f"format = 1\nper_day = {per_day}\n")
        assert tell_due("mine", 2, NOW).code == code


def test_a_last_session_that_cannot_be_read_is_told_and_taken_for_any(home: Path) -> None:
    own = home / "sessions" / "five-to-start.toml"
    own.parent.mkdir()
    own.write_text("per_day = 99\n")
    keep(home, ran(1))
    told = tell_due(None, 2, NOW)
    assert (told.line, told.code) == ("Wait until 19:00.", 10)
    (note,) = told.notes
    assert "per_day: found 99" in note
    assert note.endswith("taken as a session for twice a day.")


def test_a_run_that_is_being_played_counts(home: Path) -> None:
    file = RecordFile(home / "records" / "2026" / "20260302T080000Z-five-000001-0123abcd.toml")
    file.save(ran(10, outcome="under-way", ended=None))
    assert tell_due(None, 1, NOW).code == 10
    file.close()


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [UNPINCH, *arguments],
        env=dict(os.environ) | {"UNPINCH_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "found no session"),
        (["rest-positions"], "expected a session that is no easing positions"),
        (["--times", "0"], "expected a whole number from 1 to 12"),
        (["--times", "often"], "expected a whole number from 1 to 12"),
    ],
)
def test_bad_use_is_told_in_one_sentence(arguments: list[str], words: str, tmp_path: Path) -> None:
    shown = run(tmp_path, "due", *arguments)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert words in shown.stderr
    assert_one_sentence(shown.stderr)


def test_the_code_is_that_of_the_command(tmp_path: Path) -> None:
    keep(tmp_path / "people" / "Anna", ran(900, outcome="stopped", reason="urgent"))
    shown = run(tmp_path, "due", "--person", "Anna")
    assert (shown.returncode, shown.stderr) == (12, "")
    assert shown.stdout.startswith("Shut until a doctor has seen what you told on 24 January")
    assert run(tmp_path, "due").returncode == 0


LINES: list[tuple[Standing, str]] = [
    (Due(1, 1, is_first=True), "Your first session is due."),
    (Due(1, 1), "A session is due."),
    (Due(2, 3), "Session 2 of 3 is due."),
    (DoneToday(), "Done today."),
    (WaitUntil(NOW + timedelta(hours=1)), "Wait until 19:00."),
    (EasingOnly(NOW + timedelta(hours=6)), "Easing positions only until midnight."),
    (Shut(NOW, "urgent"), "Shut until a doctor has seen what you told on 2 March."),
]


@pytest.mark.parametrize(("found", "line"), LINES)
def test_the_words_of_each(found: Standing, line: str) -> None:
    assert standing_line(found, NOW) == line
