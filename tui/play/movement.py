"""How a figure moves with the run: how far it is in its movement, and on which side."""

from tui.plan.model import Side
from tui.play.pace import Part
from tui.play.run import Run

END_PAUSE_SECONDS = 1.0
"""How long a figure that only demonstrates rests at its end pose."""
END_REST_SECONDS, END_REST_PART = 0.5, 0.25
"""How long the figure of a rep without a hold rests at its end pose, and the most of the way out
that this takes: the rep lasts no longer for it."""


def movement_fraction(run: Run) -> float:
    """How far the figure is from its start (0) to its end pose (1)."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return 1.0
    if stretch.part is Part.HOLD:
        return 0.0 if stretch.at_start else 1.0
    if stretch.part in (Part.OUT, Part.BACK) and stretch.seconds and turn.count_in_until is None:
        left_seconds = turn.remaining_seconds or 0.0
        if stretch.part is Part.BACK:
            return _eased(left_seconds / stretch.seconds)
        has_hold = bool(turn.pacing.dose.hold_seconds)
        return way_out_fraction(stretch.seconds - left_seconds, stretch.seconds, has_hold=has_hold)
    return demonstration_fraction(
        turn.pacing.dose.tempo_seconds, 0.0 if turn.paused else run.state.seen
    )


def way_out_fraction(now: float, seconds: float, *, has_hold: bool) -> float:
    """How far the figure is `now` seconds after it began to move to its end pose.

    Where no hold follows it is there a little before the way out is over, and rests.
    """
    rest_seconds = 0.0 if has_hold else min(END_REST_SECONDS, seconds * END_REST_PART)
    return _eased(min(now / (seconds - rest_seconds), 1.0))


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
