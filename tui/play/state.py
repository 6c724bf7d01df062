"""The state of a run, the inputs that change it, and which of them apply when."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from tui.play.events import Outcome, Then
from tui.play.rules import Change, Spread, StopReason
from tui.play.symptoms import Position
from tui.play.turn import Turn


class Phase(StrEnum):
    """Where a run is.

    `LEAVING` asks whether to end before an exercise has begun, while its time stands still;
    `SKIPPED` whether to leave out what was skipped, when nothing else is to come.
    `NEARER` asks how far symptoms moved up, `RED_FLAGS` is the page of urgent signs after 2 or 3
    (C12). A stopped run stays at the stop until it is read; then it tells the after (C18) and what
    was done. When it is `OVER` nothing more is asked: after all of that, after an urgent stop, and
    where time was lost for so long that it counts as cut off (C24).
    """

    EXERCISE = "exercise"
    LEAVING = "leaving"
    SKIPPED = "skipped"
    CHECK = "check"
    NEARER = "nearer"
    SETTLE = "settle"
    RED_FLAGS = "red-flags"
    STOPPED = "stopped"
    AFTER = "after"
    SUMMARY = "summary"
    OVER = "over"


class Input(Enum):
    """What a person can say to a run."""

    GO_ON = "go on"
    SPREAD = "it is spreading"
    HURTS = "sharp pain"
    EASIER = "easier"
    AGAIN = "again"
    SKIP = "skip"
    LEAVE = "leave"
    TAKE_BACK = "take back a tap"
    PAUSE = "pause"
    HANDS_FREE = "hands-free"
    OTHER_POSITION = "another position"
    YES = "yes"
    NO = "no"
    MOVED_UP = "moved up"
    NOWHERE = "nowhere now"
    TO_BACK = "to the back"
    TO_BUTTOCK = "to the buttock"
    TO_THIGH = "to the thigh"
    TO_CALF = "to the calf"
    NEW_SIGNS = "2"
    RED_FLAG = "3"


NEARER_PLACES = (
    Input.NOWHERE,
    Input.TO_BACK,
    Input.TO_BUTTOCK,
    Input.TO_THIGH,
    Input.TO_CALF,
)
"""The places that symptoms can have moved up to; each stands where its reach has it."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best that symptoms have been in a run: what a check compares with (C12).

    `reach` as for symptoms; with `is_nearer` they are nearer than that by an amount not told.
    """

    reach: int
    is_nearer: bool = False


@dataclass(frozen=True, slots=True)
class RunState:
    """Everything that a run is at one moment.

    `place` is an index into the session's exercises, `rung` one into that exercise's ladder.
    `hands_free` None leaves the pacing to each exercise. `seen` is the last moment looked at.
    `position` is the one that the body was last known to be in, `at_hand` the equipment used so
    far, `known` the forms that were begun in this run or an earlier one. `pressed` is the newest
    input, and `entered_at` the moment when the rung came up.
    `last_begun` is the place and rung that had begun last. `hurt` are the exercises that are out
    because of sharp pain, `hurts` the tags of each such pain. `spread_places` are the places of
    easing positions that are out. `change` is the gravest sign told so far. In the settle rest
    `resting` is the position to lie in, and `settle_deadline` None until the person lies there; it
    is kept when the rest is over. `lie_down_by` is when that is taken to be so by itself.
    `told_early` says that the spread under way was told before its exercise had begun, and
    `is_left_out_after` that it is left out then. `best` is None until symptoms moved up.
    `asked_from` is the phase in which the page of urgent signs came up, `milder_reason` why the
    run had stopped before. `chosen_from` is the rung that an easier one was chosen in place of,
    which has not begun yet. `entered` are the places that were played or are up, but for those
    that are `skipped`, in order; `takes_skipped` says that these are played now.
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
    last_begun: tuple[int, int] | None = None
    spreads: tuple[Spread, ...] = ()
    change: Change = 1
    resting: Position = "on-the-side"
    lie_down_by: float | None = None
    settle_deadline: float | None = None
    hands_free: bool | None = None
    position: str = ""
    at_hand: frozenset[str] = field(default_factory=frozenset)
    known: frozenset[str] = field(default_factory=frozenset)
    hurt: frozenset[str] = field(default_factory=frozenset)
    hurts: tuple[frozenset[str], ...] = ()
    spread_places: frozenset[int] = field(default_factory=frozenset)
    is_left_out_after: bool = False
    chosen_from: int | None = None
    entered: frozenset[int] = field(default_factory=frozenset)
    skipped: tuple[int, ...] = ()
    takes_skipped: bool = False
    best: Best | None = None
    outcome: Outcome | None = None
    reason: StopReason | None = None
    asked_from: Phase | None = None
    milder_reason: StopReason | None = None
