"""Local days and hours: how long ago a moment was, and when a day is over.

All moments are aware. The zone of `now` is the person's own, and tells the day of a moment by its
rules of that date. Two moments are compared and subtracted as moments, never as the hands of a
clock, so that a change of the clock adds and takes nothing.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone

REST = timedelta(hours=8)
"""The least that lies between a stop and what is played after it (C9)."""
_LAST_SECOND = timedelta(seconds=1)


def local(moment: datetime, now: datetime) -> datetime:
    """The moment with the offset that the person's zone has on that date."""
    moved = moment.astimezone(now.tzinfo)
    return moved.replace(tzinfo=timezone(moved.utcoffset() or timedelta(0)), fold=0)


def day_of(moment: datetime, now: datetime) -> date:
    """The person's day in which a moment lies."""
    return moment.astimezone(now.tzinfo).date()


def days_ago(moment: datetime, now: datetime) -> int:
    """How many local days ago a moment was, 0 for today; below 0 in days to come."""
    return (day_of(now, now) - day_of(moment, now)).days


def elapsed(since: datetime, now: datetime) -> timedelta:
    """The time that has passed since a moment; below zero for one in the future."""
    return now.astimezone(UTC) - since.astimezone(UTC)


def is_future(moment: datetime, now: datetime) -> bool:
    """Whether a moment is still to come, as after a clock was set back."""
    return elapsed(moment, now) < timedelta(0)


def first_moment_of(day: date, now: datetime) -> datetime:
    """When a local day begins."""
    return local(datetime.combine(day, time(), now.tzinfo).astimezone(UTC), now)


def counted(moment: datetime, now: datetime) -> datetime:
    """The moment; for one in the future the last second of yesterday, as which it counts (C25)."""
    if not is_future(moment, now):
        return local(moment, now)
    return local(first_moment_of(day_of(now, now), now) - _LAST_SECOND, now)


def next_day_after(moment: datetime, now: datetime) -> datetime:
    """When the local day after a moment begins."""
    return first_moment_of(day_of(counted(moment, now), now) + timedelta(days=1), now)


def rested_after(moment: datetime, now: datetime) -> datetime:
    """When the next local day has begun, and eight hours are over as well (C9)."""
    return max(next_day_after(moment, now), local(counted(moment, now) + REST, now))
