"""The state of a run, the inputs that change it, and which of them apply when."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from tui.play.events import Outcome, Then
from tui.play.rules import Change, Spread, StopReason
from tui.play.turn import Turn


class Phase(StrEnum):
    """Where a run is; a stopped run stays at the stop until it is read, then tells the after."""

    EXERCISE = "exercise"
    CHECK = "check"
    SETTLE = "settle"
    STOPPED = "stopped"
    AFTER = "after"


class Input(Enum):
    """What a person can say to a run."""

    GO_ON = "go on"
    SPREAD = "it is spreading"
    HURTS = "this hurts"
    EASIER = "easier"
    AGAIN = "again"
    SKIP = "skip"
    LEAVE = "leave"
    PAUSE = "pause"
    HANDS_FREE = "hands-free"
    YES = "yes"
    NO = "no"
    NEW_SIGNS = "2"
    RED_FLAG = "3"


@dataclass(frozen=True, slots=True)
class RunState:
    """Everything that a run is at one moment.

    `place` is an index into the session's exercises, `rung` one into that exercise's ladder.
    `hands_free` None leaves the pacing to each exercise. `seen` is the last moment looked at.
    `position` is the one that the body was last known to be in, `at_hand` the equipment used so
    far. `pressed` is the newest input, and `entered_at` the moment when the rung came up.
    """

    phase: Phase
    place: int
    rung: int
    turn: Turn | None
    seen: float
    then: Then = "next"
    begun_told: bool = False
    pressed: Input | None = None
    pressed_at: float = 0.0
    entered_at: float = 0.0
    spreads: tuple[Spread, ...] = ()
    change: Change = 1
    settle_deadline: float | None = None
    hands_free: bool | None = None
    position: str = ""
    at_hand: frozenset[str] = field(default_factory=frozenset)
    hurt: frozenset[str] = field(default_factory=frozenset)
    outcome: Outcome | None = None
    reason: StopReason | None = None
