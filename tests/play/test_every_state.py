"""Every reachable state of a small run under every input, held to the rules in other words."""

from collections.abc import Iterator
from operator import attrgetter

import pytest

from tests.play.clock_oracle import (
    Clock,
    assert_repaced,
    clock_of,
    is_lost,
    played,
    pressed,
    turn_of,
)
from tests.play.course_oracle import DIRECTIONS, does_nothing, expected_after
from tests.play.every_state import (
    LADDERS,
    NOW,
    SETTLE_SECONDS,
    SLUGS,
    STARTS,
    STEP_SECONDS,
    TAGS,
    Move,
    explore,
    small_session,
)
from tui.plan.model import Action
from tui.play import pace, turn
from tui.play.events import Answered, Ended, Entered, Event, LeftOut, RestOver
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms

GRAVITY = ("session-stops", "limit", "no-easier-rung", "not-settled", "professional", "urgent")

course_of = attrgetter(
    "phase", "place", "rung", "then", "begun_told", "spreads", "change", "hands_free", "hurt",
    "outcome", "reason",
)  # fmt: skip


@pytest.fixture
def _waits_of_one_step(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Get-readies, changes of side and count-ins of one step: as many states as matter."""
    for name in ("GET_READY_SECONDS", "CHANGE_SIDE_SECONDS", "HANDS_FREE_READY_SECONDS"):
        monkeypatch.setattr(pace, name, STEP_SECONDS)
    monkeypatch.setattr(turn, "COUNT_IN_SECONDS", STEP_SECONDS)
    pace.timeline.cache_clear()
    yield
    pace.timeline.cache_clear()


class Witness:
    """Checks each transition, and remembers what came up at all."""

    def __init__(self, action: Action, limit: int) -> None:
        self.action: Action = action
        self.limit = limit
        self.reasons: set[str] = set()
        self.left_out: set[str] = set()

    def check(self, before: RunState, move: Move, events: list[Event], after: RunState) -> None:
        """Hold one transition to the rules; the state that it starts from has been held to them."""
        assert_safe(before, events, after)
        expected = expected_after(before, move, self.action, self.limit)
        assert course_of(after) == course_of(expected), f"{after}\nis not {expected}"
        assert_told(before, expected, events)
        assert_clock(before, move, expected, after)
        assert_rest(before, move, events, after)
        if move.said is not None:
            assert (after.pressed, after.pressed_at) == (move.said, NOW + move.seconds)
        if after.reason is not None:
            self.reasons.add(after.reason)
        self.left_out.update(event.why for event in events if isinstance(event, LeftOut))


def assert_safe(before: RunState, events: list[Event], after: RunState) -> None:
    """What must never be, whatever the table says."""
    told = {type(event) for event in events}
    if before.phase is Phase.CHECK and Answered not in told:
        assert after.phase is Phase.CHECK, "the check is left only by an answer"
    if before.phase is Phase.EXERCISE and before.begun_told and Answered not in told:
        assert not told & {Entered, Ended}, "a begun exercise is not left without its check"
    if before.outcome is not None:
        assert Entered not in told, "nothing follows the end"
        assert after.outcome == before.outcome
    if before.reason is not None:
        assert after.reason is not None
        assert GRAVITY.index(after.reason) >= GRAVITY.index(before.reason)
    if Entered in told:
        assert_not_harder(before, after)


def assert_not_harder(before: RunState, after: RunState) -> None:
    """Of what has spread, nothing is entered again, nor anything above it or of its direction."""
    ladder = LADDERS[after.place]
    for spread in after.spreads:
        above = ladder[: ladder.index(spread.rung) + 1] if spread.rung in ladder else ()
        assert ladder[after.rung] not in above, "nothing harder follows a yes"
        if after.place != before.place:
            assert not spread.bias & TAGS[after.place] & DIRECTIONS, "a direction stays closed"


def assert_told(before: RunState, expected: RunState, events: list[Event]) -> None:
    """Each answer, rung and end is told exactly once."""
    is_yes = len(expected.spreads) > len(before.spreads)
    is_answered = is_yes or (before.phase is Phase.CHECK and expected.phase is not Phase.CHECK)
    answers = [event.is_spread for event in events if isinstance(event, Answered)]
    assert answers == ([is_yes] if is_answered else [])
    entered = [
        (event.exercise, event.rung, event.is_lowered)
        for event in events
        if isinstance(event, Entered)
    ]
    place, rung = expected.place, expected.rung
    is_entered = expected.phase is Phase.EXERCISE and expected.turn is None
    anew = [(SLUGS[place], LADDERS[place][rung], rung > STARTS[place])] if is_entered else []
    assert entered == anew
    ended = [(event.outcome, event.reason) for event in events if isinstance(event, Ended)]
    end = (expected.outcome, expected.reason)
    assert ended == ([end] if end != (before.outcome, before.reason) else [])


def assert_clock(before: RunState, move: Move, expected: RunState, after: RunState) -> None:
    """Only time and taps complete anything, and lost time nothing."""
    if expected.phase is Phase.EXERCISE and expected.turn is None:
        assert_anew(before, after)
        assert after.entered_at == NOW + move.seconds
    elif before.phase is Phase.EXERCISE:
        assert_went_on(before, move, after)


def assert_anew(before: RunState, after: RunState) -> None:
    """A rung starts at its get-ready, which waits for the person to take the position."""
    entered = clock_of(turn_of(after))
    waits = before.position == "" and before.hands_free is not True
    assert entered == Clock(0, None if waits else STEP_SECONDS, 0.0, False, 0, 0, 0.0)


def assert_went_on(before: RunState, move: Move, after: RunState) -> None:
    """The clock of a rung that was under way."""
    turn, turn_after = turn_of(before), turn_of(after)
    does = move.said is not None and not does_nothing(before, move)
    if does and move.said is Input.HANDS_FREE:
        assert_repaced(turn, turn_after)
    elif does and move.said in (Input.GO_ON, Input.PAUSE):
        assert clock_of(turn_after) == pressed(turn, move.said)
    else:
        assert clock_of(turn_after) == played(turn, move.seconds)[0]
    position = "supine" if turn_after.index > 0 else before.position
    assert after.position == ("" if after.phase is Phase.SETTLE else position)


def assert_rest(before: RunState, move: Move, events: list[Event], after: RunState) -> None:
    """The rest after a spread runs its full time, of which lost time is none."""
    if after.phase is not Phase.SETTLE:
        return
    assert after.settle_deadline is not None
    left_seconds = max(0.0, after.settle_deadline - after.seen)
    if before.phase is not Phase.SETTLE:
        assert left_seconds == SETTLE_SECONDS
        return
    assert before.settle_deadline is not None
    rested_seconds = 0.0 if is_lost(move.seconds) else move.seconds
    left_before = before.settle_deadline - NOW
    assert left_seconds == max(0.0, left_before - rested_seconds)
    is_told = any(isinstance(event, RestOver) for event in events)
    assert is_told == (left_before > 0 and left_seconds == 0)


STOP_REASONS = {
    ("stop", 1): {"session-stops"},
    ("stop", 2): {"session-stops"},
    ("regress", 1): {"limit"},
    ("regress", 2): {"limit", "no-easier-rung", "not-settled"},
}


@pytest.mark.usefixtures("_waits_of_one_step")
@pytest.mark.parametrize(("action", "limit"), STOP_REASONS)
def test_every_state_that_a_run_can_reach(
    action: Action, limit: int, capsys: pytest.CaptureFixture[str]
) -> None:
    witness = Witness(action, limit)
    run = Run(small_session(action, limit), Before(symptoms=Symptoms("right", 3, 4)))
    explored = explore(run, witness.check)
    assert not list(explored.never_ending()), "a run can end from wherever it is"
    assert witness.reasons == STOP_REASONS[action, limit] | {"professional", "urgent"}
    regresses = (action, limit) == ("regress", 2)
    assert witness.left_out == ({"hurt", "direction", "rung"} if regresses else {"hurt"})
    with capsys.disabled():
        counts = f"{len(explored.states):,} states, {explored.transitions:,} transitions"
        print(f"\nevery state of a run: {action}, limit {limit}: {counts}")
