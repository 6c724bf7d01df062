"""Delete all records, and nothing that Unpinch did not write."""

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from tui.plan.faults import Fault, PlanError
from tui.records.folder import Contents, locked_path, look_over
from tui.records.lock import LOCK_SUFFIX, take_lock
from tui.records.naming import Entry, entry_of
from tui.records.reading import read_record

_TEMPORARY = re.compile(r"\.[a-z0-9_]{8}\.tmp")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of the files: how many records were deleted, and what stays for which reason.

    `played` are records whose run is being played, and temporary files that may be theirs;
    `foreign` is what Unpinch did not write; `faults` tells what could not be deleted.
    """

    deleted: list[Path] = field(default_factory=list)
    played: list[Path] = field(default_factory=list)
    foreign: list[Path] = field(default_factory=list)
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
    locks = [path for path in contents.others if _is_own_lock(path)]
    for path in locks:
        _delete_lock(path, removal)
    # By now the locks tell in which folders a temporary file may be one that is being saved.
    for path in contents.others:
        if path not in locks:
            _delete_temporary(path, removal)
    for year in contents.folders:
        _delete_emptied(year, removal)
    return removal


def _is_own_record(entry: Entry) -> bool:
    """Whether Unpinch wrote it: its name says so, or it was renamed and can still be read."""
    if not _is_file(entry.path):
        return False
    if entry.session:
        return True
    try:
        read_record(entry.path)
    except PlanError:
        return False
    return True


def _is_own_lock(path: Path) -> bool:
    name = path.name.removesuffix(LOCK_SUFFIX)
    return name != path.name and bool(entry_of(name, "").session) and _is_file(path)


def _is_file(path: Path) -> bool:
    """Whether it is a regular file, and no link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _delete_record(path: Path, removal: Removal) -> None:
    try:
        lock = take_lock(locked_path(path))
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
    record = path.with_name(path.name.removesuffix(LOCK_SUFFIX))
    if not path.exists() or any(locked_path(played) == record for played in removal.played):
        return
    try:
        lock = take_lock(record)
        if lock is None:
            removal.played.append(record)
            return
        try:
            path.unlink()
        finally:
            lock.release()
    except OSError as error:
        _note(path, error, removal)


def _delete_temporary(path: Path, removal: Removal) -> None:
    """Delete a file that a save left behind; any other file is not Unpinch's."""
    if not (_TEMPORARY.fullmatch(path.name) and _is_file(path)):
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
    if not _YEAR.fullmatch(folder.name) or folder.is_symlink():
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
