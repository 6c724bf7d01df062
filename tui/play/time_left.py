"""How long a run still takes, from the timelines that are left."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.plan.model import Exercise
from tui.play.pace import Pacing, Part, Stretch, tap_seconds, timeline
from tui.play.ready import in_position, waits_for, with_begun
from tui.play.rules import MOST_HURTS
from tui.play.run import Run
from tui.play.state import Phase, RunState
from tui.play.turn import COUNT_IN_SECONDS, Turn, advance

_UP = (Phase.EXERCISE, Phase.LEAVING)
"""The phases in which an exercise is up."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Seconds that are left of the exercise under way, and of the whole session with it."""

    exercise_seconds: float
    session_seconds: float


def time_left(run: Run, now: float) -> TimeLeft:
    """What is left where nothing spreads and whatever waits for a key is answered at once.

    Reps are tapped at their tempo; what is paused goes on at once. What the course leaves out is
    not counted, nor the time in which a question stands there.
    """
    seconds = _under_way_seconds(run, now)
    later = _later_seconds(run, list(_following(run)))
    return TimeLeft(seconds, seconds + _rest_seconds(run, now) + later)


# The exercise under way, or the rest


def _under_way_seconds(run: Run, now: float) -> float:
    turn = run.state.turn
    if run.state.phase not in _UP or turn is None:
        return 0.0
    stands_still = run.state.phase is Phase.LEAVING or now - turn.seen > run.gap_seconds
    return _turn_seconds(turn if stands_still else advance(turn, now))


def _turn_seconds(turn: Turn) -> float:
    """What is left of the stretch under way, and of all that follow it."""
    stretches = timeline(turn.pacing)[turn.index :]
    if not stretches:
        return 0.0
    left = turn.remaining_seconds
    counted_in = COUNT_IN_SECONDS if turn.paused and left is not None else turn.count_in_seconds
    if left is None:
        worked_seconds = turn.worked_seconds - turn.worked_before
        left = max(0.0, _stretch_seconds(turn.pacing, turn.index) - worked_seconds)
    later = range(turn.index + 1, turn.index + len(stretches))
    return counted_in + left + sum(_stretch_seconds(turn.pacing, index) for index in later)


def _stretch_seconds(pacing: Pacing, index: int) -> float:
    """A stretch of a timeline; one without seconds lasts until it is answered."""
    stretches = timeline(pacing)
    stretch = stretches[index]
    if stretch.seconds is not None:
        return stretch.seconds
    if stretch.part is Part.TAP:
        return tap_seconds(pacing.dose, stretch.rep_number)
    return _count_in_seconds(stretches[index + 1])


def _count_in_seconds(first: Stretch) -> float:
    """After a get-ready that waited, work by the clock is counted in."""
    return 0.0 if first.seconds is None else COUNT_IN_SECONDS


def _rest_seconds(run: Run, now: float) -> float:
    """The rest after a spread; hands-free it begins by itself only if no key comes."""
    if run.state.phase is not Phase.SETTLE:
        return 0.0
    passed = now - run.state.seen
    is_running = run.is_lying and passed <= run.gap_seconds
    return max(0.0, run.settle_seconds_left - (passed if is_running else 0.0))


# What follows


def _following(run: Run) -> Iterator[Exercise]:
    """The rungs that are played after the phase under way."""
    if _is_last(run):
        return
    again = _again(run)
    if again is not None:
        yield run.played_at(run.state.place, again)
    for place, rung in run.to_come():
        yield run.played_at(place, rung)


def _is_last(run: Run) -> bool:
    """Whether nothing more is played, whatever is answered."""
    state = run.state
    if state.phase not in (*_UP, Phase.CHECK, Phase.NEARER, Phase.SETTLE):
        return True
    is_asked = state.phase not in _UP
    is_last_hurt = state.then == "hurt" and len(state.hurts) >= MOST_HURTS
    return is_asked and (state.then == "left" or is_last_hurt or not run.plays_on)


def _again(run: Run) -> int | None:
    """The rung of the same exercise that comes next, None where another exercise does."""
    state = run.state
    if state.phase is Phase.SETTLE:
        is_left_out = state.then == "hurt" or state.is_left_out_after
        return None if is_left_out else run.easier_rung
    if state.phase in (Phase.CHECK, Phase.NEARER):
        return {"easier": run.easier_rung, "again": state.rung}.get(state.then)
    return None


def _later_seconds(run: Run, rungs: list[Exercise]) -> float:
    """All of these one after the other, each waited for where it has to be."""
    state, seconds = _now_in_position(run), 0.0
    for rung in rungs:
        pacing = run.pacing(rung, state.hands_free, waits=waits_for(rung, state))
        seconds += sum(_stretch_seconds(pacing, index) for index in range(len(timeline(pacing))))
        state = with_begun(rung, in_position(rung, state))
    return seconds


def _now_in_position(run: Run) -> RunState:
    """The state once the exercise under way is over."""
    if run.state.phase not in _UP:
        return run.state
    return with_begun(run.rung, in_position(run.rung, run.state))
