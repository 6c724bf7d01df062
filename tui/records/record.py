"""One run as data: a fold over its events, and the TOML form that is kept."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from tui.plan.model import Session
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
    Settled,
    Skipped,
    Started,
)
from tui.play.rules import Change, Continue, Decision, Regress, Settle, Stop
from tui.play.symptoms import REACHES, Symptoms

FORMAT = 1
UNDER_WAY = "under-way"
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
    AfterTold,
)
"""The events after which a record is saved."""
_DECISION_NAMES: dict[type[Decision], str] = {
    Continue: "continue",
    Settle: "settle",
    Regress: "regress",
    Stop: "stop",
}


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One playing of one rung. `answer` is None while it has not been asked.

    `started_at_rung` is the rung that this exercise was entered at in this run.
    """

    exercise: str
    rung: str
    started_at_rung: str
    sets_done: int = 0
    reps_done: int = 0
    seconds: float = 0.0
    answer: str | None = None
    change: Change | None = None
    settled: bool | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One run. `entered` is the rung that is up but has nothing to keep yet."""

    session: str
    session_digest: str
    title: str
    sequence: int
    started: datetime
    before: Symptoms
    ended: datetime | None = None
    outcome: str = UNDER_WAY
    reason: str | None = None
    after: Symptoms | None = None
    exercises: tuple[ExerciseRecord, ...] = ()
    entered: ExerciseRecord | None = field(default=None, compare=False)


def new_record(session: Session, before: Symptoms, sequence: int, started: datetime) -> Record:
    """The record of a run that is about to start; times are in UTC."""
    return Record(session.name, session.digest, session.title, sequence, started, before)


def with_event(record: Record, event: Event, at: datetime) -> Record:
    """The record after one more event, which happened at a moment in UTC."""
    match event:
        case Entered():
            return replace(record, entered=_entered(record, event))
        case Begun():
            return _opened(record)
        case Done(sets_done=sets_done, reps_done=reps_done, worked_seconds=worked_seconds):
            seconds = round(worked_seconds, 1)
            record = _opened(record)
            return _changed(record, sets_done=sets_done, reps_done=reps_done, seconds=seconds)
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
        case AfterTold(symptoms=symptoms):
            return replace(record, after=symptoms)
        case _:
            return record


def _entered(record: Record, event: Entered) -> ExerciseRecord:
    """A rung that follows another of the same exercise keeps where the exercise started."""
    last = record.entered or (record.exercises[-1] if record.exercises else None)
    started_at = last.started_at_rung if last and event.is_same_exercise else event.rung
    return ExerciseRecord(event.exercise, event.rung, started_at)


def _opened(record: Record) -> Record:
    """The entered rung has something to keep from now on."""
    if record.entered is None:
        return record
    return replace(record, exercises=(*record.exercises, record.entered), entered=None)


def _changed(record: Record, **changes: object) -> Record:
    *earlier, last = record.exercises
    return replace(record, exercises=(*earlier, replace(last, **changes)))  # type: ignore[arg-type]


def as_toml(record: Record) -> dict[str, object]:
    """The tables of a record file; what is not known is left out."""
    tables: dict[str, object] = {
        "format": FORMAT,
        "session": record.session,
        "session_digest": record.session_digest,
        "title": record.title,
        "sequence": record.sequence,
        "started": record.started,
        "ended": record.ended,
        "outcome": record.outcome,
        "reason": record.reason,
        "before": _symptoms_as_toml(record.before),
        "after": _symptoms_as_toml(record.after) if record.after else None,
        "exercise": [_exercise_as_toml(exercise) for exercise in record.exercises],
    }
    return {key: value for key, value in tables.items() if value is not None}


def _symptoms_as_toml(symptoms: Symptoms) -> dict[str, object]:
    return {
        "side": symptoms.affected,
        "reach": REACHES[symptoms.reach],
        "intensity": symptoms.intensity,
        "numb": symptoms.numb,
        "tingling": symptoms.tingling,
        "weak": symptoms.weak,
        "easing": symptoms.easing,
    }


def _exercise_as_toml(exercise: ExerciseRecord) -> dict[str, object]:
    values = {name: getattr(exercise, name) for name in ExerciseRecord.__slots__}
    return {name: value for name, value in values.items() if value is not None}
