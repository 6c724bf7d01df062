"""One run as data: a fold over its events. `reading` and `writing` turn it from and into TOML."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, get_args

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
    PacingSet,
    Settled,
    Skipped,
    Started,
    StopRead,
    Then,
)
from tui.play.rules import Change, Continue, Decision, Regress, Settle, Stop, StopReason
from tui.play.symptoms import Before, Symptoms

Outcome = Literal["under-way", "completed", "stopped", "left", "interrupted", "refused"]
"""`refused`: a screening question was answered with a yes, and nothing was played."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
Screened = Literal["full", "short"]
SCREENED: tuple[Screened, ...] = ("full", "short")
MOST_TITLE_CHARACTERS = 200
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


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One playing of one rung. `answer` is None while it has not been asked.

    `place` counts the session's exercises from 1; `bias` holds the tags of the exercise;
    `started_at_rung` is the rung that the exercise was entered at in this run. `then` is what
    the person had asked for when the check came, `next` for nothing in particular.
    """

    place: int
    exercise: str
    rung: str
    started_at_rung: str
    bias: frozenset[str]
    sets_done: int = 0
    reps_done: int = 0
    seconds: float = 0.0
    then: Then = "next"
    answer: str | None = None
    change: Change | None = None
    settled: bool | None = None
    decision: str | None = None

    @property
    def tells(self) -> bool:
        """Whether it tells how the rung went: done, spread or hurt, and not left by choice."""
        is_hurt = self.then == "hurt" and self.decision in (None, "hurt")
        return self.has_spread or self.decision == "continue" or is_hurt

    @property
    def has_spread(self) -> bool:
        """Whether its check was answered with a yes."""
        return self.answer == "yes"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a run before it begins; times are in UTC.

    `sequence` orders runs whatever the wall clock says. `screened` tells which screening was
    passed, `screening_digest` over which questions.
    """

    session: str
    session_digest: str
    title: str
    sequence: int
    started: datetime
    before: Before
    screened: Screened = "full"
    screening_digest: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One run. `entered` is the rung that is up but has nothing to keep yet.

    `updated` is the moment of the newest event that is kept; `is_stop_read` tells that the
    advice after a stop was read; `hands_free` is None until pacing was chosen.
    """

    beginning: Beginning
    updated: datetime
    ended: datetime | None = None
    outcome: Outcome = "under-way"
    reason: StopReason | None = None
    is_stop_read: bool = False
    hands_free: bool | None = None
    after: Symptoms | None = None
    exercises: tuple[ExerciseRecord, ...] = ()
    entered: ExerciseRecord | None = field(default=None, compare=False)

    @property
    def before(self) -> Symptoms:
        """How symptoms were before the run."""
        return self.beginning.before.symptoms

    @property
    def spreads(self) -> tuple[ExerciseRecord, ...]:
        """The rungs after which symptoms had spread."""
        return tuple(exercise for exercise in self.exercises if exercise.has_spread)

    @property
    def is_played(self) -> bool:
        """Whether any exercise was begun, and not only skipped."""
        return any(each.answer is not None or each.decision is None for each in self.exercises)

    @property
    def is_worse_after(self) -> bool:
        """Whether symptoms were worse after the run than before: a spread of the whole run."""
        after = self.after
        if after is None:
            return False
        return after.is_worse_than(self.before) or after.has_new_signs(self.before)

    @property
    def is_undecided(self) -> bool:
        """Whether a stop has not been read, or a spread was kept but not dealt with to its end."""
        if self.outcome == "stopped":
            return not self.is_stop_read
        last = self.exercises[-1] if self.exercises else None
        if self.outcome not in ("under-way", "interrupted") or last is None:
            return False
        return last.has_spread and last.decision != "regress"


def begin_record(
    session: Session,
    before: Before,
    sequence: int,
    started: datetime,
    screened: Screened = "full",
) -> Record:
    """The record of a run that is about to start; times are in UTC."""
    digest = session.screening.digest
    title = session.title.strip()[:MOST_TITLE_CHARACTERS].strip()
    beginning = Beginning(
        session.name, session.plan_digest, title, sequence, started, before, screened, digest
    )
    return Record(beginning, updated=started)


def with_event(record: Record, event: Event, at: datetime) -> Record:
    """The record after one more event, which happened at a moment in UTC."""
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
    return ExerciseRecord(place, event.exercise, event.rung, started_at, event.bias)


def _done(record: Record, event: Done) -> Record:
    return _changed(
        record,
        sets_done=event.sets_done,
        reps_done=event.reps_done,
        seconds=round(event.worked_seconds, 1),
        then=event.then,
    )


def _opened(record: Record) -> Record:
    """The entered rung has something to keep from now on."""
    if record.entered is None:
        return record
    return replace(record, exercises=(*record.exercises, record.entered), entered=None)


def _changed(record: Record, **changes: object) -> Record:
    *earlier, last = record.exercises
    return replace(record, exercises=(*earlier, replace(last, **changes)))  # type: ignore[arg-type]
