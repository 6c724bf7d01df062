"""An exercise in words: its position, its steps, what to feel, what to mind and when to stop."""

from tui.plan.model import Exercise
from tui.play.pace import Part
from tui.play.run import Run
from tui.play.sides import sides_to_do
from tui.words.doses import dose_words, sentence

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


def guidance(run: Run) -> list[str]:
    """Position, steps and the session's note before an exercise; then what to feel and mind."""
    rung, turn = run.rung, run.state.turn
    stretch = turn.stretch if turn else None
    is_before = turn is not None and stretch is not None and stretch.part is Part.GET_READY
    if is_before:
        lines = [position_words(rung)] if turn and turn.pacing.waits else []
        lines += rung.numbered_steps
        return [*lines, f"Note: {run.planned.note}"] if run.planned.note else lines
    return [*_feel_lines(rung), *(f"- {cue}" for cue in rung.cues), *_stop_lines(rung)]


def exercise_lines(exercise: Exercise) -> list[str]:
    """All about an exercise that is only looked at: dose, position, steps, what to feel."""
    dose = dose_words(exercise.dose, len(sides_to_do(exercise.side, "right")))
    first = f"{sentence(dose)} {position_words(exercise)}"
    return [first, *exercise.numbered_steps, *_feel_lines(exercise), *_stop_lines(exercise)]


def _feel_lines(exercise: Exercise) -> list[str]:
    return [f"Feel: {exercise.feel}"] if exercise.feel else []


def _stop_lines(exercise: Exercise) -> list[str]:
    return [f"Stop if: {exercise.stop_when}"] if exercise.stop_when else []


def position_words(exercise: Exercise) -> str:
    """The position and what is needed: `Lying on your back. Needs: mat, chair.`"""
    position = POSITION_WORDS[exercise.position]
    needs = f" Needs: {', '.join(exercise.equipment)}." if exercise.equipment else ""
    return f"{position}.{needs}"
