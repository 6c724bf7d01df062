"""Every reachable state of a small run under every input, held to the rules in other words."""

from collections.abc import Iterator, Sequence
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
from tests.play.course_oracle import DIRECTIONS, PLAYING, Course, does_nothing, first_rung
from tests.play.every_state import (
    LADDERS,
    NOW,
    OF_CLOCK,
    OF_COURSE,
    REACH,
    SETTLE_SECONDS,
    SLUGS,
    STARTS,
    STEP_SECONDS,
    Move,
    explore,
    session_of_doses,
    session_of_taps,
    tags_of,
)
from tui.plan.model import Action, Session
from tui.play import pace, resting, turn
from tui.play.events import Answered, Decided, Ended, Entered, Event, LeftOut, LyingDown, RestOver
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms

LIE_DOWN_SECONDS = 2 * STEP_SECONDS

ASKED = (Phase.CHECK, Phase.NEARER)

course_of = attrgetter(
    "phase", "place", "rung", "then", "begun_told", "spreads", "spread_places", "change",
    "hands_free", "hurt", "hurts", "best", "last_begun", "chosen_from", "outcome", "reason",
    "known", "takes_skipped",
)  # fmt: skip
rest_of = attrgetter("resting", "is_left_out_after")
page_of = attrgetter("asked_from", "milder_reason")


@pytest.fixture
def _waits_of_one_step(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Get-readies, changes of side and count-ins of one step: as many states as matter."""
    for name in ("CHANGE_SIDE_SECONDS", "HANDS_FREE_READY_SECONDS"):
        monkeypatch.setattr(pace, name, STEP_SECONDS)
    monkeypatch.setattr(turn, "COUNT_IN_SECONDS", STEP_SECONDS)
    monkeypatch.setattr(resting, "LIE_DOWN_SECONDS", LIE_DOWN_SECONDS)
    pace.timeline.cache_clear()
    yield
    pace.timeline.cache_clear()


class Witness:
    """Checks each transition, and remembers what came up at all."""

    def __init__(self, action: Action, limit: int) -> None:
        self.course = Course(action, limit)
        self.reasons: set[str] = set()
        self.left_out: set[str] = set()

    def check(self, before: RunState, move: Move, events: list[Event], after: RunState) -> None:
        """Hold one transition to the rules; the state that it starts from has been held to them."""
        assert_safe(before, move, events, after)
        expected = self.course.after(before, move)
        assert course_of(after) == course_of(expected), f"{after}\nis not {expected}"
        if after.phase is Phase.SETTLE:
            assert rest_of(after) == rest_of(expected)
        if after.phase is Phase.RED_FLAGS:
            assert page_of(after) == page_of(expected)
        assert_told(before, move, expected, events)
        if move.act is None:
            assert_clock(before, move, expected, after)
            assert_rest(before, move, events, after)
        if move.said not in (None, Input.TAKE_BACK):
            assert (after.pressed, after.pressed_at) == (move.said, NOW + move.seconds)
        if after.reason is not None:
            self.reasons.add(after.reason)
        self.left_out.update(event.why for event in events if isinstance(event, LeftOut))


def assert_safe(before: RunState, move: Move, events: list[Event], after: RunState) -> None:
    """What must never be, whatever the table says."""
    told = {type(event) for event in events}
    if before.phase is Phase.CHECK and Answered not in told and move.act is None:
        assert after.phase is Phase.CHECK, "the check is left only by an answer"
    if before.phase is Phase.EXERCISE and before.begun_told and Answered not in told:
        assert not told & {Entered, Ended}, "a begun exercise is not left without its check"
    if before.phase not in PLAYING:
        assert after.phase not in PLAYING, "nothing is played after an end"
        assert Entered not in told, "nothing is played after an end"
    is_asked = before.phase not in (Phase.EXERCISE, Phase.LEAVING, Phase.SKIPPED)
    is_yes = move.said is Input.SPREAD or (move.said is Input.YES and is_asked)
    if is_yes and before.phase in PLAYING:
        is_more = len(after.spreads) > len(before.spreads)
        assert is_more or after.reason == "not-settled", "a yes is never lost"
    if before.reason == "urgent" and after.reason != "urgent":
        assert (before.phase, move.said) == (Phase.RED_FLAGS, Input.NO), "only a no opens it"
        assert after.outcome == "stopped", "and the run stays over"
    if Entered in told and after.phase is Phase.EXERCISE:
        assert_not_harder(before, after)


def assert_not_harder(before: RunState, after: RunState) -> None:
    """Of what has spread, nothing is entered again, nor anything above it or of its direction."""
    ladder = LADDERS[after.place]
    for spread in after.spreads:
        for slug in spread.rungs & set(ladder):
            is_below = after.rung > ladder.index(slug)
            assert is_below or ladder.index(slug) < STARTS[after.place], "nothing harder"
        if after.place != before.place:
            shared = spread.tags & tags_of(after.place, STARTS[after.place])
            assert not shared & DIRECTIONS, "a direction stays closed"
            assert "nerve" not in tags_of(after.place, 0) or after.rung > 0, "a nerve starts lower"


def assert_told(before: RunState, move: Move, expected: RunState, events: list[Event]) -> None:
    """Each answer, rung and end is told exactly once."""
    is_yes = len(expected.spreads) > len(before.spreads)
    was_asked = before.phase in (Phase.CHECK, Phase.NEARER)
    answers = [event.answer for event in events if isinstance(event, Answered)]
    if is_yes:
        assert answers == ["yes"]
    elif before.phase is Phase.CHECK and expected.phase not in (Phase.CHECK, Phase.OVER):
        assert answers in (["no"], ["moved-up"])
    else:
        assert answers == []
    is_decided = is_yes or (was_asked and expected.phase not in (*ASKED, Phase.OVER))
    decided = sum(isinstance(event, Decided) for event in events)
    assert decided == 1 if is_decided else decided <= 1
    entered = [
        (event.place, event.exercise, event.rung, event.tags, event.is_lowered)
        for event in events
        if isinstance(event, Entered)
    ]
    place, rung = expected.place, expected.rung
    is_entered = expected.phase is Phase.EXERCISE and expected.turn is None
    up = [(place, rung)] if is_entered else []
    if before.phase is Phase.SKIPPED and move.said is Input.SPREAD:
        # It is told of the first that was skipped, as if that had been up.
        up.insert(0, (expected.skipped[0], first_rung(expected.skipped[0], before) or 0))
    assert entered == [
        (place, SLUGS[place], LADDERS[place][rung], tags_of(place, rung), rung > STARTS[place])
        for place, rung in up
    ]
    ended = [(event.outcome, event.reason) for event in events if isinstance(event, Ended)]
    end = (expected.outcome, expected.reason)
    is_confirmed = before.phase is Phase.RED_FLAGS and expected.phase is not Phase.RED_FLAGS
    if end != (before.outcome, before.reason):
        assert ended == [end]
    else:
        assert ended in ([], [end]) if is_confirmed else ended == []


def assert_clock(before: RunState, move: Move, expected: RunState, after: RunState) -> None:
    """Only time and taps complete anything, and lost time nothing."""
    if expected.phase is Phase.EXERCISE and expected.turn is None:
        assert_anew(before, after)
        assert after.entered_at == NOW + move.seconds
    elif before.phase is Phase.EXERCISE:
        assert_went_on(before, move, after)
    elif before.phase is Phase.LEAVING and after.phase is Phase.EXERCISE:
        assert_stood_still(before, after)


def assert_anew(before: RunState, after: RunState) -> None:
    """A rung starts at its get-ready, which waits for the person to take the position, or to read
    what was never begun."""
    entered = clock_of(turn_of(after))
    is_ready = before.position != "" and LADDERS[after.place][after.rung] in before.known
    waits = not is_ready and before.hands_free is not True
    assert entered == Clock(0, None if waits else STEP_SECONDS, 0.0, False, 0, 0, 0.0)


def assert_went_on(before: RunState, move: Move, after: RunState) -> None:
    """The clock of a rung that was under way."""
    turn, turn_after = turn_of(before), turn_of(after)
    does = move.said is not None and not does_nothing(before, move)
    if does and move.said is Input.HANDS_FREE:
        assert_repaced(turn, turn_after)
    elif does and move.said in (Input.GO_ON, Input.PAUSE, Input.TAKE_BACK):
        assert clock_of(turn_after) == pressed(turn, move.said)
    else:
        assert clock_of(turn_after) == played(turn, move.seconds)[0]
    position = "supine" if turn_after.index > 0 else before.position
    assert after.position == ("" if after.phase is Phase.SETTLE else position)


def assert_stood_still(before: RunState, after: RunState) -> None:
    """Nothing of an exercise passed while it was asked whether to end; work is counted in."""
    clock = clock_of(turn_of(before))
    is_work = clock.place > 0 and not clock.paused and clock.left_seconds is not None
    assert clock_of(turn_of(after)) == clock._replace(
        count_in_seconds=STEP_SECONDS if is_work else 0.0
    )
    assert after.entered_at == after.seen


def assert_rest(before: RunState, move: Move, events: list[Event], after: RunState) -> None:
    """The rest runs its full time from when the person lies there; lost time is none of it."""
    if after.phase is not Phase.SETTLE:
        return
    deadline = after.settle_deadline
    if before.phase is not Phase.SETTLE or (move.said is Input.OTHER_POSITION and deadline is None):
        assert deadline is None
        by = after.seen + LIE_DOWN_SECONDS if before.hands_free else None
        assert after.lie_down_by == by
        return
    rested_seconds = 0.0 if is_lost(move.seconds) else move.seconds
    if before.settle_deadline is None:
        assert_lying_down(before, move, rested_seconds, events, after)
        return
    assert deadline is not None
    left_before, left = before.settle_deadline - NOW, max(0.0, deadline - after.seen)
    assert left == max(0.0, left_before - rested_seconds)
    is_told = any(isinstance(event, RestOver) for event in events)
    assert is_told == (left_before > 0 and left == 0)


def assert_lying_down(
    before: RunState, move: Move, seconds: float, events: list[Event], after: RunState
) -> None:
    """The rest begins by the key, and hands-free by itself."""
    by = before.lie_down_by
    is_due = by is not None and by <= NOW + seconds
    is_said = move.said is Input.GO_ON and before.pressed is not Input.GO_ON
    lies = is_due or is_said
    assert any(isinstance(event, LyingDown) for event in events) == lies
    assert (after.settle_deadline is not None) == lies
    if lies:
        start = by if is_due else after.seen
        assert after.settle_deadline == pytest.approx((start or 0.0) + SETTLE_SECONDS)
    elif by is not None:
        assert (after.lie_down_by or 0.0) - after.seen == by - NOW - seconds


EVERYWHERE = {"professional", "urgent", "mistake", "hurting"}
STOP_REASONS = {
    ("stop", 1): {"session-stops"},
    ("regress", 1): {"limit"},
    ("regress", 2): {"limit", "no-easier-rung", "not-settled"},
    ("next", 1): {"no-easier-rung"},
}


LEFT_OUT = {("regress", 2): {"hurt", "direction", "rung"}, ("next", 1): {"hurt", "direction"}}


def everything(
    session: Session, moves: Sequence[Move], *ends: Phase, known: frozenset[str] = frozenset()
) -> tuple[Witness, str]:
    """All that a run of a session can come to, held to the rules; and how much that is."""
    witness = Witness(session.on_spread.action, session.on_spread.limit)
    run = Run(session, Before(Symptoms("right", REACH, 4), known=known))
    run.ready_seconds = STEP_SECONDS
    explored = explore(run, moves, witness.check)
    assert not list(explored.never_ending(frozenset(ends))), "a run can end from wherever it is"
    return witness, f"{len(explored.states):,} states, {explored.transitions:,} transitions"


@pytest.mark.usefixtures("_waits_of_one_step")
@pytest.mark.parametrize(("action", "limit"), STOP_REASONS)
def test_every_course_of_a_run(
    action: Action, limit: int, capsys: pytest.CaptureFixture[str]
) -> None:
    taps, known = session_of_taps(action, limit), frozenset().union(*LADDERS)
    witness, size = everything(taps, OF_COURSE, Phase.OVER, known=known)
    with capsys.disabled():
        print(f"\nevery course of a run: {action}, limit {limit}: {size}")
    assert witness.reasons == STOP_REASONS[action, limit] | EVERYWHERE
    assert witness.left_out == LEFT_OUT.get((action, limit), {"hurt"})


@pytest.mark.usefixtures("_waits_of_one_step")
def test_every_clock_of_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    _, size = everything(session_of_doses("regress", 2), OF_CLOCK, Phase.AFTER, Phase.OVER)
    with capsys.disabled():
        print(f"\nevery clock of a run: {size}")
