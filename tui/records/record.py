"""One run as data: `fold` makes it of events, `reading` and `writing` read and write it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from tui.plan.model import Session
from tui.play.comparing import has_new_signs, verdict
from tui.play.events import Answer, Outcome, Then
from tui.play.lists import Clearance
from tui.play.rules import Change, StopReason
from tui.play.symptoms import Before, Symptoms
from tui.records.address import address_of
from tui.records.bounds import (
    MOST_NAME_CHARACTERS,
    MOST_SEQUENCE,
    MOST_TITLE_CHARACTERS,
    bounded_moment,
    bounded_slug,
    bounded_text,
)

RecordOutcome = Literal["under-way", Outcome, "interrupted", "refused", "cleared"]
"""`under-way` or `interrupted` has no outcome yet. Two are of no run: `refused` had a yes before it
could begin, `cleared` was examined by a professional who said that exercise is fine (C4, C8)."""
OUTCOMES: tuple[RecordOutcome, ...] = get_args(RecordOutcome)
DecisionName = Literal[
    "continue", "settle", "regress", "leave", "stop", "skip", "hurt", "again", "left", "easier"
]
"""How it went on after a rung: what the rules decided, or by what it was left.

`hurt` is what earlier versions kept where an exercise was left because of sharp pain.
"""
RefusedBy = Literal[
    "urgent", "soon", "ask-first", "needs", "one-page", "new-signs", "both-legs", "growing"
]
"""Which question refused a session: one of the lists (C3, C5), or what is new on the form (C7).

None in records of earlier versions, where a yes to any list refused.
"""
Screened = Literal["full", "short"]
SCREENED: tuple[Screened, ...] = ("full", "short")


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One playing of one rung. `answer` is None while it has not been asked.

    `place` counts the session's exercises from 1; `bias` holds the tags of the exercise and the
    rung, of the exercise alone where an earlier version kept it; `whole` tells whether it was done to its end, None where an earlier version kept it.
    `started_at_rung` is the rung that the exercise was entered at in this run. `then` is what
    the person had asked for when the check came, `next` for nothing in particular. `has_begun` is
    False where a spread or sharp pain was told before. `has_moved`: after the answer `moved-up` it
    was told how far, to the reach `moved_to`, or that was passed over. `spread_later` says that a
    spread was told when the exercise was over, and before another had begun (C14).
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
    answer: Answer | None = None
    change: Change | None = None
    settled: bool | None = None
    decision: DecisionName | None = None
    whole: bool | None = None
    has_begun: bool = True
    has_moved: bool = False
    moved_to: int | None = None
    spread_later: bool = False

    @property
    def tells(self) -> bool:
        """Whether it tells how the rung went: done, spread or hurt, and not left by choice."""
        return self.has_spread or self.decision == "continue" or self.is_hurt

    @property
    def is_hurt(self) -> bool:
        """Whether it ended with sharp pain (C15)."""
        return self.then == "hurt" and self.decision in (None, "hurt", "leave", "stop", "settle")

    @property
    def is_done(self) -> bool:
        """Whether it was done, and neither broken off nor left by choice, whatever came of it."""
        is_whole = self.then == "next" and self.sets_done > 0 if self.whole is None else self.whole
        return self.answer is not None and is_whole

    @property
    def has_spread(self) -> bool:
        """Whether symptoms spread: told at its check, or before the next had begun (C14)."""
        return self.answer == "yes" or self.spread_later


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a run before it begins; times are in UTC.

    `sequence` orders runs whatever the wall clock says. `screened` tells which screening was
    passed, `screening_digest` over which questions. `session_path` is where the session's file
    was, None where its name finds it. With `has_former_slugs` an earlier version began it, which
    had other slugs for exercises whose names ASCII cannot write. `asked` holds the ids of all lines
    that were asked (C3), `cleared` those that a clearing left out (C4).
    """

    session: str
    session_digest: str
    title: str
    sequence: int
    started: datetime
    before: Before
    screened: Screened = "full"
    screening_digest: str = ""
    session_path: Path | None = None
    has_former_slugs: bool = False
    asked: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Record:
    """One run. `entered` is the rung that is up but has nothing to keep yet.

    `updated` is the moment of the newest event that is kept; `is_stop_read` tells that the
    advice after a stop was read; `hands_free` is None until pacing was chosen. `told` is the gravest
    of the signs 2 and 3 that was told during the run, 1 where none was (C12). Of a refusal
    `refused_by` tells by what, `lines` which lines were marked; of a clearing `clearance` who it was
    and when, and `lines` what is cleared, nothing in particular where all is (C8).
    """

    beginning: Beginning
    updated: datetime
    ended: datetime | None = None
    outcome: RecordOutcome = "under-way"
    reason: StopReason | None = None
    is_stop_read: bool = False
    hands_free: bool | None = None
    after: Symptoms | None = None
    exercises: tuple[ExerciseRecord, ...] = ()
    told: Change = 1
    refused_by: RefusedBy | None = None
    lines: frozenset[str] = frozenset()
    clearance: Clearance | None = None
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
    def exercises_done(self) -> int:
        """How many exercises were done to the end of a dose, whatever the number of their rungs."""
        return len({played.place for played in self.exercises if played.is_done})

    @property
    def is_played(self) -> bool:
        """Whether any exercise was begun, and not only skipped."""
        return any(each.answer is not None or each.decision is None for each in self.exercises)

    @property
    def is_worse_after(self) -> bool:
        """Whether symptoms were worse after the run than before: a spread of the whole run."""
        return self.after is not None and verdict(self.after, self.before) == "worse"

    @property
    def has_new_signs_after(self) -> bool:
        """Whether something was new after the run: numb, tingling, weak, or in both legs (C12)."""
        return self.after is not None and has_new_signs(self.after, self.before)

    @property
    def is_undecided(self) -> bool:
        """Whether a stop has not been read, or a spread was kept but not dealt with to its end."""
        if self.outcome == "stopped":
            return not self.is_stop_read
        last = self.exercises[-1] if self.exercises else None
        if self.outcome not in ("under-way", "interrupted") or last is None:
            return False
        return last.has_spread and last.decision not in ("regress", "leave")


def _path_to_keep(session: Session) -> Path | None:
    """The path of a session that its name does not find, unless no record can hold it."""
    can_be_kept = not session.is_listed and address_of(session.path) is not None
    return session.path if can_be_kept else None


def begin_record(
    session: Session,
    before: Before,
    sequence: int,
    started: datetime,
    screened: Screened = "full",
    asked: frozenset[str] = frozenset(),
    cleared: frozenset[str] = frozenset(),
) -> Record:
    """The record of a run that is about to start; times are in UTC."""
    started = bounded_moment(started).astimezone(UTC)
    turned_on = frozenset(bounded_slug(slug) for slug in before.turned_on)
    beginning = Beginning(
        session=bounded_text(session.name, MOST_NAME_CHARACTERS, "session"),
        session_digest=session.plan_digest,
        title=bounded_text(session.title, MOST_TITLE_CHARACTERS, "session"),
        sequence=min(sequence, MOST_SEQUENCE),
        started=started,
        before=replace(before, turned_on=turned_on),
        screened=screened,
        screening_digest=session.screening.digest,
        session_path=_path_to_keep(session),
        asked=asked,
        cleared=cleared,
    )
    return Record(beginning, updated=started)


def begin_refusal(session: Session, by: RefusedBy, sequence: int, started: datetime) -> Record:
    """Stub."""
    before = Before(Symptoms("none", 0, 0))
    return replace(
        begin_record(session, before, sequence, started, "short"), outcome="refused", refused_by=by
    )


def begin_clearing(
    clearance: Clearance | None, lines: frozenset[str], sequence: int, started: datetime
) -> Record:
    """Stub."""
    started = bounded_moment(started).astimezone(UTC)
    beginning = Beginning("cleared", "0", "Cleared", sequence, started, Before(Symptoms("none", 0, 0)))
    return Record(beginning, started, outcome="cleared", clearance=clearance, lines=lines)
