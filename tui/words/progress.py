"""Where one is in a session, and what comes next."""

from tui.play.run import Run
from tui.play.state import Phase

_THE_END = "the end of the session"
_WHAT_WAS_SKIPPED = "what was skipped"
LITTLE_LEFT = "Little is left today: that is enough."
_FEW = 2


def progress(run: Run) -> tuple[int, int]:
    """The number of the exercise under way, and how many are played today.

    What is left out does not count; what was skipped counts when it is done at the end.
    """
    number = max(1, len(run.state.entered))
    to_come = len(run.to_come())
    skipped = 0 if run.state.takes_skipped else len(run.skipped_to_do)
    return number, max(number, len(run.state.entered) + to_come + skipped)


def count_words(number: int, count: int) -> str:
    """Which exercise of how many: `2 of 5`."""
    return f"{number} of {count}"


def then_words(name: str) -> str:
    """What comes after this exercise, by its name."""
    return f"then: {name}" if name else ""


def next_up(run: Run) -> str:
    """What follows the exercise under way when the check is a no."""
    state = run.state
    if state.outcome is not None:
        return ""
    is_asked = state.phase in (Phase.CHECK, Phase.NEARER)
    if is_asked and state.then == "left":
        return _THE_END
    if is_asked and state.then == "again":
        return run.rung.name
    is_easier = state.then == "easier" or (
        state.phase is Phase.SETTLE and state.then != "hurt" and not state.is_left_out_after
    )
    if is_easier and run.easier_rung is not None:
        return run.planned.ladder[run.easier_rung].name
    following = run.following()
    if following is None and run.skipped_to_do and not state.takes_skipped:
        return _WHAT_WAS_SKIPPED
    return following.name if following else _THE_END


def little_left(run: Run) -> str:
    """That fewer than two exercises follow after a spread; empty where that is not so."""
    if not run.state.spreads:
        return ""
    return LITTLE_LEFT if len(run.to_come()) < _FEW else ""
