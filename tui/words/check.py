"""The question after an exercise: did leg symptoms spread?"""

from tui.play.events import Then
from tui.play.run import Run

_AFTER_NO: dict[Then, str] = {
    "next": "",
    "hurt": "After a no, this exercise is left out for today.",
    "easier": "After a no, the easier form follows.",
    "again": "After a no, this exercise starts again.",
    "skip": "After a no, the next exercise follows.",
    "left": "After a no, the session ends here.",
}


def after_no_words(run: Run) -> str:
    """What a no at the check leads to, where it is not simply the next exercise."""
    return _AFTER_NO[run.state.then]
