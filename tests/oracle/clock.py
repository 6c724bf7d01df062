"""Moments and local days. The zone of `now` is the local one.

Readings
--------
- A local day is that of the zone of `now`, by its rules at the moment itself, wherever a record
  was written.
- "Within" a time ends before its last instant.
- A moment in the future "counts as yesterday" (C25): as the last second of yesterday, since no time
  of day is told (the stricter: eight hours after it are over at eight).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

EIGHT_HOURS = timedelta(hours=8)
TWO_HOURS = timedelta(hours=2)


def day(moment: datetime, now: datetime) -> date:
    """Return the local day of a moment."""
    return moment.astimezone(now.tzinfo).date()


def midnight(of: date, now: datetime) -> datetime:
    """Return the first moment of a local day."""
    local = datetime.combine(of, time(), now.tzinfo)
    return local.astimezone(UTC)


def since(moment: datetime, now: datetime) -> timedelta:
    """Return how long ago a moment was, whatever the clocks showed."""
    return now.astimezone(UTC) - moment.astimezone(UTC)


def is_future(moment: datetime, now: datetime) -> bool:
    return since(moment, now) < timedelta(0)


def counted(moment: datetime, now: datetime) -> datetime:
    """Return the moment that counts for C9: one in the future is yesterday's (C25)."""
    if not is_future(moment, now):
        return moment.astimezone(UTC)
    return midnight(day(now, now), now) - timedelta(seconds=1)


def days_ago(moment: datetime, now: datetime) -> int:
    """Return how many local days ago a moment was."""
    return (day(now, now) - day(moment, now)).days


def next_day_and_eight_hours(moment: datetime, now: datetime) -> datetime:
    """Return when "enough for today" is over: the next local day, at least eight hours (C9)."""
    start = counted(moment, now)
    tomorrow = midnight(day(start, now) + timedelta(days=1), now)
    return max(tomorrow, start + EIGHT_HOURS)
