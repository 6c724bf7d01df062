"""How a run ends: the keys 2 and 3 and their page, the stop, the form after it, and its end."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.play.playing import SYMPTOMS, TAPPED, Player, begun, player
from tui.play.comparing import Verdict, verdict
from tui.play.events import ChangeTold, Entered, StopRead
from tui.play.rules import StopReason
from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms

GO, NO, YES, SPREAD = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD
TWO, THREE, LEAVE = Input.NEW_SIGNS, Input.RED_FLAG, Input.LEAVE

MOMENTS: dict[str, tuple[Callable[[], Player], int]] = {
    "get-ready": (player, 0),
    "end here?": (lambda: player().say(LEAVE), 0),
    "work": (lambda: player().say(GO, GO), 1),
    "check": (lambda: player().say(GO, GO, Input.SKIP), 1),
    "check after sharp pain": (lambda: player().say(Input.HURTS), 1),
    "nearer": (lambda: player().say(GO, GO, Input.SKIP, Input.MOVED_UP), 1),
    "settle": (lambda: player().say(SPREAD), 1),
    "rest": (lambda: begun(player(), Input.SKIP, YES).wait(1).say(GO), 1),
    "stop": (lambda: player(limit=1).say(SPREAD), 1),
    "stop of easing positions": (lambda: player(TAPPED, action="next").say(SPREAD), 1),
}
"""Moments of a run, and how many spreads there are once 2 or 3 has been told then."""
every_moment = pytest.mark.parametrize("moment", MOMENTS)


def at(moment: str, *inputs: Input) -> Player:
    return MOMENTS[moment][0]().say(*inputs)


def entered(played: Player) -> int:
    return sum(isinstance(event, Entered) for event in played.events)


def end(played: Player) -> tuple[Phase, StopReason | None]:
    assert played.run.state.outcome == "stopped"
    return played.phase, played.reason


@every_moment
@pytest.mark.parametrize(("key", "reason"), [(TWO, "professional"), (THREE, "urgent")])
def test_2_and_3_end_the_run_at_any_moment_and_put_the_page(
    moment: str, key: Input, reason: StopReason
) -> None:
    played = at(moment, key)
    assert end(played) == (Phase.RED_FLAGS, reason)
    assert len(played.run.state.spreads) == MOMENTS[moment][1], "a begun exercise has spread"
    count = entered(played)
    played.say(*Input).wait(10).say(*Input)
    assert entered(played) == count, "nothing is played any more"


PAGES: list[tuple[tuple[Input, ...], Phase, StopReason]] = [
    ((TWO, YES), Phase.STOPPED, "urgent"),
    ((TWO, SPREAD), Phase.STOPPED, "urgent"),
    ((TWO, LEAVE), Phase.STOPPED, "urgent"),
    ((TWO, NO), Phase.STOPPED, "professional"),
    ((THREE, YES), Phase.STOPPED, "urgent"),
    ((THREE, SPREAD), Phase.STOPPED, "urgent"),
    ((THREE, LEAVE), Phase.STOPPED, "urgent"),
    ((TWO, THREE), Phase.RED_FLAGS, "urgent"),
    ((TWO, THREE, NO), Phase.STOPPED, "professional"),
    ((TWO, NO, THREE), Phase.RED_FLAGS, "urgent"),
    ((TWO, NO, THREE, NO), Phase.STOPPED, "professional"),
    ((TWO, NO, THREE, YES), Phase.STOPPED, "urgent"),
    ((THREE, TWO), Phase.RED_FLAGS, "urgent"),
    ((THREE, NO, THREE), Phase.RED_FLAGS, "urgent"),
    ((THREE, NO, TWO), Phase.RED_FLAGS, "professional"),
    ((THREE, NO, TWO, NO), Phase.STOPPED, "professional"),
    ((THREE, YES, TWO), Phase.STOPPED, "urgent"),
    ((THREE, YES, NO), Phase.STOPPED, "urgent"),
]  # fmt: skip


@every_moment
@pytest.mark.parametrize(("inputs", "phase", "reason"), PAGES)
def test_only_a_no_on_the_page_opens_what_3_has_shut(
    moment: str, inputs: tuple[Input, ...], phase: Phase, reason: StopReason
) -> None:
    assert end(at(moment, *inputs)) == (phase, reason)


@every_moment
def test_3_pressed_by_mistake_leaves_the_run_over_for_the_reason_it_had(moment: str) -> None:
    reason = at(moment).reason or "mistake"
    played = at(moment, THREE, NO)
    assert end(played) == (Phase.STOPPED, reason)
    count = entered(played)
    assert end(played.say(GO)) == (Phase.AFTER, reason)
    assert entered(played.say(*Input)) == count


def test_after_an_urgent_stop_there_is_no_form() -> None:
    played = player().say(THREE, YES).say(GO)
    assert end(played) == (Phase.OVER, "urgent")
    assert played.events[-1] == StopRead()
    assert played.run.tell_after(SYMPTOMS) == []


def test_a_stop_that_was_read_leads_to_the_form_and_keeps_its_reason() -> None:
    played = player().say(SPREAD, YES).wait(1).say(GO)
    assert end(played) == (Phase.AFTER, "not-settled")
    assert not played.run.allows(TWO), "its signs stand in the form"


def test_the_end_is_told_read_and_over() -> None:
    played, phases = player().say(LEAVE, YES), []
    steps = [played.run.summary_read, lambda: played.run.tell_after(None), played.run.summary_read]
    for step in steps:
        step()
        phases.append(played.phase)
    assert phases == [Phase.AFTER, Phase.SUMMARY, Phase.OVER]
    assert (played.run.state.outcome, played.run.state.reason) == ("left", None)


FORMS: list[tuple[tuple[Input, ...], Phase, StopReason]] = [
    ((YES, GO), Phase.OVER, "urgent"),
    ((LEAVE, GO), Phase.OVER, "urgent"),
    ((THREE, YES, GO), Phase.OVER, "urgent"),
]


@pytest.mark.parametrize(("inputs", "phase", "reason"), FORMS)
def test_the_row_u_of_the_form_and_its_new_signs_put_the_page(
    inputs: tuple[Input, ...], phase: Phase, reason: StopReason
) -> None:
    by_row = player().say(LEAVE, YES, THREE)
    assert end(by_row) == (Phase.RED_FLAGS, "urgent")
    by_sign = player().say(LEAVE, YES)
    by_sign.run.tell_after(replace(SYMPTOMS, numb=True))
    assert end(by_sign) == (Phase.RED_FLAGS, "professional")
    for played in (by_row, by_sign):
        assert end(played.wait(2).say(*inputs)) == (phase, reason)


def test_a_no_on_the_page_goes_back_to_where_it_was_put() -> None:
    by_row = player().say(LEAVE, YES, THREE).wait(1).say(NO)
    assert end(by_row) == (Phase.AFTER, "mistake")
    by_row.run.tell_after(replace(SYMPTOMS, weak=True))
    assert end(by_row) == (Phase.RED_FLAGS, "professional")
    assert end(by_row.say(THREE)) == (Phase.RED_FLAGS, "urgent")
    assert end(by_row.say(NO)) == (Phase.SUMMARY, "professional")


def test_what_2_has_told_is_not_asked_again_after_the_form() -> None:
    played = player().say(TWO, NO).wait(1).say(GO)
    played.run.tell_after(replace(SYMPTOMS, numb=True))
    assert end(played) == (Phase.SUMMARY, "professional")
    assert sum(isinstance(event, ChangeTold) for event in played.events) == 1


@every_moment
def test_a_run_that_lapsed_is_over(moment: str) -> None:
    played = at(moment)
    count = entered(played)
    played.run.lapse()
    assert played.say(*Input).wait(5).phase is Phase.OVER
    assert entered(played) == count


def told(reach: int = 3, leg: int = 5, back: int = 3, **facts: object) -> Symptoms:
    return replace(Symptoms("right", reach, leg, back), **facts)  # type: ignore[arg-type]


AFTERWARDS: list[tuple[Symptoms, Verdict]] = [
    (told(), "same"),
    (told(numb=True), "worse"),
    (told(reach=1, leg=0, tingling=True), "worse"),
    (told(reach=1, leg=0, weak=True), "worse"),
    (told(reach=1, leg=0, affected="both"), "worse"),
    (told(affected="left"), "same"),
    (told(reach=4, leg=0), "worse"),
    (told(reach=2, leg=7), "worse"),
    (told(reach=2, leg=6), "better"),
    (told(reach=2, back=7), "same"),
    (told(reach=2, back=6), "better"),
    (told(reach=2, leg=7, back=7), "worse"),
    (told(leg=7), "worse"),
    (told(leg=6), "same"),
    (told(leg=4), "same"),
    (told(leg=3), "better"),
    (told(leg=3, back=10), "better"),
    (told(back=10), "same"),
]


@pytest.mark.parametrize(("after", "expected"), AFTERWARDS)
def test_better_same_or_worse(after: Symptoms, expected: Verdict) -> None:
    assert verdict(after, told()) == expected


def test_the_back_is_not_further_down_than_nowhere() -> None:
    nowhere = told(reach=0)
    assert [verdict(told(reach=reach), nowhere) for reach in (1, 2)] == ["same", "worse"]


def test_signs_that_were_there_before_are_not_new() -> None:
    before = told(numb=True, affected="both")
    assert verdict(told(numb=True, affected="both"), before) == "same"
    assert verdict(told(affected="both"), before) == "same"
