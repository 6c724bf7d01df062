"""Delete all records, and nothing that Unpinch did not write."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tui.files.faults import Fault, PlanError
from tui.records.files import is_file
from tui.records.folder import Contents, look_over, path_before_set_aside, uncounted
from tui.records.lock import take_lock
from tui.records.naming import Entry, is_year
from tui.records.ownership import is_own_lock, is_own_record, is_own_temporary, record_of_lock
from tui.records.reading import read_record


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of the files: how many records were deleted, and what stays for which reason.

    `played` are records whose run is being played, and temporary files that may be theirs;
    `foreign` is what Unpinch did not write, `astray` what looks like a record and does not count;
    `faults` tells what could not be deleted.
    """

    deleted: list[Path] = field(default_factory=list)
    played: list[Path] = field(default_factory=list)
    foreign: list[Path] = field(default_factory=list)
    astray: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def count_records(contents: Contents) -> int:
    """How many records there are that Unpinch wrote."""
    return sum(_is_own_record(entry) for entry in contents.records)


def delete_all(folder: Path) -> Removal:
    """Delete all that Unpinch wrote to the folder of records; raises OSError."""
    contents = look_over(folder)
    removal = Removal(faults=list(contents.faults))
    # The oldest first: an old record must never be left to stand in for a newer one.
    for entry in contents.records:
        if _is_own_record(entry):
            _delete_record(entry.path, removal)
        else:
            removal.foreign.append(entry.path)
    locks = [path for path in contents.others if is_own_lock(path)]
    for path in locks:
        _delete_lock(path, removal)
    # By now the locks tell in which folders a temporary file may be one that is being saved.
    removal.astray.extend(each.path for each in uncounted(contents) if is_file(each.path))
    for path in contents.others:
        if path not in locks and path not in removal.astray:
            _delete_temporary(path, removal)
    for year in contents.folders:
        _delete_emptied(year, removal)
    return removal


def _is_own_record(entry: Entry) -> bool:
    """Whether Unpinch wrote it: its name and beginning say so, or it can still be read."""
    if is_own_record(entry.path):
        return True
    try:
        read_record(entry.path)
    except PlanError:
        return False
    return True


def _delete_record(path: Path, removal: Removal) -> None:
    try:
        lock = take_lock(path_before_set_aside(path))
        if lock is None:
            removal.played.append(path)
            return
        try:
            path.unlink()
        finally:
            lock.release()
        removal.deleted.append(path)
    except OSError as error:
        _note(path, error, removal)


def _delete_lock(path: Path, removal: Removal) -> None:
    """Delete a lock that nobody holds; one that is held is that of a run's first save."""
    record = record_of_lock(path)
    if not os.path.lexists(path) or any(
        path_before_set_aside(played) == record for played in removal.played
    ):
        return
    try:
        lock = take_lock(record)
        if lock is None:
            removal.played.append(record)
            return
        lock.release()
    except OSError as error:
        _note(path, error, removal)


def _delete_temporary(path: Path, removal: Removal) -> None:
    """Delete a file that a save left behind; any other file is not Unpinch's."""
    if not is_own_temporary(path):
        if os.path.lexists(path):
            removal.foreign.append(path)
        return
    if any(played.parent == path.parent for played in removal.played):
        removal.played.append(path)
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _note(path, error, removal)


def _delete_emptied(folder: Path, removal: Removal) -> None:
    if not is_year(folder.name):
        return
    try:
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        _note(folder, error, removal)


def _note(path: Path, error: OSError, removal: Removal) -> None:
    if os.path.lexists(path):
        reason = error.strerror or str(error)
        removal.faults.append(Fault(str(path), None, f"cannot be deleted ({reason})"))
