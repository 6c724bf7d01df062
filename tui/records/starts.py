"""Where each place of a session starts after the earlier runs: never harder than tolerated."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tui.plan.model import DIRECTIONS, Exercise, PlannedExercise, Session
from tui.play.building import FIRST, Step
from tui.records.history import History, Unreadable
from tui.records.level import Level, Why, below, level_in, may_mean, surely_means, surely_named
from tui.records.record import Record
from tui.records.running import Runs, has_spread_in, second_hurt, second_spread


@dataclass(frozen=True, slots=True)
class Start:
    """Where one place of a session starts. `rung` None: left out unless it is brought back.

    `why` and `on` tell why it is not where the session says, and since which run; `brought_back`
    is the rung of one that is brought back, `harder` a harder rung that is offered. `step` is the
    dose at the session's start rung, `next_step` the index of the next one where that is offered
    (C22).
    """

    rung: int | None
    why: Why | None = None
    on: datetime | None = None
    brought_back: int | None = None
    harder: int | None = None
    step: Step = FIRST
    next_step: int | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the records tell of one exercise: its level, and the record that tells it.

    Both are None where none does; `since` is what was kept after that record, the newest first.
    """

    since: History
    level: Level | None = None
    record: Record | None = None


def start_of(
    planned: PlannedExercise,
    place: int,
    session: Session,
    history: History,
    runs: Runs,
    breaks: Sequence[int] = (),
) -> Start:
    """Where a place starts: the rung tolerated last, lowered by what has happened since.

    `history` has the newest first; `breaks` tell how much of it was kept since the end of each.
    """
    known = _known_of(planned, history)
    raised = _raised_start(planned, place, session, history)
    start = _carried_over(known, planned, raised, breaks)
    start = _easier_by_direction(start, planned, runs)
    start = _below_what_spread(start, planned, history)
    hurt = second_hurt(planned, history)
    if hurt is not None:
        back = len(planned.ladder) - 1 if start.rung is None else start.rung
        return Start(None, "hurt-twice", hurt.beginning.started, brought_back=back)
    if session.is_rest:
        return _for_easing(start, planned)
    if start.rung is None:
        return replace(start, brought_back=len(planned.ladder) - 1)
    directions = _directions_of(planned, start.rung)
    since, newer = _brought_back_in(known, planned, history)
    seconds = [second_spread(d, runs[d], since, newer) for d in directions]
    second = next((run for run in seconds if run is not None), None)
    if second is not None:
        return Start(None, "direction-twice", second.beginning.started, brought_back=start.rung)
    return start


def _brought_back_in(
    known: _Known, planned: PlannedExercise, history: History
) -> tuple[Record | None, History]:
    """The record that tells that a direction was brought back, and what was kept since.

    What was done in another form brings nothing back.
    """
    if known.level is None or not known.level.is_other_form:
        return known.record, known.since
    for place, record in enumerate(history):
        level = level_in(record, planned) if isinstance(record, Record) else None
        if level is not None and not level.is_other_form and isinstance(record, Record):
            return record, history[:place]
    return None, history


def _for_easing(start: Start, planned: PlannedExercise) -> Start:
    """An easing position that spread is out for its day alone (C17)."""
    return replace(start, rung=len(planned.ladder) - 1) if start.rung is None else start


def _directions_of(planned: PlannedExercise, rung: int | None) -> list[str]:
    """The directions of the exercise and of the rung that it starts at (C13)."""
    tags = planned.exercise.bias if rung is None else planned.tags(rung)
    return [direction for direction in DIRECTIONS if direction in tags]


def _easier_by_direction(start: Start, planned: PlannedExercise, runs: Runs) -> Start:
    """One rung easier where a direction of it spread in another exercise, in the newest run."""
    for direction in _directions_of(planned, start.rung):
        newest = next(iter(runs[direction]), None)
        if newest is None or not has_spread_in(direction, newest):
            continue
        if not _has_spread_itself(planned, newest):
            return _lowered(start, planned, "direction", newest.beginning.started)
    return start


def _has_spread_itself(planned: PlannedExercise, record: Record) -> bool:
    return any(
        surely_named(record, exercise.exercise, planned.exercise) for exercise in record.spreads
    )


def _below_what_spread(start: Start, planned: PlannedExercise, history: History) -> Start:
    """Below every rung that spread last, in whatever exercise, as within a run."""
    if start.rung is None:
        return start
    answers = _newest_answers(history, planned)
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
        # An easing position is out for its day alone (C17).
        return (
            Start(index, "spread", on) if record.beginning.is_rest else Start(None, "last-rung", on)
        )
    return Start(index + 1, "spread", on)


def _spread_of(
    rung: Exercise, answers: Mapping[str, Record | None], history: History
) -> Record | None:
    """The record in which a rung spread, None where it has gone well since, or nothing tells."""
    if rung.former is None:
        return answers.get(rung.slug)
    for record in history:
        if isinstance(record, Unreadable):
            continue
        if any(may_mean(record, exercise.rung, rung) for exercise in record.spreads):
            return record
        answered = [exercise for exercise in record.exercises if exercise.tells]
        if any(surely_means(record, exercise.rung, rung) for exercise in answered):
            return None
    return None


def _newest_answers(history: History, planned: PlannedExercise) -> dict[str, Record | None]:
    """For each rung the record in which it spread, None where it has gone well since.

    What went well in another form of the same slug answers nothing.
    """
    own_forms = {rung.slug: rung.own_form for rung in planned.ladder}
    answers: dict[str, Record | None] = {}
    for record in history:
        if isinstance(record, Record):
            spread = {exercise.rung for exercise in record.spreads}
            for exercise in record.exercises:
                rung = exercise.rung
                is_same = record.beginning.own_form(rung) == own_forms.get(rung, "")
                if exercise.tells and (is_same or rung in spread):
                    answers.setdefault(rung, record if rung in spread else None)
    return answers


def _carried_over(
    known: _Known, planned: PlannedExercise, planned_rung: int, breaks: Sequence[int]
) -> Start:
    """The rung tolerated last, one easier where something was worse or unreadable since.

    Where no record tells of the exercise it is the planned one. A rung harder than the session's
    start is the step after the last one of a dose, so that a break takes it back (C22).
    """
    level = known.level
    start = Start(planned_rung)
    if level is not None:
        if level.rung is None:
            return Start(None, level.why, level.on)
        start = Start(max(planned_rung, level.rung, planned.hardest))
        if start.rung != planned.start:
            start = replace(start, why=level.why, on=level.on)
        start = _after_breaks(start, planned, sum(kept <= len(known.since) for kept in breaks))
    if any(isinstance(record, Unreadable) for record in known.since):
        return _lowered(start, planned, "unreadable", None)
    since = [record for record in known.since if isinstance(record, Record)]
    worse = next((record for record in since if _began_worse(record)), None)
    if level is not None and worse is not None:
        return _lowered(start, planned, "worse", worse.beginning.started)
    return start


def _after_breaks(start: Start, planned: PlannedExercise, count: int) -> Start:
    """One rung easier for each break, down to the session's start."""
    if start.rung is None or start.rung >= planned.start or not count:
        return start
    return Start(min(start.rung + count, planned.start), "away")


def _began_worse(record: Record) -> bool:
    """Whether symptoms were told as worse before a run, or more than usual: one and the same."""
    before = record.beginning.before
    return before.is_worse or before.is_beyond_usual


def _known_of(planned: PlannedExercise, newest_first: History) -> _Known:
    """What the newest record that can be read tells of an exercise.

    Of records that may mean another exercise it is the one with the easiest level, as far back as
    the newest that surely means this one.
    """
    since: list[Record | Unreadable] = []
    easiest: _Known | None = None
    for record in newest_first:
        if isinstance(record, Record) and (level := level_in(record, planned)) is not None:
            known = _Known(tuple(since), level, record)
            easiest = max(easiest or known, known, key=_easiness)
            if level.is_sure:
                return easiest
        since.append(record)
    return easiest or _Known(since)


def _easiness(known: _Known) -> float:
    """How easy a level is; nothing is easier than to leave an exercise out."""
    level = known.level
    return -1 if level is None else math.inf if level.rung is None else level.rung


def _raised_start(
    planned: PlannedExercise, place: int, session: Session, newest_first: History
) -> int:
    """The session's own start, or a harder rung that was reached at this very place of it."""
    digest = session.plan_digest
    for record in newest_first:
        if isinstance(record, Unreadable) or record.beginning.session_digest != digest:
            continue
        level = level_in(record, planned, place + 1)
        if level is not None and level.rung is not None:
            return min(planned.start, level.rung)
    return planned.start


def _lowered(start: Start, planned: PlannedExercise, why: Why, on: datetime | None) -> Start:
    """One rung easier; the easiest stays the easiest, and what is left out is left out."""
    if start.rung is None:
        return start
    rung = below(start.rung, planned)
    return start if rung == start.rung else Start(rung, why, on)
