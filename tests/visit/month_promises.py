"""What holds in every simulated month, told from the records alone, with neither rules nor oracle.

Each function gives a line for every broken promise.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, tzinfo

from tui.play.symptoms import Symptoms
from tui.records.record import ExerciseRecord, Record

SHUTTING = ("urgent", "soon", "new-signs", "both-legs", "growing")
DIRECTIONS = {"flexion", "extension", "rotation", "lateral", "nerve"}
DAY, EIGHT_HOURS = timedelta(days=1), timedelta(hours=8)


def broken(records: list[Record], zone: tzinfo) -> list[str]:
    """All that is broken in somebody's month; records stand in the order written."""
    return [*_played_while_shut(records), *_played_after_a_spread(records, zone)]


def _played_while_shut(records: list[Record]) -> Iterator[str]:
    """Nothing is played in any session until what shut it is cleared (C8)."""
    is_shut = False
    for record in records:
        if record.outcome == "cleared":
            is_shut = is_shut and record.clearance is not None and bool(record.lines)
        elif record.outcome == "refused":
            is_shut = is_shut or record.refused_by in SHUTTING
        else:
            if is_shut:
                yield f"{record.beginning.started}: {record.beginning.session} while shut"
            is_shut = is_shut or _shuts(record)


def _shuts(run: Record) -> bool:
    if run.reason == "urgent":
        return True
    after = run.after
    if run.reason == "professional":
        return after is None or after.numb or after.weak or _is_new_in_both(after, run.before)
    return False


def _is_new_in_both(after: Symptoms, before: Symptoms) -> bool:
    return after.affected == "both" and before.affected != "both"


def _played_after_a_spread(records: list[Record], zone: tzinfo) -> Iterator[str]:
    """A direction that spread is closed for later exercises of the run, and until C9 ends (C13)."""
    spreads: list[tuple[datetime, set[str]]] = []
    for run in (each for each in records if each.exercises):
        closed = {
            direction
            for moment, directions in spreads
            if run.beginning.started < _until(moment, run.beginning.started, zone)
            for direction in directions
        }
        if not run.beginning.is_rest:
            yield from _played_closed(run, closed)
        spreads += [(each.answered_at or run.updated, _ways(each)) for each in run.spreads]


def _played_closed(run: Record, closed: set[str]) -> Iterator[str]:
    """Own easier rungs come after a spread has settled, and are not later exercises."""
    places = dict.fromkeys(closed, 0)
    for number, row in enumerate(run.exercises, 1):
        shut = {way for way in _ways(row) if places.get(way, row.place) < row.place}
        if shut:
            yield f"{run.beginning.started}: {row.exercise} at {row.rung} after {shut} had spread"
        if row.answer == "yes":
            places = dict.fromkeys(_ways(row), row.place) | places
            # Told before it began, it may be of the exercise before as well (C14).
            later = [each for each in run.exercises[:number] if each.spread_later]
            others = [each for each in later if each.place != row.place]
            places |= {way: 0 for each in others for way in _ways(each)}


def _ways(row: ExerciseRecord) -> set[str]:
    return set(row.bias) & DIRECTIONS


def _until(moment: datetime, now: datetime, zone: tzinfo) -> datetime:
    """The next local day and eight hours after it; the future counts as yesterday's end (C25)."""
    day = now.astimezone(zone).date() if moment > now else moment.astimezone(zone).date()
    midnight = datetime.combine(day, time(), zone).astimezone(UTC)
    if moment > now:
        return max(midnight, midnight - timedelta(seconds=1) + EIGHT_HOURS)
    next_midnight = datetime.combine(day + DAY, time(), zone).astimezone(UTC)
    return max(next_midnight, moment + EIGHT_HOURS)
