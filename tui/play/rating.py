"""Which activities are asked about after a run, and how they stood on a day; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from tui.play.activities import Rated, changed
from tui.play.admission import is_too_strong
from tui.play.days import counted, day_of, days_ago
from tui.play.past import Past, PastRun, runs_of

EVERY_DAYS = 7
"""So long after a rating the same activity is rated again."""


@dataclass(frozen=True, slots=True)
class Stood:
    """How the activities that were chosen by then stood after a day on which any was rated."""

    on: date
    rated: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What has changed in ratings, `since` the last time or the first that is known.

    Each stands with what it `was`. The first is two weeks ago or more, and need not be the very
    first: older records are not read.
    """

    way: Literal["gained", "lost"]
    since: Literal["last", "first"]
    steps: tuple[tuple[Rated, int], ...]


# What is asked


def asks_choice(run: PastRun, past: Past) -> bool:
    """Whether activities are to be chosen after a run: one that counts and was no stop.

    Never where the pain told after it is too strong: what to do then is said first.
    """
    return run.counts and not run.is_stop and not _is_too_strong(run) and not chosen(past)


def to_rate(run: PastRun, past: Past, now: datetime) -> tuple[str, ...]:
    """The activities to rate after a run: those not rated for seven local days.

    None after an easing session, after a stop for which somebody has to be seen, or where the
    pain told after it is too strong.
    """
    has_to_be_seen = run.reason in ("urgent", "professional") or _is_too_strong(run)
    if not run.counts or has_to_be_seen:
        return ()
    return tuple(name for name in chosen(past) if _is_due(name, past, now))


def chosen(past: Past) -> tuple[str, ...]:
    """The names of the activities of today, which were kept last; none where none were chosen."""
    names = (run.activities_chosen for run in reversed(runs_of(past)) if run.activities_chosen)
    return next(names, ())


def to_remember(past: Past, now: datetime) -> tuple[str, ...]:
    """The names that a run has to hold, asked or not, since only the newest runs are read again.

    None where a run of the last seven local days holds them.
    """
    holding = (run for run in runs_of(past) if run.activities_chosen)
    is_held = any(0 <= days_ago(run.day_moment, now) < EVERY_DAYS for run in holding)
    return () if is_held else chosen(past)


def last_rated(name: str, past: Past) -> Rated | None:
    """The last rating of an activity that was written."""
    ratings = (each for run in reversed(runs_of(past)) for each in run.activities)
    return next((each for each in ratings if each.name == name), None)


def known_names(past: Past) -> tuple[str, ...]:
    """All that were ever chosen or rated, the newest first."""
    names = (
        name
        for run in reversed(runs_of(past))
        for name in (*run.activities_chosen, *(rated.name for rated in run.activities))
    )
    return tuple(dict.fromkeys(names))


def _is_too_strong(run: PastRun) -> bool:
    return run.after is not None and is_too_strong(run.after)


def _is_due(name: str, past: Past, now: datetime) -> bool:
    """Whether an activity was not rated lately; a moment in the future counts as yesterday."""
    rated = (run for run in runs_of(past) if any(each.name == name for each in run.activities))
    return all(days_ago(counted(run.day_moment, now), now) >= EVERY_DAYS for run in rated)


# How they stood, and what has changed


def course_of(past: Past, now: datetime) -> tuple[Stood, ...]:
    """How they stood after each day with a rating, the oldest first; days to come say nothing."""
    told = [run for run in runs_of(past) if run.activities_chosen or run.activities]
    known = [run for run in told if days_ago(run.day_moment, now) >= 0]
    names: tuple[str, ...] = ()
    abilities: dict[str, int] = {}
    stood: dict[date, tuple[Rated, ...]] = {}
    for run in sorted(known, key=lambda run: run.day_moment):
        names = run.activities_chosen or names
        abilities |= {rated.name: rated.ability for rated in run.activities}
        stood[day_of(run.day_moment, now)] = tuple(_rated(names, abilities))
    return tuple(Stood(on, rated) for on, rated in stood.items())


def _rated(names: Sequence[str], abilities: Mapping[str, int]) -> list[Rated]:
    return [Rated(name, abilities[name]) for name in names if name in abilities]


def stood_on(course: Sequence[Stood], on: date) -> tuple[Rated, ...]:
    """How they stood after a day; nothing before the first rating."""
    return next((stood.rated for stood in reversed(course) if stood.on <= on), ())


def moved(rated: Sequence[Rated], past: Past, now: datetime) -> Moved | None:
    """What has changed in ratings beside the last ones before them, else beside the first ones.

    `past` is without the run that they were told after. None where nothing counts.
    """
    first: dict[str, Rated] = {}
    last: dict[str, Rated] = {}
    for stood in course_of(past, now):
        last |= {each.name: each for each in stood.rated}
        first = {each.name: each for each in stood.rated} | first
    known: tuple[tuple[Literal["last", "first"], dict[str, Rated]], ...]
    known = (("last", last), ("first", first))
    for since, before in known:
        way = changed(list(before.values()), rated)
        if way != "same":
            pairs = [(each, before[each.name].ability) for each in rated if each.name in before]
            sign = 1 if way == "gained" else -1
            steps = tuple(pair for pair in pairs if sign * (pair[0].ability - pair[1]) > 0)
            return Moved(way, since, steps)
    return None
