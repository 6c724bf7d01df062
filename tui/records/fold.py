"""A record as a fold over the events of its run."""

from dataclasses import replace
from datetime import UTC, datetime

from tui.play.events import (
    AfterTold,
    Answered,
    Begun,
    ChangeTold,
    Decided,
    Done,
    EasierChosen,
    Ended,
    Entered,
    Event,
    PacingSet,
    Settled,
    Skipped,
    Started,
    StopRead,
)
from tui.play.rules import Continue, Decision, Regress, Settle, Stop
from tui.records.bounds import (
    MOST_COUNTED,
    MOST_EXERCISES,
    MOST_SECONDS,
    bounded_moment,
    bounded_slug,
)
from tui.records.record import ExerciseRecord, Record

KEPT_EVENTS = (
    Started,
    Begun,
    Done,
    Answered,
    ChangeTold,
    Settled,
    Decided,
    Skipped,
    EasierChosen,
    Ended,
    StopRead,
    PacingSet,
    AfterTold,
)
"""The events after which a record is saved."""
_DECISION_NAMES: dict[type[Decision], str] = {
    Continue: "continue",
    Settle: "settle",
    Regress: "regress",
    Stop: "stop",
}


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
            return _opened(record)
        case Done():
            return _done(_opened(record), event)
        case Answered(is_spread=True):
            return _changed(record, answer="yes", change=1)
        case Answered():
            return _changed(record, answer="no")
        case ChangeTold(change=change):
            return _changed(record, change=change)
        case Settled(is_settled=is_settled):
            return _changed(record, settled=is_settled)
        case Decided(decision=decision):
            return _changed(record, decision=_DECISION_NAMES[type(decision)])
        case Skipped(why=why):
            return _changed(_opened(record), decision=why)
        case EasierChosen():
            return _changed(_opened(record), decision="easier")
        case Ended(outcome=outcome, reason=reason):
            return replace(record, outcome=outcome, reason=reason, ended=at)
        case StopRead():
            return replace(record, is_stop_read=True)
        case PacingSet(hands_free=hands_free):
            return replace(record, hands_free=hands_free)
        case AfterTold(symptoms=symptoms):
            return replace(record, after=symptoms)
        case _:
            return record


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
        event.bias,
    )


def _done(record: Record, event: Done) -> Record:
    return _changed(
        record,
        whole=event.is_whole,
        sets_done=min(event.sets_done, MOST_COUNTED),
        reps_done=min(event.reps_done, MOST_COUNTED),
        seconds=min(round(event.worked_seconds, 1), MOST_SECONDS),
        then=event.then,
    )


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


def _changed(record: Record, **changes: object) -> Record:
    *earlier, last = record.exercises
    return replace(record, exercises=(*earlier, replace(last, **changes)))  # type: ignore[arg-type]
