"""An exercise in words: its position, its steps, what to feel, what to mind and when to stop."""

from tui.plan.model import Exercise

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


def position_words(exercise: Exercise) -> str:
    """The position and what is needed: `Lying on your back. Needs: mat, chair.`"""
    position = POSITION_WORDS[exercise.position]
    needs = f" Needs: {', '.join(exercise.equipment)}." if exercise.equipment else ""
    return f"{position}.{needs}"
