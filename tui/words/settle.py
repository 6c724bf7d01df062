"""The rest after a spread, and the question whether symptoms settled."""

from tui.plan.model import Exercise
from tui.play.run import Run
from tui.words.progress import next_up

HEADING = "Rest first"
SECONDS = "seconds"
STOP_AT_ONCE = "Stop at once with"
QUESTION = (
    "Are leg symptoms still worse than before that exercise, or is anything newly numb, tingling "
    "or weak?"
)
YES_KEY = "yes, still worse"
YES_KEY_EARLY = "yes, and stop now"
NO_KEY = "no, settled"
NO_KEY_EARLY = "no (when the rest is over)"
"""Before the rest is over a no does not count."""


def rest_words(run: Run, resting: Exercise) -> str:
    """What follows the rest, and how to lie meanwhile."""
    return f"Then an easier one: {next_up(run)}. Now rest: {resting.name}."
