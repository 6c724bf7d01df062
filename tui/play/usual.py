"""What was told before a run, compared with what is usual and with last time (C7, C12, C20).

Where the written order and the moments of runs disagree, a row holds that holds in either (C25).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tui.play.admission import is_too_strong
from tui.play.comparing import is_further_down
from tui.play.days import day_of, days_ago
from tui.play.new import is_new_in_both, is_still_tingling, signs_to_confirm
from tui.play.past import (
    Past,
    PastRun,
    begun_runs,
    mornings_about,
    orders,
    runs_of,
    was_worse,
)
from tui.play.symptoms import Sign, Symptoms

USUAL_DAYS = 7
"""Usual is what was told on so many days that had a run."""
LOWEST_DAYS = 28
"""So long back the lowest usual is looked for, today among the days."""
MORE_POINTS = 2
"""So much more leg pain than usual is more."""
ADVISED_DAYS, OF_DAYS = 2, 3
MORNING_DAYS = 7


@dataclass(frozen=True, slots=True)
class Compared:
    """What is new in what was told before a run, row by row (C7).

    `new_signs` and `is_both_now` are asked about, "Is that so?"; so is `asks_growing`, at the very
    first visit. `is_still_tingling` is for a doctor soon (C12). `is_beyond_usual`: everything
    starts one rung easier and nothing harder is offered; `is_advised`: that was so on two of the
    last three days with a run. `is_too_strong`: easing positions only. `usual` is the usual leg
    pain, 0 to 10, None before the first run.
    """

    new_signs: frozenset[Sign] = frozenset()
    is_both_now: bool = False
    is_still_tingling: bool = False
    is_beyond_usual: bool = False
    is_advised: bool = False
    asks_growing: bool = False
    is_too_strong: bool = False
    usual: int | None = None


def compared(symptoms: Symptoms, past: Past, now: datetime) -> Compared:
    """What is new in what was told, beside all that was kept."""
    both = orders(past)
    is_beyond = any(is_beyond_usual(symptoms, order, now) for order in both)
    new = [signs_to_confirm(symptoms, order, now) for order in both]
    return Compared(
        new_signs=frozenset[Sign]().union(*new),
        is_both_now=any(is_new_in_both(symptoms, order, now) for order in both),
        is_still_tingling=any(is_still_tingling(symptoms, order) for order in both),
        is_beyond_usual=is_beyond,
        is_advised=any(is_advised(is_beyond, order, now) for order in both),
        asks_growing=is_first_visit(past) and symptoms.weak,
        is_too_strong=is_too_strong(symptoms),
        usual=usual_leg_pain(past, now),
    )


def is_first_visit(past: Past) -> bool:
    """Whether no run was ever begun, so that there is nothing to compare with."""
    return not runs_of(past)


# More than usual: the third row


def is_beyond_usual(symptoms: Symptoms, past: Past, now: datetime) -> bool:
    """Whether there is new tingling, a place further down, or more leg pain than usual."""
    runs = runs_of(past)
    if not runs:
        return False
    usual, lowest = usual_leg_pain(past, now), lowest_usual(past, now)
    is_more = usual is not None and symptoms.leg_pain >= usual + MORE_POINTS
    has_risen = usual is not None and lowest is not None and usual >= lowest + MORE_POINTS
    is_new_tingling = symptoms.tingling and "tingling" not in runs[-1].signs
    return is_new_tingling or _is_further_than(symptoms, runs[-1]) or is_more or has_risen


def _is_further_than(symptoms: Symptoms, last: PastRun) -> bool:
    """Whether the place is further down than both before and after a run."""
    told = [each for each in (last.before, last.after) if each is not None]
    return bool(told) and all(is_further_down(symptoms, each) for each in told)


def is_advised(is_beyond: bool, past: Past, now: datetime) -> bool:
    """Whether there was more than usual on two of the last three days with a run, today as told."""
    days: dict[date, bool] = {}
    for run in runs_of(past):
        day = day_of(run.day_moment, now)
        days[day] = days.get(day, False) or run.is_beyond_usual
    today = day_of(now, now)
    days[today] = days.get(today, False) or is_beyond
    return sum(days[day] for day in sorted(days)[-OF_DAYS:]) >= ADVISED_DAYS


def usual_leg_pain(past: Past, now: datetime) -> int | None:
    """The lower middle of what was told before the first run of each of the last seven days that
    have one; None before the first run."""
    pains = first_pains(past, now)
    return lower_middle([pain for _, pain in pains[-USUAL_DAYS:]])


def lowest_usual(past: Past, now: datetime) -> int | None:
    """The lowest that usual leg pain was at the end of any of the last 28 local days, or is now."""
    pains, today = first_pains(past, now), day_of(now, now)
    ends = {today - timedelta(days=ago) for ago in range(LOWEST_DAYS)}
    usual = [_usual_by([pain for day, pain in pains if day <= end]) for end in ends]
    now_usual = _usual_by([pain for _, pain in pains])
    return min((each for each in [*usual, now_usual] if each is not None), default=None)


def _usual_by(pains: Sequence[int]) -> int | None:
    return lower_middle(pains[-USUAL_DAYS:])


def first_pains(past: Past, now: datetime) -> list[tuple[date, int]]:
    """The leg pain told before the first run of each day that has one, the oldest day first."""
    pains: dict[date, int] = {}
    for run in runs_of(past):
        if run.before is not None:
            pains.setdefault(day_of(run.day_moment, now), run.before.leg_pain)
    return sorted(pains.items())


def lower_middle(values: Iterable[int]) -> int | None:
    """The middle of some numbers, the lower of two; None of none."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2] if ordered else None


# The next morning (C20)


def asks_next_morning(past: Past, now: datetime) -> PastRun | None:
    """The run about which the first form of a later day asks; None where nothing is asked."""
    if any(days_ago(run.day_moment, now) == 0 for run in runs_of(past)):
        return None
    last = [begun[-1] for order in orders(past) if (begun := begun_runs(order))]
    return next((run for run in last if _is_to_be_asked(run, past, now)), None)


def _is_to_be_asked(run: PastRun, past: Past, now: datetime) -> bool:
    """Once a run, within seven days, and not where symptoms were worse right after it."""
    is_lately = 0 < days_ago(run.day_moment, now) <= MORNING_DAYS
    return is_lately and not mornings_about(run, past) and not run.is_worse_after


def last_was_worse(past: Past) -> bool:
    """Whether the last run was worse, after it or the next morning, or an easing one since."""
    for run in reversed(begun_runs(past)):
        if was_worse(run, past):
            return True
        if not run.is_easing:
            return False
    return False


def is_just_cleared(past: Past) -> bool:
    """Whether nothing has been played since it was opened again (C8)."""
    is_cleared = False
    for each in past:
        if each.kind == "cleared" and (each.clearance is None or not each.lines):
            is_cleared = True
        elif each.counts:
            is_cleared = False
    return is_cleared
