"""The question after an exercise, with what counts as a spread and what does not."""

from tui.plan.model import Exercise
from tui.play.events import Then
from tui.play.run import Run
from tui.play.symptoms import Symptoms
from tui.words.symptoms import baseline_words

QUESTION = "Did leg symptoms\nspread?"
NOT_SURE = "Not sure? Answer yes."
YES = "Yes, it spread"
NO = "No"
YES_KEY = "yes, it spread"
NO_KEY = "no"
_NO_SPREAD = "No spread: symptoms that move up towards the back."
_AFTER_NO: dict[Then, str] = {
    "next": "",
    "hurt": "After a no, this exercise is left out for today.",
    "easier": "After a no, the easier form follows.",
    "again": "After a no, this exercise starts again.",
    "skip": "After a no, the next exercise follows.",
    "left": "After a no, the session ends here.",
}


def after_words(rung: Exercise) -> str:
    """Which exercise the question is about."""
    return f"After {rung.name}"


def counts_words(before: Symptoms) -> str:
    """What is a yes, compared with how symptoms were before the session."""
    return (
        f"At rest now, compared with the start ({baseline_words(before)}): further down either "
        "leg, clearly stronger, or new tingling, numbness or weakness; any one is a yes."
    )


def expected_words(rung: Exercise) -> str:
    """What is no spread."""
    return f"{_NO_SPREAD} Expected: {rung.expected}" if rung.expected else _NO_SPREAD


def after_no_words(run: Run) -> str:
    """What a no at the check leads to, where it is not simply the next exercise."""
    return _AFTER_NO[run.state.then]
