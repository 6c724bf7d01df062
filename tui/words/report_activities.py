"""What a report says of activities of the person's own."""

from collections.abc import Callable, Iterator
from datetime import date

from tui.records.report import Activity, Report

ACTIVITIES = "Activities of their own (PSFS)"
_COUNTS = "a change that counts"
_COUNTS_NOT = "no change that counts"
DayWords = Callable[[date], str]


def activity_lines(report: Report, day_words: DayWords) -> Iterator[str]:
    """What all of them come to, then each, 0 for not at all to 10 for as well as before."""
    if report.activities_mean is not None:
        how = _COUNTS_NOT if report.activities_changed == "same" else _COUNTS
        yield f"On the mean {_change_words(report.activities_mean)}; in all {how}"
    yield from (_activity_words(each, day_words) for each in report.activities)


def _activity_words(activity: Activity, day_words: DayWords) -> str:
    first = day_words(activity.first_day)
    if activity.change is None:
        return f"{activity.name}: {activity.first} on {first}"
    way = f"{activity.first} to {activity.last}, {first} to {day_words(activity.last_day)}"
    return f"{activity.name}: {way}, {_COUNTS}" if activity.counts else f"{activity.name}: {way}"


def _change_words(change: float) -> str:
    if not change:
        return "the same"
    return f"{abs(change):g} {'better' if change > 0 else 'worse'}"
