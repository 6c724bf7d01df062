"""What is asked aloud, and which keys go on and answer, as they are called where one hears them."""

from typing import NamedTuple

from tui.play.cues import Cue
from tui.play.state import Phase
from tui.words.check import NEARER_SENTENCE, QUESTION
from tui.words.signs import NEW_SIGNS, RED_FLAG


class SpokenKeys(NamedTuple):
    """The keys by what they are called; whether the graver signs have some of their own."""

    go_on: str
    yes: str
    no: str
    has_signs: bool


KEYBOARD = SpokenKeys("space", "y", "n", has_signs=True)
BUTTONS = SpokenKeys("page down", "page up", "page down, twice", has_signs=False)
_SIGNS = (f"Press 2 for {NEW_SIGNS}.", f"Press 3 for {RED_FLAG}.")
_PRESS_TO_GO_ON = {
    Cue.PAUSED: "Paused.",
    Cue.LOST_TIME: "Time was lost. It stands still.",
}
_ASKED = {
    Phase.LEAVING: "End here?",
    Phase.SKIPPED: "Something was skipped. Leave it out?",
}


def yes_or_no(keys: SpokenKeys, *, is_unsure_yes: bool = False) -> str:
    """How to answer."""
    return f"Yes{', or not sure' if is_unsure_yes else ''}: {keys.yes}. No: {keys.no}."


def check_aloud(keys: SpokenKeys) -> str:
    """The check after an exercise."""
    return f"{QUESTION.capitalize()} {yes_or_no(keys, is_unsure_yes=True)}"


def settled_aloud(keys: SpokenKeys) -> str:
    """Whether symptoms settled, once the rest is over."""
    asked = "The rest is over. Are leg symptoms still worse than before that exercise?"
    return f"{asked} {yes_or_no(keys)}"


def signs_aloud(keys: SpokenKeys) -> tuple[str, ...]:
    """The graver signs by their keys; with two buttons they are asked by themselves."""
    return _SIGNS if keys.has_signs else ()


def asked_aloud(phase: Phase, keys: SpokenKeys) -> str:
    """What is asked in a phase other than the check."""
    if phase is Phase.NEARER:
        passing = " Space passes." if keys.has_signs else ""
        return f"{NEARER_SENTENCE}{passing}"
    if phase is Phase.RED_FLAGS:
        asked = "Signs that need help at once. Is any of these so?"
        return f"{asked} Yes, or not sure: {keys.yes}."
    return f"{_ASKED[phase]} {yes_or_no(keys)}"


def standing_still_aloud(cue: Cue, keys: SpokenKeys) -> str:
    """That the clock stands still, and what goes on; empty for another cue."""
    what = _PRESS_TO_GO_ON.get(cue)
    return f"{what} Press {keys.go_on} to go on." if what else ""


def once_you_lie(keys: SpokenKeys) -> str:
    """What begins the rest."""
    return f"Press {keys.go_on} when you lie."


def once_you_are_ready(keys: SpokenKeys) -> str:
    """What begins the work."""
    return f"Press {keys.go_on} to begin."
