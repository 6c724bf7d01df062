"""What follows from the records for the next start (C21, C25); `memory` says where it is.

Readings
--------
- A clean day has an after form and a "no" of C20 for one of its runs, and no "yes". Done at another
  rung or step that day is not clean. A day with a run that is not clean is unclean where the
  exercise was played, or something spread, hurt or was worse, or it was a flare or third-row day;
  else it is neither.
- "When the clean days began" is the first form of the first of the last three.
- Worse "twice running": easing runs that were not worse do not stand between.
- A break of a week or more (see `steps`) ends what was clean before it.
- Where the two orders differ nothing harder is offered (C25); today is no clean day yet, and one
  with trouble is unclean already. A stop is trouble.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from . import after, clock, compare, memory, steps
from .plan import Session
from .records import Form, Records, Run, further_down, orders, runs
from .steps import Level

CLEAN_DAYS = 3
RUNNING = 2


def easier(first: int | str, second: int | str) -> int | str:
    """Return the easier of two starts: left out wins over any rung (C25)."""
    if isinstance(first, int) and isinstance(second, int):
        return max(first, second)
    left_out = {each for each in (first, second) if isinstance(each, str)}
    return next(why for why in ("hurt", "earlier", "direction") if why in left_out)


def starts(records: Records, session: Session, now: datetime) -> tuple[int | str, ...]:
    """Return the start of every place by the records, under both orders (C25)."""
    found = [
        [memory.start(entry, order, now, rest=session.rest) for entry in session.entries]
        for order in orders(records)
    ]
    return tuple(easier(pair[0], pair[-1]) for pair in zip(*found, strict=True))


def day_runs(records: Records, now: datetime) -> dict[date, list[tuple[int, Run]]]:
    """Group the runs by their local days, each with its place in the records."""
    days: dict[date, list[tuple[int, Run]]] = {}
    for at, record in enumerate(records):
        if isinstance(record, Run):
            days.setdefault(clock.day(record.began, now), []).append((at, record))
    return dict(sorted(days.items()))


def has_trouble(records: Records, at: int, run: Run, now: datetime) -> bool:
    """Tell whether a run makes its day unclean for every exercise (C21)."""
    if any(row.spread is not None or row.is_hurt for row in run.played) or run.before.flare:
        return True
    if run.is_stop:
        return True
    if after.was_worse(records, run):
        return True
    return compare.was_third_row(records, at, run, now)


def is_clean(
    records: Records, day: list[tuple[int, Run]], level: Level, now: datetime
) -> bool | None:
    """Tell whether a day is clean (True), unclean (False) or neither (None) (C21, C22)."""
    mine = [(run, row) for _, run in day for row in run.played if row.exercise == level.exercise]
    if not all(row.is_done and level.has(run, row) for run, row in mine):
        return False
    if any(has_trouble(records, at, run, now) for at, run in day):
        return False
    if not any(level.is_here(run) for run, _ in mine):
        return None
    answered = any("n" in after.mornings(records, run) for _, run in day)
    return answered and all(run.after is not None for _, run in day if run.has_begun)


def practised_since_break(records: Records, now: datetime) -> date:
    """Return the first day since the last break of a week, today where one ends now."""
    first = clock.day(now, now)
    days = {clock.day(run.began, now) for run in runs(records) if steps.practised(run)}
    for day in sorted(days, reverse=True):
        if (first - day).days >= steps.WEEK:
            break
        first = day
    return first


def clean_days(records: Records, level: Level, now: datetime) -> list[list[tuple[int, Run]]]:
    """List the last clean days with no unclean one between, the latest first, at most three."""
    clean: list[list[tuple[int, Run]]] = []
    after_break = practised_since_break(records, now)
    for day, each in reversed(day_runs(records, now).items()):
        if day < after_break:
            break
        if day == clock.day(now, now) and not any(clock.is_future(r.began, now) for _, r in each):
            if any(has_trouble(records, at, run, now) for at, run in each):
                break
            continue
        is_future = any(clock.is_future(run.began, now) for _, run in each)
        found = False if is_future else is_clean(records, each, level, now)
        if found is False or len(clean) == CLEAN_DAYS:
            break
        if found:
            clean.append(each)
    return clean


def offers_harder(records: Records, level: Level, form: Form, now: datetime) -> bool:
    """Tell whether something harder (dose or rung) is offered where somebody stands (C21, C25)."""
    if len(orders(records)) > 1 or compare.is_third_row(records, form, now):
        return False
    days = clean_days(records, level, now)
    if len(days) < CLEAN_DAYS:
        return False
    if further_down(form.reach, days[-1][0][1].before.reach):
        return False
    lowest = compare.lowest_usual(records, now)
    return lowest is None or form.leg <= lowest + 1


def professional(
    records: Records, starts: Iterable[int | str | None], form: Form, now: datetime
) -> frozenset[str]:
    """Return why a professional is advised before a session (C7, C15; DESIGN, R21)."""
    begun = [(run, after.was_worse(records, run)) for run in runs(records) if run.has_begun]
    last = [worse for run, worse in begun if worse or not run.rest][-RUNNING:]
    left_out = set(starts)
    why = {
        "third-row": any(compare.advises(order, form, now) for order in orders(records)),
        "worse": len(last) == RUNNING and all(last),
        "direction": "direction" in left_out,
        "hurt": "hurt" in left_out,
    }
    return frozenset(reason for reason, holds in why.items() if holds)
