"""What a visit asks: small values, each with the type of its answer.

A front end is a table from these to a way of showing them; none has an order or a rule of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Literal, Protocol, TypeVar

from tui.plan.model import Exercise, Library, Session
from tui.plan.shelf import Shelf
from tui.play.events import Event
from tui.play.run import Run
from tui.play.symptoms import Before, Symptoms
from tui.records.record import Record
from tui.records.review import Review
from tui.visit.form import Draft
from tui.visit.sitting import Sitting
from tui.words.advice import Advice

Answer = TypeVar("Answer")
Chosen = Session | Literal["browse", "leave"]
ScreeningAnswer = Literal["yes", "no", "leave"]
Clock = Callable[[], float]
"""Seconds on a clock that never goes back and goes on while the machine sleeps."""


class Question(Generic[Answer]):
    """A question with an answer of this type; each is one of `AnyQuestion`."""

    __slots__ = ()

    def keep(self, answer: Answer) -> None:
        """Keep an answer that must not be lost, also where the visit is abandoned just then.

        A front end calls it as soon as the answer is given; once more makes no difference.
        """


@dataclass(frozen=True, slots=True)
class ShelfQuestion(Question[Chosen]):
    """Which session to play; `notices` are lines that have to be told once, before anything."""

    shelf: Shelf
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BrowseQuestion(Question[None]):
    """The exercises to look at, outside any session."""

    library: Library


@dataclass(frozen=True, slots=True)
class IntroQuestion(Question[bool]):
    """What a session is; answered with whether to go on."""

    session: Session


@dataclass(frozen=True, slots=True)
class ScreeningQuestion(Question[ScreeningAnswer]):
    """Whether any of the lines is so; a yes always means trouble. `no_words` say what no means.

    `keep_yes` keeps a yes, once however often it is called.
    """

    heading: str
    lines: tuple[str, ...]
    no_words: str
    keep_yes: Callable[[], None] = field(default=lambda: None, compare=False, repr=False)

    def keep(self, answer: ScreeningAnswer) -> None:
        """A yes is on disk before anything else can happen."""
        if answer == "yes":
            self.keep_yes()


@dataclass(frozen=True, slots=True)
class BeforeQuestion(Question[Before | None]):
    """The form before a run, as far as it is filled in; None goes back.

    `look_back` and `now`, the moment with the person's offset from UTC, say what has changed.
    """

    draft: Draft
    session: Session
    look_back: Review
    now: datetime
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdviceQuestion(Question[bool]):
    """What to do now; answered with whether to go on, which is no where that is not offered.

    `resting` is the position to lie in, if one is shown.
    """

    advice: Advice
    resting: Exercise | None = None


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
class CheckQuestion(Question[None]):
    """Did leg symptoms spread? The answer goes to the run."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SettleQuestion(Question[None]):
    """The rest after a spread, in a resting position, and whether symptoms settled."""

    sitting: Sitting
    resting: Exercise


@dataclass(frozen=True, slots=True)
class StopQuestion(Question[None]):
    """The stop of a run; over when it has been read."""

    sitting: Sitting


@dataclass(frozen=True, slots=True)
class AfterQuestion(Question[Symptoms | None]):
    """How symptoms are after the run; None where that is not told."""

    sitting: Sitting
    draft: Draft

    def keep(self, answer: Symptoms | None) -> None:
        """What was told belongs to the record of the run."""
        if answer is not None and answer != self.sitting.record.after:
            self.sitting.tell_after(answer)


@dataclass(frozen=True, slots=True)
class SummaryQuestion(Question[None]):
    """What was done, left out and saved."""

    sitting: Sitting


AnyQuestion = (
    ShelfQuestion
    | BrowseQuestion
    | IntroQuestion
    | ScreeningQuestion
    | BeforeQuestion
    | AdviceQuestion
    | CarryOnQuestion
    | ExerciseQuestion
    | CheckQuestion
    | SettleQuestion
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

    def hear(self, event: Event) -> None:
        """Something has happened in a run, and has been saved."""
