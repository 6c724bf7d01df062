"""What the records forbid before anything is asked (C8, C9, C12's after forms).

Readings
--------
- C8 goes by the written order alone, as its own sentence says; C25's second order is for the rest.
- A stop that shut by C8 and was cleared is not "any other stop": it brings no C9.
- After key 2 any numb or weak of the after form shuts, told before or not (the stricter); with no
  key 2 only a new one does, or the other leg, or the row `u`.
- "The other leg": both now, and not both before.
- `soon` lines told gone open only where all that shuts are such lines, each told at least 48 hours
  before; the record that tells it is a `cleared` of its own kind.
- The moment of a stop is that of the run's last save. A spread that was not settled is a stop
  (a run that is carried on is asked about before this gate).
- Within two hours is asked of runs that are not easing ones, from their last save, under `per_day`
  of the session chosen; easing positions are never asked about.
- A session of easing positions is open under C9 always.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from . import clock
from .plan import Session
from .records import Cleared, Record, Records, Refused, Run, runs

SHUTTING = frozenset({"urgent", "soon", "new"})
PASSING = frozenset({"fever", "severe"})
GONE_AFTER = timedelta(hours=48)
EXAMINED = "examined"
FEW_A_DAY = 2


@dataclass(frozen=True)
class Gate:
    """`kind` is open, shut (C8), easing (C9: easing positions only) or wait (C9: asked)."""

    kind: str
    until: datetime | None = None


def is_other_leg(run: Run) -> bool:
    """Tell whether the after form tells the other leg."""
    return run.after is not None and run.after.both and run.before.side != "both"


def new_in_after(run: Run) -> frozenset[str]:
    """Return the signs of the after form that were not told before the run."""
    return frozenset() if run.after is None else run.after.signs - run.before.signs


def shuts_by_key_2(run: Run) -> bool:
    """Tell whether a run ended by key 2 shuts: other leg, numb, weak, or left out (C12)."""
    if run.after is None:
        return True
    return is_other_leg(run) or bool(run.after.signs & {"numb", "weak"})


def shuts_by_after(run: Run) -> bool:
    """Tell whether the after form alone shuts: it leads to the same as the keys (C12)."""
    if run.after is None:
        return False
    return run.after.urgent or is_other_leg(run) or bool(new_in_after(run) & {"numb", "weak"})


def shuts(record: Record) -> bool:
    """Tell whether a record shuts until it has been seen (C8)."""
    if isinstance(record, Refused):
        return record.kind in SHUTTING
    if not isinstance(record, Run):
        return False
    if record.reason == "urgent" and not record.mistake:
        return True
    if record.reason == "professional" and shuts_by_key_2(record):
        return True
    return shuts_by_after(record)


def passes(record: Record, gone: datetime) -> bool:
    """Tell whether what shut passes by itself, and was told gone for 48 hours (C8)."""
    if not isinstance(record, Refused) or record.kind != "soon" or not record.lines:
        return False
    return record.lines <= PASSING and clock.since(record.at, gone) >= GONE_AFTER


def opens(record: Cleared, shutting: list[Record]) -> bool:
    """Tell whether a `cleared` record opens what had shut before it was written (C8)."""
    if record.kind == EXAMINED:
        return True
    return record.kind == "gone" and all(passes(each, record.at) for each in shutting)


def is_shut(records: Records) -> bool:
    """Tell whether nothing is playable (C8)."""
    return bool(shutting(records))


def shutting(records: Records) -> list[Record]:
    """List what shuts and no later `cleared` record has opened, as written."""
    shut: list[Record] = []
    for record in records:
        if isinstance(record, Cleared) and opens(record, shut):
            shut = []
        elif shuts(record):
            shut.append(record)
    return shut


def enough_until(records: Records, now: datetime) -> datetime | None:
    """Return until when any other stop leaves easing positions only (C9)."""
    stops = [run for run in runs(records) if run.is_stop and not shuts(run)]
    untils = [clock.next_day_and_eight_hours(run.saved, now) for run in stops]
    ahead = [until for until in untils if clock.is_future(until, now)]
    return max(ahead, default=None)


def counting_runs(records: Records) -> list[Run]:
    """List the runs that count: begun, and not of easing positions (C9)."""
    return [run for run in runs(records) if run.has_begun and not run.rest]


def runs_today(records: Records, now: datetime) -> int:
    """Count the runs of this local day (C9)."""
    today = clock.day(now, now)
    days = [clock.day(clock.counted(run.began, now), now) for run in counting_runs(records)]
    return days.count(today)


def wait_until(records: Records, session: Session, now: datetime) -> datetime | None:
    """Return until when to wait, within two hours of the last run (C9)."""
    ends = [clock.counted(run.saved, now) + clock.TWO_HOURS for run in counting_runs(records)]
    until = max(ends, default=None)
    if session.per_day > FEW_A_DAY or until is None or not clock.is_future(until, now):
        return None
    return until


def gate(records: Records, session: Session, now: datetime) -> Gate:
    """Return what the records allow of a session now (C8, C9)."""
    if is_shut(records):
        return Gate("shut")
    if session.rest:
        return Gate("open")
    untils = [enough_until(records, now)]
    if runs_today(records, now) >= session.per_day:
        tomorrow = clock.day(now, now) + timedelta(days=1)
        untils.append(clock.midnight(tomorrow, now))
    latest = max((until for until in untils if until is not None), default=None)
    if latest is not None:
        return Gate("easing", latest)
    wait = wait_until(records, session, now)
    return Gate("open") if wait is None else Gate("wait", wait)
