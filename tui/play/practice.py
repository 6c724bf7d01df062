"""What four weeks hold, day by day: sessions, place and pain, and activities that were rated.

Told by moments and local days alone, whatever the written order; a day to come says nothing (C25).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from tui.play.activities import MOST_ACTIVITIES
from tui.play.days import day_of
from tui.play.past import Past, PastRun, runs_of
from tui.play.rating import chosen

WEEKS = 4
DayKind = Literal["session", "easing", "stopped"]
"""A session, easing positions alone, or a day on which one was stopped: that before the others."""


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """A day with a run."""

    on: date
    kind: DayKind


@dataclass(frozen=True, slots=True)
class ToldDay:
    """What was told on a day: before its first run, and the place after its last, if it was told.

    Places are indexes into `REACHES`, pain is 0 to 10.
    """

    on: date
    reach: int
    leg_pain: int
    back_pain: int
    reach_after: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """How an activity was rated, the oldest first: the day, and 0 to 10."""

    name: str
    ratings: tuple[tuple[date, int], ...]


def first_day(now: datetime) -> date:
    """The Monday with which four weeks begin, of which this is the last."""
    today = day_of(now, now)
    return today - timedelta(days=today.weekday(), weeks=WEEKS - 1)


def practice_days(past: Past, now: datetime) -> tuple[PracticeDay, ...]:
    """The days of four weeks with a run, the oldest first."""
    kinds: dict[date, DayKind] = {}
    for on, run in _within(past, now):
        kinds[on] = _graver(kinds.get(on), run)
    return tuple(PracticeDay(on, kind) for on, kind in kinds.items())


def _graver(before: DayKind | None, run: PastRun) -> DayKind:
    if run.is_stop or before == "stopped":
        return "stopped"
    return "session" if run.counts or before == "session" else "easing"


def told_days(past: Past, now: datetime) -> tuple[ToldDay, ...]:
    """The days of four weeks on which place and pain were told, the oldest first."""
    days: dict[date, list[PastRun]] = {}
    for on, run in _within(past, now):
        days.setdefault(on, []).append(run)
    found = (_told_on(on, runs) for on, runs in days.items())
    return tuple(day for day in found if day is not None)


def _told_on(on: date, runs: list[PastRun]) -> ToldDay | None:
    before = next((run.before for run in runs if run.before is not None), None)
    after = next((run.after for run in reversed(runs) if run.after is not None), None)
    if before is None:
        return None
    reach_after = None if after is None else after.reach
    return ToldDay(on, before.reach, before.leg_pain, before.back_pain, reach_after)


def dated_runs(past: Past, now: datetime) -> Iterator[tuple[date, PastRun]]:
    """The runs up to today with their days, by their moments, the oldest first."""
    today = day_of(now, now)
    for run in sorted(runs_of(past), key=lambda run: run.day_moment):
        on = day_of(run.day_moment, now)
        if on <= today:
            yield on, run


def _within(past: Past, now: datetime) -> Iterator[tuple[date, PastRun]]:
    """The runs of four weeks in which an exercise began, or that were stopped, with their days."""
    first = first_day(now)
    for on, run in dated_runs(past, now):
        if on >= first and (run.first_began is not None or run.is_stop):
            yield on, run


def courses(past: Past, now: datetime) -> tuple[Course, ...]:
    """The activities of today that were rated, as far back as is known."""
    ratings: dict[str, dict[date, int]] = {}
    for on, run in dated_runs(past, now):
        for rated in run.activities:
            ratings.setdefault(rated.name, {})[on] = rated.ability
    names = chosen(past) or tuple(ratings)[-MOST_ACTIVITIES:]
    return tuple(Course(name, tuple(ratings[name].items())) for name in names if name in ratings)
