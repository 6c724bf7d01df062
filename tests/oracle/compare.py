"""What a form is compared with (C7, C12, C25).

Readings
--------
- Nothing is compared at the very first visit, where there is no run; numb there is a matter of the
  lists, not of C7's first row.
- A sign or "both" that was confirmed as new, refused, and then cleared by an examination is not new
  again for 28 days, weak and both as well as numb (else nobody could come back). An examination
  of the future is 90 days old (C25).
- "The last 28 days" are this local day and the 27 before it.
- "The last run" of C7 is the last with a form, whether an exercise began or not. New tingling is
  new against its form and after form; "both" likewise.
- "The last seven days that have one" are the last seven local days that have a run, however far
  back, this day too where it has one. A run of the future stands on its own day.
- "The lowest usual of 28 days" is the lowest of what the usual was at the end of each of the last
  28 local days, this one too.
- "Two of the last three days with a run" counts the day of this form, and a day where any of its
  forms met the third row.
- What was found of an earlier form stays, whatever the order of the records is by now.
- Of two orders (C25) each row holds where it holds under either.
- Tingling still there after key 2 for tingling alone (or new in the after form) is `soon` (C12),
  until somebody has examined it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from . import after, clock, gate
from .records import (
    Cleared,
    Form,
    Records,
    Refused,
    Run,
    further_down,
    orders,
    runs,
)

SIGN_DAYS = 28
USUAL_DAYS = 7
LOWEST_DAYS = 28
LEG_RISE = 2
HIGH = 7
ADVICE_OF_THREE = 2


@dataclass(frozen=True)
class Compared:
    """What is new: `confirm` (numb, weak, both) asks "Is that so?"; `why` is C7's third row."""

    confirm: frozenset[str] = frozenset()
    why: frozenset[str] = frozenset()
    advice: bool = False
    growing: bool = False
    easing_only: bool = False
    soon: bool = False
    usual: int | None = None
    below_usual: bool = False


def told_signs(run: Run) -> frozenset[str]:
    """Return the signs told in a run, before or after."""
    return run.before.signs | (run.after.signs if run.after else frozenset())


def cleared_new(records: Records, now: datetime) -> frozenset[str]:
    """Return what was confirmed as new and then cleared by an examination."""
    new: set[str] = set()
    cleared: set[str] = set()
    for record in records:
        if isinstance(record, Refused) and record.kind == "new":
            new |= record.lines
        elif isinstance(record, Cleared) and record.kind == gate.EXAMINED:
            is_past = not clock.is_future(record.at, now)
            if is_past and clock.days_ago(record.at, now) < SIGN_DAYS:
                cleared |= new
            new = set()
    return frozenset(cleared)


def to_confirm(records: Records, form: Form, now: datetime) -> frozenset[str]:
    """Return what C7's first two rows ask "Is that so?" about."""
    past = runs(records)
    if not past:
        return frozenset()
    last = past[-1]
    recent = [run for run in past if clock.days_ago(run.began, now) < SIGN_DAYS]
    known = {
        "numb": any("numb" in told_signs(run) for run in recent),
        "weak": "weak" in told_signs(last),
        "both": last.before.side == "both" or (last.after is not None and last.after.both),
    }
    told = (form.signs & {"numb", "weak"}) | ({"both"} if form.side == "both" else set())
    return frozenset(each for each in told if not known[each]) - cleared_new(records, now)


def first_pains(records: Iterable[Run], now: datetime) -> list[tuple[date, int]]:
    """List each local day's leg pain told before its first run."""
    pains: dict[date, int] = {}
    for run in records:
        pains.setdefault(clock.day(run.began, now), run.before.leg)
    return sorted(pains.items())


def lower_middle(values: Iterable[int]) -> int | None:
    """Return the lower middle."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2] if ordered else None


def usual(records: Records, now: datetime) -> int | None:
    """Return the usual leg pain (C7)."""
    return lower_middle(pain for _, pain in first_pains(runs(records), now)[-USUAL_DAYS:])


def lowest_usual(records: Records, now: datetime) -> int | None:
    """Return the lowest usual of 28 days (C7, C21)."""
    pains, today = first_pains(runs(records), now), clock.day(now, now)
    first = sum(day <= today - timedelta(days=LOWEST_DAYS - 1) for day, _ in pains)
    last = sum(day <= today for day, _ in pains)
    ends = {*range(max(first, 1), last + 1), len(pains)}
    habits = [lower_middle(pain for _, pain in pains[:end][-USUAL_DAYS:]) for end in ends]
    return min((habit for habit in habits if habit is not None), default=None)


def third_row(records: Records, form: Form, now: datetime) -> frozenset[str]:
    """Return which parts of C7's third row hold, in this order of records."""
    past = runs(records)
    if not past:
        return frozenset()
    last, habit, lowest = past[-1], usual(records, now), lowest_usual(records, now)
    places = [last.before.reach, *([last.after.reach] if last.after else [])]
    parts = {
        "tingling": "tingling" in form.signs - told_signs(last),
        "further": all(further_down(form.reach, place) for place in places),
        "pain": habit is not None and form.leg >= habit + LEG_RISE,
        "usual": habit is not None and lowest is not None and habit >= lowest + LEG_RISE,
    }
    return frozenset(part for part, holds in parts.items() if holds)


def is_third_row(records: Records, form: Form, now: datetime) -> bool:
    """Tell whether C7's third row holds, under either order (C25)."""
    return any(third_row(order, form, now) for order in orders(records))


def third_row_days(records: Records, now: datetime) -> dict[date, bool]:
    """Return the days with a run, and whether any of their forms met the third row."""
    days: dict[date, bool] = {}
    past = [(at, each) for at, each in enumerate(records) if isinstance(each, Run)]
    wanted = set(sorted({clock.day(run.began, now) for _, run in past})[-3:])
    for at, run in past:
        day = clock.day(run.began, now)
        if day in wanted and not days.get(day):
            days[day] = was_third_row(records, at, run, now)
    return days


def was_third_row(records: Records, at: int, run: Run, now: datetime) -> bool:
    """Tell whether the third row held for a run, as was found when its form was told."""
    if run.beyond is not None:
        return run.beyond
    return bool(third_row(records[:at], run.before, run.began.astimezone(now.tzinfo)))


def advises(records: Records, form: Form, now: datetime) -> bool:
    """Tell whether the third row held on two of the last three days with a run (C7)."""
    days, today = third_row_days(records, now), clock.day(now, now)
    days[today] = days.get(today, False) or bool(third_row(records, form, now))
    return sum(days[day] for day in sorted(days)[-3:]) >= ADVICE_OF_THREE


def still_tingling(records: Records, form: Form) -> bool:
    """Tell whether tingling that ended the last run, or was new after it, is still there (C12)."""
    past = runs(records)
    if not past or past[-1].after is None or gate.shuts(past[-1]):
        return False
    last, signs = past[-1], past[-1].after.signs
    later = records[records.index(last) + 1 :]
    if any(isinstance(each, Cleared) and each.kind == gate.EXAMINED for each in later):
        return False
    asked = last.reason == "professional" or "tingling" in gate.new_in_after(last)
    return asked and "tingling" in signs & form.signs


def compare(records: Records, form: Form, now: datetime) -> Compared:
    """Compare a form with what was told before (C7)."""
    both, habit = orders(records), usual(records, now)
    return Compared(
        confirm=frozenset().union(*(to_confirm(order, form, now) for order in both)),
        why=frozenset().union(*(third_row(order, form, now) for order in both)),
        advice=any(advises(order, form, now) for order in both),
        growing=not runs(records) and "weak" in form.signs,
        easing_only=max(form.leg, form.back) >= HIGH,
        soon=any(still_tingling(order, form) for order in both),
        usual=habit,
        below_usual=habit is not None and form.leg < habit,
    )


def is_worse(records: Records, form: Form, now: datetime) -> bool:
    """Tell whether everything starts one rung easier (C7, C8, C19, C20), under either order."""
    worse = any(
        after.last_was_worse(order) or after.just_cleared(order) for order in orders(records)
    )
    return worse or is_third_row(records, form, now)
