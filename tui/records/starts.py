"""Where each place of a session starts after the earlier runs: never harder than tolerated."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from tui.plan.model import DIRECTIONS, Exercise, PlannedExercise, Session
from tui.records.history import Unreadable
from tui.records.level import Level, Why, below, level_in, may_mean, surely_means
from tui.records.record import Record

History = Sequence[Record | Unreadable]
Runs = Mapping[str, Sequence[Record]]
_Telling = tuple[Level | None, Record | None, list[Record | Unreadable]]
_HARDEST: _Telling = (None, None, [])


@dataclass(frozen=True, slots=True)
class Start:
    """Where one place of a session starts. `rung` None: left out unless it is brought back.

    `why` and `on` tell why it is not where the session says, and since which run; `back` is the
    rung of one that is brought back, `harder` a harder rung that is offered.
    """

    rung: int | None
    why: Why | None = None
    on: datetime | None = None
    back: int | None = None
    harder: int | None = None


def runs_of(direction: str, records: Sequence[Record]) -> list[Record]:
    """The runs that moved in a direction, the newest first."""
    return [
        record
        for record in records
        if any(direction in exercise.bias and exercise.tells for exercise in record.exercises)
    ]


def _has_spread_in(direction: str, record: Record) -> bool:
    return any(direction in exercise.bias for exercise in record.spreads)


def _second_spread(
    direction: str, runs: Sequence[Record], since: Record | None = None
) -> Record | None:
    """The second of two runs running in which a direction spread (R21); none before `since`."""
    for run, earlier in pairwise(runs):
        if _has_spread_in(direction, run) and _has_spread_in(direction, earlier):
            return run
        if run is since:
            break
    return None


def start_of(
    planned: PlannedExercise, place: int, session: Session, history: History, runs: Runs
) -> Start:
    """Where a place starts: the rung tolerated last, lowered by what has happened since."""
    start, told = _carried_over(planned, place, session, history)
    directions = [d for d in DIRECTIONS if d in planned.exercise.bias]
    seconds = [_second_spread(d, runs[d], told) for d in directions]
    second = next((run for run in seconds if run is not None), None)
    newest = [runs[d][0] for d in directions if runs[d] and _has_spread_in(d, runs[d][0])]
    others = [run for run in newest if not _has_spread_itself(planned, run)]
    if start.rung is not None and others:
        start = _lowered(start, planned, "direction", others[0].beginning.started)
    start = _below_what_spread(start, planned, history)
    if start.rung is None:
        return replace(start, back=len(planned.ladder) - 1)
    if second is not None:
        return Start(None, "direction-twice", second.beginning.started, back=start.rung)
    return start


def _has_spread_itself(planned: PlannedExercise, record: Record) -> bool:
    return any(
        surely_means(record, exercise.exercise, planned.exercise) for exercise in record.spreads
    )


def _below_what_spread(start: Start, planned: PlannedExercise, history: History) -> Start:
    """Below every rung that spread last, in whatever exercise, as within a run."""
    if start.rung is None:
        return start
    answers = _newest_answers(history)
    spread = [
        (index, _spread_of(rung, answers, history))
        for index, rung in enumerate(planned.ladder)
        if index >= start.rung
    ]
    since = [(index, record) for index, record in spread if record is not None]
    if not since:
        return start
    index, record = since[-1]
    on = record.beginning.started
    if index + 1 == len(planned.ladder):
        return Start(None, "last-rung", on)
    return Start(index + 1, "spread", on)


def _spread_of(
    rung: Exercise, answers: Mapping[str, Record | None], history: History
) -> Record | None:
    """The record in which a rung spread, None where it has gone well since, or nothing tells."""
    if rung.former is None:
        return answers.get(rung.slug)
    for record in (told for told in history if isinstance(told, Record)):
        if any(may_mean(record, exercise.rung, rung) for exercise in record.spreads):
            return record
        telling = [exercise for exercise in record.exercises if exercise.tells]
        if any(surely_means(record, exercise.rung, rung) for exercise in telling):
            return None
    return None


def _newest_answers(history: History) -> dict[str, Record | None]:
    """For each rung the record in which it spread, None where it has gone well since."""
    answers: dict[str, Record | None] = {}
    for record in history:
        if isinstance(record, Record):
            spread = {exercise.rung for exercise in record.spreads}
            for exercise in record.exercises:
                if exercise.tells:
                    answers.setdefault(exercise.rung, record if exercise.rung in spread else None)
    return answers


def _carried_over(
    planned: PlannedExercise, place: int, session: Session, newest_first: History
) -> tuple[Start, Record | None]:
    """The rung tolerated last, one easier where something was worse or unreadable since.

    And the record that tells of it.
    """
    level, told, since = _newest_level(planned, newest_first)
    rung = _raised_start(planned, place, session, newest_first)
    start = Start(rung)
    if level is not None:
        if level.rung is None:
            return Start(None, level.why, level.on), told
        start = Start(max(rung, level.rung, planned.hardest))
        if start.rung != planned.start:
            start = replace(start, why=level.why, on=level.on)
    lost = next((each for each in since if isinstance(each, Unreadable)), None)
    if lost is not None:
        return _lowered(start, planned, "unreadable", None), told
    worse = next((t for t in since if isinstance(t, Record) and t.beginning.before.is_worse), None)
    if level is not None and worse is not None:
        return _lowered(start, planned, "worse", worse.beginning.started), told
    return start, told


def _newest_level(planned: PlannedExercise, newest_first: History) -> _Telling:
    """The newest level that can be read, the record of it, and what was kept since.

    Of those that may tell of another exercise it is the easiest since the newest sure one.
    """
    since: list[Record | Unreadable] = []
    found: _Telling | None = None
    for told in newest_first:
        if isinstance(told, Record) and (level := level_in(told, planned)) is not None:
            found = max(found or _HARDEST, (level, told, list(since)), key=_easiness)
            if level.is_sure:
                return found
        since.append(told)
    return found or (None, None, since)


def _easiness(telling: _Telling) -> float:
    """How easy a level is; nothing is easier than to leave an exercise out."""
    level = telling[0]
    return -1 if level is None else math.inf if level.rung is None else level.rung


def _raised_start(
    planned: PlannedExercise, place: int, session: Session, newest_first: History
) -> int:
    """The session's own start, or a harder rung that was reached at this very place of it."""
    for told in newest_first:
        if isinstance(told, Unreadable) or told.beginning.session_digest != session.plan_digest:
            continue
        level = level_in(told, planned, place + 1)
        if level is not None and level.rung is not None:
            return min(planned.start, level.rung)
    return planned.start


def _lowered(start: Start, planned: PlannedExercise, why: Why, on: datetime | None) -> Start:
    """One rung easier; what is at its easiest rung already stays there."""
    assert start.rung is not None
    rung = below(start.rung, planned)
    return start if rung == start.rung else Start(rung, why, on)
