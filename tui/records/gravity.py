"""How grave is what two records tell of one run, and which of them counts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from tui.records.naming import is_own_name
from tui.records.record import Record

Kept = tuple[Path, Record]
Played = tuple[int, str]
_GRAVER_REASONS = ("professional", "urgent")


def is_same_run(one: Record, other: Record) -> bool:
    """Whether two records are of one run."""
    return _run(one) == _run(other)


def _run(record: Record) -> tuple[str, str, int, datetime]:
    beginning = record.beginning
    return beginning.session, beginning.session_digest, beginning.sequence, beginning.started


def covers(record: Record, other: Record) -> bool:
    """Whether a record tells everything grave that another record of its run tells."""
    mine, others = _spreads(record), _spreads(other)
    return (
        all(
            len(mine[played]) >= len(changes) and max(mine[played]) >= max(changes)
            for played, changes in others.items()
        )
        and _hurts(record) >= _hurts(other)
        and _stop(record) >= _stop(other)
        and record.is_worse_after >= other.is_worse_after
    )


def _spreads(record: Record) -> dict[Played, list[int]]:
    """What each spread of a rung turned out to be."""
    spreads: dict[Played, list[int]] = defaultdict(list)
    for each in record.spreads:
        spreads[each.place, each.rung].append(each.change or 1)
    return spreads


def _hurts(record: Record) -> set[Played]:
    return {(each.place, each.rung) for each in record.exercises if each.then == "hurt"}


def _stop(record: Record) -> int:
    """0 for a run that was not stopped, more the graver the reason is."""
    if any(each.settled is False for each in record.exercises):
        return 1
    if record.outcome != "stopped":
        return 0
    reason = record.reason or ""
    return 2 + _GRAVER_REASONS.index(reason) if reason in _GRAVER_REASONS else 1


def without_copies(kept: Sequence[Kept]) -> tuple[list[Kept], list[tuple[Path, Path]]]:
    """The records of which each counts, in their order, and each copy with what it is one of.

    A record that tells something grave which the other does not is no mere copy: both count.
    """
    runs: dict[object, list[Kept]] = defaultdict(list)
    for path, record in kept:
        runs[_run(record)].append((path, record))
    copies: dict[Path, Path] = {}
    for of_one_run in runs.values():
        copies |= _copies(of_one_run)
    return [each for each in kept if each[0] not in copies], list(copies.items())


def _copies(of_one_run: Iterable[Kept]) -> dict[Path, Path]:
    counting: list[Kept] = []
    copies: dict[Path, Path] = {}
    for path, record in sorted(of_one_run, key=_progress, reverse=True):
        original = next((each for each, told in counting if covers(told, record)), None)
        if original is None:
            counting.append((path, record))
        else:
            copies[path] = original
    return copies


def _progress(kept: Kept) -> tuple[bool, bool, int, datetime, bool]:
    """How far a run had come in a record; of two that are the same the one with its own name."""
    path, record = kept
    is_over = record.outcome != "under-way"
    played = len(record.exercises)
    return is_over, record.is_stop_read, played, record.updated, is_own_name(path.name)
