"""How long an exercise and its session still take."""

from dataclasses import dataclass

from tui.play.pace import duration_seconds, timeline
from tui.play.run import Run
from tui.play.sides import sides_to_do


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Seconds until the check, and until the end of the session."""

    exercise_seconds: float
    session_seconds: float


def time_left(run: Run, now: float) -> TimeLeft:  # noqa: ARG001
    """What is left as it goes on now."""
    turn = run.state.turn
    if turn is None:
        return TimeLeft(0.0, 0.0)
    later = timeline(turn.pacing)[turn.index + 1 :]
    exercise = (turn.remaining_seconds or 0.0) + sum(each.seconds or 0.0 for each in later)
    places = range(run.state.place + 1, len(run.session.exercises))
    rungs = [plan.ladder[plan.start] for plan in run.session.exercises[places.start :]]
    rest = sum(
        duration_seconds(rung.dose, max(1, len(sides_to_do(rung.side, run.before.affected))))
        for rung in rungs
    )
    return TimeLeft(exercise, exercise + rest)
