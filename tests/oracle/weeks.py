"""What is said of the weeks before a session (R33 to R35).

Readings
--------
- A day is practised with a run that began on it and is no easing one (C9); what was told before the
  first of them counts, by their moments. Days to come say nothing (C25).
- A stretch begins with the first practised day, with one more than 14 days after the one before it,
  and with a gain. More than 14 days after the last there is none.
- A gain: seven days or more into the stretch, with three practised days among the last seven of it,
  the lower middle of their places is nearer than that of the first seven days of the stretch, or
  that of their pains two points lower. Pain is that of the leg from the buttock down, else that of
  the back (C25).
- Activities of one's own are a gain on a practised day, seven days or more into the stretch, where
  they stand better on it than they stood on the seventh day of the stretch: by two on the mean of
  those that are named in both, or by three on one, when none fell by three. How they stand on a day
  is the newest rating, up to that day and by the moments of the runs, of each that was chosen last.
- A check of one's own that tells anything as better is a gain on its day, where that is a practised
  one (R32). It is asked on the third to fifth day after the first practised day, or after the first
  that follows a pause of more than 14 days, unless it was asked since.
- A week is practised with three such days; whole weeks count, from the first day of the stretch on.
- Nothing is said where the last form tells no place from the buttock down, no sign and no pain of
  two or more.
- "Once a week": in each week of seven days from the 42nd day on, until a run has begun in it.
- When it began (R34) is known from the first after form that is told, on the day of its telling:
  days are 3, weeks 21, months 60 days ago, and what is not known began that day.
- It is seen for 90 days, until any stop, in both orders (C4); an examination (C8) sees everything.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median_low

from . import clock, gate, lists
from .plan import REACHES
from .records import Cleared, Felt, Form, Rated, Records, Run, orders, runs

ENOUGH_DAYS = 3
LONG_PAUSE = 14
PAUSE = timedelta(days=LONG_PAUSE)
UNCHANGED_WEEKS = 3
SIX_WEEKS = 42
LESS = 2
ON_MEAN, ON_ONE = 2, 3
DAY, WEEK = timedelta(days=1), timedelta(days=7)
DAYS_AGO = {"days": 3, "weeks": 21, "months": 60, "unknown": 0}
KEYS = {"six weeks": "six-weeks", "plateau": "no-change", "unchanged": "no-change"}


def word(records: Records, began: date | None, now: datetime) -> str | None:
    """Return the page that is due before a session: six weeks, plateau or unchanged."""
    forms = day_forms(records, now)
    if not forms or not hurts(last_form(records, now)):
        return None
    rated = ratings(records, now)
    since, gained = stretch(forms, gain_days(records, now), lambda a, b: do_better(rated, a, b))
    today = clock.day(now, now)
    is_over = (today - max(forms)).days > LONG_PAUSE
    unchanged = not is_over and weeks(forms, since, today) >= UNCHANGED_WEEKS
    found = {
        "six weeks": began is not None and lasts(forms, began, today),
        "plateau": unchanged and gained,
        "unchanged": unchanged and not gained,
    }
    return next((w for w, so in found.items() if so and not is_seen(records, KEYS[w], now)), None)


def began_on(told: str, day: date) -> date:
    """Return the day that is kept for when it began."""
    return day - DAY * DAYS_AGO[told]


def counting(records: Records, now: datetime) -> list[Run]:
    """List the runs that make a day a practised one, by their moments."""
    begun = [run for run in runs(records) if run.has_begun and not run.rest]
    past = [run for run in begun if clock.day(run.began, now) <= clock.day(now, now)]
    return sorted(past, key=lambda run: run.began)


def day_forms(records: Records, now: datetime) -> dict[date, Form]:
    """Return the first form of each practised day, by day."""
    latest_first = reversed(counting(records, now))
    return {clock.day(run.began, now): run.before for run in latest_first}


def last_form(records: Records, now: datetime) -> Form:
    return counting(records, now)[-1].before


def hurts(form: Form) -> bool:
    return is_low(form) or bool(form.signs) or form.leg >= LESS or form.back >= LESS


def is_low(form: Form) -> bool:
    return REACHES.index(form.reach) >= REACHES.index("buttock")


def gain_days(records: Records, now: datetime) -> set[date]:
    """Return the days of a check of one's own that told a gain."""
    felt = [record for record in records if isinstance(record, Felt)]
    return {clock.day(record.at, now) for record in felt if "b" in record.felt}


def asks_felt(records: Records, now: datetime) -> bool:
    """Tell whether a check of one's own is due (R32)."""
    forms, today = day_forms(records, now), clock.day(now, now)
    days = sorted(forms)
    pauses = [day for before, day in pairwise(days) if day - before > PAUSE]
    since = [*days[:1], *pauses][-1:]
    asked = [clock.day(record.at, now) for record in records if isinstance(record, Felt)]
    return any(start + 3 * DAY <= today <= start + 5 * DAY for start in since) and not any(
        day >= since[0] for day in asked
    )


def ratings(records: Records, now: datetime) -> list[tuple[date, Rated]]:
    """Return the ratings of activities with their days, by the moments of the runs."""
    told = sorted((each for each in records if isinstance(each, Rated)), key=lambda each: each.at)
    return [(clock.day(r.at, now), r) for r in told if clock.day(r.at, now) <= clock.day(now, now)]


def stand(rated: list[tuple[date, Rated]], day: date) -> dict[str, int]:
    """Return how the activities stand that were chosen last by the end of a day."""
    by_then = [each for on, each in rated if on <= day]
    numbers = {name: number for each in by_then for name, number in each.numbers}
    last = by_then[-1].chosen if by_then else ()
    return {name: numbers[name] for name in last if name in numbers}


def do_better(rated: list[tuple[date, Rated]], since: date, day: date) -> bool:
    """Tell whether activities stand better on a day than on the seventh day of the stretch."""
    first, last = stand(rated, since + WEEK - DAY), stand(rated, day)
    more = [last[name] - first[name] for name in last if name in first]
    if not more or day < since + WEEK:
        return False
    return sum(more) / len(more) >= ON_MEAN or (max(more) >= ON_ONE and min(more) > -ON_ONE)


def stretch(
    forms: dict[date, Form], told_better: set[date], doing_better: Callable[[date, date], bool]
) -> tuple[date, bool]:
    """Return the day since which nothing was gained, and whether anything was gained before it."""
    since, gained = min(forms), False
    for day in sorted(forms):
        before = max((each for each in forms if each < day), default=day)
        if (day - before).days > LONG_PAUSE:
            since, gained = day, False
        elif day in told_better or gains(forms, since, day) or doing_better(since, day):
            since, gained = day, True
    return since, gained


def gains(forms: dict[date, Form], since: date, day: date) -> bool:
    """Tell whether a day ends a week that is better than the first of the stretch."""
    first = [form for each, form in forms.items() if since <= each < since + WEEK]
    last = [form for each, form in forms.items() if max(since, day - WEEK + DAY) <= each <= day]
    if day < since + WEEK or len(last) < ENOUGH_DAYS:
        return False
    return middle(last, place) < middle(first, place) or (
        middle(last, pain) <= middle(first, pain) - LESS
    )


def middle(forms: list[Form], of: Callable[[Form], int]) -> int:
    return median_low([of(form) for form in forms])


def place(form: Form) -> int:
    return REACHES.index(form.reach)


def pain(form: Form) -> int:
    return form.leg if is_low(form) else form.back


def weeks(forms: dict[date, Form], since: date, today: date) -> int:
    """Count the whole weeks with enough practised days."""
    practised, start = 0, since
    while start + WEEK <= today:
        practised += sum(start <= each < start + WEEK for each in forms) >= ENOUGH_DAYS
        start += WEEK
    return practised


def lasts(forms: dict[date, Form], began: date, today: date) -> bool:
    """Tell whether it has lasted for six weeks, and nothing was played in this week of it."""
    beyond = (today - began).days - SIX_WEEKS
    return beyond >= 0 and not any(day >= today - DAY * (beyond % 7) for day in forms)


def is_seen(records: Records, key: str, now: datetime) -> bool:
    """Tell whether somebody has seen it, in both orders."""
    return all(is_seen_in(order, key, now) for order in orders(records))


def is_seen_in(records: Records, key: str, now: datetime) -> bool:
    seen = False
    for record in records:
        if isinstance(record, Run) and record.is_stop:
            seen = False
        elif isinstance(record, Cleared) and lists.lasts(record, now):
            seen = seen or record.kind == gate.EXAMINED or (key, "") in record.lines
    return seen
