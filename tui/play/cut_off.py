"""A run that was cut off: until when it can be carried on, and what is asked of it later (C24)."""

from datetime import datetime, timedelta

from tui.play.days import days_ago, elapsed
from tui.play.past import Past, PastExercise, runs_of

CARRY_ON_WITHIN = timedelta(hours=2)


def may_carry_on(updated: datetime, now: datetime) -> bool:
    """Whether a run can be carried on: its last save is less than two hours ago, and of this day.

    One that was saved in the future, by a clock that was set back since, cannot. Whether the plan
    is the same is for whoever has both.
    """
    is_lately = timedelta(0) <= elapsed(updated, now) < CARRY_ON_WITHIN
    return is_lately and days_ago(updated, now) == 0


def late_check(past: Past, now: datetime) -> PastExercise | None:
    """The exercise whose check is to be asked late, in the last run; None where there is none.

    It had begun, its check was not answered, and the run can no longer be carried on.
    """
    runs = runs_of(past)
    last = runs[-1] if runs else None
    if last is None or last.outcome not in ("under-way", "interrupted") or not last.exercises:
        return None
    exercise = last.exercises[-1]
    is_open = exercise.is_open and not may_carry_on(last.updated, now)
    return exercise if is_open else None
