"""Decisions of `tui/play` that no other test of their own module would miss."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.factories import make_exercise, make_screening, make_session
from tests.play.pasts import MONDAY, at, cleared, ran, refused, stopped, told
from tests.play.playing import SYMPTOMS, TAPPED, begun, player
from tui.plan.lines import Line
from tui.play.carry_on import Past, carry_on
from tui.play.due import cleared_lines, lists_due
from tui.play.events import Answered, ChangeTold, Decided, Done, Ended, ToldEarly
from tui.play.gates import Shut, gate
from tui.play.harder import CleanDays, allows_harder
from tui.play.lists import line_key
from tui.play.past import PastRun
from tui.play.rules import Change, Spread, Stop, StopReason
from tui.play.state import Input, Phase
from tui.play.symptoms import Before
from tui.play.usual import compared, is_just_cleared

LATER = at(3)


def is_shut(*past: PastRun) -> bool:
    return isinstance(gate(past, 2, False, LATER), Shut)


def test_a_last_form_that_was_left_out_shuts_nothing_by_itself() -> None:
    assert not is_shut(ran(1, MONDAY, after=None))


@pytest.mark.parametrize("reason", ["limit", "mistake"])
def test_2_that_was_told_shuts_whatever_the_stop_is_called(reason: str) -> None:
    """Two files of one run may tell of a stop and of the key each."""
    assert is_shut(stopped(1, MONDAY, reason, told=2, after=None))
    assert not is_shut(stopped(1, MONDAY, reason, told=2))


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (stopped(1, MONDAY, "urgent", after=None), "urgent"),
        (stopped(1, MONDAY, "urgent", told=3, after=None), "urgent"),
        (ran(1, MONDAY, told=3), "urgent"),
        (stopped(1, MONDAY, "professional", told=2, after=None), "professional"),
        (ran(1, MONDAY, after=told("numb")), "professional"),
        (refused(1, MONDAY, None), "refused"),
        (refused(1, MONDAY, "new-signs"), "new-signs"),
    ],
)
def test_what_shut_it_is_told(run: PastRun, why: str) -> None:
    found = gate([run], 2, False, LATER)
    assert isinstance(found, Shut)
    assert (found.why, found.is_urgent) == (why, why == "urgent")


def test_all_that_may_pass_may_be_told_gone_together() -> None:
    found = gate([refused(1, MONDAY, "soon", "fever", "ill")], 2, False, LATER)
    assert isinstance(found, Shut)
    assert found.is_passing


def test_what_was_examined_on_this_day_is_not_new_nor_what_was_before_that() -> None:
    numb, weak = told("numb"), told("weak")
    past = [
        ran(1, at(0)),
        refused(2, at(1), "new-signs", before=numb),
        cleared(3, at(2)),
        refused(4, at(3, 10), "new-signs", before=weak),
        cleared(5, at(3, 12)),
    ]
    assert compared(told("numb", "weak"), past, LATER).new_signs == frozenset()
    assert compared(told("numb", "weak"), past[:3], LATER).new_signs == {"weak"}


def test_an_examination_says_nothing_of_what_was_told_since() -> None:
    """Two new signs may be examined at once; both legs are asked about unless they were."""
    numb, weak, both = told("numb"), told("weak"), told(side="both")
    past = [
        ran(1, at(0)),
        refused(2, at(1), "new-signs", before=numb),
        refused(3, at(1, 20), "new-signs", before=weak),
        cleared(4, at(2)),
        cleared(5, at(2, 20)),
    ]
    assert compared(told("numb", "weak"), past, LATER).new_signs == frozenset()
    assert compared(both, past, LATER).is_both_now
    seen = [*past, refused(6, at(3, 9), "both-legs", before=both), cleared(7, at(3, 12))]
    assert not compared(both, seen, LATER).is_both_now


def test_tingling_told_with_2_is_still_there_though_it_was_there_before() -> None:
    tingling = told("tingling")
    run = ran(1, MONDAY, before=tingling, after=tingling, outcome="stopped", reason="limit", told=2)
    assert compared(tingling, [run], LATER).is_still_tingling
    shut = stopped(1, MONDAY, "professional", told=2, after=told("tingling", "numb"))
    assert not compared(tingling, [shut], LATER).is_still_tingling


def test_nothing_harder_two_points_above_the_lowest_usual_of_four_weeks() -> None:
    """Usual has risen by one, and today is one above it: neither is much."""
    low = [ran(n, at(n - 20), before=told(leg=2)) for n in range(8)]
    since = [ran(8 + n, at(n - 7), before=told(leg=3)) for n in range(7)]
    clean, past = CleanDays(told(leg=3)), [*low, *since]
    assert not compared(told(leg=4), past, LATER).is_beyond_usual
    assert not allows_harder(clean, past, told(leg=4), LATER)
    assert allows_harder(clean, past, told(leg=3), LATER)


def test_nothing_was_cleared_before_anything_was() -> None:
    assert not is_just_cleared([])
    assert is_just_cleared([cleared(1, MONDAY)])
    assert not is_just_cleared([cleared(1, MONDAY), ran(2, MONDAY + timedelta(hours=1))])


@pytest.mark.parametrize(
    ("said", "change", "reason"),
    [(Input.NEW_SIGNS, 2, "professional"), (Input.RED_FLAG, 3, "urgent")],
)
def test_what_2_and_3_tell_of_the_exercise_under_way(
    said: Input, change: Change, reason: StopReason
) -> None:
    """It ends there as a spread, told once, and is kept with what was done of it."""
    told_at_work = player().say(Input.GO_ON, Input.GO_ON)
    before = len(told_at_work.events)
    done, *others = told_at_work.say(said).events[before:]
    ends = [
        Answered("yes", change),
        ChangeTold(change),
        Decided(Stop(reason)),
        Ended("stopped", reason),
    ]
    assert isinstance(done, Done)
    assert (done.exercise, done.then, done.reps_done, done.has_begun) == ("tapped", "next", 1, True)
    assert others == ends
    assert told_at_work.run.state.spreads == (Spread(frozenset({"hip"}), frozenset({"tapped"})),)

    at_the_check = player().say(Input.GO_ON, Input.GO_ON, Input.SKIP)
    before = len(at_the_check.events)
    assert at_the_check.say(said).events[before:] == ends


def test_before_it_began_2_and_3_tell_nothing_of_an_exercise() -> None:
    early = player()
    before = len(early.events)
    assert early.say(Input.RED_FLAG).events[before:] == [
        ChangeTold(3),
        Ended("stopped", "urgent"),
    ]
    assert early.run.state.spreads == ()


def test_told_early_it_is_of_the_last_that_had_begun_whatever_its_place_and_rung() -> None:
    ladders = [make_exercise(name, [name], [name, f"{name}-easy"]) for name in ("a", "b", "c")]
    played = begun(begun(player(*ladders), Input.SKIP).wait(1), Input.SKIP).wait(1)
    assert played.up == "c"
    played.say(Input.SPREAD)
    assert ToldEarly(1, "b") in played.events
    assert played.run.state.spreads == (Spread(frozenset({"b", "c"}), frozenset({"b", "c"})),)
    assert played.run.state.spread_places == {1, 2}


def test_an_easier_rung_that_was_chosen_at_work_is_not_taken_back() -> None:
    """What had begun was left, and its check was asked; a harder rung never comes back by a key."""
    played = begun(player(), Input.EASIER).wait(1)
    assert played.up == "easier"
    played.say(Input.EASIER)
    assert played.up != "tapped"


def test_where_two_positions_are_left_the_other_one_is_offered() -> None:
    """Not legs up after bending, but on the belly as well as on the side."""
    bent = player(make_exercise("bow", ["flexion"], ["bow", "small-bow"]))
    begun(bent, Input.SPREAD)
    assert bent.phase is Phase.SETTLE
    assert bent.run.positions == ("on-the-side", "on-the-belly")
    assert bent.run.allows(Input.OTHER_POSITION)
    assert bent.say(Input.OTHER_POSITION).run.state.resting == "on-the-belly"


def test_hands_free_the_rest_of_a_run_that_is_carried_on_begins_by_itself() -> None:
    session, spread = make_session(TAPPED), [Past(0, "tapped", answer="yes")]
    run, _ = carry_on(session, Before(SYMPTOMS), spread, hands_free=True, now=5000.0)
    run.gap_seconds = float("inf")
    run.tick(5039.0)
    assert not run.is_lying
    run.tick(5041.0)
    assert run.is_lying


@pytest.mark.parametrize("days", [0, 1])
def test_one_run_of_a_day_with_more_than_usual_is_enough_for_the_advice(days: int) -> None:
    """Today's too: the second form of the day may be as usual."""
    past = [
        ran(1, at(0, 9), is_beyond_usual=True),
        ran(2, at(0, 18)),
        ran(3, at(1, 9), is_beyond_usual=True),
        ran(4, at(1, 18)),
    ]
    assert compared(told(), past, at(1 + days, 19)).is_advised
    assert not compared(told(), past[:2], at(1, 19)).is_advised


def test_hands_free_the_rest_after_s_at_work_begins_by_itself() -> None:
    played = player().say(Input.HANDS_FREE).wait(1).say(Input.GO_ON).wait(6)
    assert (played.phase, played.run.state.begun_told) == (Phase.EXERCISE, True)
    played.say(Input.SPREAD)
    assert played.phase is Phase.SETTLE
    assert not played.wait(39).run.is_lying
    assert played.wait(2).run.is_lying


def test_a_sign_that_only_a_refused_form_told_is_new_in_the_run_after_it() -> None:
    """Full lists come once more after the first run that tells it."""
    screening, numb = make_screening(), told("numb")
    passed: dict[str, Any] = {"lists": "full", "lists_digest": screening.digest}
    past = [
        ran(1, at(0), **passed),
        refused(2, at(1), "new-signs", before=numb),
        cleared(3, at(2)),
        ran(4, at(2, 20), before=numb, after=numb, **passed),
    ]
    assert lists_due(past, screening, LATER) == "full"
    again = ran(5, at(3, 9), before=numb, after=numb, **passed)
    assert lists_due([*past, again], screening, LATER) == "one-page"


def test_a_second_clearing_leaves_the_first_as_it_is() -> None:
    hip, heart = Line("hip", "An artificial hip"), Line("heart", "Heart trouble")
    screening = replace(make_screening(), ask_first=(hip, heart))
    past = [cleared(1, at(0), line_key(heart)), cleared(2, at(1), line_key(hip))]
    assert [each.line for each in cleared_lines(past, screening, LATER)] == ["hip", "heart"]
