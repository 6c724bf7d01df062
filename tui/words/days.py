"""Days as a person names them."""

from datetime import date, datetime


def day_words(moment: datetime, now: datetime) -> str:
    """When a run was, on the person's own calendar: `on Tuesday`, `yesterday`, `on 3 May`."""
    day, today = moment.astimezone(now.tzinfo).date(), now.date()
    days_ago = (today - day).days
    if days_ago in (0, 1):
        return ("earlier today", "yesterday")[days_ago]
    if 0 < days_ago < 7:
        return f"on {day:%A}"
    return f"on {_date_words(day, today)}"


def _date_words(day: date, today: date) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"
