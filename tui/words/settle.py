"""The rest after a spread, and the question whether symptoms settled."""

from tui.plan.model import Exercise

LIE_DOWN = "Lie like this. Then press space: the rest begins."
SECONDS = "seconds"
QUESTION = "Are leg symptoms still worse than before that exercise?"
NONE_EASES = "None of the ways to lie eases it: a yes."
MISTAKE = "Was s a mistake? A yes stays. Rest, then press n: it goes on easier."
YES = "yes, still worse"
YES_EARLY = "yes, and stop now"
NO = "no, settled"
NO_EARLY = "no (when the rest is over)"
"""Before the rest is over a no does not count."""
LYING = "I am lying"
OTHER = "another position"


def rest_words(resting: Exercise) -> str:
    """How to lie meanwhile."""
    return f"Rest: {resting.name}"


def counted(words: str, seconds: int) -> str:
    """The position, and what is left of the rest."""
    return f"{words}: {seconds} s"


def no_words(following: str) -> str:
    """What a no leads to, once it counts."""
    return f"{NO}: then {following[:1].lower()}{following[1:]}"


def lying_by(seconds: int) -> str:
    """When the rest begins by itself."""
    return f"The rest begins by itself in {seconds} s."
