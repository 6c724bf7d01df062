"""The run, key by key: what each does at its moment, and what time does."""

from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.play.playing import HELD, SYMPTOMS, TAPPED, begun, player
from tui.plan.model import Side, SideRule
from tui.play.events import Done, Ended, Paused, Skipped
from tui.play.pace import Part
from tui.play.run import Run
from tui.play.sides import Affected, sides_to_do
from tui.play.state import Input, Phase
from tui.play.symptoms import Before

SIDES: list[tuple[SideRule, Affected, tuple[Side | None, ...]]] = [
    ("none", "both", (None,)),
    ("both", "left", ("right", "left")),
    ("both", "right", ("left", "right")),
    ("both", "both", ("right", "left")),
    ("both", "none", ("right", "left")),
    ("symptomatic", "left", ("left",)),
    ("symptomatic", "both", ("right", "left")),
    ("symptomatic", "none", ("right", "left")),
    ("away", "left", ("right",)),
    ("away", "right", ("left",)),
    ("away", "both", ()),
    ("away", "none", ("right", "left")),
]


@pytest.mark.parametrize(("rule", "affected", "expected"), SIDES)
def test_sides(rule: SideRule, affected: Affected, expected: tuple[Side | None, ...]) -> None:
    assert sides_to_do(rule, affected) == expected


def test_a_new_position_waits_for_the_go_on_key_and_then_counts_in() -> None:
    played = player(HELD).wait(60)
    assert played.part() is Part.GET_READY
    played.say(Input.GO_ON).wait(2.9)
    assert played.part() is Part.HOLD
    assert played.remaining == pytest.approx(10)
    played.wait(1)
    assert played.remaining == pytest.approx(9.2, abs=0.15)


def test_what_is_known_starts_by_itself_in_the_same_position() -> None:
    played = begun(player(TAPPED, HELD, known=frozenset({"held"})), Input.SKIP)
    assert played.part() is Part.GET_READY
    assert played.remaining == 5
    played.wait(5.1)
    assert played.part() is Part.HOLD


def test_what_was_never_begun_is_waited_for() -> None:
    played = begun(player(TAPPED, HELD), Input.SKIP).wait(60)
    assert played.part() is Part.GET_READY
    played.say(Input.EASIER, Input.EASIER).wait(60)
    assert played.part() is Part.GET_READY


def test_an_easier_form_that_was_never_begun_is_waited_for() -> None:
    played = begun(player(TAPPED, HELD), Input.EASIER).wait(60)
    assert (played.up, played.part()) == ("easier", Part.GET_READY)


def test_what_was_begun_in_this_run_starts_by_itself_again() -> None:
    again = begun(player(TAPPED, HELD), Input.AGAIN).wait(5.1)
    assert (again.up, again.part()) == ("tapped", Part.TAP)
    later = begun(player(TAPPED, TAPPED), Input.SKIP)
    assert later.wait(5.1).part() is Part.TAP


def test_a_position_that_was_never_taken_is_waited_for() -> None:
    played = player(TAPPED, HELD).say(Input.SKIP).wait(60)
    assert played.part() is Part.GET_READY


def test_equipment_that_has_to_be_fetched_is_waited_for() -> None:
    with_towel = replace(HELD, equipment=("towel",))
    played = begun(player(TAPPED, with_towel), Input.SKIP).wait(60)
    assert played.part() is Part.GET_READY


def test_hands_free_starts_by_itself_after_twenty_seconds_and_counts_by_tempo() -> None:
    played = player(TAPPED).say(Input.HANDS_FREE)
    assert played.remaining == 20
    played.wait(20.1)
    assert played.part() is Part.OUT
    played.wait(3 * 4)
    assert played.run.state.phase is Phase.CHECK


def test_hands_free_off_gives_a_busy_exercise_back_to_taps() -> None:
    busy = make_exercise("busy", hands="busy", dose=make_dose(reps=3))
    played = player(busy).say(Input.GO_ON, Input.GO_ON)
    assert played.part() is Part.OUT
    played.say(Input.HANDS_FREE).wait(1)
    assert played.part() is Part.OUT
    played.say(Input.HANDS_FREE)
    assert played.part() is Part.TAP


def test_hands_free_does_not_start_a_hold_again() -> None:
    played = player(HELD).say(Input.GO_ON, Input.GO_ON).wait(4)
    left = played.remaining
    assert played.say(Input.HANDS_FREE).remaining == pytest.approx(left - 0.2, abs=0.01)


def test_each_tap_counts_one_and_a_held_key_counts_no_more() -> None:
    played = player(TAPPED).say(Input.GO_ON, Input.GO_ON)
    assert played.run.state.turn
    assert played.run.state.turn.reps_done == 1
    for _ in range(20):
        played.now += 0.03
        played.run.handle(Input.GO_ON, played.now)
    assert played.run.state.turn.reps_done == 1
    played.say(Input.GO_ON, Input.GO_ON)
    assert played.run.state.phase is Phase.CHECK


@pytest.mark.parametrize("said", [Input.GO_ON, Input.SKIP, Input.EASIER, Input.AGAIN])
def test_a_key_held_down_is_one_press(said: Input) -> None:
    played = player(TAPPED, HELD, TAPPED)
    played.run.handle(said, played.now)
    once = played.run.state
    for _ in range(60):
        played.now += 0.03
        played.run.handle(said, played.now)
    held = played.run.state
    assert (held.place, held.rung, held.phase) == (once.place, once.rung, once.phase)
    assert held.turn
    assert held.turn.index <= 1


def test_a_key_held_down_repeats_late_and_is_still_one_press() -> None:
    run = Run(make_session(TAPPED, HELD, TAPPED), Before(SYMPTOMS))
    run.start(0.0)
    for at_seconds, place in ((1.0, 1), (1.7, 1), (2.4, 1), (3.6, 2)):
        run.handle(Input.SKIP, at_seconds)
        assert run.state.place == place


@pytest.mark.parametrize(("at_seconds", "is_started"), [(0.59, False), (0.6, True)])
def test_a_press_meant_for_the_screen_before_starts_nothing(
    at_seconds: float, is_started: bool
) -> None:
    run = Run(make_session(TAPPED), Before(SYMPTOMS))
    run.start(0.0)
    run.handle(Input.GO_ON, at_seconds)
    assert run.state.turn
    assert (run.state.turn.index == 1) == is_started


@pytest.mark.parametrize("apart_seconds", [0.0, 0.1, 0.5])
@pytest.mark.parametrize("said", [Input.YES, Input.SPREAD])
def test_a_second_yes_counts_however_soon_it_comes(said: Input, apart_seconds: float) -> None:
    played = player().say(Input.HURTS, said)
    played.run.handle(said, played.now + apart_seconds)
    assert played.run.state.reason == "not-settled"


def test_a_key_held_from_before_the_exercise_does_not_start_it() -> None:
    played = player(TAPPED)
    played.run.start(played.now)
    for _ in range(60):
        played.now += 0.03
        played.run.handle(Input.GO_ON, played.now)
    assert played.part() is Part.GET_READY


def test_a_tapped_rep_with_a_hold_counts_when_the_hold_is_over() -> None:
    paused_rep = make_exercise("paused", dose=make_dose(reps=2, hold_seconds=3))
    played = player(paused_rep).say(Input.GO_ON, Input.GO_ON)
    assert played.part() is Part.HOLD
    played.say(Input.GO_ON)
    assert played.part() is Part.HOLD, "a tap too many neither counts nor pauses"
    played.wait(3)
    assert played.part() is Part.TAP
    assert played.run.state.turn
    assert played.run.state.turn.reps_done == 1


def test_a_hold_pauses_resumes_and_loses_no_time() -> None:
    played = player(HELD).say(Input.GO_ON, Input.GO_ON).wait(4)
    left = played.remaining
    played.say(Input.GO_ON).wait(1.5).wait(1.5)
    assert played.remaining == pytest.approx(left, abs=0.25)
    played.say(Input.GO_ON).wait(2.5)
    assert played.remaining == pytest.approx(left, abs=0.25), "three seconds to get ready"
    played.wait(1.5)
    assert played.remaining < left


def test_the_pause_key_pauses_and_resumes_with_three_seconds_to_get_ready() -> None:
    played = player(HELD).say(Input.GO_ON, Input.GO_ON).wait(4)
    left = played.remaining
    played.say(Input.PAUSE).wait(1.5)
    assert played.events[-1] == Paused(by_gap=False)
    assert played.remaining == pytest.approx(left, abs=0.25)
    played.say(Input.PAUSE).wait(2.5)
    assert played.remaining == pytest.approx(left, abs=0.25)
    assert played.wait(1.5).remaining < left


@pytest.mark.parametrize("said", [Input.GO_ON, Input.PAUSE])
@pytest.mark.parametrize("gap_seconds", [2.1, 8, 3600])
def test_a_gap_pauses_and_completes_nothing(gap_seconds: float, said: Input) -> None:
    played = player(HELD).say(Input.GO_ON, Input.GO_ON).wait(4)
    left = played.remaining
    played.now += gap_seconds
    played.run.handle(said, played.now)
    assert played.remaining == pytest.approx(left)
    assert played.run.state.turn
    assert played.run.state.turn.paused, "the press that ends a gap does not resume"


@pytest.mark.parametrize("gap_seconds", [2.1, 3600])
def test_a_spread_that_is_told_as_a_gap_ends_counts(gap_seconds: float) -> None:
    played = player().say(Input.GO_ON, Input.GO_ON)
    played.run.handle(Input.SPREAD, played.now + gap_seconds)
    assert played.run.state.phase is Phase.SETTLE


def test_two_seconds_between_two_calls_are_no_gap() -> None:
    run = Run(make_session(HELD), Before(SYMPTOMS))
    run.start(0.0)
    assert run.tick(2.0) == []
    assert run.tick(4.25) == [Paused(by_gap=True)]


def test_a_clock_that_goes_back_changes_nothing() -> None:
    played = player(HELD).say(Input.GO_ON, Input.GO_ON).wait(4)
    state = played.run.state
    played.run.tick(played.now - 1000)
    assert played.run.state == state


def test_an_input_from_before_the_last_moment_seen_counts_from_that_moment() -> None:
    run = Run(make_session(HELD), Before(SYMPTOMS))
    run.start(100.0)
    run.tick(101.0)
    run.handle(Input.GO_ON, 50.0)
    assert run.state.turn
    assert run.state.turn.count_in_until == 104.0


@pytest.mark.parametrize("said", [Input.AGAIN, Input.EASIER, Input.SKIP, Input.LEAVE, Input.HURTS])
def test_a_begun_exercise_is_checked_before_anything_else(said: Input) -> None:
    played = player().say(Input.GO_ON, Input.GO_ON, said)
    assert played.run.state.phase is Phase.CHECK


@pytest.mark.parametrize(("seconds", "phase"), [(0.5, Phase.EXERCISE), (1.2, Phase.CHECK)])
def test_a_second_of_work_is_a_beginning(seconds: float, phase: Phase) -> None:
    played = player(HELD, TAPPED).say(Input.GO_ON, Input.GO_ON).wait(seconds)
    assert played.say(Input.SKIP).run.state.phase is phase


def test_what_each_key_does_after_a_no() -> None:
    assert begun(player(), Input.AGAIN).run.rung.slug == "tapped"
    assert begun(player(), Input.EASIER).run.rung.slug == "easier"
    assert begun(player(), Input.SKIP).run.rung.slug == "held"
    left = begun(player(), Input.LEAVE)
    assert (left.run.state.phase, left.run.state.outcome) == (Phase.AFTER, "left")


def test_before_it_begins_a_choice_acts_at_once() -> None:
    assert player().say(Input.EASIER).run.rung.slug == "easier"
    assert player().say(Input.SKIP).run.rung.slug == "held"
    assert Skipped("tapped", "tapped", "left") in (player().say(Input.LEAVE, Input.YES).events)


def test_to_leave_is_asked_once_before_an_exercise_has_begun() -> None:
    played = player().say(Input.LEAVE)
    assert played.phase is Phase.LEAVING
    assert not any(played.run.allows(said) for said in (Input.GO_ON, Input.LEAVE, Input.SKIP))
    played.say(Input.NO)
    assert (played.phase, played.part(), played.up) == (Phase.EXERCISE, Part.GET_READY, "tapped")
    assert played.say(Input.LEAVE, Input.YES).run.state.outcome == "left"


def test_time_stands_still_while_it_is_asked_whether_to_leave() -> None:
    played = begun(player(TAPPED, HELD, known=frozenset({"held"})), Input.SKIP).wait(2)
    left = played.remaining
    played.say(Input.LEAVE).wait(60).say(Input.NO)
    assert played.remaining == pytest.approx(left, abs=0.25)
    assert played.say(Input.LEAVE, Input.NO).wait(left).part() is Part.HOLD
    assert played.say(Input.LEAVE).wait(9).say(Input.NO).remaining > 9, "the hold had not begun"
    assert played.run.state.turn
    assert played.run.state.turn.count_in_seconds, "and is counted in"


def test_what_was_paused_stays_so_when_nobody_leaves() -> None:
    played = player().say(Input.PAUSE, Input.LEAVE, Input.NO)
    assert played.run.state.turn
    assert played.run.state.turn.paused


def test_it_is_spreading_counts_while_it_is_asked_whether_to_leave() -> None:
    played = player().say(Input.LEAVE, Input.SPREAD)
    assert played.phase is Phase.SETTLE
    assert [spread.rungs for spread in played.run.state.spreads] == [{"tapped"}]


def test_a_flare_day_starts_everything_one_rung_down() -> None:
    played = player(is_flare=True)
    assert played.run.rung.slug == "easier"
    played.say(Input.SKIP)
    assert played.run.rung.slug == "held", "the last rung stays the last"


def test_a_session_whose_exercises_are_all_left_out_is_complete() -> None:
    played = player(plan(TAPPED, optional=True), plan(HELD, optional=True))
    assert played.events[-1] == Ended("completed", None)
    assert played.run.state.phase is Phase.AFTER


def test_both_sides_in_turn_with_a_change_between() -> None:
    both = make_exercise("both", side="both", dose=make_dose("hold", reps=1, hold_seconds=5))
    played = player(both).say(Input.GO_ON, Input.GO_ON)
    turn = played.run.state.turn
    assert turn
    assert turn.stretch
    assert turn.stretch.side == "left", "the unaffected side first"
    played.wait(5.1)
    assert played.part() is Part.CHANGE_SIDE
    played.wait(10.1)
    assert played.part() is Part.HOLD
    played.wait(5.1)
    assert played.run.state.phase is Phase.CHECK


@pytest.mark.parametrize(
    ("side", "said_after", "expected"),
    [
        ("both", 2, (2, 0)),
        ("both", 5, (3, 2)),
        ("alternating", 3, (2, 1)),
        ("symptomatic", 2, (0, 2)),
        ("away", 2, (2, 0)),
        ("none", 2, (None, None)),
    ],
)
def test_reps_are_counted_on_each_side(
    side: SideRule, said_after: int, expected: tuple[int | None, int | None]
) -> None:
    dose = make_dose(sets=1, reps=3, rest_seconds=0)
    played = player(plan(make_exercise("lift", side=side, dose=dose)))
    while played.run.state.turn is None or played.run.state.turn.reps_done < said_after:
        played.wait(2.0).say(Input.GO_ON)
    played.say(Input.SPREAD)
    (done,) = [event for event in played.events if isinstance(event, Done)]
    assert (done.reps_left, done.reps_right) == expected


@pytest.mark.parametrize(
    ("said", "is_whole"), [(Input.SPREAD, False), (Input.HURTS, False), (Input.GO_ON, True)]
)
def test_what_is_broken_off_in_its_last_set_is_not_whole(said: Input, is_whole: bool) -> None:
    two_sets = plan(make_exercise("lift", dose=make_dose(sets=2, reps=1, rest_seconds=0)))
    played = player(two_sets)
    while played.run.state.turn is None or played.run.state.turn.sets_done < 1:
        played.wait(2.0).say(Input.GO_ON)
    while played.part() is not Part.TAP:
        played.wait(1.0)
    played.say(said)
    (done,) = [event for event in played.events if isinstance(event, Done)]
    assert (done.sets_done, done.is_whole) == (2 if is_whole else 1, is_whole)
