"""Start low, build to the article: the steps of a dose (C22).

Readings
--------
- A step applies at the rung at which the session starts the exercise, however one gets there; in a
  run in which the exercise spread or hurt at a harder rung it is one back at once. Each other rung
  has one dose only, and with it its last step, so that a harder one may be offered there.
- Steps are of an exercise in a session: another session's records raise nothing, but a spread or
  `h` of the exercise there, and a run there that was worse, take one back here too.
- What was played last counts: the highest step whose every number is at most the dose that was
  done, whatever the steps were then; a record without a dose, or with less than the first, is the
  first. What was offered and taken counts from its being answered with a no, done to its end, on.
- One back a run, whatever was the matter in it: a spread of the exercise (C14's other one too), at
  any rung; `h` in it; *worse* by its after form or C20, whatever was played in that run. C7's third
  row is *worse* too (C23, 4): one back on that day already, where the last rung cannot be easier.
- A clean day of a step is one on which this session had the exercise, at this rung, and all of that
  day's rows of it, those of other sessions too, were at this rung and step. That the dose is at
  least the one here holds for a harder rung as well: clean days of less do not bring it.
- Of two orders (C25) the lower step wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import after
from .plan import Entry, Numbers, Session
from .records import Played, Records, Run, orders, runs


@dataclass(frozen=True)
class Level:
    """A rung of an exercise, and which step of those there; only `session`'s rows raise, if any."""

    exercise: str
    rung: str
    steps: tuple[Numbers, ...] = ()
    step: int = 0
    session: str | None = None

    def has(self, row: Played) -> bool:
        """Tell whether a row is at this rung and step."""
        if (row.exercise, row.rung) != (self.exercise, self.rung):
            return False
        return not self.steps or reached(self.steps, row.dose) == self.step

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
    return Level(slug, name, entry.doses[rung : rung + 1])


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


def has_own_trouble(entry: Entry, run: Run) -> bool:
    """Tell whether the exercise spread in a run, or hurt."""
    spread = any(slug == entry.slug for row in run.played for slug, _ in row.rungs)
    return spread or any(row.is_hurt and row.exercise == entry.slug for row in run.played)


def goes_back(entry: Entry, records: Records, run: Run, is_here: bool) -> bool:
    """Tell whether a run takes one step back."""
    if has_own_trouble(entry, run) or after.was_worse(records, run):
        return True
    return bool(run.beyond) and not is_here


def kept_step(entry: Entry, session: Session, records: Records) -> int:
    """Return the step by the records in this order."""
    step = 0
    for run in runs(records):
        rows = played_here(entry, session, run)
        if rows:
            step = max(min(reached(entry.build, row.dose) for row in rows), 0)
        if goes_back(entry, records, run, bool(rows)):
            step = max(step - 1, 0)
    return step


def steps(records: Records, session: Session, *, is_beyond: bool = False) -> tuple[int, ...]:
    """Return the step of every place; a form beyond the usual (C7's third row) takes one back."""
    found = []
    for entry in session.entries:
        kept = [kept_step(entry, session, order) for order in orders(records)]
        step = min(kept) if entry.build else 0
        found.append(max(step - is_beyond, 0))
    return tuple(found)
