"""An exercise in words: its position, its steps, what to feel, what to mind and when to stop."""

from tui.plan.model import Exercise, Ways
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


def exercise_lines(exercise: Exercise) -> list[str]:
    """All about an exercise that is only looked at: dose, position, steps, what to feel."""
    sides = len(sides_to_do(exercise.side, "right"))
    dose = dose_words(exercise.dose, sides, is_held=exercise.is_held)
    first = f"{sentence(dose)} {position_words(exercise)}"
    steps = exercise.numbered_steps if exercise.ways is None else _way_lines(exercise.ways)
    return [first, *steps, *_feel_lines(exercise), *_stop_lines(exercise)]


def _way_lines(ways: Ways) -> list[str]:
    """The steps of both ways, each below the direction that it is for (C11)."""
    told = (("If bending eases", ways.bending), ("If arching eases", ways.arching))
    return [line for when, way in told for line in (f"{when}: {way.name}.", *way.numbered_steps)]


def _feel_lines(exercise: Exercise) -> list[str]:
    return [f"Feel: {exercise.feel}"] if exercise.feel else []


def _stop_lines(exercise: Exercise) -> list[str]:
    return [f"Stop if: {exercise.stop_when}"] if exercise.stop_when else []


def position_words(exercise: Exercise) -> str:
    """The position and what is needed: `Lying on your back. Needs: mat, chair.`"""
    position = POSITION_WORDS[exercise.position]
    needs = f" Needs: {', '.join(exercise.equipment)}." if exercise.equipment else ""
    return f"{position}.{needs}"
