"""The position of an exercise and what it needs, in the words of a moment."""

from typing import NamedTuple

from tui.plan.model import Exercise
from tui.words.exercise import POSITION_WORDS


class Into(NamedTuple):
    """How one gets into a position: `when` it is taken, and the `purpose` of the seconds for it."""

    when: str
    purpose: str


_LIE, _SIT, _KNEEL = (
    Into("when you lie", "to lie down"),
    Into("when you sit", "to sit down"),
    Into("when you kneel", "to kneel"),
)
INTO = {
    "supine": _LIE,
    "prone": _LIE,
    "side-lying": _LIE,
    "quadruped": _KNEEL,
    "half-kneeling": _KNEEL,
    "seated": _SIT,
    "long-sitting": _SIT,
    "standing": Into("when you stand", "to stand up"),
    "machine": Into("when you are set", "to get set"),
}


def setting_words(exercise: Exercise) -> str:
    """The position and what is needed: `lying on your back, mat`, `standing, nothing needed`."""
    position = POSITION_WORDS[exercise.position]
    needs = exercise.equipment or ("nothing needed",)
    return ", ".join((position[:1].lower() + position[1:], *needs))
