"""A record as a fold over the events of its run."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import assert_never

from tui.play.events import (
    AfterTold,
    Answered,
    Begun,
    ChangeTold,
    Counted,
    Decided,
    Done,
    EasierChosen,
    Ended,
    Entered,
    Event,
    LeftOut,
    LyingDown,
    Mistaken,
    MovedTo,
    PacingSet,
    Paused,
    RestOver,
    Settled,
    Skipped,
    SkippedTaken,
    Started,
    StopRead,
    TakenBack,
    ToldEarly,
)
from tui.play.rules import Continue, Decision, Leave, Regress, Settle, Stop
from tui.records.bounds import (
    MOST_COUNTED,
    MOST_EXERCISES,
    MOST_SECONDS,
    bounded_moment,
    bounded_slug,
)
from tui.records.record import DecisionName, ExerciseRecord, Record

KEPT_EVENTS = (
    Started,
    Begun,
    Done,
    Answered,
    MovedTo,
    ToldEarly,
    ChangeTold,
    Mistaken,
    Settled,
    Decided,
    Skipped,
    SkippedTaken,
    EasierChosen,
    Ended,
    StopRead,
    PacingSet,
    AfterTold,
)
"""The events after which a record is saved."""


def with_event(record: Record, event: Event, at: datetime) -> Record:
    """The record after one more event, which happened at a moment in UTC."""
    at = bounded_moment(at).astimezone(UTC)
    changed = _with_event(record, event, at)
    return replace(changed, updated=at) if isinstance(event, KEPT_EVENTS) else changed


def _with_event(record: Record, event: Event, at: datetime) -> Record:
    match event:
        case Entered():
            return replace(record, entered=_entered(record, event))
        case Begun():
            return replace(_opened(record), first_begun=record.first_begun or at)
        case Done():
            return _done(_opened(record), event, at)
        case Answered(answer=answer, change=change):
            change_kept = change if answer == "yes" else None
            last = _last(record)
            last = replace(last, answer=answer, change=change_kept, answered_at=at)
            return _with_last(record, last)
        case MovedTo(reach=reach):
            return _with_last(record, replace(_last(record), has_moved=True, moved_to=reach))
        case ToldEarly(place=place, rung=rung):
            return _spread_later(record, place, rung)
        case ChangeTold(change=change) | Mistaken(change=change):
            return replace(record, told=change)
        case Settled(is_settled=is_settled):
            return _with_last(record, replace(_last(record), settled=is_settled))
        case Decided(decision=decision):
            return _decided(record, _name_of(decision))
        case Skipped(why=why):
            return _decided(_opened(record), why)
        case SkippedTaken():
            return replace(record, takes_skipped=True)
        case EasierChosen():
            return _decided(_opened(record), "easier")
        case Ended(outcome=outcome, reason=reason):
            return replace(record, outcome=outcome, reason=reason, ended=at)
        case StopRead():
            return replace(record, is_stop_read=True)
        case PacingSet(hands_free=hands_free):
            return replace(record, hands_free=hands_free)
        case AfterTold(symptoms=symptoms):
            return replace(record, after=symptoms)
        case Started() | Counted() | TakenBack() | RestOver() | LeftOut() | Paused() | LyingDown():
            return record
        case _:
            assert_never(event)


def _name_of(decision: Decision) -> DecisionName:
    match decision:
        case Continue():
            return "continue"
        case Settle():
            return "settle"
        case Regress():
            return "regress"
        case Leave():
            return "leave"
        case Stop():
            return "stop"
        case _:
            assert_never(decision)


def _entered(record: Record, event: Entered) -> ExerciseRecord:
    """A rung that follows another of the same exercise keeps where the exercise started."""
    place = event.place + 1
    last = record.entered or (record.exercises[-1] if record.exercises else None)
    is_same_exercise = last is not None and last.place == place
    started_at = last.started_at_rung if last and is_same_exercise else event.rung
    return ExerciseRecord(
        place,
        bounded_slug(event.exercise),
        bounded_slug(event.rung),
        bounded_slug(started_at),
        event.tags,
        dose=event.dose,
    )


def _done(record: Record, event: Done, at: datetime) -> Record:
    done = replace(
        _last(record),
        whole=event.is_whole,
        sets_done=min(event.sets_done, MOST_COUNTED),
        reps_done=min(event.reps_done, MOST_COUNTED),
        reps_left=_counted(event.reps_left),
        reps_right=_counted(event.reps_right),
        seconds=min(round(event.worked_seconds, 1), MOST_SECONDS),
        then=event.then,
        has_begun=event.has_begun,
        hurt_at=at if event.then == "hurt" else None,
    )
    return _with_last(record, done)


def _counted(reps: int | None) -> int | None:
    return None if reps is None else min(reps, MOST_COUNTED)


def _spread_later(record: Record, place: int | None, rung: str | None) -> Record:
    """The newest playing of a rung, which was over when the spread was told (C14)."""
    if place is None or rung is None:
        return record
    slug = bounded_slug(rung)
    numbers = [
        number
        for number, each in enumerate(record.exercises[:-1])
        if each.place == place + 1 and each.rung == slug and each.has_begun
    ]
    if not numbers:
        return record
    exercises = list(record.exercises)
    exercises[numbers[-1]] = replace(exercises[numbers[-1]], spread_later=True)
    return replace(record, exercises=tuple(exercises))


def _opened(record: Record) -> Record:
    """The entered rung has something to keep from now on."""
    if record.entered is None:
        return record
    exercises = _with_room(record.exercises)
    return replace(record, exercises=(*exercises, record.entered), entered=None)


def _with_room(exercises: tuple[ExerciseRecord, ...]) -> tuple[ExerciseRecord, ...]:
    """All that was played, without the oldest that tells nothing where a record has no room."""
    if len(exercises) < MOST_EXERCISES:
        return exercises
    place = next((n for n, each in enumerate(exercises) if not each.tells), 0)
    return exercises[:place] + exercises[place + 1 :]


def _last(record: Record) -> ExerciseRecord:
    return record.exercises[-1]


def _with_last(record: Record, last: ExerciseRecord) -> Record:
    return replace(record, exercises=(*record.exercises[:-1], last))


def _decided(record: Record, decision: DecisionName) -> Record:
    return _with_last(record, replace(_last(record), decision=decision))
