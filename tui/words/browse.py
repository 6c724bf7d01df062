"""The exercises to look at: what is searched for, and all about one of them."""

from typing import NamedTuple

from tui.plan.finding import ANY
from tui.plan.model import DIRECTIONS, Exercise, Library, Ways
from tui.play.helping import Helped
from tui.play.sides import sides_to_do
from tui.words.doses import dose_words, sentence
from tui.words.exercise import POSITION_WORDS
from tui.words.helping import LATELY, days_words, forms_words

TITLE = "All exercises"
FOUND = "Found"
IN_THE_TEXT = "Found in the text of"
NOTHING_FOUND = "Nothing is found. Escape takes the search away."
START, END = "start", "end"
FIELD_WORDS = {"position": "Position", "direction": "Direction", "need": "Needs"}
_SHORT_POSITIONS = {
    "supine": "on the back",
    "prone": "on the belly",
    "quadruped": "hands and knees",
    "side-lying": "on the side",
    "seated": "on a chair",
    "long-sitting": "on the floor",
    "half-kneeling": "on one knee",
    "standing": "standing",
    "machine": "at a machine",
}
_DIRECTIONS = {
    "flexion": "bending forward",
    "extension": "arching back",
    "rotation": "turning",
    "lateral": "bending sideways",
    "nerve": "moving the nerve",
}


class Paragraph(NamedTuple):
    """A text behind its label; `kind` says what of: `step`, `feel`, `mind`, `stop`, `easier`."""

    kind: str
    label: str
    text: str


def value_words(value: str) -> str:
    """A position, a direction or a thing needed, as a person calls it."""
    if value == ANY:
        return "any"
    return _SHORT_POSITIONS.get(value) or _DIRECTIONS.get(value) or value


def count_found(found: int, count: int) -> str:
    """How many of all: `3 of 118`."""
    return f"{found} of {count}"


def found_note(exercise: Exercise) -> str:
    """Where it is done, and with what: `on the back, mat`."""
    return ", ".join((value_words(exercise.position), *exercise.equipment))


def place_line(exercise: Exercise) -> str:
    """Its position and what it needs."""
    needs = ", ".join(exercise.equipment)
    return ", ".join(filter(None, (POSITION_WORDS[exercise.position], needs)))


def dose_line(exercise: Exercise) -> str:
    """How much of it."""
    sides = len(sides_to_do(exercise.side, "right"))
    return sentence(dose_words(exercise.dose, sides, is_held=exercise.is_held))


def paragraphs(
    exercise: Exercise, library: Library, helped: Helped | None = None
) -> list[Paragraph]:
    """Steps, what to feel, what to mind, when to stop, the easier forms, and what followed it."""
    steps = _steps(exercise) if exercise.ways is None else _ways(exercise.ways)
    minds = [Paragraph("mind", "" if n else "Mind", cue) for n, cue in enumerate(exercise.cues)]
    rest = (
        Paragraph("feel", "Feel", exercise.feel),
        *minds,
        Paragraph("may", "Fine", exercise.expected),
        Paragraph("stop", "Stop if", exercise.stop_when),
        Paragraph("easier", "Easier", ", ".join(easier_names(exercise, library))),
        *_lately(exercise, helped or Helped()),
    )
    return [*steps, *(each for each in rest if each.text)]


def _lately(exercise: Exercise, helped: Helped) -> list[Paragraph]:
    """What followed it lately in all its forms, in this one, and on the days of its directions."""
    whole, form = helped.exercises.get(exercise.slug), helped.forms.get(exercise.slug)
    if whole is None and form is None:
        return []
    directions = [
        days_words(value_words(direction), helped.of(direction))
        for direction in DIRECTIONS
        if direction in exercise.bias and direction in helped.directions
    ]
    told = [*forms_words(whole, form), *directions]
    return [Paragraph("easier", "" if n else LATELY, text) for n, text in enumerate(told)]


def _steps(exercise: Exercise) -> list[Paragraph]:
    return [Paragraph("step", str(n), step) for n, step in enumerate(exercise.steps, 1)]


def _ways(ways: Ways) -> list[Paragraph]:
    """The steps of both ways, each below the direction that it is for (C11)."""
    told = (("If bending eases", ways.bending), ("If arching eases", ways.arching))
    return [
        each
        for when, way in told
        for each in (Paragraph("way", "", f"{when}: {way.name}."), *_steps(way))
    ]


def easier_names(exercise: Exercise, library: Library) -> list[str]:
    """The names of its easier forms, the nearest first."""
    at = exercise.ladder.index(exercise.slug) if exercise.slug in exercise.ladder else 0
    slugs = exercise.ladder[at + 1 :]
    return [library.exercises[slug].name for slug in slugs if slug in library.exercises]
