"""Bring a new run to where an interrupted one was, by giving it the same answers again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.plan.model import Session
from tui.play.events import Event, Then
from tui.play.rules import Change
from tui.play.run import GAP_SECONDS, Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before
from tui.play.timing import HELD_KEY_SECONDS

_LEFT_BY: dict[Then, Input] = {
    "easier": Input.EASIER,
    "skip": Input.SKIP,
    "left": Input.LEAVE,
}
# Two presses of one key in less than this would be one key held down.
_STEP_SECONDS = 2 * HELD_KEY_SECONDS


class MisfitError(Exception):
    """What was kept does not fit the session: another rung was played there."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was kept of one rung: `left_by` where it was left before it had begun.

    `answer` is that of its check (True for a spread), None while it has not been given.
    """

    place: int
    rung: str
    then: Then = "next"
    left_by: Then | None = None
    answer: bool | None = None
    change: Change = 1
    settled: bool | None = None


def carry_on(
    session: Session, before: Before, pasts: Sequence[Past], *, hands_free: bool | None, now: float
) -> tuple[Run, list[Event]]:
    """A run that stands where those before it ended, and all events that lead there.

    It stands at the check of a rung that was under way, at a rest or stop that was decided, else
    at the get-ready of what follows; rests and get-readies begin anew. Raises MisfitError.
    """
    # Between the answers no time is lost, however long the rests were.
    run = Run(session, before, gap_seconds=float("inf"))
    seconds = sum(_seconds(session) for _ in pasts)
    events = run.start(now - seconds)
    for past in pasts:
        events += _again(run, past)
    run.gap_seconds = GAP_SECONDS
    run.state = replace(run.state, hands_free=hands_free)
    run.come_back(now)
    return run, events


def _seconds(session: Session) -> float:
    """More than the inputs of one rung take."""
    return 5 * _STEP_SECONDS + session.on_spread.settle_seconds


def _again(run: Run, past: Past) -> list[Event]:
    """The inputs that one rung was given."""
    is_up = run.state.phase is Phase.EXERCISE and run.state.place == past.place
    if not is_up or run.rung.slug != past.rung:
        raise MisfitError(past.rung)
    if past.left_by is not None:
        return _say(run, _LEFT_BY[past.left_by])
    if past.then == "easier" and run.easier_rung is None:
        raise MisfitError(past.rung)
    events = run.ask(past.then)
    if past.answer is None:
        return events
    events += _say(run, Input.YES if past.answer else Input.NO)
    if past.settled is not None:
        events += _settled(run, past.settled)
    if past.change > 1:
        events += _say(run, Input.NEW_SIGNS if past.change == 2 else Input.RED_FLAG)
    return events


def _settled(run: Run, is_settled: bool) -> list[Event]:
    events = run.tick(run.state.seen + run.settle_seconds_left)
    return events + _say(run, Input.NO if is_settled else Input.YES)


def _say(run: Run, said: Input) -> list[Event]:
    if not run.allows(said):
        raise MisfitError(said.value)
    return run.handle(said, run.state.seen + _STEP_SECONDS)
