"""Locks: who plays, who only looks, who has lost it, and that nothing graver is replaced."""

import fcntl
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.records.past import CALF, FOOT, NOON, ran
from tui.records.file import RecordFile
from tui.records.gravity import covers
from tui.records.history import Unreadable
from tui.records.lock import is_locked, lock_path, take_lock
from tui.records.reading import read_record
from tui.records.record import Record
from tui.records.store import Store
from tui.records.writing import record_bytes

UNDER_WAY = ran(0, "bow ?", outcome="under-way")
NO = ran(0, "bow no", "curl ?", outcome="under-way")
YES = ran(0, "bow resting", outcome="under-way")


def begun(store: Store) -> RecordFile:
    file = store.new_file("test", 1, NOON)
    file.save(UNDER_WAY)
    return file


def no_pause() -> None:
    """Nothing needs to be waited for."""


def test_who_looks_at_a_lock_makes_nobody_miss_a_run(tmp_path: Path) -> None:
    record = tmp_path / "a.toml"
    handle = os.open(lock_path(record), os.O_RDWR | os.O_CREAT)
    fcntl.flock(handle, fcntl.LOCK_SH)
    lock = take_lock(record, pause=lambda: fcntl.flock(handle, fcntl.LOCK_UN))
    assert lock
    fcntl.flock(handle, fcntl.LOCK_UN)
    assert take_lock(record, pause=no_pause) is None, "who plays keeps it"
    lock.release()
    os.close(handle)


def test_a_look_that_never_ends_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    file = begun(store)
    file.close()
    handle = os.open(lock_path(file.path), os.O_RDWR | os.O_CREAT)
    fcntl.flock(handle, fcntl.LOCK_SH)
    with pytest.raises(OSError, match="keeps looking"):
        take_lock(file.path, pause=no_pause)
    os.close(handle)


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_a_lock_that_cannot_be_opened_is_told_and_not_passed_over(
    kind: str, tmp_path: Path
) -> None:
    store = Store(tmp_path / "records")
    file = begun(store)
    file.close()
    lock = lock_path(file.path)
    (tmp_path / "mine").touch()
    if kind == "folder":
        lock.mkdir()
    elif kind == "link":
        lock.symlink_to(tmp_path / "mine")
    else:
        os.mkfifo(lock)
    with pytest.raises(OSError, match=r"directory|symbolic|regular"):
        is_locked(file.path)
    assert store.reopen(file.path) is None
    (told,) = store.take_unmentioned()
    assert not isinstance(told, Unreadable)
    assert told.path == file.path
    assert "lock cannot be opened" in told.why


def test_a_lock_that_was_only_removed_is_taken_again(tmp_path: Path) -> None:
    file = begun(Store(tmp_path / "records"))
    lock_path(file.path).unlink()
    file.save(YES)
    assert (file.is_moved, read_record(file.path)) == (False, YES)
    assert is_locked(file.path)
    file.close()
    assert not lock_path(file.path).exists()


@pytest.mark.parametrize("is_still_played", [True, False])
def test_who_has_lost_the_lock_leaves_the_file_to_the_other(
    is_still_played: bool, tmp_path: Path
) -> None:
    store = Store(tmp_path / "records")
    first = begun(store)
    there = first.path
    lock_path(there).unlink()
    reopened = store.reopen(there)
    assert reopened
    second = reopened[0]
    second.save(NO)
    if not is_still_played:
        second.close()
    first.save(YES)
    assert first.is_moved
    assert (read_record(there), read_record(first.path)) == (NO, YES)
    assert lock_path(there).exists() is is_still_played, "its lock is not taken from it"
    second.save(NO)
    for file in (first, second):
        file.close()
    (run,) = store.history(())
    assert isinstance(run, Record)
    assert [each.rung for each in run.spreads] == ["bow"], "the run counts once, with its yes"
    assert sorted(each.suffix for each in there.parent.iterdir()) == [".toml", ".toml"]


def test_without_locks_too_no_graver_answer_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", none)
    first = begun(Store(tmp_path / "records"))
    second = RecordFile(first.path)
    second.save(YES)
    first.save(NO)
    assert first.is_moved
    assert (read_record(second.path), read_record(first.path)) == (YES, NO)
    second.save(YES)
    assert not second.is_moved


def test_what_another_program_wrote_there_is_not_lost(tmp_path: Path) -> None:
    file = begun(Store(tmp_path / "records"))
    file.path.write_bytes(record_bytes(YES))
    file.save(NO)
    assert file.is_moved
    moved = file.path
    torn = record_bytes(YES)[:-20]
    file.path.write_bytes(torn)
    file.save(NO)
    assert (file.path, read_record(moved)) == (moved, NO)
    assert moved.with_name(f"{moved.name}.set-aside").read_bytes() == torn
    file.close()


@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "text"])
def test_what_is_another_s_in_the_record_s_place_stays_and_every_save_counts(
    kind: str, tmp_path: Path
) -> None:
    file = begun(Store(tmp_path / "records"))
    there = file.path
    there.unlink()
    if kind == "link":
        there.symlink_to(tmp_path / "mine")
    elif kind == "folder":
        there.mkdir()
    elif kind == "pipe":
        os.mkfifo(there)
    else:
        there.write_text("mine")
    before = there.lstat()
    for record in (NO, YES):
        file.save(record)
        assert read_record(file.path) == record
    assert (file.is_moved, file.path.parent) == (True, there.parent)
    assert os.path.samestat(there.lstat(), before)
    file.close()


GRAVER = ran(0, "bow resting", outcome="under-way")
TOLD_2 = replace(GRAVER, exercises=(replace(GRAVER.exercises[0], change=2),))
UNSETTLED = replace(GRAVER, exercises=(replace(GRAVER.exercises[0], settled=False),))


@pytest.mark.parametrize(
    ("graver", "milder"),
    [
        (YES, NO),
        (TOLD_2, GRAVER),
        (UNSETTLED, GRAVER),
        (ran(0, "bow yes", "curl yes"), ran(0, "bow yes", "curl no")),
        (ran(0, "bow hurt"), ran(0, "bow no")),
        (ran(0, "bow no", after=FOOT), ran(0, "bow no", after=CALF)),
        (
            replace(ran(0, "bow yes", outcome="stopped"), reason="urgent"),
            ran(0, "bow yes", outcome="stopped"),
        ),
        (ran(0, "bow yes", outcome="stopped"), ran(0, "bow yes")),
    ],
)
def test_which_of_two_records_is_graver(graver: Record, milder: Record) -> None:
    assert covers(graver, milder)
    assert not covers(milder, graver)


def test_stale_locks_go_at_the_next_look_and_nobody_elses(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    held = begun(store)
    folder = held.path.parent
    stale = lock_path(folder / "20260102T120000Z-five-000003-0123abcd.toml")
    foreign = [
        folder / "poetry.lock",
        folder / "mine.toml.lock",
        lock_path(folder / "20260102T120000Z-five-000004-0123abcd.toml"),
        lock_path(folder / "20260102T120000Z-five-000005-0123abcd.toml"),
    ]
    for path in (stale, *foreign[:2]):
        path.touch()
    foreign[2].write_text("mine")
    foreign[3].symlink_to(stale)
    store.remove_stale_locks()
    assert not stale.exists()
    assert all(os.path.lexists(path) for path in (*foreign, lock_path(held.path)))
    store.close()
    assert not lock_path(held.path).exists(), "an orderly end takes its own"
