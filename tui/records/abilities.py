"""What the ratings of activities come to in a report."""

from collections.abc import Iterable, Sequence
from datetime import date

from tui.play.activities import SINGLE_POINTS, Rated, Way, changed
from tui.records.report import Activity


def activities_of(rated: Iterable[tuple[date, Rated]]) -> tuple[Activity, ...]:
    """Each with its first and its last rating, in the order in which they were first rated."""
    ratings: dict[str, list[tuple[date, int]]] = {}
    for day, each in rated:
        ratings.setdefault(each.name, []).append((day, each.ability))
    return tuple(_activity(name, told) for name, told in ratings.items())


def _activity(name: str, told: Sequence[tuple[date, int]]) -> Activity:
    (first_day, first), (last_day, last) = told[0], told[-1]
    change = last - first if len(told) > 1 else None
    counts = change is not None and abs(change) >= SINGLE_POINTS
    return Activity(name, first, first_day, last, last_day, change, counts)


def mean_change(activities: Iterable[Activity]) -> float | None:
    """The mean change of those that were rated twice, None without any."""
    changes = [each.change for each in activities if each.change is not None]
    return round(sum(changes) / len(changes), 1) if changes else None


def way_of(activities: Iterable[Activity]) -> Way | None:
    """What those that were rated twice come to together, None without any."""
    twice = [each for each in activities if each.change is not None]
    before = [Rated(each.name, each.first) for each in twice]
    return changed(before, [Rated(each.name, each.last) for each in twice]) if twice else None
