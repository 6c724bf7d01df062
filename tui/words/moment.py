"""What to do right now in the exercise under way: the state, the big number, and where one is."""

import math
from dataclasses import dataclass

from tui.play.pace import BEFORE_WORK, Part, Stretch
from tui.play.run import Run
from tui.play.turn import Turn
from tui.words import keys
from tui.words.doses import dose_words

_STATES = {
    Part.REST: "Rest",
    Part.HOLD: "Hold",
    Part.OUT: "Move",
    Part.BACK: "Come back",
    Part.TAP: "Move, and tap for each",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """The part of the screen that changes while an exercise is under way.

    `number` is the big one, empty where there is none; `unit` says what it counts;
    `go_on` what the go-on key does now.
    """

    state: str
    number: str
    unit: str
    go_on: str


def moment_of(run: Run) -> Moment:
    """What is to be done right now in the exercise under way."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return Moment("", "", "", "")
    if turn.paused:
        return Moment("Paused", _number(turn, stretch), _unit(turn, stretch), keys.GO_ON)
    if turn.count_in_until is not None:
        return Moment("Get ready", _seconds(turn.count_in_seconds), "seconds", keys.START_NOW)
    if stretch.part is Part.GET_READY and stretch.seconds is not None:
        # The steps need the room of the big number.
        return Moment(f"Get ready: {_number(turn, stretch)}", "", "", keys.START)
    return Moment(
        _state(stretch), _number(turn, stretch), _unit(turn, stretch), _go_on(turn, stretch)
    )


def _state(stretch: Stretch) -> str:
    if stretch.part is Part.GET_READY and stretch.seconds is None:
        return "Get into position"
    if stretch.part is Part.CHANGE_SIDE:
        return f"Change to the {stretch.side} side"
    return _STATES[stretch.part]


def _is_counting(turn: Turn, stretch: Stretch) -> bool:
    """Whether the number is that of the rep: a hold of a second inside it has no countdown."""
    is_brief_hold = stretch.part is Part.HOLD and turn.pacing.dose.hold_seconds < 2
    return stretch.part in (Part.TAP, Part.OUT, Part.BACK) or (
        turn.pacing.dose.kind == "reps" and is_brief_hold
    )


def _number(turn: Turn, stretch: Stretch) -> str:
    """Seconds while a clock runs; the rep while reps are counted."""
    if _is_counting(turn, stretch):
        return str(stretch.rep_number - (stretch.part is Part.TAP))
    remaining = turn.remaining_seconds
    return "" if remaining is None else _seconds(remaining)


def _unit(turn: Turn, stretch: Stretch) -> str:
    if _is_counting(turn, stretch):
        return f"of {turn.pacing.dose.reps} rep{'s' if turn.pacing.dose.reps > 1 else ''}"
    if turn.remaining_seconds is None:
        return ""
    is_inside_rep = turn.pacing.dose.kind == "reps" and stretch.part is Part.HOLD
    return f"seconds, rep {stretch.rep_number}" if is_inside_rep else "seconds"


def _go_on(turn: Turn, stretch: Stretch) -> str:
    if stretch.part in BEFORE_WORK:
        return keys.START
    if stretch.part is Part.TAP:
        return keys.COUNT_ONE
    return "" if turn.is_inside_tapped_rep else keys.PAUSE


def _seconds(seconds: float) -> str:
    """Whole seconds as a countdown shows them: 0 only when it is over."""
    return str(math.ceil(seconds - 1e-6))


def place_words(run: Run) -> str:
    """Side, set and hold: `Left side, set 1 of 2`."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return ""
    dose = turn.pacing.dose
    words = [f"{stretch.side} side"] if stretch.side else []
    if dose.sets > 1:
        words.append(f"set {stretch.set_number} of {dose.sets}")
    if dose.kind == "hold" and dose.reps > 1:
        words.append(f"hold {stretch.rep_number} of {dose.reps}")
    if not words:
        return dose_words(dose).capitalize()
    joined = ", ".join(words)
    if stretch.part is Part.REST:
        return f"Then {joined}"
    return joined[0].upper() + joined[1:]
