"""What a visit asks: small values, each with the type of its answer.

A front end is a table from these to a way of showing them; none has an order or a rule of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Literal, Protocol, TypeVar

from tui.plan.lines import Line
from tui.plan.model import Exercise, Library, Session
from tui.plan.shelf import Shelf
from tui.play.cues import Cue
from tui.play.helping import Helped
from tui.play.lists import Clearance, ExaminedWhen
from tui.play.pace import GET_READY_SECONDS
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Position, Symptoms
from tui.records.progress import Progress
from tui.records.record import Record
from tui.records.review import Review
from tui.settings.preferences import Preferences
from tui.visit.form import Draft
from tui.visit.means import LeadsTo
from tui.visit.outlook import Outlook
from tui.visit.overview import Overview
from tui.visit.sitting import Sitting
from tui.words.advice import Advice

Answer = TypeVar("Answer")
Chosen = Session | Literal["browse", "progress", "settings", "clear", "leave"]
ScreeningAnswer = Literal["yes", "no", "leave"]
AdviceAnswer = Literal["on", "clear", "leave"]
AbilityAnswer = int | Literal["others"] | None
Clock = Callable[[], float]
"""Seconds on a clock that never goes back and goes on while the machine sleeps."""


class Question(Generic[Answer]):
    """A question with an answer of this type; each is one of `AnyQuestion`."""

    __slots__ = ()

    def keep(self, answer: Answer) -> None:
        """Keep an answer that must not be lost, also where the visit is abandoned just then.

        A front end calls it as soon as the answer is given; once more makes no difference.
        """


def _no_look() -> None:
    """Where no records are looked at."""


@dataclass(frozen=True, slots=True)
class ShelfQuestion(Question[Chosen]):
    """Which session to play; `notices` are lines that have to be told once, before anything.

    `gate` is one line about what is shut today and why, empty where nothing is (C8, C9).
    `can_clear`: it can be told there that somebody has examined this (C8). `ready_seconds` are
    those of each get-ready, which count among the minutes of a session. `person`, `leads_to` and
    `has_settings` as for the means; `has_progress` where records are kept. `look` takes a while: it
    reads what the records say of each session.
    """

    shelf: Shelf
    notices: tuple[str, ...]
    gate: str = ""
    can_clear: bool = False
    ready_seconds: float = GET_READY_SECONDS
    person: str = ""
    leads_to: LeadsTo = "out"
    has_settings: bool = True
    has_progress: bool = True
    look: Callable[[], Overview | None] = field(default=_no_look, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PersonQuestion(Question[str | None]):
    """Who it is: one of those who are there by a look, or a new name; None leaves.

    That only where it `can_leave`. `notice` has to be said beside it.
    """

    look: Callable[[], tuple[str, ...]] = field(compare=False, repr=False)
    can_leave: bool = True
    notice: str = ""


@dataclass(frozen=True, slots=True)
class BrowseQuestion(Question[None]):
    """The exercises to look at, outside any session, with what followed them lately."""

    library: Library
    helped: Helped = field(default_factory=Helped)


@dataclass(frozen=True, slots=True)
class ProgressQuestion(Question[None]):
    """What some weeks look like, to be looked at."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class SettingsQuestion(Question[None]):
    """What is set, to be looked at and changed; each change holds and is saved at once."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class IntroQuestion(Question[bool]):
    """What a session is, and how its next run would be; answered with whether to go on."""

    session: Session
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class ScreeningQuestion(Question[ScreeningAnswer]):
    """Whether any of the lines is so; a yes always means trouble. `no_words` say what no means.

    It takes no only when its last line has been on the screen (C1). `notes` stand below the
    question and are no part of it (C4). `keep_yes` keeps a yes, once however often it is called.
    `which` says which list of how many it is.
    """

    heading: str
    lines: tuple[str, ...]
    no_words: str
    notes: tuple[str, ...] = ()
    keep_yes: Callable[[], None] = field(default=lambda: None, compare=False, repr=False)
    which: str = ""

    def keep(self, answer: ScreeningAnswer) -> None:
        """A yes is on disk before anything else can happen."""
        if answer == "yes":
            self.keep_yes()


@dataclass(frozen=True, slots=True)
class MarkQuestion(Question[frozenset[str] | None]):
    """Which of the lines are so, by their ids (C4); None goes back, and so does marking none."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ClearQuestion(Question[Clearance | None]):
    """Who has examined this and said that exercise is fine, and when: two keys (C4, C8).

    `whens` are the answers that can be true.
    """

    heading: str
    sentences: tuple[str, ...]
    whens: tuple[ExaminedWhen, ...] = ("today", "this-week", "earlier")


@dataclass(frozen=True, slots=True)
class PickQuestion(Question[str | None]):
    """One of a few answers, by its key; None where it is passed over, which `leaving` says.

    Each of the `picks` is a key and its words. `which` says which question of how many it is.
    """

    heading: str
    which: str
    picks: tuple[tuple[str, str], ...]
    leaving: str


@dataclass(frozen=True, slots=True)
class ActivityQuestion(Question[str | None]):
    """An activity of the person's own, by its name; None for no more now, empty for never.

    `offered` are some to pick from, `before` those that were chosen just now. `keep_name`
    keeps one, and the first `replaces` all that were chosen earlier, where there are any. Never is
    an answer only where it `can_decline`.
    """

    offered: tuple[str, ...]
    before: tuple[str, ...] = ()
    replaces: bool = False
    can_decline: bool = False
    keep_name: Callable[[str], None] = field(default=lambda _: None, compare=False, repr=False)

    def keep(self, answer: str | None) -> None:
        """A name is on disk before anything else can happen."""
        if answer:
            self.keep_name(answer)


@dataclass(frozen=True, slots=True)
class AbilityQuestion(Question[AbilityAnswer]):
    """How well an activity goes, 0 to 10; others in its place, or None where it is passed over.

    `last` is what it was the last time, None the first time; `keep_ability` keeps a number.
    """

    name: str
    last: int | None
    keep_ability: Callable[[int], None] = field(default=lambda _: None, compare=False, repr=False)

    def keep(self, answer: AbilityAnswer) -> None:
        """A number is on disk before anything else can happen."""
        if isinstance(answer, int):
            self.keep_ability(answer)


@dataclass(frozen=True, slots=True)
class ConfirmQuestion(Question[ScreeningAnswer]):
    """A single question of yes or no; yes stops, ends or eases. `keep_yes` as for a screening.

    Leaving means what the visit makes of it.
    """

    heading: str
    sentences: tuple[str, ...]
    yes_words: str
    no_words: str
    keep_yes: Callable[[], None] = field(default=lambda: None, compare=False, repr=False)
    leaving_is_yes: bool = False

    def keep(self, answer: ScreeningAnswer) -> None:
        """A yes is on disk before anything else can happen; leaving too, where it means one."""
        if answer == "yes" or (self.leaving_is_yes and answer == "leave"):
            self.keep_yes()


@dataclass(frozen=True, slots=True)
class BeforeQuestion(Question[Draft | None]):
    """The form before a run, as far as it is filled in, and then filled in; None goes back.

    `look_back` and `now`, the moment with the person's offset from UTC, say what has changed.
    `ready_seconds` as for the shelf.
    """

    draft: Draft
    session: Session
    look_back: Review
    now: datetime
    notices: tuple[str, ...]
    ready_seconds: float = GET_READY_SECONDS


@dataclass(frozen=True, slots=True)
class AdviceQuestion(Question[AdviceAnswer]):
    """What to do now; answered with whether to go on, where that is offered, or that it is cleared.

    `resting` is the position to lie in, if one is shown. `can_clear` offers `c` (C4, C8).
    """

    advice: Advice
    resting: Exercise | None = None
    can_clear: bool = False


@dataclass(frozen=True, slots=True)
class CarryOnQuestion(Question[bool]):
    """Whether to carry on a run that was cut off; without a `run` it cannot be, and is only told.

    After a spread that has not been dealt with the only answer is yes.
    """

    record: Record
    run: Run | None

    @property
    def can_decline(self) -> bool:
        """Whether it may be ended there."""
        return self.run is not None and not self.record.is_undecided


@dataclass(frozen=True, slots=True)
class ExerciseQuestion(Question[None]):
    """The exercise under way; over as soon as the run is in another phase."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class EndQuestion(Question[None]):
    """Whether to end before an exercise has begun; its time stands still. The run is answered."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SkippedQuestion(Question[None]):
    """Whether to leave out what was skipped, when all else is over. The run is answered."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class CheckQuestion(Question[None]):
    """Did leg symptoms spread? The answer goes to the run."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class NearerQuestion(Question[None]):
    """Where symptoms are now that they moved up; it can be passed over (C12)."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SettleQuestion(Question[None]):
    """The rest after a spread, in one of the resting positions, and whether symptoms settled."""

    sitting: Sitting
    positions: Mapping[Position, Exercise]


@dataclass(frozen=True, slots=True)
class RedFlagsQuestion(Question[None]):
    """The page of urgent signs after 2 or 3, as a screening asks it; the answer goes to the run."""

    sitting: Sitting
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GraveSignQuestion(Question[None]):
    """Whether a graver sign is there too, after a yes that was told with two buttons.

    `said` is what a yes tells the run; a no tells it nothing.
    """

    sitting: Sitting
    said: Input


@dataclass(frozen=True, slots=True)
class StopQuestion(Question[None]):
    """The stop of a run; over when it has been read."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class AfterQuestion(Question[Symptoms | None]):
    """How symptoms are after the run; None where that is not told.

    An urgent sign goes to the run, which ends the question (C18).
    """

    sitting: Sitting
    draft: Draft

    def keep(self, answer: Symptoms | None) -> None:
        """What was told belongs to the record of the run."""
        if answer is not None:
            self.sitting.tell_after(answer)


@dataclass(frozen=True, slots=True)
class SummaryQuestion(Question[None]):
    """What was done, left out and saved, and what starts otherwise `next_time`, a line each.

    `activities` says what has changed in them, empty where nothing has.
    """

    sitting: Sitting
    next_time: tuple[str, ...] = ()
    activities: str = ""


AnyQuestion = (
    ShelfQuestion
    | PersonQuestion
    | BrowseQuestion
    | ProgressQuestion
    | SettingsQuestion
    | IntroQuestion
    | ScreeningQuestion
    | MarkQuestion
    | ClearQuestion
    | PickQuestion
    | ActivityQuestion
    | AbilityQuestion
    | ConfirmQuestion
    | BeforeQuestion
    | AdviceQuestion
    | CarryOnQuestion
    | ExerciseQuestion
    | EndQuestion
    | SkippedQuestion
    | CheckQuestion
    | NearerQuestion
    | SettleQuestion
    | RedFlagsQuestion
    | GraveSignQuestion
    | StopQuestion
    | AfterQuestion
    | SummaryQuestion
)


class FrontEnd(Protocol):
    """A way of showing questions; arming, and the clock that runs count on, belong to it."""

    def now(self) -> float:
        """The moment, on the front end's clock."""

    async def ask(self, question: Question[Answer]) -> Answer:
        """Show a question in place of the one before it, and wait for its answer.

        It can be cancelled at any moment.
        """

    def hear(self, cue: Cue) -> None:
        """There is something to be heard of a run; what it tells of has been saved."""
