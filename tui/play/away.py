"""Coming back after a week or more: all starts one step lower, and nothing harder is offered.

A dose goes one step back, and a harder form that was reached beyond the last step one form.

A break is counted in local days, as the week of the lists is (C3): one that ends on the seventh day
is a break. Only a run that counts ends one (C9): what was opened and not begun does not, and
neither do easing positions, which keep nobody in practice. Where the written order and the moments
of runs disagree, a break in either is one (C25).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from tui.play.days import days_ago
from tui.play.past import Past, PastRun, orders

BREAK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Away:
    """The break that ends today; `days` is None where two orders tell two lengths of it."""

    days: int | None


def away(past: Past, now: datetime) -> Away | None:
    """How long it has been since the last run that counts; None where that is no break."""
    found = [_days_since_last(order, now) for order in orders(past)]
    if not any(is_break(days) for days in found):
        return None
    return Away(found[0] if len(set(found)) == 1 else None)


def is_break(days: int) -> bool:
    """Whether so many days between two runs are a break."""
    return days >= BREAK_DAYS


def comings_back(order: Past, newest: int | None = None) -> frozenset[int]:
    """The places in an order of the runs that came after a break.

    Looked for among so many of the `newest` alone, where older ones may not be all that was kept.
    """
    first = 0 if newest is None else len(order) - newest
    counting = [place for place, run in enumerate(order) if run.counts and place >= first]
    return frozenset(
        later
        for earlier, later in pairwise(counting)
        if is_break((_day(order[later]) - _day(order[earlier])).days)
    )


def breaks_in(order: Past, now: datetime, newest: int) -> tuple[int, ...]:
    """How much was kept from the end of each break on; nothing since one that ends now."""
    since = [len(order) - place for place in comings_back(order, newest)]
    return (*since, 0) if is_break(_days_since_last(order, now)) else tuple(since)


def last_counting(runs: Sequence[PastRun]) -> PastRun | None:
    """The last of some runs that counts."""
    return next((run for run in reversed(runs) if run.counts), None)


def _days_since_last(order: Past, now: datetime) -> int:
    """In local days; below 0 where the last is still to come, as after a clock was set back."""
    last = last_counting(order)
    return 0 if last is None else days_ago(last.day_moment, now)


def _day(run: PastRun) -> date:
    """The person's own day of a run, in whose zone its moments are."""
    return run.day_moment.date()
