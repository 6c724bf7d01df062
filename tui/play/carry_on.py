"""Bring a new run to where an interrupted one was, by giving it the same answers again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.plan.model import Session
from tui.play.events import Answer, Event, Then
from tui.play.pace import GET_READY_SECONDS
from tui.play.rules import Change
from tui.play.run import Run
from tui.play.state import NEARER_PLACES, Input, Phase
from tui.play.symptoms import Before
from tui.play.timing import GAP_SECONDS, HELD_KEY_SECONDS

_LEFT_BY: dict[Then, Input] = {
    "easier": Input.EASIER,
    "skip": Input.SKIP,
    "left": Input.LEAVE,
}
_GRAVER: dict[Change, Input] = {2: Input.NEW_SIGNS, 3: Input.RED_FLAG}
_ANSWERS: dict[Answer, Input] = {
    "yes": Input.YES,
    "no": Input.NO,
    "moved-up": Input.MOVED_UP,
}
# Two presses of one key in less than this would be one key held down.
_STEP_SECONDS = 2 * HELD_KEY_SECONDS


class MisfitError(Exception):
    """What was kept does not fit the session: another rung was played there."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was kept of one rung: `left_by` where it was left before it had begun.

    `answer` is that of its check, None while it has not been given. `has_moved` says that it was
    told how far symptoms moved up, to `moved_to` or not further said. Without `has_begun` the
    answer, or sharp pain, was told before the rung had begun. `change` is what a yes was.
    """

    place: int
    rung: str
    then: Then = "next"
    left_by: Then | None = None
    answer: Answer | None = None
    change: Change = 1
    has_begun: bool = True
    has_moved: bool = False
    moved_to: int | None = None
    settled: bool | None = None


def carry_on(
    session: Session,
    before: Before,
    pasts: Sequence[Past],
    *,
    told: Change = 1,
    is_mistake: bool = False,
    takes_skipped: bool = False,
    hands_free: bool | None,
    ready_seconds: float = GET_READY_SECONDS,
    now: float,
) -> tuple[Run, list[Event]]:
    """A run that stands where those before it ended, and all events that lead there.

    It stands at the check of a rung that was under way, at a rest or stop that was decided, else
    at the get-ready of what follows; rests and get-readies begin anew. `told` is the gravest
    sign that was told; `is_mistake` says that 3 was told by mistake, before anything else that
    `told` may be; `takes_skipped` that what was skipped is played at the end. Raises MisfitError.
    """
    # Between the answers no time is lost, however long the rests were.
    run = Run(session, before, gap_seconds=float("inf"), ready_seconds=ready_seconds)
    seconds = sum(_seconds(session) for _ in pasts)
    events = run.start(now - seconds)
    for past in pasts:
        events += _skipped(run, takes_skipped=takes_skipped)
        events += _again(run, past)
    events += _skipped(run, takes_skipped=takes_skipped)
    if is_mistake:
        events += _mistaken(run)
    if told > run.state.change and not (is_mistake and told == 3):
        events += _told(run, told)
    run.gap_seconds = GAP_SECONDS
    run.state = replace(run.state, hands_free=hands_free)
    run.come_back(now)
    return run, events


def _seconds(session: Session) -> float:
    """More than the inputs of one rung take."""
    return 5 * _STEP_SECONDS + session.on_spread.settle_seconds


def _skipped(run: Run, *, takes_skipped: bool) -> list[Event]:
    """That what was skipped is played, where that was asked and answered so."""
    is_asked = run.state.phase is Phase.SKIPPED
    return _say(run, Input.NO) if is_asked and takes_skipped else []


def _again(run: Run, past: Past) -> list[Event]:
    """The inputs that one rung was given."""
    is_up = run.state.phase is Phase.EXERCISE and run.state.place == past.place
    if not is_up or run.rung.slug != past.rung:
        raise MisfitError(past.rung)
    if past.left_by is not None:
        events = _say(run, _LEFT_BY[past.left_by])
        return [*events, *(_say(run, Input.YES) if past.left_by == "left" else [])]
    if past.answer == "yes" and not past.has_begun and past.then != "hurt":
        events = _say(run, Input.SPREAD)
    else:
        events = _asked(run, past)
    if past.settled is not None:
        events += _settled(run, past.settled)
    return events


def _asked(run: Run, past: Past) -> list[Event]:
    """A rung whose check was asked, and perhaps answered."""
    if past.then == "easier" and run.easier_rung is None:
        raise MisfitError(past.rung)
    if past.has_begun:
        run.begin_again()
    events = _say(run, Input.HURTS) if past.then == "hurt" else run.ask(past.then)
    if past.answer is not None:
        events += _say(run, _GRAVER.get(past.change, _ANSWERS[past.answer]))
    if past.has_moved:
        events += _say(run, _place(run, past))
    return events


def _place(run: Run, past: Past) -> Input:
    """The row that was chosen where it was asked how far symptoms moved up."""
    if run.state.phase is not Phase.NEARER:
        raise MisfitError(past.rung)
    if past.moved_to is None:
        return Input.GO_ON
    if past.moved_to >= len(NEARER_PLACES):
        raise MisfitError(past.rung)
    return NEARER_PLACES[past.moved_to]


def _settled(run: Run, is_settled: bool) -> list[Event]:
    events = _say(run, Input.GO_ON)
    events += run.tick(run.state.seen + run.settle_seconds_left)
    return events + _say(run, Input.NO if is_settled else Input.YES)


def _mistaken(run: Run) -> list[Event]:
    """3 by mistake: at a check that was answered so, else where the run stands."""
    told = [] if run.state.change == 3 else _say(run, Input.RED_FLAG)
    return [*told, *_say(run, Input.NO)]


def _told(run: Run, change: Change) -> list[Event]:
    """2 or 3 apart from any check; 2 also by what was told after the run."""
    if change == 2 and run.state.phase is Phase.AFTER:
        return run.new_signs_told()
    return _say(run, _GRAVER[change])


def _say(run: Run, said: Input) -> list[Event]:
    if not run.allows(said):
        raise MisfitError(said.value)
    return run.handle(said, run.state.seen + _STEP_SECONDS)
