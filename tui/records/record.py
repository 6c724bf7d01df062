"""One run as data: `fold` makes it of events, `reading` and `writing` read and write it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from tui.plan.measures import Numbers
from tui.plan.model import Session
from tui.plan.own_forms import OwnForm, digest_in
from tui.play import past
from tui.play.activities import Rated
from tui.play.comparing import verdict
from tui.play.events import Answer, Then
from tui.play.felt import SelfCheck
from tui.play.lists import Clearance
from tui.play.past import Morning, PastOutcome
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

RecordOutcome = PastOutcome
"""`under-way` or `interrupted` has no outcome yet. Three are of no run: `refused` had a yes before
it could begin, `cleared` was examined by a professional who said that exercise is fine (C4, C8),
`felt` was told of oneself some days after a start (R32)."""
NOTES: tuple[RecordOutcome, ...] = ("refused", "cleared", "felt")
"""The outcomes that are of no run."""
OUTCOMES: tuple[RecordOutcome, ...] = get_args(RecordOutcome)
DecisionName = Literal[
    "continue", "settle", "regress", "leave", "stop", "skip", "hurt", "again", "left", "easier"
]
"""How it went on after a rung: what the rules decided, or by what it was left.

`hurt` is what earlier versions kept where an exercise was left because of sharp pain.
"""
RefusedBy = past.RefusedBy
"""Which question refused a session: one of the lists (C3, C5), or what is new on the form (C7).

None in records of earlier versions, where a yes to any list refused.
"""
Screened = Literal["full", "short"]
SCREENED: tuple[Screened, ...] = ("full", "short")
NOT_TOLD = Before(Symptoms("none", 0, 0))
"""What stands before a note that no form came before."""
FORMER_EASING_SESSION = "rest-positions"
"""The session of easing positions, of which earlier versions kept no more than the name."""


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One playing of one rung. `answer` is None while it has not been asked.

    `place` counts the session's exercises from 1; `bias` holds the tags of the exercise and the
    rung, of the exercise alone where an earlier version kept it; `whole` tells whether it was done
    to its end, None where an earlier version kept it.
    `started_at_rung` is the rung that the exercise was entered at in this run. `then` is what
    the person had asked for when the check came, `next` for nothing in particular. `has_begun` is
    False where a spread or sharp pain was told before. `has_moved`: after the answer `moved-up` it
    was told how far, to the reach `moved_to`, or that was passed over. `spread_later` says that a
    spread was told when the exercise was over, and before another had begun (C14). `answered_at` is
    when the check was answered, `hurt_at` when sharp pain was told, in UTC; None where not known.
    `dose` is how much was to be done, None where an earlier version kept it (C22). `reps_left` and
    `reps_right` are what of `reps_done` was on each side, None for an exercise without sides.
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
    answered_at: datetime | None = None
    hurt_at: datetime | None = None
    dose: Numbers | None = None
    reps_left: int | None = None
    reps_right: int | None = None

    @property
    def tells(self) -> bool:
        """Whether it tells how the rung went: done, spread or hurt, and not left by choice."""
        return self.has_spread or self.decision == "continue" or self.is_hurt

    @property
    def is_hurt(self) -> bool:
        """Whether it ended with sharp pain (C15)."""
        return self.then == "hurt"

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
    """What is known of a run before it begins; times are in UTC. A note may be of no session.

    `sequence` orders runs whatever the wall clock says. `screened` tells which screening was
    passed, `screening_digest` over which questions. `session_path` is where the session's file
    was, None where its name finds it. With `has_former_slugs` an earlier version began it, which
    had other slugs for exercises whose names ASCII cannot write. `asked` holds the ids of all lines
    that were asked (C3), `cleared` those that a clearing left out (C4). `is_rest`: a session of
    easing positions (C17). `morning` is what was told on its form of the run before (C20).
    `is_former`: an earlier version kept it, with one number for leg and back pain (C25).
    `self_check` is what was felt some days after a start, None where it was not asked (R32).
    `own_forms` are the forms that the session's file itself brought: what goes well in one tells
    nothing of another of the same slug.
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
    is_rest: bool = False
    morning: Morning | None = None
    is_former: bool = field(default=False, compare=False)
    self_check: SelfCheck | None = None
    own_forms: frozenset[OwnForm] = frozenset()

    def own_form(self, slug: str) -> str:
        """The digest of the session's own form of a slug, "" where that was the library's."""
        return digest_in(self.own_forms, slug)


@dataclass(frozen=True, slots=True)
class Record:
    """One run. `entered` is the rung that is up but has nothing to keep yet.

    `updated` is the moment of the newest event that is kept; `is_stop_read` tells that the
    advice after a stop was read, `is_given_up` that the person does not want to go on with a run
    that they had ended (C24); `takes_skipped` that what was skipped is played at the
    end; `hands_free` is None until pacing was chosen. `told` is the
    gravest of the signs 2 and 3 that was told during the run, 1 where none was (C12). `first_begun`
    is when its first exercise began, None where none did or an earlier version kept it (C9).

    Of a refusal `refused_by` tells by what, `lines` the ids of what was marked, and `passing` the
    ids of all lines that may pass by themselves (C8). Of a clearing `clearance` tells who it was
    and when, and `lines` the keys of what is cleared, nothing in particular where all is (C4, C8);
    without a `clearance` what stands in `lines` has been gone for 48 hours.

    `activities_chosen` are the names of all activities that were chosen by its end, empty where an
    earlier run holds them; `activities` those that were rated after it, which may be fewer.
    """

    beginning: Beginning
    updated: datetime
    ended: datetime | None = None
    outcome: RecordOutcome = "under-way"
    reason: StopReason | None = None
    is_stop_read: bool = False
    is_given_up: bool = False
    takes_skipped: bool = False
    hands_free: bool | None = None
    after: Symptoms | None = None
    exercises: tuple[ExerciseRecord, ...] = ()
    told: Change = 1
    first_begun: datetime | None = None
    refused_by: RefusedBy | None = None
    lines: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    clearance: Clearance | None = None
    activities_chosen: tuple[str, ...] = ()
    activities: tuple[Rated, ...] = ()
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
    def is_note(self) -> bool:
        """Whether it is of no run: a refusal, a clearing, or what was felt."""
        return self.outcome in NOTES

    @property
    def began(self) -> datetime | None:
        """When its first exercise began, in UTC; None where none did (C9)."""
        if self.first_begun is None and self.is_played:
            return self.beginning.started
        return self.first_begun

    @property
    def is_played(self) -> bool:
        """Whether any exercise was begun, and not only skipped."""
        return any(each.answer is not None or each.decision is None for each in self.exercises)

    @property
    def is_worse_after(self) -> bool:
        """Whether symptoms were worse after the run than before: a spread of the whole run."""
        return self.after is not None and verdict(self.after, self.before) == "worse"

    @property
    def can_be_taken_up(self) -> bool:
        """Whether the person ended it by choice, and has not said how it was after it (C24)."""
        last = self.exercises[-1] if self.exercises else None
        is_by_choice = self.outcome == "left" and last is not None and last.decision == "left"
        is_open = self.is_played and self.after is None
        return is_by_choice and is_open and not self.is_given_up

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
    morning: Morning | None = None,
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
        is_rest=session.is_rest,
        morning=morning,
        own_forms=session.own_forms,
    )
    return Record(beginning, updated=started)


def begin_refusal(
    session: Session,
    by: RefusedBy,
    sequence: int,
    started: datetime,
    symptoms: Symptoms | None = None,
    morning: Morning | None = None,
) -> Record:
    """The record of a yes before a session, of which nothing is played; times are in UTC.

    `symptoms` are those of the form that it followed, None where it came before the form.
    """
    before = NOT_TOLD if symptoms is None else Before(symptoms)
    record = begin_record(session, before, sequence, started, "short", morning=morning)
    passing = session.screening.passing
    return replace(record, outcome="refused", ended=record.updated, refused_by=by, passing=passing)


def begin_clearing(
    clearance: Clearance | None, lines: frozenset[str], sequence: int, started: datetime
) -> Record:
    """The record of a clearing, which is of no session; times are in UTC.

    `lines` are the keys of the lines that are cleared, none where all is that was shut (C4, C8);
    without a `clearance` they are the ids of those that have passed by themselves.
    """
    beginning = _beginning_of_note(sequence, started)
    moment = beginning.started
    return Record(beginning, moment, moment, "cleared", lines=lines, clearance=clearance)


def begin_felt(check: SelfCheck, sequence: int, started: datetime) -> Record:
    """The record of what was felt some days after a start (R32); times are in UTC."""
    beginning = replace(_beginning_of_note(sequence, started), self_check=check)
    return Record(beginning, beginning.started, beginning.started, "felt")


def _beginning_of_note(sequence: int, started: datetime) -> Beginning:
    """That of a note which is of no session."""
    moment = bounded_moment(started).astimezone(UTC)
    return Beginning("", "", "", min(sequence, MOST_SEQUENCE), moment, NOT_TOLD, "short")
