"""Go on with an interrupted run: the record read back gives the run as it was."""

from dataclasses import replace

from tui.plan.model import Session
from tui.play.carry_on import MisfitError, Past, carry_on
from tui.play.events import Event, Then
from tui.play.pace import GET_READY_SECONDS
from tui.play.rules import Change
from tui.play.run import Run
from tui.play.symptoms import Before
from tui.records.fold import with_event
from tui.records.record import ExerciseRecord, Record

_LEFT_BY: dict[str, Then] = {"easier": "easier", "skip": "skip", "left": "left"}


def resumed(
    session: Session,
    record: Record,
    now: float,
    known: frozenset[str] = frozenset(),
    ready_seconds: float = GET_READY_SECONDS,
) -> tuple[Run, Record, list[Event]]:
    """The run of a record, the record brought up to it, and all events of the run so far.

    `known` are the forms that were begun in earlier runs.

    Raises MisfitError when the session is another one by now, or the record contradicts itself.
    """
    record = _taken_up(record) if record.can_be_taken_up else record
    is_other = session.plan_digest != record.beginning.session_digest
    if is_other or not _fits(record.beginning.before, session):
        raise MisfitError(session.name)
    pasts = [_past(exercise) for exercise in record.exercises]
    run, events = carry_on(
        session,
        replace(record.beginning.before, known=known),
        pasts,
        told=_told(record),
        is_mistake=_is_mistake(record),
        takes_skipped=record.takes_skipped,
        hands_free=record.hands_free,
        ready_seconds=ready_seconds,
        now=now,
    )
    return run, _completed(record, events), events


def _taken_up(record: Record) -> Record:
    """A run that was ended by choice, without that end: its last exercise is played from its start.

    One that had not begun was never played.
    """
    *earlier, last = record.exercises
    again = [] if last.answer is None else [replace(last, then="again", decision="again")]
    return replace(record, outcome="under-way", ended=None, exercises=(*earlier, *again))


def _fits(before: Before, session: Session) -> bool:
    """Whether the session has the places at which it was to start, and their steps (C22)."""
    counts = {len(kept) for kept in (before.starts, before.steps) if kept}
    steps = zip(session.exercises, before.steps, strict=False)
    has_steps = all(step <= planned.last_step for planned, step in steps)
    return counts <= {len(session.exercises)} and has_steps


def _past(exercise: ExerciseRecord) -> Past:
    has_begun = exercise.answer is not None or exercise.decision is None
    return Past(
        place=exercise.place - 1,
        rung=exercise.rung,
        then=exercise.then,
        left_by=None if has_begun else _LEFT_BY.get(exercise.decision or ""),
        answer=exercise.answer,
        change=exercise.change or 1,
        has_begun=exercise.has_begun,
        has_moved=exercise.has_moved,
        moved_to=exercise.moved_to,
        settled=exercise.settled,
    )


def _is_mistake(record: Record) -> bool:
    """Whether 3 was told by mistake: the run is not urgent, whatever was kept with an exercise."""
    was_urgent = any(each.change == 3 for each in record.exercises)
    return record.reason == "mistake" or (was_urgent and record.reason != "urgent")


def _told(record: Record) -> Change:
    """The gravest sign that was told; earlier versions kept it with the exercise."""
    if _is_mistake(record):
        return record.told
    return max(record.told, *(each.change or 1 for each in record.exercises), 1)


def _completed(record: Record, events: list[Event]) -> Record:
    """The record with what had been decided but not saved; what was done stays as it was kept."""
    replayed = Record(record.beginning, record.updated)
    for event in events:
        replayed = with_event(replayed, event, record.updated)
    if len(replayed.exercises) != len(record.exercises):
        raise MisfitError(record.beginning.session)
    pairs = zip(record.exercises, replayed.exercises, strict=True)
    exercises = tuple(_agreed(kept, played) for kept, played in pairs)
    if record.outcome not in ("under-way", "interrupted", replayed.outcome):
        raise MisfitError(record.outcome)
    return replace(
        record,
        outcome=replayed.outcome,
        reason=replayed.reason,
        ended=record.ended or replayed.ended,
        exercises=exercises,
        entered=replayed.entered,
    )


def _agreed(kept: ExerciseRecord, played: ExerciseRecord) -> ExerciseRecord:
    """One rung as it was kept, with the decision that follows from it; raises MisfitError."""
    with_decision = replace(kept, decision=played.decision)
    with_what_was_done = replace(
        played,
        sets_done=kept.sets_done,
        reps_done=kept.reps_done,
        reps_left=kept.reps_left,
        reps_right=kept.reps_right,
        seconds=kept.seconds,
        whole=kept.whole,
        answered_at=kept.answered_at,
        hurt_at=kept.hurt_at,
        dose=kept.dose,
    )
    is_decided = kept.decision not in (None, "settle", "continue")
    is_other = is_decided and kept.decision != played.decision
    if is_other or with_decision != with_what_was_done:
        raise MisfitError(kept.rung)
    return with_decision
