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


def needed(
    entries: Sequence[Entry],
    words: Collection[str],
    formers: Collection[str],
    read: Callable[[Entry], Record | Unreadable | None],
) -> Iterator[tuple[Path, Record | Unreadable]]:
    """What is kept, the newest first, from entries of which the oldest is first.

    `words` are slugs of exercises, and directions. Beyond the newest records only those are read
    that tell of a word of which too few have told so far; and every record of earlier versions that
    names one of the `formers`, since none of them surely tells of one exercise.
    """
    wanted = dict.fromkeys(words, ENOUGH)
    runs = set[object]()
    for number, entry in enumerate(reversed(entries)):
        short = [word for word, count in wanted.items() if count > 0]
        if number >= RECENT and not (short or formers):
            return
        if number >= RECENT and not _may_tell(entry.path, short, formers):
            continue
        record = read(entry)
        if record is None:
            continue
        yield entry.path, record
        if isinstance(record, Record) and run_of(record) not in runs:
            runs.add(run_of(record))
            for word in _subjects(record, formers) & set(wanted):
                wanted[word] -= 1


def _subjects(record: Record, formers: Collection[str]) -> set[str]:
    """The exercises and directions of which a record surely tells how they went."""
    answered = [exercise for exercise in record.exercises if exercise.tells]
    directions = {tag for exercise in answered for tag in exercise.bias}
    subjects = directions | {exercise.exercise for exercise in answered}
    return subjects - set(formers) if record.beginning.has_former_slugs else subjects


def _may_tell(path: Path, words: Collection[str], formers: Collection[str]) -> bool:
    """Whether a file names one of the words, or cannot be read at all."""
    if is_set_aside(path.name):
        return True
    try:
        content = read_record_bytes(path)
    except PlanError:
        return True
    wanted = [*words, *formers] if _FORMER_LINE in content else words
    return _WORSE in content or any(f'"{word}"'.encode() in content for word in wanted)
