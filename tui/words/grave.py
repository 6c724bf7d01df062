"""The graver signs, each asked by itself after a yes."""

from tui.play.state import Input
from tui.words.aloud import BUTTONS, yes_or_no
from tui.words.signs import NEW_SIGNS, RED_FLAG
from tui.words.wishes import Wish

_SIGNS = {Input.NEW_SIGNS: NEW_SIGNS, Input.RED_FLAG: RED_FLAG}


def grave_question(said: Input) -> Wish:
    """Whether one of them is there, by what a yes tells the run."""
    sign = _SIGNS[said]
    asked = f"{sign[0].upper()}{sign[1:]}?"
    return Wish("Is this so too?", (asked,), "yes, or not sure", "no, none of it")


def spoken_question(said: Input) -> str:
    """The same, as it is spoken to somebody with two buttons."""
    wish = grave_question(said)
    return f"{wish.heading} {wish.sentences[0]} {yes_or_no(BUTTONS, is_unsure_yes=True)}"
