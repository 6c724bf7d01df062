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
    RestOver,
    Settled,
    Skipped,
    Started,
)
from tui.play.rules import Continue, Regress, Settle, Stop
from tui.play.state import Input
from tui.play.symptoms import Symptoms

GO, NO, YES, SPREAD = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD
BEGIN = (GO, GO)
WENT_ON: list[Event] = [Answered(False), Decided(Continue())]
NOT_SETTLED = Stop("not-settled")
HELD_NEXT = Entered("held", "held", is_lowered=False, is_same_exercise=False)
TAPPED_AGAIN = Entered("tapped", "tapped", is_lowered=False, is_same_exercise=True)
EASIER_NEXT = Entered("tapped", "easier", is_lowered=True, is_same_exercise=True)

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


def test_a_start() -> None:
    first = Entered("tapped", "tapped", is_lowered=False, is_same_exercise=False)
    assert player(TAPPED).events == [Started("right"), first]


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
