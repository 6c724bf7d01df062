"""All that lies in the folder of records: every record read, and nothing changed or set aside."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.plan.faults import Fault, PlanError
from tui.records.lock import is_locked
from tui.records.naming import SET_ASIDE, Entry, entry_of, is_record_name
from tui.records.reading import read_record
from tui.records.record import Record


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


def look_over(folder: Path) -> Contents:
    """All that is in the folder of records, nothing if it is missing; raises OSError."""
    contents = Contents()
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are enough
    except FileNotFoundError:
        return contents
    for name in names:
        _look_into(folder / name, contents)
    contents.records.sort()
    return contents


def _look_into(path: Path, contents: Contents) -> None:
    try:
        names = sorted(os.listdir(path))  # noqa: PTH208 - names are enough
    except (NotADirectoryError, FileNotFoundError):
        contents.others.append(path)
        return
    except OSError as error:
        contents.faults.append(Fault(str(path), None, f"cannot be read ({error.strerror})"))
        return
    contents.folders.append(path)
    for name in names:
        if is_record_name(name):
            contents.records.append(entry_of(name, str(path)))
        else:
            contents.others.append(path / name)


def locked_path(record: Path) -> Path:
    """The path that a record's run is locked by, also once the record has been set aside."""
    return record.with_name(record.name.removesuffix(SET_ASIDE))


def read_all(contents: Contents) -> Iterator[tuple[Path, Record | Fault]]:
    """Each record as it is by now, or the first fault of one that cannot be read.

    One that was cut off and is not being played is an interrupted one.
    """
    for entry in contents.records:
        path = entry.path
        # Asked before it is read, so that a run that ends meanwhile is not taken for cut off.
        is_played = is_locked(locked_path(path))
        try:
            yield path, _as_it_is(read_record(path), is_played)
        except PlanError as error:
            if os.path.lexists(path):
                yield path, error.faults[0]


def _as_it_is(record: Record, is_played: bool) -> Record:
    if record.outcome == "under-way" and not is_played:
        return replace(record, outcome="interrupted")
    return record
