"""Which activities are asked about after a run.

Readings
--------
- They are chosen once, after a run that has begun, is no easing one and was no stop. Nothing is
  asked where the last form was left out, or told pain of 7 or more in leg or back.
- Each that was chosen is rated after a run that has begun and is no easing one, unless it was
  rated less than seven local days ago; not after a stop for which somebody has to be seen. A rating
  in the future counts as yesterday (C25).
- What is passed over is asked after the next run.
"""

from __future__ import annotations

from datetime import datetime

from . import clock
from .people import THINGS, Visit
from .records import Rated, Records, Run

DAYS = 7
HIGH = 7
GRAVE = frozenset({"urgent", "professional"})


def is_asked(run: Run) -> bool:
    """Tell whether anything can be asked after a run."""
    if run.after is None or max(run.after.leg, run.after.back) >= HIGH:
        return False
    return run.has_begun and not run.rest


def chosen(records: Records) -> tuple[str, ...]:
    """Return the activities that were chosen last."""
    told = [record.chosen for record in records if isinstance(record, Rated)]
    return told[-1] if told else ()


def asks_choice(records: Records, run: Run) -> bool:
    return is_asked(run) and not run.is_stop and not chosen(records)


def due(records: Records, run: Run, names: tuple[str, ...], now: datetime) -> tuple[str, ...]:
    """Return which of the activities are rated after a run."""
    is_grave = run.reason in GRAVE and not run.mistake
    if not is_asked(run) or is_grave:
        return ()
    told = [record for record in records if isinstance(record, Rated)]
    days = [(clock.days_ago(clock.counted(each.at, now), now), each) for each in told]
    lately = {name for ago, each in days if ago < DAYS for name, _ in each.numbers}
    return tuple(name for name in names if name not in lately)


def rated(records: Records, run: Run, visit: Visit) -> tuple[Rated, ...]:
    """Return what is told after a run, nothing where nothing is due."""
    names = visit.things if asks_choice(records, run) else chosen(records)
    able = dict(zip(THINGS, visit.able, strict=False))
    numbers = {name: able.get(name) for name in due(records, run, names, run.saved)}
    told = tuple((name, number) for name, number in numbers.items() if number is not None)
    return (Rated(run.began, names, told, tuple(numbers)),) if numbers else ()


def words_of(told: tuple[Rated, ...]) -> object:
    """Return which were asked about, and how well each goes."""
    return (told[0].asked, told[0].numbers) if told else ((), ())
