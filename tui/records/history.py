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
TELLINGS = 10
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

    Beyond the newest only what tells of one of the words, slugs of exercises or directions, and
    only while that word has been told of too seldom; and every record of earlier versions that
    names one of the formers, since none of them surely tells of one exercise.
    """
    wanted = dict.fromkeys(words, TELLINGS)
    runs = set[object]()
    for number, entry in enumerate(reversed(entries)):
        short = [word for word, count in wanted.items() if count > 0]
        if number >= RECENT and not (short or formers):
            return
        if number >= RECENT and not _may_tell(entry.path, short, formers):
            continue
        told = read(entry)
        if told is None:
            continue
        yield entry.path, told
        if isinstance(told, Record) and run_of(told) not in runs:
            runs.add(run_of(told))
            for word in _surely_told_of(told, formers) & set(wanted):
                wanted[word] -= 1


def _surely_told_of(record: Record, formers: Collection[str]) -> set[str]:
    told = _told_of(record)
    return told - set(formers) if record.beginning.has_former_slugs else told


def _told_of(record: Record) -> set[str]:
    """The exercises and directions of which a record tells how they went."""
    answered = [exercise for exercise in record.exercises if exercise.tells]
    directions = {tag for exercise in answered for tag in exercise.bias}
    return directions | {exercise.exercise for exercise in answered}


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
