"""All that lies in the folder of records: every record read, and nothing changed or set aside."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.files.faults import Fault, PlanError
from tui.records.files import is_folder, is_gone, refuse_link
from tui.records.lock import LOCK_SUFFIX, is_locked
from tui.records.naming import SET_ASIDE, Entry, entry_of, holds_own_name, is_record_name, is_year
from tui.records.reading import read_record
from tui.records.record import Record


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A file that looks like a record and does not count, and why, as a sentence goes on."""

    path: Path
    why: str

    def __str__(self) -> str:
        """One sentence."""
        return f"{self.path} does not count: {self.why}"


def copy_of(path: Path, original: Path) -> Uncounted:
    """A copy of a record."""
    return Uncounted(path, f"it is a copy of {original.name}, and a run counts once")


@dataclass(frozen=True, slots=True)
class Contents:
    """What is there, by the names alone; `faults` tells which folders could not be looked into.

    `records` are ordered as the runs were begun, the oldest first; `others` are neither records
    nor folders of them.
    """

    records: list[Entry] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def hidden(self) -> list[tuple[Path, str]]:
        """Folders of records that could not be looked into, each with why: what is in them counts,
        and is not known."""
        years = [(Path(fault.file), fault.message) for fault in self.faults]
        links = [p for p in self.others if is_year(p.name) and p.is_symlink()]
        return [*years, *((path, "it is a link, which is not followed") for path in links)]


def look_over(folder: Path) -> Contents:
    """All that is in the folder of records, nothing if it is missing; raises OSError."""
    contents = Contents()
    refuse_link(folder)
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are enough
    except FileNotFoundError:
        return contents
    for name in names:
        _look_over_year(folder / name, contents)
    contents.records.sort()
    return contents


def _look_over_year(path: Path, contents: Contents) -> None:
    try:
        if not stat.S_ISDIR(path.lstat().st_mode):
            # A link may lead to files that are none of Unpinch's.
            contents.others.append(path)
            return
        names = sorted(os.listdir(path))  # noqa: PTH208 - names are enough
    except FileNotFoundError:
        # Another Unpinch has just taken it away.
        return
    except OSError as error:
        contents.faults.append(Fault(str(path), None, f"cannot be read ({error.strerror})"))
        return
    contents.folders.append(path)
    for name in names:
        if is_record_name(name):
            contents.records.append(_with_sure_number(entry_of(name, str(path))))
        else:
            contents.others.append(path / name)


def _with_sure_number(entry: Entry) -> Entry:
    """An entry whose number, where it is doubtful, is that of its content; else it is an old one.

    One odd file must not take the numbers away from all runs to come.
    """
    if not entry.is_doubtful:
        return entry
    try:
        is_its_number = read_record(entry.path).beginning.sequence == entry.sequence
    except PlanError:
        is_its_number = False
    return entry if is_its_number else entry._replace(sequence=0)


def uncounted(contents: Contents) -> list[Uncounted]:
    """What looks like a record, or a folder of them, and does not count where it is."""
    return [
        Uncounted(path, why)
        for other in contents.others
        for path, why in _why_uncounted(other, contents)
    ]


def _why_uncounted(other: Path, contents: Contents) -> Iterator[tuple[Path, str]]:
    is_in_year = other.parent in contents.folders
    if other.name.endswith((LOCK_SUFFIX, ".tmp")):
        return
    if other.is_symlink() and (not is_in_year or holds_own_name(other.name)):
        yield other, "it is a link, which is not followed"
    elif is_folder(other):
        yield from ((path, ONE_FOLDER_OFF) for path in records_in(other))
    elif not is_in_year and is_likely(other.name):
        yield other, ONE_FOLDER_OFF
    elif holds_own_name(other.name):
        yield other, "its name does not end in .toml"


ONE_FOLDER_OFF = "a record lies in the folder of its year, directly below the folder of records"


def records_in(folder: Path) -> list[Path]:
    """What was probably written as a record, directly in a folder."""
    try:
        return sorted(path for path in folder.iterdir() if is_likely(path.name))
    except OSError:
        return []


def is_likely(name: str) -> bool:
    """Whether a file of this name was probably written as a record."""
    return is_record_name(name) and holds_own_name(name)


def path_before_set_aside(record: Path) -> Path:
    """The path that a record's run is locked by, also once the record has been set aside."""
    return record.with_name(record.name.removesuffix(SET_ASIDE))


def read_all(contents: Contents) -> Iterator[tuple[Path, Record | Fault]]:
    """Each record as it is by now, or the first fault of one that cannot be read.

    One that was cut off and is not being played is an interrupted one. A lock that cannot be
    looked at is a fault beside the record.
    """
    for entry in contents.records:
        path = entry.path
        # Asked before it is read, so that a run that ends meanwhile is not taken for cut off.
        is_played = True
        try:
            is_played = is_locked(path_before_set_aside(path))
        except OSError as error:
            yield path, Fault(str(path), None, lock_words(error))
        try:
            yield path, _as_it_is(read_record(path), is_played)
        except PlanError as error:
            if not is_gone(path):
                yield path, error.faults[0]


def lock_words(error: OSError) -> str:
    """That nobody can tell whether a run is being played."""
    reason = error.strerror or str(error)
    return f"whether it is being played is not known, its lock cannot be opened ({reason})"


def _as_it_is(record: Record, is_played: bool) -> Record:
    if record.outcome == "under-way" and not is_played:
        return replace(record, outcome="interrupted")
    return record
