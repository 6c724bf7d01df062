"""What to do right now in the exercise under way: the state, the big number, and where one is."""

import math
from dataclasses import dataclass

from tui.plan.model import Dose, Exercise
from tui.play.pace import BEFORE_WORK, Part, Stretch
from tui.play.run import Run
from tui.play.turn import Turn
from tui.words import keys
from tui.words.doses import dose_words

REP_VERBS = ("Move", "Come back")
"""The way out and the way back of an exercise that has no words of its own for them."""
HOLD_VERB = "Hold"
TAP_WORDS = "Move, and tap for each"


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
        _state(run.rung, turn, stretch),
        _number(turn, stretch),
        _unit(turn, stretch),
        _go_on(turn, stretch),
    )


def _state(rung: Exercise, turn: Turn, stretch: Stretch) -> str:
    if stretch.part is Part.GET_READY:
        return "Get into position"
    if stretch.part is Part.CHANGE_SIDE:
        return f"Change to the {stretch.side} side"
    if stretch.part is Part.REST:
        return "Rest"
    words = _work_words(rung, stretch)
    if turn.pacing.alternates and stretch.side:
        return f"{stretch.side.capitalize()}: {_inside(words)}"
    return words


def _work_words(rung: Exercise, stretch: Stretch) -> str:
    """What is done now, in the exercise's own words where it has some."""
    if rung.dose.kind == "hold":
        return rung.verbs[0] if rung.verbs else HOLD_VERB
    out, back = rung.verbs or REP_VERBS
    if stretch.part is Part.TAP:
        return _tap_words(rung.dose, stretch, out, back) if rung.verbs else TAP_WORDS
    return {Part.OUT: out, Part.BACK: back, Part.HOLD: HOLD_VERB}[stretch.part]


def _tap_words(dose: Dose, stretch: Stretch, out: str, back: str) -> str:
    """A tap is for a whole rep, or where that is held, for having come to its end pose."""
    if not dose.hold_seconds:
        return f"{out} and {_inside(back)}, and tap for each"
    is_back = dose.holds_both_ends or stretch.rep_number == 1
    return f"{out}, and tap" if is_back else f"{back}. {out}, and tap"


def _inside(words: str) -> str:
    """The words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


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
    words = _side_words(turn, stretch)
    if dose.sets > 1:
        words.append(f"set {stretch.set_number} of {dose.sets}")
    if dose.kind == "hold" and dose.reps > 1:
        thing = "hold" if run.rung.is_held else "time"
        words.append(f"{thing} {stretch.rep_number} of {dose.reps}")
    if not words:
        return dose_words(dose, is_held=run.rung.is_held).capitalize()
    joined = ", ".join(words)
    if stretch.part is Part.REST:
        return f"Then {joined}"
    return joined[0].upper() + joined[1:]


def _side_words(turn: Turn, stretch: Stretch) -> list[str]:
    """The side, or that both take turns; which of them is up then stands with what is done."""
    if not stretch.side:
        return []
    if not turn.pacing.alternates:
        return [f"{stretch.side} side"]
    is_before = stretch.part in BEFORE_WORK
    return [f"sides in turn, {stretch.side} first" if is_before else "sides in turn"]
