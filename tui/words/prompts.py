"""What a run shows at a moment, in words and numbers: the same for every way of showing it."""

import math
from dataclasses import dataclass

from tui.plan.model import Exercise, PlannedExercise, Side
from tui.play.events import Then
from tui.play.pace import BEFORE_WORK, Part, Stretch
from tui.play.run import Run
from tui.play.state import Phase
from tui.play.symptoms import REACHES, Symptoms
from tui.play.turn import Turn
from tui.words.doses import dose_words

END_PAUSE_SECONDS = 1.0
"""How long a figure that only demonstrates rests at its end pose."""
_STATES = {
    Part.REST: "Rest",
    Part.HOLD: "Hold",
    Part.OUT: "Move out",
    Part.BACK: "Move back",
    Part.TAP: "Move, and tap for each",
}
_AFTER_NO: dict[Then, str] = {
    "next": "",
    "hurt": "After a no, this exercise is left out for today.",
    "easier": "After a no, the easier form follows.",
    "again": "After a no, this exercise starts again.",
    "skip": "After a no, the next exercise follows.",
    "left": "After a no, the session ends here.",
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
        return Moment("Paused", _number(turn, stretch), _unit(turn, stretch), "go on")
    if turn.count_in_until is not None:
        return Moment("Get ready", _seconds(turn.count_in_seconds), "seconds", "start now")
    if stretch.part is Part.GET_READY and stretch.seconds is not None:
        # The steps need the room of the big number.
        return Moment(f"Get ready: {_number(turn, stretch)}", "", "", "start")
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
        return "start"
    if stretch.part is Part.TAP:
        return "count one"
    return "" if turn.is_inside_tapped_rep else "pause"


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


def guidance(run: Run) -> list[str]:
    """Position, steps and the session's note before an exercise; then what to feel and mind."""
    rung, turn = run.rung, run.state.turn
    stretch = turn.stretch if turn else None
    is_before = turn is not None and stretch is not None and stretch.part is Part.GET_READY
    if is_before:
        lines = [position_words(rung)] if turn and turn.pacing.waits else []
        lines += rung.numbered_steps
        return [*lines, f"Note: {run.planned.note}"] if run.planned.note else lines
    lines = [f"Feel: {rung.feel}"] if rung.feel else []
    lines += [f"- {cue}" for cue in rung.cues]
    return [*lines, f"Stop if: {rung.stop_when}"] if rung.stop_when else lines


def side_now(run: Run) -> Side | None:
    """The side that is being worked; None for an exercise without sides."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or not turn.pacing.sides:
        return None
    return stretch.side if stretch else turn.pacing.sides[-1]


def position_words(exercise: Exercise) -> str:
    """The position and what is needed: `Lying on your back. Needs: mat, chair.`"""
    position = POSITION_WORDS[exercise.position]
    needs = f" Needs: {', '.join(exercise.equipment)}." if exercise.equipment else ""
    return f"{position}.{needs}"


POSITION_WORDS = {
    "supine": "Lying on your back",
    "prone": "Lying on your belly",
    "quadruped": "On hands and knees",
    "side-lying": "Lying on your side",
    "seated": "Sitting on a chair",
    "long-sitting": "Sitting on the floor",
    "half-kneeling": "Kneeling on one knee",
    "standing": "Standing",
    "machine": "At the machine",
}


def movement_fraction(run: Run) -> float:
    """How far the figure is from its start (0) to its end pose (1)."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return 1.0
    if stretch.part is Part.HOLD:
        return 1.0
    if stretch.part in (Part.OUT, Part.BACK) and stretch.seconds and turn.count_in_until is None:
        left = (turn.remaining_seconds or 0.0) / stretch.seconds
        return _eased(left if stretch.part is Part.BACK else 1 - left)
    return demonstration_fraction(
        turn.pacing.dose.tempo_seconds, 0.0 if turn.paused else run.state.seen
    )


def demonstration_fraction(tempo_seconds: tuple[float, float], now: float) -> float:
    """The movement shown over and over at its tempo, with a short rest at each end."""
    out_seconds, back_seconds = tempo_seconds
    moment = now % (out_seconds + back_seconds + 2 * END_PAUSE_SECONDS)
    if moment < out_seconds:
        return _eased(moment / out_seconds)
    if moment < out_seconds + END_PAUSE_SECONDS:
        return 1.0
    moment -= out_seconds + END_PAUSE_SECONDS
    return _eased(1 - moment / back_seconds) if moment < back_seconds else 0.0


def _eased(fraction: float) -> float:
    """Slow at both ends, as a careful movement is."""
    return fraction * fraction * (3 - 2 * fraction)


def next_up(run: Run) -> str:
    """What follows the exercise under way when the check is a no."""
    if run.state.phase in (Phase.STOPPED, Phase.AFTER):
        return ""
    if run.state.phase is Phase.CHECK and run.state.then == "left":
        return "the end of the session"
    if run.state.phase is Phase.CHECK and run.state.then == "again":
        return run.rung.name
    is_easier = run.state.phase is Phase.SETTLE or run.state.then == "easier"
    if is_easier and run.easier_rung is not None:
        return run.planned.ladder[run.easier_rung].name
    following = run.following()
    return following.name if following else "the end of the session"


def after_no_words(run: Run) -> str:
    """What a no at the check leads to, where it is not simply the next exercise."""
    return _AFTER_NO[run.state.then]


def progress(run: Run) -> tuple[int, int]:
    """The number of the exercise under way, and how many places the session has."""
    count = len(run.session.exercises)
    return min(run.state.place + 1, count), count


def baseline_words(symptoms: Symptoms) -> str:
    """What a spread is compared with: `calf, 4/10, already tingling`."""
    signs = [
        word
        for word, is_so in (
            ("numb", symptoms.numb),
            ("tingling", symptoms.tingling),
            ("weak", symptoms.weak),
        )
        if is_so
    ]
    reach = REACHES[symptoms.reach] if symptoms.reach else "nothing felt"
    already = f", already {' and '.join(signs)}" if signs else ""
    return f"{reach}, {symptoms.intensity}/10{already}"


def equipment_of_easier(planned: tuple[PlannedExercise, ...]) -> list[str]:
    """What the easier forms may need, in the order in which they come."""
    found = dict.fromkeys(
        item for plan in planned for rung in plan.ladder[plan.start :] for item in rung.equipment
    )
    return list(found)
