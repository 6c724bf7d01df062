"""Start low, build to the article: the steps of a dose (C22).

Readings
--------
- A step applies at the rung at which the session starts the exercise, however one gets there; in a
  run that comes down to it from a harder rung, for whatever reason, it is the first: F lets no step
  down be more work. Each other rung
  has one dose only, and with it its last step, so that a harder one may be offered there.
- Steps are of an exercise in a session: another session's records raise nothing, but a spread or
  `h` of the exercise there, and a run there that was worse, take one back here too.
- What was played last counts: the highest step whose every number is at most the dose that was
  done, whatever the steps were then; a record without a dose, or with less than the first, is the
  first. What was offered and taken counts from its being answered with a no, done to its end, on.
- C7's third row takes its step back before the run, the others after it; both are one where the
  exercise was at no step in between.
- One back for each spread of the exercise (C14's other one too) and each `h` in it, at any rung,
  and one for each run that was *worse*, whatever was played in it: by its after form or C20, by
  C7's third row (C23, 4), or by key 2 or 3 that was no mistake, for what they tell is worse by
  C19. A record that cannot be read may tell of any of them.
- Where an exercise should start a rung easier today (C23, 4) and there is none, it is one back.
- A clean day of a step is one on which this session had the exercise, at this rung and at this step
  or more; a row without a dose is at none. In another session that day, or on a day between, it has
  to be at this rung and done to its end too, but its dose is that session's matter. Where a rung
  has no steps its clean days are of any session and at any dose.
- Of two orders (C25) the lower step wins.
- Who comes back after a week or more starts every dose one step lower (a later decision on C22),
  once a break, from the form on, also where the exercise is then not played. The last day is that
  of a run that has begun and is no easing one, in whatever session; Sunday to Sunday is a week. In
  either order it is a break. Nothing harder is offered in it, and clean days before it are over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from . import after, clock
from .plan import Entry, Numbers, Session
from .records import Played, Record, Records, Run, Unreadable, orders

GRAVER = ("2", "3")
WEEK = 7


@dataclass(frozen=True)
class Level:
    """A rung of an exercise, and which step of those there; only `session`'s rows raise, if any."""

    exercise: str
    rung: str
    steps: tuple[Numbers, ...] = ()
    step: int = 0
    session: str | None = None

    def has(self, run: Run, row: Played) -> bool:
        """Tell whether a row is at this rung, and here at this step or more."""
        if (row.exercise, row.rung) != (self.exercise, self.rung):
            return False
        if not self.steps or not self.is_here(run):
            return True
        return row.dose is not None and reached(self.steps, row.dose) >= self.step

    def is_here(self, run: Run) -> bool:
        """Tell whether a run may raise it."""
        return self.session is None or run.session == self.session


def reached(steps: Sequence[Numbers], done: Numbers | None) -> int:
    """Return the highest step whose every number is at most what was done; -1 below the first."""
    if done is None:
        return 0
    fits = [all(a <= b for a, b in zip(step, done, strict=True)) for step in steps]
    return max((at for at, each in enumerate(fits) if each), default=-1)


def dose(entry: Entry, rung: int, step: int) -> Numbers | None:
    """Return what is done at a rung, where anything is known of doses."""
    if rung == entry.start and entry.build:
        return entry.build[min(step, len(entry.build) - 1)]
    return entry.doses[rung] if entry.doses else None


def level(entry: Entry, session: Session, rung: int, step: int) -> Level:
    """Return where somebody stands who starts at a rung by the records."""
    slug, name = entry.slug, entry.ladder[rung]
    if rung == entry.start and entry.build:
        return Level(slug, name, entry.build, step, session.name)
    return Level(slug, name)


def has_next(entry: Entry, rung: int, step: int) -> bool:
    """Tell whether a step follows where somebody stands: then no harder rung is offered."""
    return rung == entry.start and step < len(entry.build) - 1


def played_here(entry: Entry, session: Session, run: Run) -> list[Played]:
    """List a run's rows of an exercise that tell of its step."""
    if run.session != session.name:
        return []
    rung = entry.ladder[entry.start]
    rows = [row for row in run.played if (row.exercise, row.rung) == (entry.slug, rung)]
    return [row for row in rows if row.is_done or row.is_hurt or row.spread is not None]


def own_troubles(entry: Entry, row: Played) -> int:
    """Count what a row takes back: a spread of the exercise, or sharp pain in it."""
    if any(slug == entry.slug for slug, _ in row.rungs):
        return 1
    return int(row.is_hurt and row.exercise == entry.slug)


def is_worse(records: Records, run: Run) -> bool:
    """Tell whether a run takes a step back from everything once it is over."""
    told = not run.mistake and any(row.token[-1:] in GRAVER for row in run.played)
    return told or after.was_worse(records, run)


def told_by(entry: Entry, row: Played, before: int) -> int:
    """Return the step that a row was at; trouble raises it by what was taken at most."""
    step = max(reached(entry.build, row.dose), 0)
    return step if row.is_done else min(step, before + 1)


def practised(record: Record) -> bool:
    """Tell whether a record ends a break."""
    return isinstance(record, Run) and record.has_begun and not record.rest


def comes_back(records: Records, at: datetime, now: datetime) -> bool:
    """Tell whether a run at this moment, after these records, ends a break of a week or more."""
    last = [record for record in records if practised(record)][-1:]
    days = [clock.day(each.began, now) for each in last if isinstance(each, Run)]
    return any((clock.day(at, now) - day).days >= WEEK for day in days)


def is_back(records: Records, now: datetime) -> bool:
    """Tell whether somebody who starts now comes back after a week or more, in either order."""
    return any(comes_back(order, now, now) for order in orders(records))


def kept_step(entry: Entry, session: Session, records: Records, now: datetime) -> int:
    """Return the step by the records in this order."""
    step = 0
    for at, record in enumerate(records):
        if isinstance(record, Unreadable):
            step = max(step - 1, 0)
        elif isinstance(record, Run):
            if practised(record) and comes_back(records[:at], record.began, now):
                step = max(step - 1, 0)
            here = played_here(entry, session, record)
            step = max(step - bool(record.beyond), 0)
            for row in record.played:
                step = told_by(entry, row, step) if row in here else step
                step = max(step - own_troubles(entry, row), 0)
            touched = here or any(own_troubles(entry, row) for row in record.played)
            is_one = record.beyond and not touched
            step = max(step - (is_worse(records, record) and not is_one), 0)
    return step


def steps(records: Records, session: Session, now: datetime) -> tuple[int, ...]:
    """Return the step of every place for a run that starts now."""
    found, lower = [], int(is_back(records, now))
    for entry in session.entries:
        kept = [kept_step(entry, session, order, now) for order in orders(records)]
        found.append(max(min(kept) - lower, 0) if entry.build else 0)
    return tuple(found)
