"""Where one is in a session, and what comes next."""

from tui.play.run import Run
from tui.play.state import Phase

_THE_END = "the end of the session"


def progress(run: Run) -> tuple[int, int]:
    """The number of the exercise under way, and how many places the session has."""
    count = len(run.session.exercises)
    return min(run.state.place + 1, count), count


def count_words(number: int, count: int) -> str:
    """Which exercise of how many: `2 of 5`."""
    return f"{number} of {count}"


def next_words(name: str) -> str:
    """What comes next, by its name."""
    return f"Next: {name}"


def next_up(run: Run) -> str:
    """What follows the exercise under way when the check is a no."""
    if run.state.phase in (Phase.STOPPED, Phase.AFTER):
        return ""
    if run.state.phase is Phase.CHECK and run.state.then == "left":
        return _THE_END
    if run.state.phase is Phase.CHECK and run.state.then == "again":
        return run.rung.name
    is_easier = run.state.phase is Phase.SETTLE or run.state.then == "easier"
    if is_easier and run.easier_rung is not None:
        return run.planned.ladder[run.easier_rung].name
    following = run.following()
    return following.name if following else _THE_END
