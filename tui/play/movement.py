"""How a figure moves with the run: how far it is in its movement, and on which side."""

from tui.plan.model import Side
from tui.play.pace import Part
from tui.play.run import Run

END_PAUSE_SECONDS = 1.0
"""How long a figure that only demonstrates rests at its end pose."""


def movement_fraction(run: Run) -> float:
    """How far the figure is from its start (0) to its end pose (1)."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return 1.0
    if stretch.part is Part.HOLD:
        return 0.0 if stretch.at_start else 1.0
    if stretch.part in (Part.OUT, Part.BACK) and stretch.seconds and turn.count_in_until is None:
        left = (turn.remaining_seconds or 0.0) / stretch.seconds
        return _eased(left if stretch.part is Part.BACK else 1 - left)
    return demonstration_fraction(
        turn.pacing.dose.tempo_seconds, 0.0 if turn.paused else run.state.seen
    )


def demonstration_fraction(tempo_seconds: tuple[float, float], now: float) -> float:
    """The movement shown over and over at its tempo, with a short rest at each end."""
    out_seconds, back_seconds = tempo_seconds
    moment = now % (out_seconds + back_seconds + 2 * END_PAUSE_SECONDS)
    if moment < out_seconds:
        return _eased(moment / out_seconds)
    if moment < out_seconds + END_PAUSE_SECONDS:
        return 1.0
    moment -= out_seconds + END_PAUSE_SECONDS
    return _eased(1 - moment / back_seconds) if moment < back_seconds else 0.0


def _eased(fraction: float) -> float:
    """Slow at both ends, as a careful movement is."""
    return fraction * fraction * (3 - 2 * fraction)


def side_now(run: Run) -> Side | None:
    """The side that is being worked; None for an exercise without sides."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or not turn.pacing.sides:
        return None
    return stretch.side if stretch else turn.pacing.sides[-1]
