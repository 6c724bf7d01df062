"""Days and hours as a person names them."""

from datetime import date, datetime

MIDNIGHT = "midnight"


def day_words(moment: datetime, now: datetime) -> str:
    """When a run was, on the person's own calendar: `on Tuesday`, `yesterday`, `on 3 May`."""
    day, today = day_of(moment, now), now.date()
    days_ago = (today - day).days
    if days_ago in (0, 1):
        return ("earlier today", "yesterday")[days_ago]
    if 0 < days_ago < 7:
        return f"on {day:%A}"
    return f"on {date_words(day, today)}"


def last_words(moment: datetime | None, now: datetime) -> str:
    """When something was done last: `today`, `yesterday`, `Monday`, `12 March`, `not yet`."""
    if moment is None:
        return "not yet"
    words = day_words(moment, now).removeprefix("on ")
    return "today" if words == "earlier today" else words


def day_of(moment: date, now: datetime) -> date:
    """The day of a moment on the person's own calendar; a day is itself."""
    return moment.astimezone(now.tzinfo).date() if isinstance(moment, datetime) else moment


def date_words(day: date, today: date) -> str:
    """A day by its date, with the year where it is another one: `3 March`."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"


def hour_words(moment: datetime, now: datetime) -> str:
    """The time of day on the person's own clock: `07:30`, `07:30 tomorrow`, `07:30 on 3 May`.

    The next midnight is called so: 00:00 tomorrow is a day later for some.
    """
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    if days == 1 and (local.hour, local.minute) == (0, 0):
        return MIDNIGHT
    if days in (0, 1):
        return f"{local:%H:%M}{(' tomorrow' if days else '')}"
    return f"{local:%H:%M} on {date_words(local.date(), now.date())}"


def past_words(moment: datetime, now: datetime) -> str:
    """A moment of the last days, with its hour: `Tuesday 18:20`, `3 May 18:20`."""
    local = moment.astimezone(now.tzinfo)
    days_ago = (now.date() - local.date()).days
    is_this_week = 0 <= days_ago < 7
    day = f"{local:%A}" if is_this_week else date_words(local.date(), now.date())
    return f"{day} {local:%H:%M}"
