"""What is reviewed next, and from which day on, as far as that is sure.

Each day is found by asking the rule itself about days to come; for what the weeks say, by the
weeks that can still be practised (R32 to R35, C3, C4). A day is the earliest: whatever is told
until then can only put it off, but for a stop, after which the lists are due at once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from tui.plan.lines import Screening
from tui.play.days import day_of
from tui.play.due import CLEARED_DAYS, FULL_EVERY_DAYS, cleared_lines, is_seen, lists_due
from tui.play.past import Past, runs_of
from tui.play.self_check import LAST_DAY, asks_self_check
from tui.play.weeks import (
    ADVISED_WEEKS,
    LASTING,
    LASTING_DAYS,
    PRACTISED_DAYS,
    SOFT_WEEKS,
    UNCHANGED,
    WEEK_DAYS,
    Stretch,
    began_of,
    is_lasting,
    is_symptom,
    last_told,
    practised_days,
    stretch_of,
)

ReviewKind = Literal[
    "self-check", "soft", "physiotherapist", "plateau", "doctor", "lists", "cleared"
]
"""A check of one's own (R32), a word of the weeks (R33 to R35), the full lists (C3), or what was
cleared and is asked again (C4)."""
_WEEKS_OF: dict[ReviewKind, int] = {
    "soft": SOFT_WEEKS,
    "physiotherapist": ADVISED_WEEKS,
    "plateau": ADVISED_WEEKS,
}


@dataclass(frozen=True, slots=True)
class NextReview:
    """What comes on a day at the earliest, today where it is due already.

    `last` is the day with which it is over; `since` that of a clearing.
    """

    kind: ReviewKind
    on: date
    last: date | None = None
    since: date | None = None


def reviews(past: Past, screening: Screening, now: datetime) -> tuple[NextReview, ...]:
    """All that comes, the soonest first; nothing before the first session."""
    if not runs_of(past):
        return ()
    found = (*_self_check(past, now), *_of_weeks(past, now), *_of_lists(past, screening, now))
    return tuple(sorted(found, key=lambda review: review.on))


def _on(now: datetime, days: int) -> date:
    return day_of(now, now) + timedelta(days=days)


def _first(now: datetime, days: int, holds: Callable[[datetime], bool]) -> date | None:
    """The first of today and so many days to come on which something holds at this hour."""
    moments = (now + timedelta(days=number) for number in range(days + 1))
    return next((day_of(moment, now) for moment in moments if holds(moment)), None)


def _self_check(past: Past, now: datetime) -> Iterator[NextReview]:
    days = range(LAST_DAY + 1)
    asked = [day for day in days if asks_self_check(past, now + timedelta(days=day))]
    if asked:
        yield NextReview("self-check", _on(now, asked[0]), last=_on(now, asked[-1]))


# What the weeks say


def _of_weeks(past: Past, now: datetime) -> Iterator[NextReview]:
    told = last_told(past, now)
    if told is None or not is_symptom(told):
        return
    began = began_of(past)
    lasting = _first(now, LASTING_DAYS + WEEK_DAYS, lambda at: is_lasting(began, past, at))
    if lasting is not None and not _is_seen_on(lasting, LASTING, past, now):
        yield NextReview("doctor", lasting)
    stretch = stretch_of(past, now)
    if stretch is not None:
        yield from _of_stretch(stretch, past, now)


def _of_stretch(stretch: Stretch, past: Past, now: datetime) -> Iterator[NextReview]:
    """The words that come without a gain; of those that are due the last alone is said."""
    kinds: tuple[ReviewKind, ...] = (
        ("plateau",) if stretch.has_gained else ("soft", "physiotherapist")
    )
    days = {kind: practised_by(_WEEKS_OF[kind], stretch, past, now) for kind in kinds}
    today = day_of(now, now)
    found = [NextReview(kind, max(on, today)) for kind, on in days.items()]
    told = [each for each in found if not _is_seen_on(each.on, UNCHANGED, past, now)]
    yield from (each for each in told if each is told[-1] or each.on < told[-1].on)


def _is_seen_on(on: date, key: str, past: Past, now: datetime) -> bool:
    """Whether somebody's word for it still holds on a day, so that the word may not come then."""
    return is_seen(key, past, now + (on - day_of(now, now)))


def practised_by(weeks: int, stretch: Stretch, past: Past, now: datetime) -> date:
    """The first day on which so many weeks of a stretch can have been practised (R33)."""
    today = day_of(now, now)
    days = {day.on for day in practised_days(past, now)}
    start, count = stretch.since, 0
    while count < weeks:
        week = {start + timedelta(days=number) for number in range(WEEK_DAYS)}
        possible = {day for day in week if day >= today}
        count += len(week & days | possible) >= PRACTISED_DAYS
        start += timedelta(days=WEEK_DAYS)
    return start


# The lists, and what was cleared


def _of_lists(past: Past, screening: Screening, now: datetime) -> Iterator[NextReview]:
    lists = _first(now, FULL_EVERY_DAYS, lambda at: lists_due(past, screening, at) == "full")
    if lists is not None:
        yield NextReview("lists", lists)
    for since in sorted(_cleared_on(past, screening, now)):
        yield NextReview("cleared", since + timedelta(days=CLEARED_DAYS), since=since)


def _cleared_on(past: Past, screening: Screening, now: datetime) -> set[date]:
    """The days of the clearings that still leave something out."""
    lines = {line.on for line in cleared_lines(past, screening, now)}
    overs = (_seen_until(key, past, now) for key in (UNCHANGED, LASTING))
    today = day_of(now, now)
    return lines | {over - timedelta(days=CLEARED_DAYS) for over in overs if over and over > today}


def _seen_until(key: str, past: Past, now: datetime) -> date | None:
    """The first day on which nobody's word holds any more for what the weeks say."""
    return _first(now, CLEARED_DAYS, lambda at: not is_seen(key, past, at))
