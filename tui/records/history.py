"""Which records are read before a run: the newest, and older ones as far as they are needed."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui.files.faults import PlanError
from tui.records.gravity import run_of
from tui.records.keys import FORMATS
from tui.records.naming import Entry, is_set_aside
from tui.records.reading import read_record_bytes
from tui.records.record import Record

RECENT = 40
"""How many of the newest records are read whatever they tell of."""
ENOUGH = 10
"""Of how many records that tell of an exercise its history is known."""
_WORSE = b"worse = true"
_FORMER_LINE = b"\nformat = %d\n" % FORMATS[0]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record that cannot be read: its file, when its run began, and the first fault."""

    path: Path
    started: datetime
    fault: str


History = Sequence[Record | Unreadable]
"""What is kept, the oldest first unless something else is said."""


def needed_records(
    entries: Sequence[Entry],
    subjects: Collection[str],
    former_slugs: Collection[str],
    read: Callable[[Entry], Record | Unreadable | None],
) -> Iterator[tuple[Path, Record | Unreadable]]:
    """What is kept, the newest first, from entries of which the oldest is first.

    Beyond the newest records only those are read that tell of a subject, the slug of an exercise or
    a direction, of which too few have told so far; and every record of earlier versions that names
    one of the former slugs, since none of them surely tells of one exercise.
    """
    wanted = dict.fromkeys(subjects, ENOUGH)
    runs = set[object]()
    for number, entry in enumerate(reversed(entries)):
        open_ones = [subject for subject, count in wanted.items() if count > 0]
        if number >= RECENT and not (open_ones or former_slugs):
            return
        if number >= RECENT and not _may_tell(entry.path, open_ones, former_slugs):
            continue
        record = read(entry)
        if record is None:
            continue
        yield entry.path, record
        if isinstance(record, Record) and run_of(record) not in runs:
            runs.add(run_of(record))
            for subject in _subjects(record, former_slugs) & set(wanted):
                wanted[subject] -= 1


def _subjects(record: Record, former_slugs: Collection[str]) -> set[str]:
    """The exercises and directions of which a record surely tells how they went."""
    answered = [exercise for exercise in record.exercises if exercise.tells]
    directions = {tag for exercise in answered for tag in exercise.bias}
    subjects = directions | {exercise.exercise for exercise in answered}
    return subjects - set(former_slugs) if record.beginning.has_former_slugs else subjects


def _may_tell(path: Path, subjects: Collection[str], former_slugs: Collection[str]) -> bool:
    """Whether a file names one of the subjects, or cannot be read at all."""
    if is_set_aside(path.name):
        return True
    try:
        content = read_record_bytes(path)
    except PlanError:
        return True
    names = [*subjects, *former_slugs] if _FORMER_LINE in content else subjects
    return _WORSE in content or any(f'"{name}"'.encode() in content for name in names)
