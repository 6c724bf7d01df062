"""The rest after a spread, and the question whether symptoms settled."""

from tui.plan.model import Exercise
from tui.play.run import Run
from tui.words.progress import next_up

HEADING = "Rest first"
LIE_DOWN = "Lie like this. Then press space: the rest begins."
SECONDS = "seconds"
QUESTION = "Are leg symptoms still worse than before that exercise?"
NONE_EASES = "None of the positions eases it? That is a yes."
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


def then_words(run: Run) -> str:
    """What follows the rest after a no."""
    return f"After a no: {next_up(run)}."


def lying_by(seconds: int) -> str:
    """When the rest begins by itself."""
    return f"The rest begins by itself in {seconds} s."
