"""What a run tells at each input: the events that the record, the screen and the cues follow."""

from dataclasses import replace

import pytest

from tests.factories import make_exercise
from tests.play.playing import HELD, SYMPTOMS, TAPPED, Player, player, rested
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
    LeftOut,
    LyingDown,
    Mistaken,
    MovedTo,
    PacingSet,
    Paused,
    RestOver,
    Settled,
    Skipped,
    Started,
    StopRead,
    Then,
    ToldEarly,
)
from tui.play.rules import Continue, Leave, Regress, Settle, Stop
from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms

GO, NO, YES, SPREAD = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD
BEGIN = (GO, GO)
WENT_ON: list[Event] = [Answered("no"), Decided(Continue())]
YES_TOLD: list[Event] = [Answered("yes"), Decided(Settle("easier"))]
PROFESSIONAL: list[Event] = [Ended("stopped", "professional")]
URGENT: list[Event] = [Ended("stopped", "urgent")]
NOT_SETTLED = Stop("not-settled")
NOT_SETTLED_END = Ended("stopped", "not-settled")
NERVE, HIP = frozenset({"nerve"}), frozenset({"hip"})
HELD_NEXT = Entered(1, "held", "held", NERVE, is_lowered=False, dose=(1, 2, 10))
TAPPED_AGAIN = Entered(0, "tapped", "tapped", HIP, is_lowered=False, dose=(1, 3, 0))
EASIER_NEXT = Entered(0, "tapped", "easier", HIP, is_lowered=True, dose=(1, 3, 0))

AFTER_THE_LAST: list[tuple[tuple[Input, ...], list[Event]]] = [
    ((*BEGIN, GO, GO, NO), [*WENT_ON, HELD_NEXT]),
    ((*BEGIN, Input.SKIP, NO), [*WENT_ON, Skipped("tapped", "tapped", "skip"), HELD_NEXT]),
    ((*BEGIN, Input.HURTS, NO), [Answered("no"), Decided(Leave()), HELD_NEXT]),
    ((Input.HURTS, NO), [Answered("no"), Decided(Leave()), HELD_NEXT]),
    ((Input.HURTS, YES), [Answered("yes"), Decided(Settle(None))]),
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
    ((*BEGIN, SPREAD), YES_TOLD),
    ((SPREAD,), [ToldEarly(None, None), *YES_TOLD]),
    (
        (*BEGIN, Input.SKIP, NO, SPREAD),
        [
            ToldEarly(0, "tapped"),
            Answered("yes"),
            Decided(Stop("no-easier-rung")),
            Ended("stopped", "no-easier-rung"),
        ],
    ),
    (
        (*BEGIN, Input.AGAIN, NO, SPREAD),
        [ToldEarly(0, "tapped"), *YES_TOLD],
    ),
    ((*BEGIN, Input.SKIP, Input.MOVED_UP), [Answered("moved-up")]),
    (
        (*BEGIN, Input.SKIP, Input.MOVED_UP, Input.TO_BACK),
        [MovedTo(1), Decided(Continue()), Skipped("tapped", "tapped", "skip"), HELD_NEXT],
    ),
    (
        (*BEGIN, Input.HURTS, Input.MOVED_UP, GO),
        [MovedTo(None), Decided(Leave()), HELD_NEXT],
    ),
    ((*BEGIN, Input.SKIP, Input.MOVED_UP, YES), YES_TOLD),
    (
        (Input.EASIER, Input.PAUSE, Input.EASIER),
        [EasierChosen("tapped", "easier", "tapped"), TAPPED_AGAIN],
    ),
    ((SPREAD, GO), [LyingDown("on-the-side")]),
    ((SPREAD, GO, GO), []),
    ((SPREAD, Input.OTHER_POSITION, GO), [LyingDown("legs-up")]),
    ((SPREAD, NO), []),
    ((SPREAD, YES), [Settled(False), Decided(NOT_SETTLED), NOT_SETTLED_END]),
    ((SPREAD, SPREAD), [Settled(False), Decided(NOT_SETTLED), NOT_SETTLED_END]),
    # The keys 2 and 3, and their page.
    ((Input.NEW_SIGNS,), [ChangeTold(2), *PROFESSIONAL]),
    ((Input.RED_FLAG,), [ChangeTold(3), *URGENT]),
    (
        (*BEGIN, Input.NEW_SIGNS),
        [Answered("yes", 2), ChangeTold(2), Decided(Stop("professional")), *PROFESSIONAL],
    ),
    (
        (*BEGIN, Input.SKIP, Input.RED_FLAG),
        [Answered("yes", 3), ChangeTold(3), Decided(Stop("urgent")), *URGENT],
    ),
    (
        (*BEGIN, Input.SKIP, Input.MOVED_UP, Input.RED_FLAG),
        [Answered("yes", 3), ChangeTold(3), Decided(Stop("urgent")), *URGENT],
    ),
    ((SPREAD, Input.NEW_SIGNS), [ChangeTold(2), Decided(Stop("professional")), *PROFESSIONAL]),
    ((SPREAD, Input.NEW_SIGNS, Input.NEW_SIGNS), []),
    ((SPREAD, Input.NEW_SIGNS, Input.RED_FLAG), [ChangeTold(3), *URGENT]),
    ((SPREAD, Input.NEW_SIGNS, NO), []),
    ((SPREAD, Input.NEW_SIGNS, NO, Input.RED_FLAG), [ChangeTold(3), *URGENT]),
    ((SPREAD, Input.NEW_SIGNS, YES), [ChangeTold(3), *URGENT]),
    ((SPREAD, Input.NEW_SIGNS, Input.LEAVE), [ChangeTold(3), *URGENT]),
    ((SPREAD, Input.RED_FLAG, Input.NEW_SIGNS), []),
    ((SPREAD, Input.RED_FLAG, YES), URGENT),
    ((SPREAD, Input.RED_FLAG, NO), [Mistaken(1), Ended("stopped", "mistake")]),
    ((SPREAD, YES, Input.RED_FLAG, NO), [Mistaken(1), NOT_SETTLED_END]),
    (
        (SPREAD, Input.NEW_SIGNS, Input.RED_FLAG, NO),
        [Mistaken(2), *PROFESSIONAL],
    ),
    (
        (Input.LEAVE, YES, Input.RED_FLAG, NO),
        [Mistaken(1), Ended("stopped", "mistake"), StopRead()],
    ),
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
    played = player().say(SPREAD, GO)
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
    played = player().say(SPREAD, GO)
    count = len(played.events)
    assert played.wait(40).events[count:] == [RestOver()]
    assert told(played, NO) == [Settled(True), Decided(Regress("easier")), EASIER_NEXT]


def test_what_shares_a_direction_with_the_rung_before_is_left_out_after_the_rest() -> None:
    lift = make_exercise("lift", ["extension"], ["lift", "easier"])
    bow = make_exercise("bow", ["extension"], ["bow", "easier"])
    played = player(lift, bow, HELD).say(*BEGIN, Input.SKIP, NO, SPREAD)
    assert played.events[-1] == Decided(Settle(None))
    count = len(rested(played).events)
    assert played.events[count - 4 :] == [
        Settled(True),
        Decided(Leave()),
        LeftOut("bow", "direction"),
        Entered(2, "held", "held", NERVE, is_lowered=False, dose=(1, 2, 10)),
    ]


def test_what_time_brought_comes_before_what_the_input_brings() -> None:
    played = player().say(SPREAD, GO).wait(29.9)
    assert told(played, YES) == [
        RestOver(),
        Settled(False),
        Decided(NOT_SETTLED),
        NOT_SETTLED_END,
    ]


AFTERS: list[tuple[Symptoms, list[Event]]] = [
    (replace(SYMPTOMS, reach=5, leg_pain=9), []),
    (replace(SYMPTOMS, numb=True), [ChangeTold(2), *PROFESSIONAL]),
    (replace(SYMPTOMS, tingling=True), [ChangeTold(2), *PROFESSIONAL]),
    (replace(SYMPTOMS, weak=True), [ChangeTold(2), *PROFESSIONAL]),
    (replace(SYMPTOMS, affected="both"), [ChangeTold(2), *PROFESSIONAL]),
    (replace(SYMPTOMS, affected="left"), []),
]


@pytest.mark.parametrize(("after", "expected"), AFTERS)
def test_what_is_new_after_the_run_ends_it_as_the_key_2_does(
    after: Symptoms, expected: list[Event]
) -> None:
    played = player()
    assert played.run.tell_after(after) == [], "it is told when the run is over"
    assert played.say(Input.LEAVE, YES).run.tell_after(after) == [AfterTold(after), *expected]
    assert played.phase is (Phase.RED_FLAGS if expected else Phase.SUMMARY)
    assert played.run.tell_after(after) == [], "it is told once"
