"""What happened in a run, as values; the record of a run is a fold over these."""

from dataclasses import dataclass
from typing import Literal

from tui.plan.measures import Numbers
from tui.play.rules import Change, Decision, LeftOutWhy, StopReason
from tui.play.sides import Affected
from tui.play.symptoms import Position, Symptoms

Outcome = Literal["completed", "stopped", "left"]
Then = Literal["next", "hurt", "easier", "again", "skip", "left"]
"""What a no at the check leads to."""
Answer = Literal["yes", "no", "moved-up"]
"""To a check: symptoms have spread, they have not, or they moved up towards the back (C12)."""


@dataclass(frozen=True, slots=True)
class Started:
    """The run began, with symptoms on this side."""

    affected: Affected


@dataclass(frozen=True, slots=True)
class Entered:
    """A rung is to be played next; `is_lowered` when it is easier than the session planned.

    `place` is an index into the session's exercises; `tags` are those of the exercise and the rung;
    `dose` is how much of it is to be done (C22).
    """

    place: int
    exercise: str
    rung: str
    tags: frozenset[str]
    is_lowered: bool
    dose: Numbers


@dataclass(frozen=True, slots=True)
class Begun:
    """The first second of work, or the first tap."""

    exercise: str
    rung: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A rep or a hold is done."""

    reps_done: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The newest tap was none; as taps are, this is not kept. `reps_done` are left."""

    reps_done: int


@dataclass(frozen=True, slots=True)
class Done:
    """The rung ended, whole or broken off; sets and reps are over all sides, then of each.

    `is_whole` tells that all of it was done, `has_begun` that any of it was. `then` is what a no at
    the check leads to. `reps_left` and `reps_right` are None for an exercise without sides.
    """

    exercise: str
    rung: str
    sets_done: int
    reps_done: int
    worked_seconds: float
    then: Then
    is_whole: bool = False
    has_begun: bool = True
    reps_left: int | None = None
    reps_right: int | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The check was answered; `change` is what a yes was (C12)."""

    answer: Answer
    change: Change = 1


@dataclass(frozen=True, slots=True)
class MovedTo:
    """The place that symptoms moved up to, an index into `REACHES`; None where it is not told."""

    reach: int | None


@dataclass(frozen=True, slots=True)
class ToldEarly:
    """A spread was told before the rung that is up had begun (C14).

    `place` and `rung` are the last that had begun, as of the session and by slug; both None where
    none had.
    """

    place: int | None
    rung: str | None


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """A sign graver than "further down" was told, at whatever moment of the run (C12)."""

    change: Change


@dataclass(frozen=True, slots=True)
class Mistaken:
    """The key of the urgent signs was pressed by mistake; `change` is what was told apart from it
    (C12)."""

    change: Change


@dataclass(frozen=True, slots=True)
class LyingDown:
    """The person lies in the position, and the settle rest begins (C16)."""

    position: Position


@dataclass(frozen=True, slots=True)
class RestOver:
    """The settle rest has run its time; its question can now be answered with a no."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The question at the end of the settle rest was answered."""

    is_settled: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What the rules made of a spread."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class Skipped:
    """The rung was left by choice: skipped, to be done again, or to leave the run."""

    exercise: str
    rung: str
    why: Literal["skip", "again", "left"]


@dataclass(frozen=True, slots=True)
class SkippedTaken:
    """What was skipped is not left out, but played at the end."""


@dataclass(frozen=True, slots=True)
class EasierChosen:
    """An easier rung by choice, without a spread."""

    exercise: str
    rung: str
    easier_rung: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise of the session was passed over."""

    exercise: str
    why: LeftOutWhy


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock of the exercise or of the settle rest stood still.

    `by_gap` when time was lost, not by a key; lost time is no work and no rest.
    """

    by_gap: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """The run is over; on a stop it can come again with a graver reason."""

    outcome: Outcome
    reason: StopReason | None


@dataclass(frozen=True, slots=True)
class StopRead:
    """What to do after the stop was read."""


@dataclass(frozen=True, slots=True)
class PacingSet:
    """From now on everything runs by the tempo (`hands_free`), or reps by taps again."""

    hands_free: bool


@dataclass(frozen=True, slots=True)
class AfterTold:
    """How symptoms are after the run."""

    symptoms: Symptoms


Event = (
    Started
    | Entered
    | Begun
    | Counted
    | TakenBack
    | Done
    | Answered
    | MovedTo
    | ToldEarly
    | ChangeTold
    | Mistaken
    | LyingDown
    | RestOver
    | Settled
    | Decided
    | Skipped
    | SkippedTaken
    | EasierChosen
    | LeftOut
    | Paused
    | Ended
    | StopRead
    | PacingSet
    | AfterTold
)
