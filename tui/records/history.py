"""Which records are read before a run: the newest, and older ones as far as they are needed."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tui.files.faults import PlanError
from tui.plan.own_forms import OwnForm, among
from tui.records.bounds import bounded_moment
from tui.records.gravity import run_of
from tui.records.keys import FORMATS
from tui.records.naming import Entry, is_set_aside
from tui.records.reading import read_record_bytes
from tui.records.record import ExerciseRecord, Record

RECENT = 40
"""How many of the newest runs are read whatever they tell of, and all notes between them."""
ENOUGH = 10
"""Of how many records that tell of an exercise its history is known."""
WINDOW = timedelta(days=30)
"""All of so long is read: what is compared with the last 28 local days (C7, C21)."""
DAYS_BEFORE = 8
"""On so many days with a run before that what is usual is known (C7)."""
CLEARINGS = timedelta(days=92)
"""So long back a clearing may still hold, and any stop since ends it (C4)."""
_DAY, _MOMENT = len("20260105"), len("20260105T120000Z")
_WORSE = (b"worse = true", b"beyond_usual = true")
_STOPPED = b'outcome = "stopped"'
_GRAVE = (
    b'reason = "urgent"',
    b'reason = "professional"',
    b'outcome = "refused"',
    b"told = 2",
    b"told = 3",
)
"""What may have shut everything (C8)."""
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
    now: datetime | None = None,
    own_forms: Collection[OwnForm] = (),
) -> Iterator[tuple[Path, Record | Unreadable]]:
    """What is kept, the newest first, from entries of which the oldest is first.

    The newest runs are read, and all that `now` may be compared with. Older records are read where
    they tell of a subject, the slug of an exercise or a direction, of which too few have told so
    far; where they end a clearing that may still hold; where they may have shut everything, as long
    as nothing read shows that it was open since; and every record of earlier versions that names
    one of the former slugs, since none of them surely tells of one exercise. What went well in
    forms of a session's own tells of a subject only where they are among the `own_forms`.
    """
    needs = _Needs(
        subjects,
        former_slugs,
        _Always(now),
        _oldest_clearing(entries, now),
        is_one_line=_is_one_line(entries),
        own_forms=own_forms,
    )
    for number, entry in enumerate(reversed(entries)):
        place = len(entries) - 1 - number
        is_needed = needs.always.takes(entry)
        if not is_needed and needs.are_over(place):
            return
        if is_needed or needs.may_be_met_by(entry, place):
            record = read(entry)
            if record is not None:
                yield entry.path, record
                needs.note(record)


def _oldest_clearing(entries: Sequence[Entry], now: datetime | None) -> int:
    """The place of the oldest clearing that may still hold; after the last where there is none."""
    places = (
        place
        for place, entry in enumerate(entries)
        if entry.is_clearing and (now is None or entry.is_since(bounded_moment(now) - CLEARINGS))
    )
    return next(places, len(entries))


def _is_one_line(entries: Sequence[Entry]) -> bool:
    """Whether the numbers and the moments of all runs grow together.

    Where they do not, folders were merged or a clock was set: then a run says nothing of what was
    shut before it, since it may have begun on another machine (C8, C25).
    """
    return all(
        earlier.sequence < later.sequence and earlier.name[:_MOMENT] <= later.name[:_MOMENT]
        for earlier, later in pairwise(entries)
    )


class _Always:
    """Which of the newest entries are read whatever they tell of; asked from the newest on."""

    def __init__(self, now: datetime | None) -> None:
        self._since = None if now is None else bounded_moment(now) - WINDOW
        self._runs = 0
        self._days = set[str]()
        self._is_over = False

    def takes(self, entry: Entry) -> bool:
        """Whether an entry is one of them."""
        if entry.is_note:
            return not self._is_over
        self._runs += 1
        is_taken = self._is_compared(entry) or self._runs <= RECENT
        self._is_over = not is_taken
        return is_taken

    def _is_compared(self, entry: Entry) -> bool:
        """Whether it is of the last 28 days, or of the days on which what was usual then rests."""
        if self._since is None or entry.is_since(self._since):
            return self._since is not None
        if len(self._days) <= DAYS_BEFORE:
            self._days.add(entry.name[:_DAY])
        return len(self._days) <= DAYS_BEFORE


class _Needs:
    """What the records read so far leave open."""

    def __init__(
        self,
        subjects: Collection[str],
        former_slugs: Collection[str],
        always: _Always,
        oldest_clearing: int,
        *,
        is_one_line: bool,
        own_forms: Collection[OwnForm] = (),
    ) -> None:
        self.always = always
        self._wanted = dict.fromkeys(subjects, ENOUGH)
        self._former_slugs = former_slugs
        self._oldest_clearing = oldest_clearing
        self._was_open = False
        self._is_one_line = is_one_line
        self._runs = set[object]()
        self._own_forms = own_forms

    def are_over(self, place: int) -> bool:
        """Whether nothing is open that a record at this place, or an older one, could tell."""
        is_asked = bool(self._open_ones or self._former_slugs)
        return self._was_open and not is_asked and place < self._oldest_clearing

    @property
    def _open_ones(self) -> list[str]:
        return [subject for subject, count in self._wanted.items() if count > 0]

    def may_be_met_by(self, entry: Entry, place: int) -> bool:
        """Whether a file may tell something that is open, or cannot be read at all."""
        if place == self._oldest_clearing:
            return True
        subjects = self._open_ones
        is_of_exercises = bool(subjects or self._former_slugs)
        if is_set_aside(entry.name):
            return is_of_exercises
        try:
            content = read_record_bytes(entry.path)
        except PlanError:
            return is_of_exercises
        names = [*subjects, *self._former_slugs] if _FORMER_LINE in content else subjects
        marks = [f'"{name}"'.encode() for name in names]
        marks += _WORSE if is_of_exercises else ()
        marks += _GRAVE if not self._was_open else ()
        marks += [_STOPPED] if place > self._oldest_clearing else []
        return any(mark in content for mark in marks)

    def note(self, record: Record | Unreadable) -> None:
        """Take account of a record that was read."""
        if not isinstance(record, Record):
            return
        self._was_open = self._was_open or self._shows_that_it_was_open(record)
        if run_of(record) not in self._runs:
            self._runs.add(run_of(record))
            for subject in self._told_by(record) & set(self._wanted):
                self._wanted[subject] -= 1

    def _told_by(self, record: Record) -> set[str]:
        """The exercises and directions of which a record surely tells how they went."""
        answered = [each for each in record.exercises if self._answers(each, record)]
        directions = {tag for exercise in answered for tag in exercise.bias}
        subjects = directions | {exercise.exercise for exercise in answered}
        subjects |= {record.beginning.session} if answered else set()
        return subjects - set(self._former_slugs) if record.beginning.has_former_slugs else subjects

    def _answers(self, played: ExerciseRecord, record: Record) -> bool:
        """Whether it tells how an exercise went: of easing positions only trouble does."""
        is_trouble = played.has_spread or played.is_hurt
        return (is_trouble or not record.beginning.is_rest) and (
            played.tells and self._knows(played, record)
        )

    def _knows(self, played: ExerciseRecord, record: Record) -> bool:
        """Whether its forms are those that are asked about."""
        slugs = (played.exercise, played.rung)
        wanted = {form for form in self._own_forms if form.slug in slugs}
        return among(record.beginning.own_forms, slugs) == wanted

    def _shows_that_it_was_open(self, record: Record) -> bool:
        """Whether nothing older can still be shut: it was examined, or a run could begin (C8).

        A run whose lists were kept was begun by a version that begins none where it is shut.
        """
        is_examined = record.clearance is not None and not record.lines
        has_begun = bool(record.beginning.asked) and not record.is_note
        return is_examined or (has_begun and self._is_one_line)
