"""How grave is what records tell of one run, and what they tell together: a run counts once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce
from pathlib import Path

from tui.play.activities import Rated
from tui.play.comparing import is_now_in_both, new_signs
from tui.play.felt import Felt, Item, SelfCheck
from tui.play.rules import StopReason
from tui.play.symptoms import Symptoms
from tui.records.naming import is_own_name
from tui.records.record import ExerciseRecord, Record

Found = tuple[Path, Record]
"""A record and its file."""
_Rung = tuple[int, str]
_Run = tuple[str, str, int, datetime]
_Gravity = tuple[int, int, bool, bool]
_REASONS: tuple[StopReason, ...] = ("mistake", "hurting", "professional", "urgent")
"""The stops that are told apart, the gravest last; all others come between the first two."""


def is_same_run(one: Record, other: Record) -> bool:
    """Whether two records are of one run."""
    return run_of(one) == run_of(other)


def run_of(record: Record) -> _Run:
    """What tells the runs apart, whatever their files are called."""
    beginning = record.beginning
    return beginning.session, beginning.session_digest, beginning.sequence, beginning.started


def covers(record: Record, other: Record) -> bool:
    """Whether a record tells all that is grave, or was told beside the run, that another tells."""
    mine, others = _by_rung(record), _by_rung(other)
    return (
        all(_is_as_grave(mine[rung], played) for rung, played in others.items())
        and _stop(record) >= _stop(other)
        and record.told >= other.told
        and _worse(record.after, record) >= _worse(other.after, other)
        and _told_of_morning(record) >= _told_of_morning(other)
        and _told_beside(record) >= _told_beside(other)
    )


def _told_of_morning(record: Record) -> int:
    """More the graver what was told of the morning before is."""
    morning = record.beginning.morning
    return 0 if morning is None else 1 + morning.is_worse


def _told_beside(record: Record) -> set[str]:
    """Of what activities was told, whether they were chosen, and of what that is felt (R32)."""
    rated = {f"rated {each.name}" for each in record.activities}
    felt = set(_felt(record))
    return rated | felt | ({"chosen"} if record.activities_chosen else set())


def _felt(record: Record) -> Mapping[Item, Felt]:
    check = record.beginning.self_check
    return {} if check is None else dict(check.felt)


def _by_rung(record: Record) -> dict[_Rung, list[ExerciseRecord]]:
    """What was played of each rung at each place."""
    played: dict[_Rung, list[ExerciseRecord]] = defaultdict(list)
    for each in record.exercises:
        played[each.place, each.rung].append(each)
    return played


def _is_as_grave(played: Sequence[ExerciseRecord], others: Sequence[ExerciseRecord]) -> bool:
    pairs = zip(_gravity(played), _gravity(others), strict=True)
    return all(mine >= other for mine, other in pairs)


def _gravity(played: Sequence[ExerciseRecord]) -> _Gravity:
    """How often a rung spread, what that turned out to be at worst, and whether it hurt or stayed.

    In each part more is graver.
    """
    changes = [each.change or 1 for each in played if each.has_spread]
    return (
        len(changes),
        max(changes, default=0),
        any(each.is_hurt for each in played),
        any(each.settled is False for each in played),
    )


def _stop(record: Record) -> int:
    """0 for a run that was not stopped, more the graver the reason is."""
    is_unsettled = any(each.settled is False for each in record.exercises)
    if record.outcome != "stopped" or record.reason is None:
        return 2 if is_unsettled or record.outcome == "stopped" else 0
    if record.reason not in _REASONS:
        return 2
    graver = _REASONS.index(record.reason)
    return 1 + graver + (graver > 0)


def merged_runs(found: Sequence[Found]) -> list[Found]:
    """One record for each run, of all that its files tell, where the newest of them stands.

    Its path is that of the gravest.
    """
    newest = {run_of(record): place for place, (_, record) in enumerate(found)}
    runs: dict[_Run, list[Found]] = defaultdict(list)
    for each in found:
        runs[run_of(each[1])].append(each)
    return [_merged(runs[run]) for run in sorted(runs, key=lambda run: newest[run])]


def _merged(of_one_run: Iterable[Found]) -> Found:
    (path, gravest), *others = sorted(of_one_run, key=_seriousness, reverse=True)
    return path, reduce(_with_what_is_graver, (record for _, record in others), gravest)


def _seriousness(found: Found) -> tuple[object, ...]:
    return _stop(found[1]), found[1].is_undecided, *_progress(found)


def _with_what_is_graver(record: Record, other: Record) -> Record:
    """The record with each rung as it went where it went worse, or at all, and the worse after.

    What is taken over stands first, so that what was played last stays so.
    """
    mine = _by_rung(record)
    graver = {
        rung: played
        for rung, played in _by_rung(other).items()
        if not mine[rung] or not _is_as_grave(mine[rung], played)
    }
    replaced = {rung for rung, played in graver.items() if _is_as_grave(played, mine[rung])}
    taken = [each for played in graver.values() for each in played]
    left = [each for each in record.exercises if (each.place, each.rung) not in replaced]
    # That a spread has not been dealt with to its end is told by the last that was played.
    own = record.exercises if record.is_undecided else left
    after = max(record.after, other.after, key=lambda after: _worse(after, record))
    beginning = max(record, other, key=_told_of_morning).beginning
    return replace(
        record,
        exercises=(*taken, *own),
        after=after,
        told=max(record.told, other.told),
        first_begun=_earlier(record.first_begun, other.first_begun),
        beginning=replace(beginning, self_check=_all_felt(record, other)),
        activities_chosen=record.activities_chosen or other.activities_chosen,
        activities=_all_rated(record, other),
    )


def _all_rated(record: Record, other: Record) -> tuple[Rated, ...]:
    """All ratings of one run; of what both have rated that of the first."""
    names = {rated.name for rated in record.activities}
    return (*record.activities, *(each for each in other.activities if each.name not in names))


def _all_felt(record: Record, other: Record) -> SelfCheck | None:
    """All that is felt; of what both tell that of the first."""
    felt = {**_felt(other), **_felt(record)}
    checks = (record.beginning.self_check, other.beginning.self_check)
    return None if checks == (None, None) else SelfCheck(tuple(felt.items()))


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _worse(after: Symptoms | None, record: Record) -> tuple[int, bool]:
    """How much worse symptoms were after a run; signs that are new are more, and so is each."""
    if after is None:
        return 0, False
    new = len(new_signs(after, record.before)) + is_now_in_both(after, record.before)
    return new, replace(record, after=after).is_worse_after


def without_copies(found: Sequence[Found]) -> tuple[list[Found], list[tuple[Path, Path]]]:
    """The records of which each counts, in their order, and each copy with what it is one of.

    A record that tells something grave which the other does not is no mere copy.
    """
    runs: dict[_Run, list[Found]] = defaultdict(list)
    for path, record in found:
        runs[run_of(record)].append((path, record))
    copies: dict[Path, Path] = {}
    for of_one_run in runs.values():
        copies |= _copies(of_one_run)
    return [each for each in found if each[0] not in copies], list(copies.items())


def _copies(of_one_run: Iterable[Found]) -> dict[Path, Path]:
    counting: list[Found] = []
    copies: dict[Path, Path] = {}
    for path, record in sorted(of_one_run, key=_progress, reverse=True):
        original = next((each for each, other in counting if _is_all_in(other, record)), None)
        if original is None:
            counting.append((path, record))
        else:
            copies[path] = original
    return copies


def _is_all_in(record: Record, other: Record) -> bool:
    """Whether a record tells of every rung that another of its run tells of, and no milder."""
    telling = {(each.place, each.rung) for each in other.exercises if each.tells}
    return covers(record, other) and telling <= _by_rung(record).keys()


def _progress(found: Found) -> tuple[int, bool, bool, datetime, bool]:
    """How far a run had come in a record; of two that are the same the one with its own name."""
    path, record = found
    is_over = record.outcome != "under-way"
    played = len(record.exercises)
    return played, is_over, record.is_stop_read, record.updated, is_own_name(path.name)
