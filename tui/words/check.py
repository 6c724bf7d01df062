"""The question after an exercise, with what counts as a spread and what does not."""

from tui.plan.model import Exercise
from tui.play.events import Then
from tui.play.run import Run

ASKED = "Did leg symptoms"
SPREAD = "SPREAD?"
QUESTION = f"{ASKED} {SPREAD}"
YES_WORD = "YES"
YES = "further down the leg, or clearly stronger, or not sure"
PAGE_UP = "page up does the same"
NO_WORD = "NO"
NO = "none (a zing that went at once: no)"
COMPARE_WITH = "Compare with"
MOVED_UP = "none; it moved up towards the back"
MOVED_UP_IS_NO = "Moved up: no, even if the back is sorer."
_MOST_EXPECTED = 76
_AFTER_NO: dict[Then, str] = {
    "next": "",
    "hurt": "A no leaves this exercise out for today.",
    "easier": "A no: the easier form follows.",
    "again": "A no: this exercise starts again.",
    "skip": "A no: the next exercise follows.",
    "left": "A no: the session ends here.",
}

NEARER_WORD = "WHERE?"
NEARER_SENTENCE = "It moved up: that is good. How far down is it now?"
NEARER_YES = "it is spreading after all"


DONE = "done"
"""What stands behind the exercise that the question is about."""


def expected_words(rung: Exercise) -> str:
    """What may be felt and is no spread, in a line or two; empty where nothing is said."""
    expected = rung.expected
    if len(expected) > _MOST_EXPECTED:
        words = expected[: _MOST_EXPECTED - 3].rsplit(" ", 1)[0]
        expected = f"{words.rstrip(',;:')}..."
    return f"Expected: {expected}" if expected else ""


def after_no_words(run: Run) -> str:
    """What a no at the check leads to, where it is not simply the next exercise."""
    return _AFTER_NO[run.state.then]


def nearer_than(place: str) -> str:
    """What passing over the nearer places means."""
    return f"nearer than {place}, I cannot say"
