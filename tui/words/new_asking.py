"""What `unpinch new` asks, and what it says to an answer."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.files.counting import plural
from tui.files.text import shown_value
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.measures import MOST_EXERCISES, MOST_HOLD_SECONDS, MOST_REPS, Dose
from tui.plan.model import (
    DIRECTIONS,
    LEAST_SETTLE_SECONDS,
    MOST_SETTLE_SECONDS,
    Exercise,
    OnSpread,
)
from tui.words.browse import found_note, value_words
from tui.words.doses import dose_words


class Explained(NamedTuple):
    """A question, and what ? brings."""

    question: str
    help_words: str


HEADING = (
    "A new session. Nothing is written before the last answer. ? explains a question; Ctrl-C "
    "leaves."
)
NOTHING_WRITTEN = "It ends here: nothing was written."
ASK_TITLE = f"What shall it be called on the screen? Up to {MOST_NAME} characters."
HELP_TITLE = "Type a name for it, such as Mornings. It stands on the first screen."
HOW_TO_FIND = (
    "Exercises are found by a part of a name, a position, a direction or more of them, such as "
    "chair forward."
)
ASK_EXERCISE = "Which exercise? An empty line ends the list, ? tells more."
TAKE_BY_NUMBER = "A number takes one."
MORE = "list shows what is in the session; drop 2 takes the second out."
LIST, DROP = "list", "drop"
NONE_YET = "There is no exercise in it yet."
NOTHING_FOUND = "Nothing is found."
FULL = f"There are {MOST_EXERCISES} exercises in it, as many as there can be."
START = Explained(
    "Where does it begin?",
    "Type the number of a form; the first is the hardest. It is what is played at first. Harder "
    "ones are offered after good days, as far as you allow it with the next question.",
)
HARDEST = Explained(
    "What is the hardest form that may ever be offered?",
    "Type the number of a form; the first is the hardest. None above it is ever offered, however "
    "well it goes.",
)
ASK_NOTE = f"A note to be shown with it, up to {MOST_WORDS} characters? An empty line adds none."
HELP_NOTE = (
    "Type what you want to say to this exercise, such as Only as high as it stays easy. It is "
    "shown before the exercise."
)
ASK_SPREAD = 'What does a yes to "Did leg symptoms spread?" do?'
HELP_SPREAD = (
    "Type 1 or 2. A yes says that leg symptoms went further down the leg, or got clearly stronger."
)
EASIER = "a rest, then an easier form; the second yes ends the session"
STOPS = "it ends the session"
_SECONDS = f"{LEAST_SETTLE_SECONDS} to {MOST_SETTLE_SECONDS}"
_USUAL_SECONDS = OnSpread().settle_seconds
ASK_SETTLE = f"How many seconds of rest, {_SECONDS}? An empty line takes {_USUAL_SECONDS}."
HELP_SETTLE = (
    "Type a number. So long one lies in an easing position after a yes, before the easier form."
)
DOSE_FORM = "sets x reps as 2x10, with a hold as 2x1x20s, or 2 to 6 such steps as 1x8,2x10,3x10"
HELP_DOSE = (
    "2x10 is 2 sets of 10 reps, 2x1x20s is 2 holds of 20 seconds, and 20s changes the seconds of a "
    "hold alone. 1x8,2x10,3x10 begins with one set of 8; after three good days the next is "
    "offered, and no number may fall from one to the next."
)
_POSITIONS = {
    "back": "supine",
    "belly": "prone",
    "chair": "seated",
    "floor": "long-sitting",
    "kneeling": "half-kneeling",
}
_DIRECTIONS = {
    "forward": "flexion",
    "bending": "flexion",
    "arching": "extension",
    "turning": "rotation",
    "sideways": "lateral",
}
SEARCH_WORDS = _POSITIONS | _DIRECTIONS
"""Plain words for what the library calls otherwise."""


def found_line(number: int, exercise: Exercise) -> str:
    """An exercise that was found: position, what it needs, and where it moves."""
    directions = [value_words(tag) for tag in DIRECTIONS if tag in exercise.bias]
    moves = ", ".join(directions) or "no direction"
    return f"{number}. {exercise.name} ({found_note(exercise)}; {moves})"


def chosen_line(number: int, exercise: Exercise, detail: str) -> str:
    """An exercise that is in the session, with where it begins and how much."""
    return f"{number}. {exercise.name} ({detail})"


def as_there(name: str) -> str:
    """That an exercise stays as in the session that it begins with."""
    return f"as in {name}"


def dose_detail(form: Exercise, doses: Sequence[Dose], *, is_usual: bool) -> str:
    """How much of which form, with the goal where it builds up."""
    words = dose_words(doses[0])
    if len(doses) > 1:
        words += f", building to {dose_words(doses[-1])}"
    return words if is_usual else f"{form.name}: {words}"


def taken_words(exercise: Exercise) -> str:
    """That an exercise was chosen."""
    return f"{exercise.name}:"


def form_words(exercise: Exercise, *, is_usual: bool) -> str:
    """A form to choose."""
    return f"{exercise.name}, the usual one" if is_usual else exercise.name


def usual(key: str) -> str:
    """What an empty line does among numbers."""
    return f"An empty line takes {key}."


def ask_dose(dose: Dose) -> str:
    """How much of it."""
    return f"How much? Type {DOSE_FORM}. An empty line leaves it: {dose_words(dose)}."


def drop_form(count: int) -> str:
    """How an exercise is taken out."""
    return f"drop: expected a number from 1 to {count}"


def no_text(found: str, most: int) -> str:
    """That what was typed cannot stand in the file."""
    typed = shown_value(found) if found else "an empty line"
    return f"found {typed}, expected 1 to {most} plain characters on one line"


def no_dose(found: str, dose: Dose) -> str:
    """That what was typed is no dose, and what a number alone may have meant."""
    is_number = found.isascii() and found.isdecimal()
    hint = f" {_meant_number(found.lstrip('0'), dose)}" if is_number else ""
    return f"{shown_value(found)} is no dose.{hint} ? tells what can be typed."


def _meant_number(number: str, dose: Dose) -> str:
    """What is to be typed for a number, or how many there can be where that is refused too."""
    is_reps = dose.kind == "reps"
    most = MOST_REPS if is_reps else MOST_HOLD_SECONDS
    if not number or len(number) > len(str(most)) or int(number) > most:
        return f"There can be 1 to {most} {'reps in a set' if is_reps else 'seconds'}."
    if is_reps:
        return f"For 1 set of {number} type 1x{number}."
    return f"For {number} {plural(number, 'second')} type {number}s."


def other_seconds(found: str) -> str:
    """That something is no time of rest."""
    return f"found {shown_value(found)}, expected a whole number from {_SECONDS}"
