"""What a run tells at each input: the events that the record, the screen and the cues follow."""

import pytest

from tests.play.test_run import TAPPED, Player, player
from tui.play.events import (
    AfterTold,
    Answered,
    ChangeTold,
    Decided,
    Done,
    EasierChosen,
    Ended,
    Entered,
    Event,
    PacingSet,
    Paused,
    RestOver,
    Settled,
    Skipped,
    Started,
    StopRead,
    Then,
)
from tui.play.rules import Continue, Regress, Settle, Stop
from tui.play.state import Input
from tui.play.symptoms import Symptoms

GO, NO, YES, SPREAD = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD
BEGIN = (GO, GO)
WENT_ON: list[Event] = [Answered(False), Decided(Continue())]
NOT_SETTLED = Stop("not-settled")
NERVE, HIP = frozenset({"nerve"}), frozenset({"hip"})
HELD_NEXT = Entered(1, "held", "held", NERVE, is_lowered=False)
TAPPED_AGAIN = Entered(0, "tapped", "tapped", HIP, is_lowered=False)
EASIER_NEXT = Entered(0, "tapped", "easier", HIP, is_lowered=True)

AFTER_THE_LAST: list[tuple[tuple[Input, ...], list[Event]]] = [
    ((*BEGIN, GO, GO, NO), [*WENT_ON, HELD_NEXT]),
    ((*BEGIN, Input.SKIP, NO), [*WENT_ON, Skipped("tapped", "tapped", "skip"), HELD_NEXT]),
    ((*BEGIN, Input.HURTS, NO), [*WENT_ON, Skipped("tapped", "tapped", "hurt"), HELD_NEXT]),
    ((*BEGIN, Input.AGAIN, NO), [*WENT_ON, Skipped("tapped", "tapped", "again"), TAPPED_AGAIN]),
    ((Input.AGAIN,), [TAPPED_AGAIN]),
    (
        (*BEGIN, Input.EASIER, NO),
        [*WENT_ON, EasierChosen("tapped", "tapped", "easier"), EASIER_NEXT],
    ),
    (
        (*BEGIN, Input.LEAVE, NO),
        [*WENT_ON, Skipped("tapped", "tapped", "left"), Ended("left", None)],
    ),
    ((SPREAD,), [Answered(True), Decided(Settle("easier"))]),
    ((SPREAD, NO), []),
    ((SPREAD, YES), [Settled(False), Decided(NOT_SETTLED), Ended("stopped", "not-settled")]),
    ((SPREAD, SPREAD), [Settled(False), Decided(NOT_SETTLED), Ended("stopped", "not-settled")]),
    (
        (SPREAD, Input.NEW_SIGNS),
        [ChangeTold(2), Decided(Stop("professional")), Ended("stopped", "professional")],
    ),
    ((SPREAD, Input.NEW_SIGNS, Input.NEW_SIGNS), []),
    (
        (SPREAD, Input.NEW_SIGNS, Input.RED_FLAG),
        [ChangeTold(3), Decided(Stop("urgent")), Ended("stopped", "urgent")],
    ),
    ((SPREAD, Input.RED_FLAG, Input.NEW_SIGNS), []),
    ((SPREAD, YES, GO), [StopRead()]),
    ((Input.HANDS_FREE,), [PacingSet(hands_free=True)]),
    ((Input.HANDS_FREE, Input.PAUSE, Input.HANDS_FREE), [PacingSet(hands_free=False)]),
]
THENS: list[tuple[tuple[Input, ...], Then]] = [
    ((*BEGIN, GO, GO), "next"),
    ((SPREAD,), "next"),
    ((Input.HURTS,), "hurt"),
    ((*BEGIN, Input.EASIER), "easier"),
    ((*BEGIN, Input.AGAIN), "again"),
    ((*BEGIN, Input.SKIP), "skip"),
    ((*BEGIN, Input.LEAVE), "left"),
]


def told(played: Player, said: Input) -> list[Event]:
    """The events of one input, without what was done, which other tests count."""
    count = len(played.events)
    played.say(said)
    return [event for event in played.events[count:] if not isinstance(event, Done)]


@pytest.mark.parametrize(("inputs", "expected"), AFTER_THE_LAST)
def test_what_the_last_input_brings(inputs: tuple[Input, ...], expected: list[Event]) -> None:
    played = player().say(*inputs[:-1])
    assert told(played, inputs[-1]) == expected


@pytest.mark.parametrize(("inputs", "then"), THENS)
def test_what_a_no_leads_to_is_told_with_what_was_done(
    inputs: tuple[Input, ...], then: Then
) -> None:
    done = [event for event in player().say(*inputs).events if isinstance(event, Done)]
    assert [event.then for event in done] == [then]


def test_lost_time_is_told_in_the_settle_rest_too() -> None:
    played = player().say(SPREAD)
    left_seconds = played.run.settle_seconds_left
    assert played.run.tick(played.now + 500.0) == [Paused(by_gap=True)]
    assert played.run.settle_seconds_left == pytest.approx(left_seconds)
    assert played.run.tick(played.now + 500.5, is_lost=True) == [Paused(by_gap=True)]
    assert played.run.settle_seconds_left == pytest.approx(left_seconds)
    assert played.run.tick(played.now + 501.5) == []
    assert played.run.settle_seconds_left == pytest.approx(left_seconds - 1.0)


@pytest.mark.parametrize("seconds", [0.0, 0.1])
def test_lost_time_pauses_an_exercise_however_short_it_was(seconds: float) -> None:
    played = player().say(GO)
    assert played.run.tick(played.now + seconds, is_lost=True) == [Paused(by_gap=True)]
    assert played.run.tick(played.now + 0.2, is_lost=True) == [], "it is paused already"


def test_the_time_that_a_question_takes_is_not_lost_to_what_follows_it() -> None:
    played = player().say(*BEGIN, Input.SKIP).wait(5).say(NO)
    turn = played.run.state.turn
    assert turn
    assert (turn.seen, played.run.state.entered_at) == (played.now, played.now)


def test_a_start() -> None:
    assert player(TAPPED).events == [Started("right"), TAPPED_AGAIN]


def test_the_end_of_the_settle_rest_is_told_once_and_a_no_then_goes_on() -> None:
    played = player().say(SPREAD)
    count = len(played.events)
    assert played.wait(40).events[count:] == [RestOver()]
    assert told(played, NO) == [Settled(True), Decided(Regress("easier")), EASIER_NEXT]


def test_what_time_brought_comes_before_what_the_input_brings() -> None:
    played = player().say(SPREAD).wait(29.9)
    assert told(played, YES) == [
        RestOver(),
        Settled(False),
        Decided(NOT_SETTLED),
        Ended("stopped", "not-settled"),
    ]


def test_symptoms_after_the_run_are_taken_only_then() -> None:
    played, after = player(), Symptoms("right", 2, 3)
    assert played.run.tell_after(after) == []
    assert played.say(Input.LEAVE).run.tell_after(after) == [AfterTold(after)]
