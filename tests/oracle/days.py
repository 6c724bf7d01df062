"""What stands around runs: the functions of `gate`, `lists`, `compare`, `after`, `folds`, and C24.

Readings
--------
- Carry on: less than two hours since the last save, the same local day, the same plan, nothing shut
  since; a moment in the future is no carrying on (the stricter).
- A run ended by choice is taken up until its after form is saved, where anything was told in it;
  later nothing is asked of it, since leaving an exercise under way asks its check first.
- A spread that was not settled stops the run as `not-settled` once it is not carried on; nothing is
  asked about it.
- A direction that spread is closed until the next local day and at least eight hours after its
  check; sharp pain lowers on its own local day (C15: "the day").
"""

from __future__ import annotations

from datetime import datetime

from . import clock, compare, folds, gate, steps
from .plan import Session, Told
from .records import Form, Played, Records, Run, runs

CUT_OFF = frozenset({"under-way", "interrupted"})


def cut_off(records: Records, plan: str, now: datetime) -> str:
    """Return what the last run asks for: carry-on, late-check, not-settled or nothing (C24)."""
    past = runs(records)
    if not past or not (past[-1].outcome in CUT_OFF or is_left_open(past[-1])):
        return "nothing"
    run = past[-1]
    if is_carried_on(run, plan, now) and not gate.is_shut(records):
        return "carry-on"
    if run.unsettled:
        return "not-settled"
    return "late-check" if run.open_check else "nothing"


def is_left_open(run: Run) -> bool:
    """Tell whether a run was ended by choice and its after form was not saved (C24)."""
    return run.outcome == "left" and run.after is None and bool(run.played)


def is_carried_on(run: Run, plan: str, now: datetime) -> bool:
    """Tell whether a run that was cut off may be carried on (C24)."""
    if clock.is_future(run.saved, now) or run.plan != plan:
        return False
    return clock.since(run.saved, now) < clock.TWO_HOURS and clock.days_ago(run.saved, now) == 0


def open_spreads(records: Records, now: datetime) -> list[Played]:
    """List the spreads that still close their directions (C9)."""
    rows = [row for run in runs(records) for row in run.played if row.spread is not None]
    return [
        row for row in rows if clock.is_future(clock.next_day_and_eight_hours(row.at, now), now)
    ]


def hurts_today(records: Records, now: datetime) -> list[Played]:
    """List the sharp pain of this local day (C15)."""
    today = clock.day(now, now)
    rows = [row for run in runs(records) for row in run.played if row.is_hurt]
    return [row for row in rows if clock.day(clock.counted(row.at, now), now) == today]


def told(
    records: Records,
    session: Session,
    form: Form,
    now: datetime,
    easing: str | None = None,
    turned_on: frozenset[str] = frozenset(),
) -> Told:
    """Return what is known when a run begins now (C23)."""
    spreads, hurts = open_spreads(records, now), hurts_today(records, now)
    rest_rows = {id(row) for run in runs(records) if run.rest for row in run.played}
    out = frozenset(slug for row in spreads if id(row) in rest_rows for slug, _ in row.rungs)
    if session.rest:
        # A position that spread in whatever exercise eases nothing on that day.
        out |= {rung for row in spreads for _, rung in row.rungs}
    return Told(
        side=form.side,
        reach=form.reach,
        leg=form.leg,
        signs=form.signs,
        easing=easing,
        flare=form.flare,
        is_worse=compare.is_worse(records, form, now),
        turned_on=turned_on,
        starts=folds.starts(records, session, now),
        spreads=tuple(row.spread for row in spreads if row.spread is not None),
        hurts=tuple(row.tags for row in hurts),
        spread_rungs=frozenset(rung for row in spreads for _, rung in row.rungs),
        hurt_today=frozenset(row.exercise for row in hurts),
        out_today=out,
        steps=steps.steps(records, session, now),
    )
