"""Whether a session is due now, by the records alone; it is asked for, and opens nothing.

What is shut or closed comes first (C8, C9), then what was done today, then the two hours between
two runs. A run of this day counts as it does against `per_day`.
"""

from dataclasses import dataclass
from datetime import datetime

from tui.plan.model import MOST_PER_DAY
from tui.play.gates import EasingOnly, Shut, WaitUntil, easing_only, runs_today, shut_by, wait_until
from tui.play.past import Past, begun_runs


@dataclass(frozen=True, slots=True)
class Due:
    """A session is due: the `number`th of the `times` of today. `is_first`: none was ever begun."""

    number: int
    times: int
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class DoneToday:
    """All that was wanted today is done, or all that one day allows."""


Standing = Due | DoneToday | WaitUntil | EasingOnly | Shut


def standing(past: Past, per_day: int, times: int, now: datetime) -> Standing:
    """How things stand where so many `times` a day are wanted of a session with this `per_day`."""
    shut = shut_by(past, now)
    if shut is not None:
        return shut
    # Beyond what any day allows: here a stop alone closes.
    stopped = easing_only(past, MOST_PER_DAY + 1, now)
    if stopped is not None and stopped.why == "stopped":
        return stopped
    done = runs_today(past, now)
    if done >= min(times, per_day):
        return DoneToday()
    is_first = not begun_runs(past)
    return wait_until(past, per_day, now) or Due(done + 1, min(times, per_day), is_first)
