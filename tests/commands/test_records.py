"""`unpinch records` from outside: what it lists, writes and deletes, and what it leaves alone."""

import csv
import io
import json
import os
import subprocess
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.factories import make_exercise, make_session
from tests.terminal.harness import Terminal
from tests.test_cli import UNPINCH, assert_one_sentence
from tui.play.events import Then
from tui.play.lists import Clearance
from tui.play.symptoms import Before, Symptoms
from tui.records.export import COLUMNS
from tui.records.file import RecordFile
from tui.records.lock import lock_path
from tui.records.record import OUTCOMES, ExerciseRecord, Record, begin_clearing, begin_record
from tui.records.store import Store
from tui.records.writing import as_toml, record_bytes

WINTER = datetime(2025, 1, 2, 12, 0, tzinfo=UTC)
SUMMER = datetime(2025, 7, 2, 12, 0, tzinfo=UTC)
CALF_PAIN = "calf, leg 5/10, back 2/10"
UNTOLD = f"{CALF_PAIN} -> not told"
BEFORE = Before(
    Symptoms("left", 4, 5, 2, easing="legs-up"),
    is_flare=True,
    turned_on=frozenset({"bow"}),
    starts=(None,),
)
BOW = ExerciseRecord(1, "bow", "bow", "bow", frozenset({"flexion", "hip"}), 1, 8, 30.5)
YES = replace(BOW, answer="yes", change=1, settled=True, decision="regress")
NO = replace(BOW, rung="bow-mini", answer="no", decision="continue")
FULL: dict[str, Any] = {
    "ended": SUMMER,
    "outcome": "stopped",
    "reason": "limit",
    "is_stop_read": True,
    "hands_free": False,
    "after": Symptoms("left", 3, 3, 1, easing="legs-up"),
    "exercises": (YES, NO, replace(YES, place=2)),
}


HALF_A_RECORD = record_bytes(begin_record(make_session(make_exercise("bow")), BEFORE, 1, WINTER))[
    :99
]


def a_record(sequence: int, started: datetime, title: str = "Five", **changes: Any) -> Record:
    begun = begin_record(make_session(make_exercise("bow")), BEFORE, sequence, started)
    beginning = replace(begun.beginning, title=title)
    return replace(begun, beginning=beginning, **changes)


def play(home: Path, record: Record) -> RecordFile:
    """Save a record and stay at it, as a run does that is being played."""
    sequence, started = record.beginning.sequence, record.beginning.started
    file = Store(home / "records").new_file("five", sequence, started)
    file.save(record)
    return file


def keep(home: Path, record: Record) -> Path:
    """Save a record and leave it."""
    file = play(home, record)
    file.close()
    return file.path


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in the folder of the test, where clocks show the time of Berlin."""
    places = {"UNPINCH_HOME": str(home), "TZ": "CET-1CEST,M3.5.0,M10.5.0/3"}
    return subprocess.run(
        [UNPINCH, "records", *arguments],
        cwd=home.parent,
        env=dict(os.environ) | places,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """All that is in a folder, with what the files hold."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_runs_are_listed_as_they_were_begun_and_nothing_is_changed(home: Path) -> None:
    keep(home, a_record(2, WINTER, outcome="completed", after=Symptoms("left", 0, 0, 0)))
    keep(home, a_record(1, SUMMER, **FULL))
    keep(home, a_record(3, WINTER, outcome="left", exercises=(BOW,)))
    cut_off = keep(home, a_record(4, WINTER, exercises=(NO,)))
    lock_path(cut_off).touch()
    played = play(home, a_record(5, WINTER))
    before = files(home)
    shown, as_json = run(home), run(home, "--json")
    assert (shown.returncode, shown.stderr) == (0, "")
    limit = "symptoms spread as often as this session allows"
    assert shown.stdout.splitlines() == [
        f"2025-07-02 14:00 Five: stopped ({limit}), 2 exercises done, 2 spreads, "
        f"{CALF_PAIN} -> thigh, leg 3/10, back 1/10",
        "2025-01-02 13:00 Five: completed, no exercises done, no spreads, "
        f"{CALF_PAIN} -> none, leg 0/10, back 0/10",
        f"2025-01-02 13:00 Five: left early, no exercises done, no spreads, {UNTOLD}",
        f"2025-01-02 13:00 Five: interrupted, 1 exercise done, no spreads, {UNTOLD}",
        f"2025-01-02 13:00 Five: under way, no exercises done, no spreads, {UNTOLD}",
    ]
    listed = json.loads(as_json.stdout)
    outcomes = ["stopped", "completed", "left", "interrupted", "under-way"]
    assert [each["outcome"] for each in listed] == outcomes
    assert listed[0] | {"path": "", "session": ""} == {
        "session": "",
        "title": "Five",
        "started": "2025-07-02T12:00:00+00:00",
        "ended": "2025-07-02T12:00:00+00:00",
        "outcome": "stopped",
        "reason": "limit",
        "exercises_done": 2,
        "spreads": 2,
        "before": {"reach": "calf", "intensity": 5, "leg_pain": 5, "back_pain": 2},
        "after": {"reach": "thigh", "intensity": 3, "leg_pain": 3, "back_pain": 1},
        "path": "",
    }
    assert listed[4]["path"] == str(played.path)
    assert files(home) == before
    played.close()


def test_without_records_one_sentence_says_so_and_nothing_is_written(home: Path) -> None:
    for arguments in ((), ("--export", "all.csv")):
        shown = run(home, *arguments)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert shown.stdout.startswith(f"There are no records in {home / 'records'}.")
        assert_one_sentence(shown.stdout)
    assert run(home, "--json").stdout == "[]\n"
    assert list(home.parent.iterdir()) == []


def test_only_what_was_done_to_its_end_is_counted_as_done(home: Path) -> None:
    none = replace(BOW, sets_done=0, reps_done=3, answer="no")
    broken_off = [
        replace(none, place=place, then=then, decision=then)
        for place, then in enumerate(get_args(Then)[1:], 2)
    ]
    skipped = replace(BOW, place=7, sets_done=0, reps_done=0, decision="skip")
    spreading = replace(none, place=8, answer="yes", change=1, decision="settle")
    exercises = (NO, *broken_off, skipped, spreading)
    keep(home, a_record(1, WINTER, outcome="completed", exercises=exercises))
    assert ", 1 exercise done, 1 spread, " in run(home).stdout
    assert json.loads(run(home, "--json").stdout)[0]["exercises_done"] == 1


def test_what_does_not_count_is_named_and_changes_nothing(home: Path) -> None:
    path = keep(home, a_record(2, WINTER, outcome="completed"))
    copy = path.with_name(f"{path.stem} (Kopie).toml")
    copy.write_bytes(path.read_bytes())
    off = home / "records" / path.name
    off.write_bytes(path.read_bytes())
    ending = path.with_name(f"{path.name}.txt")
    ending.write_bytes(path.read_bytes())
    before = files(home)
    for arguments in ((), ("--export", "all.toml")):
        shown = run(home, *arguments)
        assert (shown.returncode, shown.stdout.count("Five") + shown.stdout.count("1 run ")) == (
            0,
            1,
        )
        named = [line.split(" does not count: ")[0] for line in shown.stderr.splitlines()]
        assert sorted(named) == sorted(map(str, (copy, off, ending)))
    assert files(home) == before


def test_every_outcome_has_its_words(home: Path) -> None:
    for sequence, outcome in enumerate(OUTCOMES, 1):
        keep(home, a_record(sequence, WINTER, outcome=outcome))
    lines = run(home).stdout.splitlines()
    assert len(lines) == len(OUTCOMES)
    refused, cleared, felt = lines[-3:]
    assert felt.endswith("Five: what is better or worse since the start was told")
    assert refused.endswith("Five: not begun, a question before it was answered with a yes")
    assert cleared.endswith("Five: told as gone for 48 hours"), "nobody has examined it"


@pytest.mark.parametrize("arguments", [(), ("--json",), ("--export", "all.toml")])
def test_what_cannot_be_read_is_named_and_not_in_the_way(
    arguments: tuple[str, ...], home: Path
) -> None:
    torn = keep(home, a_record(1, WINTER))
    torn.write_bytes(torn.read_bytes()[:-9])
    keep(home, a_record(2, WINTER))
    loop = home / "records" / "2024"
    loop.symlink_to(loop)
    before = files(home / "records")
    shown = run(home, *arguments)
    assert (shown.returncode, shown.stdout.count("Five") + shown.stdout.count("1 run ")) == (0, 1)
    of_torn, of_loop = shown.stderr.splitlines()
    assert of_torn.startswith(f"{torn}:")
    assert of_loop == f"{loop} does not count: it is a link, which is not followed"
    assert files(home / "records") == before, "the player is the one that sets it aside"


def test_a_folder_that_is_a_file_is_told_in_one_sentence(home: Path) -> None:
    home.mkdir()
    (home / "records").write_text("in the way")
    shown = run(home)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert_one_sentence(shown.stderr)


def test_an_export_as_toml_holds_all_that_is_kept(home: Path) -> None:
    full = a_record(1, SUMMER, **FULL)
    keep(home, full)
    keep(home, a_record(2, WINTER))
    shown = run(home, "--export", "all.TOML")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout == "Wrote 2 runs to all.TOML.\n"
    written = home.parent / "all.TOML"
    assert written.stat().st_mode & 0o777 == 0o600
    assert written.read_text().startswith("[[run]]\n")
    cut_off = as_toml(a_record(2, WINTER, outcome="interrupted"))
    assert tomllib.loads(written.read_text())["run"] == [as_toml(full), cut_off]


def exported_table(home: Path) -> list[dict[str, str]]:
    shown = run(home, "--export", "all.csv")
    assert (shown.returncode, shown.stderr) == (0, "")
    written = home.parent / "all.csv"
    assert written.stat().st_mode & 0o777 == 0o600
    return list(csv.DictReader(io.StringIO(written.read_text("utf-8-sig"), newline="")))


def test_an_export_as_csv_has_a_line_for_each_rung(home: Path) -> None:
    title = 'Rücken, "sanft"'
    keep(home, a_record(1, SUMMER, title, **FULL))
    keep(home, a_record(2, WINTER, outcome="completed"))
    first, second, third, without = exported_table(home)
    assert {first["title"], second["title"], third["title"]} == {title}
    told = {key: value for key, value in first.items() if "digest" not in key and value}
    assert told == {
        "format": "2",
        "session": "test",
        "title": title,
        "sequence": "1",
        "screened": "full",
        "started": "2025-07-02 12:00:00+00:00",
        "updated": "2025-07-02 12:00:00+00:00",
        "ended": "2025-07-02 12:00:00+00:00",
        "outcome": "stopped",
        "reason": "limit",
        "stop_read": "true",
        "hands_free": "false",
        "before.side": "left",
        "before.reach": "calf",
        "before.leg_pain": "5",
        "before.back_pain": "2",
        "before.numb": "false",
        "before.tingling": "false",
        "before.weak": "false",
        "before.easing": "legs-up",
        "before.flare": "true",
        "before.turned_on": "bow",
        "before.starts": "'-1",
        "after.side": "left",
        "after.reach": "thigh",
        "after.leg_pain": "3",
        "after.back_pain": "1",
        "after.numb": "false",
        "after.tingling": "false",
        "after.weak": "false",
        "after.easing": "legs-up",
        "exercise.place": "1",
        "exercise.exercise": "bow",
        "exercise.rung": "bow",
        "exercise.started_at_rung": "bow",
        "exercise.bias": "flexion hip",
        "exercise.sets_done": "1",
        "exercise.reps_done": "8",
        "exercise.seconds": "30.5",
        "exercise.then": "next",
        "exercise.answer": "yes",
        "exercise.change": "1",
        "exercise.settled": "true",
        "exercise.decision": "regress",
    }
    assert [second["exercise.rung"], second["exercise.settled"]] == ["bow-mini", ""]
    assert (third["exercise.place"], without["sequence"], without["exercise.place"]) == (
        "2",
        "2",
        "",
    )


def test_an_export_as_csv_has_names_beside_slugs_and_each_side(home: Path) -> None:
    both = replace(NO, exercise="glute-bridge", rung="bridge-mini", reps_left=3, reps_right=5)
    gone = replace(both, exercise="gone", rung="gone", reps_left=None, reps_right=None)
    keep(home, a_record(1, SUMMER, exercises=(both, gone)))
    known, unknown = exported_table(home)
    columns = ("exercise_name", "rung_name", "reps_done", "reps_left", "reps_right")
    told = [[row[f"exercise.{column}"] for column in columns] for row in (known, unknown)]
    assert told == [["Glute bridge", "Small bridge", "8", "3", "5"], ["", "", "8", "", ""]]


def test_each_column_of_an_export_stands_there_once() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a,b, @SUM(A1)", "a,b,' @SUM(A1)"),
        ("a|-1", "a|'-1"),
        ('a;"=1+1', "a;'\"=1+1"),
        ("a;b = c, d-e", "a;b = c, d-e"),
    ],
)
def test_no_part_of_a_cell_is_a_formula_where_cells_end_elsewhere(
    title: str, cell: str, home: Path
) -> None:
    keep(home, a_record(1, WINTER, title))
    assert [row["title"] for row in exported_table(home)] == [cell]
    assert (home.parent / "all.csv").read_bytes().startswith(b"\xef\xbb\xbfformat,")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\uff1d1+1"])
def test_no_cell_is_a_formula(formula: str, home: Path) -> None:
    keep(home, a_record(1, WINTER, formula))
    assert [row["title"] for row in exported_table(home)] == [f"'{formula}"]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("taken.csv", "is there already"),
        ("dangling.csv", "is there already"),
        ("all.txt", "expected a file name that ends in .toml or .csv"),
        ("toml", "expected a file name that ends in .toml or .csv"),
        ("", "expected a file name that ends in .toml or .csv"),
        ("nowhere/all.csv", "cannot be written (No such file or directory)"),
        ("taken.csv/all.csv", "cannot be written (Not a directory)"),
        ("loop/all.csv", "cannot be written (Too many levels of symbolic links)"),
        (f"{'x' * 300}.csv", "cannot be written (File name too long)"),
        ("inside/2025/all.toml", "lies among the records"),
    ],
)
def test_an_export_that_cannot_be_is_refused_and_leaves_nothing(
    file: str, expected: str, home: Path
) -> None:
    keep(home, a_record(1, WINTER))
    folder = home.parent
    (folder / "taken.csv").write_text("mine")
    (folder / "dangling.csv").symlink_to("gone")
    (folder / "loop").symlink_to("loop")
    (folder / "inside").symlink_to(home / "records")
    before = files(folder)
    shown = run(home, "--export", file)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert expected in shown.stderr
    assert_one_sentence(shown.stderr)
    assert files(folder) == before


@pytest.mark.parametrize("arguments", [("--delete",), ("--delete", "--export", "all.csv")])
def test_nothing_is_deleted_without_a_terminal_or_with_an_export(
    arguments: tuple[str, ...], home: Path
) -> None:
    keep(home, a_record(1, WINTER))
    before = files(home.parent)
    shown = run(home, *arguments)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert_one_sentence(shown.stderr)
    assert files(home.parent) == before


def test_two_files_of_one_run_are_told_as_one(home: Path) -> None:
    first = keep(home, a_record(1, WINTER, exercises=(NO,), outcome="completed"))
    other = keep(home, a_record(1, WINTER, exercises=(YES,)))
    shown = run(home)
    (line,) = shown.stdout.splitlines()
    assert "1 spread" in line
    (problem,) = shown.stderr.splitlines()
    assert "both are told as one run" in problem
    assert first.name in problem
    assert other.name in problem


def answer(home: Path, typed: bytes, count: str) -> tuple[int, str]:
    """The exit code and all lines of a deletion that is answered so once it has asked."""
    with Terminal([str(UNPINCH), "records", "--delete"], home, columns=300) as terminal:
        terminal.wait_for("Type delete to delete all:")
        assert f"{home / 'records'} holds {count}." in terminal.text
        terminal.send(typed)
        return terminal.wait_exit(), terminal.text


@pytest.mark.parametrize(
    "typed",
    [b"\n", b"y\n", b"yes\n", b"Delete\n", b"delete all\n", b"\xff\n", b"\x04", b"delet\x04\x04"],
)
def test_anything_but_the_word_deletes_nothing(typed: bytes, home: Path) -> None:
    keep(home, a_record(1, WINTER))
    before = files(home)
    code, text = answer(home, typed, "1 record")
    assert (code, "Nothing was deleted." in text) == (0, True)
    assert files(home) == before


def test_all_that_unpinch_wrote_is_deleted(home: Path) -> None:
    paths = [keep(home, a_record(number, WINTER)) for number in (1, 2, 3, 4)]
    paths[0].write_bytes(HALF_A_RECORD)
    aside = paths[1].with_name(f"{paths[1].name}.set-aside")
    paths[1].rename(aside)
    renamed = paths[2].with_name("copy.toml")
    paths[2].rename(renamed)
    lock_path(paths[2]).touch()
    lock_path(paths[3]).touch()
    (paths[0].parent / ".abc_123x.tmp").write_bytes(HALF_A_RECORD)
    (paths[0].parent / ".abc_124x.tmp").touch()
    keep(home, a_record(5, WINTER.replace(year=2024)))
    code, text = answer(home, b"delete\n", "5 records")
    assert (code, f"Deleted 5 records in {home / 'records'}." in text) == (0, True)
    assert "Kept" not in text
    assert set(files(home)) == {"records"}


def test_what_unpinch_did_not_write_stays_and_is_named(home: Path) -> None:
    record = keep(home, a_record(1, WINTER))
    foreign = [
        record.with_name("notes.txt"),
        record.with_name("mine.toml"),
        record.with_name(".hidden_1.tmp"),
        record.with_name("mine.toml.lock"),
        home / "records" / "README",
        record.with_name(record.name.replace("000001", "000002")),
        home / "records" / "2024" / "20240102T120000Z-five-000003-0123abcd.toml.lock",
        home / "records" / "2020",
        record.with_name(record.name.replace("000001", "000003")),
        record.with_name(record.name.replace("000001", "000004") + ".set-aside"),
    ]
    for path in (*foreign[:5], *foreign[8:]):
        path.write_text("mine")
    foreign[5].symlink_to(home / "records" / "README")
    foreign[6].mkdir(parents=True)
    elsewhere = keep(home.parent / "elsewhere", a_record(6, WINTER))
    foreign[7].symlink_to(elsewhere.parent)
    astray = home / "records" / elsewhere.name
    astray.write_bytes(elsewhere.read_bytes())
    before = files(home)
    code, text = answer(home, b"delete\n", "1 record")
    assert (code, "Deleted 1 record in" in text) == (0, True)
    for path in foreign:
        assert f"Kept, as Unpinch did not write it: {path}" in text
    assert f"Kept, as it does not count where it is: {astray}" in text
    assert files(home) == {key: before[key] for key in before if record.name not in key}
    assert elsewhere.exists()


def test_a_run_that_is_being_played_keeps_its_record(home: Path) -> None:
    old = keep(home, a_record(1, WINTER))
    other_year = keep(home, a_record(2, WINTER.replace(year=2024)))
    saving = old.with_name(".abcdefgh.tmp")
    saving.write_bytes(HALF_A_RECORD)
    played = play(home, a_record(3, WINTER))
    first_save = play(home, a_record(4, WINTER))
    first_save.path.unlink()
    moved = play(home, a_record(5, WINTER))
    aside = moved.path.rename(moved.path.with_name(f"{moved.path.name}.set-aside"))
    code, text = answer(home, b"delete\n", "4 records")
    assert (code, "Deleted 2 records in" in text) == (0, True)
    assert text.count("Kept") == 4
    for path in (played.path, first_save.path, aside, saving):
        assert f"Kept, as its run is being played: {path}\n" in text
    locks = {lock_path(file.path) for file in (played, first_save, moved)}
    assert set(old.parent.iterdir()) == {played.path, aside, saving} | locks
    assert not other_year.parent.exists()
    played.save(a_record(3, WINTER, exercises=(NO,)))
    for file in (played, first_save, moved):
        file.close()


def test_what_cannot_be_deleted_is_named_and_keeps_nothing_else(home: Path) -> None:
    stuck = keep(home, a_record(1, WINTER))
    lock_path(stuck).mkdir()
    keep(home, a_record(2, WINTER))
    loop = home / "records" / "2024"
    loop.symlink_to(loop)
    code, text = answer(home, b"delete\n", "2 records")
    assert (code, "Deleted 1 record in" in text) == (2, True)
    assert f"{stuck}: cannot be deleted (Is a directory)" in text
    assert f"Kept, as Unpinch did not write it: {loop}" in text
    assert set(stuck.parent.iterdir()) == {stuck, lock_path(stuck)}


def test_a_record_one_folder_off_is_named(home: Path) -> None:
    keep(home, a_record(1, SUMMER))
    for place in ("", "2026"):
        (home / place).mkdir(exist_ok=True)
        (home / place / "20260102T120000Z-five-000001-0123abcd.toml").write_text("a")
    shown = run(home)
    assert shown.stderr.count("a record lies in the folder of its year") == 2


# Reading back


def test_what_was_exported_is_read_back_once(home: Path) -> None:
    keep(home, a_record(1, SUMMER, **FULL))
    keep(home, a_record(2, WINTER, outcome="completed"))
    listed = run(home)
    run(home, "--export", "all.toml")
    other = home.with_name("other")
    first, again = (run(other, "--import", "all.toml") for _ in range(2))
    assert (first.returncode, first.stdout.splitlines(), first.stderr) == (
        0,
        ["Read in 2 runs from all.toml.", ORDER],
        "",
    )
    assert again.stdout == "Read in no runs from all.toml. 2 runs of it were here already.\n"
    assert (again.returncode, run(other).stdout, run(other).stderr) == (0, listed.stdout, "")
    assert {path.stat().st_mode & 0o777 for path in other.rglob("*.toml")} == {0o600}
    assert run(home, "--import", "other").stdout.startswith("Read in no runs from other. 2 runs")


ORDER = (
    "Some of these runs are older than others that were written before them. So nothing harder is "
    "offered for a while."
)


def test_an_older_examination_never_opens_what_is_shut(home: Path) -> None:
    """Nor one of a clock that was ahead, or that has a later number."""
    shut: dict[str, Any] = {"outcome": "stopped", "reason": "urgent", "told": 3, "ended": SUMMER}
    keep(home, a_record(1, SUMMER, **shut))
    other = home.with_name("other")
    when = datetime.now(UTC).replace(microsecond=0) + timedelta(days=300)
    cleared = begin_clearing(Clearance("doctor", "today"), frozenset(), 9, when)
    keep(other, cleared)
    before = files(home)
    shown = run(home, "--import", "other")
    assert (shown.returncode, shown.stdout, files(home)) == (2, "", before)
    assert "something would be open that is shut here" in shown.stderr
    assert_one_sentence(shown.stderr)


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("none.toml", None, "no such file"),
        ("all.csv", "session\n", "only what --export wrote as .toml is read back"),
        ("odd.toml", "a = 1\n", "a list of 1 to 100000 tables"),
        ("torn.toml", '[[run]]\nformat = "', "not valid TOML"),
    ],
)
def test_what_cannot_be_read_back_is_told_and_changes_nothing(
    file: str, content: str | None, words: str, home: Path
) -> None:
    keep(home, a_record(1, SUMMER))
    before = files(home)
    if content is not None:
        (home.parent / file).write_text(content)
    shown = run(home, "--import", file)
    assert (shown.returncode, shown.stdout, files(home)) == (2, "", before)
    assert words in shown.stderr
    assert "Traceback" not in shown.stderr


def test_nothing_is_read_back_beside_a_run_that_is_being_played(home: Path) -> None:
    play(home, a_record(1, SUMMER))
    run(home, "--export", "all.toml")
    shown = run(home, "--import", "all.toml")
    assert (shown.returncode, "read records in when it is over" in shown.stderr) == (2, True)


def test_a_copy_of_the_folder_is_named_with_what_reads_it_in(home: Path) -> None:
    keep(home, a_record(1, SUMMER))
    for copy in ("records (copy)", "backup/records", "unpinch/records"):
        place = home / copy / "2025"
        place.mkdir(parents=True)
        (place / "20250102T120000Z-five-000001-0123abcd.toml").write_text("a")
    named = [line.split(" does not count: ")[0] for line in run(home).stderr.splitlines()]
    assert named == [str(home / name) for name in ("backup", "records (copy)", "unpinch")]
