"""What the weeks say: no change though it was practised, and how long it has been (R33 to R35).

Told by moments and local days alone, whatever the written order; a day to come says nothing (C25).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from tui.play.activities import changed
from tui.play.days import day_of, days_ago
from tui.play.due import is_seen
from tui.play.past import Past, PastRun, runs_of
from tui.play.rating import Stood, course_of, stood_on
from tui.play.symptoms import BUTTOCK, Symptoms
from tui.play.usual import MORE_POINTS, lower_middle

WEEK_DAYS = 7
PRACTISED_DAYS = 3
"""A week is practised with sessions on so many of its days."""
SOFT_WEEKS, ADVISED_WEEKS = 2, 3
PAUSE_DAYS = 14
"""After a longer pause it begins anew."""
LASTING_DAYS = 42
LEAST_PAIN = 2
"""Less than this is no longer counted as pain that lasts."""
WeeksWord = Literal["doctor", "plateau", "physiotherapist", "soft"]
UNCHANGED, LASTING = "no-change", "six-weeks"
"""What a professional can have seen, as a clearing names it (C4)."""
CLEARED_BY: dict[WeeksWord, str] = {
    "doctor": LASTING,
    "plateau": UNCHANGED,
    "physiotherapist": UNCHANGED,
    "soft": UNCHANGED,
}


@dataclass(frozen=True, slots=True)
class PractisedDay:
    """A day with a session: the place and the pain that were told before the first of it.

    `pain` is that of the leg where the place is buttock or beyond, else that of the back (C25).
    `tells_gain`: a check of one's own has told that something is better (R32).
    """

    on: date
    reach: int
    pain: int
    tells_gain: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days `since` a start, a restart or the last gain; `weeks` of them were practised."""

    since: date
    weeks: int
    has_gained: bool


def word_of_weeks(past: Past, now: datetime) -> WeeksWord | None:
    """What is to be said before a session: the first row that holds and was not seen (R33 to R35).

    Nothing where the newest of what was told is no symptom any more.
    """
    last, stretch = last_told(past, now), stretch_of(past, now)
    if last is None or not is_symptom(last):
        return None
    weeks, has_gained = (stretch.weeks, stretch.has_gained) if stretch else (0, False)
    rows: tuple[tuple[bool, WeeksWord], ...] = (
        (is_lasting(began_of(past), past, now), "doctor"),
        (weeks >= ADVISED_WEEKS and has_gained, "plateau"),
        (weeks >= ADVISED_WEEKS, "physiotherapist"),
        (weeks >= SOFT_WEEKS and not has_gained, "soft"),
    )
    found = (word for holds, word in rows if holds and not is_seen(CLEARED_BY[word], past, now))
    return next(found, None)


def is_symptom(told: Symptoms) -> bool:
    """Whether anything is there that can last: a place from the buttock down, a sign, or pain."""
    is_pain = max(told.leg_pain, told.back_pain) >= LEAST_PAIN
    return told.reach >= BUTTOCK or bool(told.signs) or is_pain


def began_of(past: Past) -> date | None:
    """The day on which it began, as it was told last; None where it was not told."""
    told = (each for run in reversed(runs_of(past)) for each in (run.after, run.before) if each)
    return next((each.began for each in told if each.began), None)


def is_lasting(began: date | None, past: Past, now: datetime) -> bool:
    """Whether it has lasted for six weeks, and none was played in this week of it (R34)."""
    today = day_of(now, now)
    weeks = -1 if began is None else ((today - began).days - LASTING_DAYS) // WEEK_DAYS
    if began is None or weeks < 0:
        return False
    week_began = began + timedelta(days=LASTING_DAYS + weeks * WEEK_DAYS)
    return not any(day_of(run.day_moment, now) >= week_began for run in _counted(past, now))


# How long without a gain


def stretch_of(past: Past, now: datetime) -> Stretch | None:
    """The stretch without a gain up to today; None before the first session."""
    days, today = practised_days(past, now), day_of(now, now)
    if not days or (today - days[-1].on).days > PAUSE_DAYS:
        return None
    course = course_of(past, now)
    since, has_gained = days[0].on, False
    for before, day in pairwise(days):
        if (day.on - before.on).days > PAUSE_DAYS:
            since, has_gained = day.on, False
        elif (
            day.tells_gain
            or is_gain(days, since, day.on)
            or is_gain_of_activities(course, since, day.on)
        ):
            since, has_gained = day.on, True
    return Stretch(since, _practised_weeks(days, since, today), has_gained)


def practised_days(past: Past, now: datetime) -> list[PractisedDay]:
    """The days with a session that tell how it was, the oldest first; easing ones are none."""
    gains = {day_of(each.started, now) for each in past if _tells_gain(each)}
    first: dict[date, Symptoms] = {}
    for run in _counted(past, now):
        if run.before is not None:
            first.setdefault(day_of(run.day_moment, now), run.before)
    return [PractisedDay(day, told.reach, _pain(told), day in gains) for day, told in first.items()]


def began_anew(past: Past, now: datetime) -> date | None:
    """The day of the first session, or of the first after the last long pause; None before it."""
    days = practised_days(past, now)
    since = days[0].on if days else None
    for before, day in pairwise(days):
        since = day.on if (day.on - before.on).days > PAUSE_DAYS else since
    return since


def is_gain(days: Sequence[PractisedDay], since: date, on: date) -> bool:
    """Whether the seven days up to a day are better than the seven from `since` on.

    By the lower middle: a nearer place, or two points less pain, with three days to tell it.
    """
    base = _within(days, since, since + timedelta(days=WEEK_DAYS - 1))
    last = _within(days, max(since, on - timedelta(days=WEEK_DAYS - 1)), on)
    if (on - since).days < WEEK_DAYS or len(last) < PRACTISED_DAYS:
        return False
    is_nearer = _middle([day.reach for day in last]) < _middle([day.reach for day in base])
    less = _middle([day.pain for day in base]) - _middle([day.pain for day in last])
    return is_nearer or less >= MORE_POINTS


def is_gain_of_activities(course: Sequence[Stood], since: date, on: date) -> bool:
    """Whether activities are rated better on a day than a week after `since`, which is over."""
    base = stood_on(course, since + timedelta(days=WEEK_DAYS - 1))
    is_over = (on - since).days >= WEEK_DAYS
    return is_over and changed(base, stood_on(course, on)) == "gained"


def _practised_weeks(days: Sequence[PractisedDay], since: date, today: date) -> int:
    """How many whole weeks from a day on have enough days with a session."""
    starts = [since + timedelta(days=at) for at in range(0, (today - since).days, WEEK_DAYS)]
    return sum(_is_practised(days, start, today) for start in starts)


def _is_practised(days: Sequence[PractisedDay], start: date, today: date) -> bool:
    end = start + timedelta(days=WEEK_DAYS - 1)
    return end < today and len(_within(days, start, end)) >= PRACTISED_DAYS


def _within(days: Sequence[PractisedDay], first: date, last: date) -> list[PractisedDay]:
    return [day for day in days if first <= day.on <= last]


def _middle(values: Sequence[int]) -> int:
    return lower_middle(values) or 0


def _tells_gain(each: PastRun) -> bool:
    return each.self_check is not None and each.self_check.has_gain


def _pain(told: Symptoms) -> int:
    return told.leg_pain if told.reach >= BUTTOCK else told.back_pain


def _counted(past: Past, now: datetime) -> list[PastRun]:
    """The runs that count, up to now, in the order of their moments."""
    counted = [run for run in past if run.counts and days_ago(run.day_moment, now) >= 0]
    return sorted(counted, key=lambda run: run.day_moment)


def last_told(past: Past, now: datetime) -> Symptoms | None:
    """What was told before the newest run."""
    told = [run.before for run in _counted(past, now) if run.before is not None]
    return told[-1] if told else None
