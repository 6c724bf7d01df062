"""Which doses of a session have grown in four weeks, and which exercises went up to a harder form.

It decides nothing: what may grow is decided in `building.py` and `harder.py` (C21, C22).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile

from tui.plan.measures import Numbers
from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play.building import is_at_least, place_of
from tui.play.past import Past, PastExercise
from tui.play.practice import dated_runs, first_day


@dataclass(frozen=True, slots=True)
class Grown:
    """An exercise that was done to its end with a larger dose than at first, `since` a day.

    Doses are sets, reps and seconds of a hold.
    """

    form: Exercise
    was: Numbers
    now: Numbers
    since: date


@dataclass(frozen=True, slots=True)
class WentUp:
    """An exercise that was done to its end at a harder form than at first, `since` a day."""

    was: Exercise
    now: Exercise
    since: date


_Done = tuple[int, Numbers]
"""The rung and the dose of what was done."""


def grown_in(session: Session, past: Past, now: datetime) -> tuple[Grown | WentUp, ...]:
    """What has grown in a session: the last time beside the first, place by place.

    Nothing of an exercise that spread or hurt the last time.
    """
    places = range(len(session.exercises))
    found = (_grown_at(session, place, past, now) for place in places)
    return tuple(each for each in found if each is not None)


def _grown_at(session: Session, index: int, past: Past, now: datetime) -> Grown | WentUp | None:
    planned = session.exercises[index]
    rows = [(on, _done(planned, row)) for on, row in _rows(session, index, past, now)]
    first = next((done for _, done in rows if done is not None), None)
    last = rows[-1][1] if rows else None
    if first is None or last is None:
        return None
    (rung, dose), (last_rung, last_dose) = first, last
    since = _since(rows, last)
    if last_rung < rung:
        return WentUp(planned.ladder[rung], planned.ladder[last_rung], since)
    if last_rung == rung and last_dose != dose and is_at_least(last_dose, dose):
        return Grown(planned.ladder[rung], dose, last_dose, since)
    return None


def _rows(
    session: Session, index: int, past: Past, now: datetime
) -> Iterator[tuple[date, PastExercise]]:
    """What tells of a place, the oldest first, with its day."""
    place, first = place_of(session, index), first_day(now)
    planned = session.exercises[index]
    for on, run in dated_runs(past, now):
        for row in run.exercises if on >= first else ():
            tells = row.is_done or row.has_spread or row.is_hurt
            if tells and row.exercise == planned.slug and place.has(run, row):
                yield on, row


def _done(planned: PlannedExercise, row: PastExercise) -> _Done | None:
    """What was done to its end; None where it was not, or where nobody knows how much it was."""
    slugs = [rung.slug for rung in planned.ladder]
    if not row.is_done or row.dose is None or row.rung not in slugs:
        return None
    return slugs.index(row.rung), row.dose


def _since(rows: Sequence[tuple[date, _Done | None]], last: _Done) -> date:
    """The first day from which on it was always done with so much."""
    held = takewhile(lambda row: _is_as_much(row[1], last), reversed(rows))
    return [on for on, _ in held][-1]


def _is_as_much(done: _Done | None, last: _Done) -> bool:
    if done is None or done[0] > last[0]:
        return False
    return done[0] < last[0] or is_at_least(done[1], last[1])
