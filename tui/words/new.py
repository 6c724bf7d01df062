"""What is new on the form since earlier sessions, and has to be confirmed."""

from collections.abc import Collection

from tui.play.symptoms import SIGNS, Sign
from tui.words.symptoms import SIGN_WORDS

_BACK = "no, back to the form"
STILL_TINGLING_QUESTION = ("Still tingling since last time. Is that so?", "yes, or not sure", _BACK)
BOTH_LEGS_QUESTION = ("Both legs now. Is that so?", "yes, both legs", _BACK)
GROWING_QUESTION = (
    "Is the weakness growing, or has nobody looked at it?",
    "yes, or not sure",
    "no, it was examined",
)
MORE_THAN_USUAL = "There is more today than is usual for you. Everything starts in easier forms."
JUST_OPENED = "First time since it was shut. Everything starts in easier forms."


def new_signs_question(signs: Collection[Sign]) -> tuple[str, str, str]:
    """`New: numb. Is that so?`, and the two answers."""
    named = " and ".join(SIGN_WORDS[sign] for sign in SIGNS if sign in signs)
    return (f"New: {named}. Is that so?", "yes, that is new", _BACK)
