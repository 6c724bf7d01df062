"""A run that was cut off: until when it can be carried on (C24)."""

from datetime import datetime, timedelta

from tui.play.days import days_ago, elapsed

CARRY_ON_WITHIN = timedelta(hours=2)


def may_carry_on(updated: datetime, now: datetime) -> bool:
    """Whether a run can be carried on: its last save is less than two hours ago, and of this day.

    One that was saved in the future, by a clock that was set back since, cannot. Whether the plan
    is the same is for whoever has both.
    """
    is_lately = timedelta(0) <= elapsed(updated, now) < CARRY_ON_WITHIN
    return is_lately and days_ago(updated, now) == 0
