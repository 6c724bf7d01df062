"""Decisions of `tui/play` that no other test of their own module would miss."""

from datetime import timedelta

import pytest

from tests.play.pasts import MONDAY, at, cleared, ran, refused, stopped, told
from tui.play.gates import Shut, gate
from tui.play.harder import CleanDays, allows_harder
from tui.play.past import PastRun
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
