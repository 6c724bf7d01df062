"""What the records forbid: each row of C8 and C9, and its neighbours."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.play.pasts import (
    AUTUMN,
    BERLIN,
    MONDAY,
    SPRING,
    at,
    cleared,
    did,
    ran,
    refused,
    stopped,
    told,
    unreadable,
)
from tui.play.gates import EasingOnly, Gate, Open, Shut, WaitUntil, gate
from tui.play.past import Past, PastRun

LATER = at(3)
BORDER = timedelta(seconds=1)


def stands(past: Past, now: datetime, per_day: int = 2, *, is_easing: bool = False) -> Gate:
    return gate(past, per_day, is_easing, now)


# Shut until it has been seen (C8)

BEFORE = told("tingling")
AFTER_2: list[tuple[str, PastRun, bool]] = [
    ("left out", stopped(1, MONDAY, "professional", after=None), True),
    ("nothing", stopped(1, MONDAY, "professional", after=told()), False),
    ("tingling alone", stopped(1, MONDAY, "professional", after=told("tingling")), False),
    ("numb", stopped(1, MONDAY, "professional", after=told("numb")), True),
    ("weak", stopped(1, MONDAY, "professional", after=told("weak")), True),
    (
        "numb, told before too",
        stopped(1, MONDAY, "professional", before=told("numb"), after=told("numb")),
        True,
    ),
    ("both legs", stopped(1, MONDAY, "professional", after=told(side="both")), True),
    (
        "both legs, told before too",
        stopped(1, MONDAY, "professional", before=told(side="both"), after=told(side="both")),
        False,
    ),
]


@pytest.mark.parametrize(("_what", "run", "is_shut"), AFTER_2, ids=[row[0] for row in AFTER_2])
def test_what_the_last_form_tells_after_the_key_2(_what: str, run: PastRun, is_shut: bool) -> None:
    found = stands([run], LATER)
    assert isinstance(found, Shut) == is_shut
    if isinstance(found, Shut):
        assert (found.why, found.since) == ("professional", MONDAY)


SHUTTING: list[tuple[str, PastRun, bool]] = [
    ("urgent list", refused(1, MONDAY, "urgent"), True),
    ("soon list", refused(1, MONDAY, "soon", "fever"), True),
    ("new sign", refused(1, MONDAY, "new-signs"), True),
    ("both legs", refused(1, MONDAY, "both-legs"), True),
    ("growing weakness", refused(1, MONDAY, "growing"), True),
    ("a list of an earlier version", refused(1, MONDAY, None), True),
    ("ask first", refused(1, MONDAY, "ask-first", "pregnancy"), False),
    ("needs", refused(1, MONDAY, "needs"), False),
    ("the one page, whose lists come next", refused(1, MONDAY, "one-page"), False),
    ("urgent stop", stopped(1, MONDAY, "urgent", after=None), True),
    ("3, not yet answered", ran(1, MONDAY, told=3), True),
    ("3 by mistake", stopped(1, MONDAY, "mistake"), False),
    ("limit", stopped(1, MONDAY, "limit"), False),
    ("session stops", stopped(1, MONDAY, "session-stops"), False),
    ("no easier rung", stopped(1, MONDAY, "no-easier-rung"), False),
    ("not settled", stopped(1, MONDAY, "not-settled"), False),
    ("hurting", stopped(1, MONDAY, "hurting"), False),
    ("numb in the last form of a whole run", ran(1, MONDAY, after=told("numb")), True),
    ("numb as before", ran(1, MONDAY, before=told("numb"), after=told("numb")), False),
    ("tingling in the last form", ran(1, MONDAY, after=told("tingling")), False),
    ("other leg in the last form", ran(1, MONDAY, after=told(side="both")), True),
    ("worse after", ran(1, MONDAY, after=told(leg=9)), False),
    ("unreadable", unreadable(MONDAY), False),
    ("a clearing alone", cleared(1, MONDAY), False),
]


@pytest.mark.parametrize(("_what", "kept", "is_shut"), SHUTTING, ids=[row[0] for row in SHUTTING])
@pytest.mark.parametrize("is_easing", [False, True])
@pytest.mark.parametrize("days", [0, 400])
def test_what_shuts_every_session(
    _what: str, kept: PastRun, is_shut: bool, is_easing: bool, days: int
) -> None:
    now = MONDAY + timedelta(days=days, hours=3)
    assert isinstance(stands([kept], now, is_easing=is_easing), Shut) == is_shut
    others = [ran(0, at(-9)), kept, refused(2, now, "ask-first"), refused(3, now, "needs")]
    assert isinstance(stands(others, now, is_easing=is_easing), Shut) == is_shut


def test_only_what_is_written_later_opens_it() -> None:
    urgent = refused(2, MONDAY, "urgent")
    assert isinstance(stands([cleared(1, LATER), urgent], LATER), Shut)
    assert stands([urgent, cleared(3, MONDAY + BORDER)], LATER) == Open()


@pytest.mark.parametrize("years", [-1, 0, 1])
def test_the_clock_says_nothing_of_what_is_shut(years: int) -> None:
    stop = stopped(1, MONDAY, "urgent", after=None)
    moved = MONDAY.replace(year=MONDAY.year + years)
    assert isinstance(stands([stop], moved), Shut)
    assert not isinstance(stands([stop, cleared(2, moved)], moved), Shut)


def test_a_clearing_of_lines_opens_nothing() -> None:
    assert isinstance(
        stands([refused(1, MONDAY, "urgent"), cleared(2, at(1), "pregnancy:1")], LATER), Shut
    )


def test_it_is_shut_anew_after_it_was_opened() -> None:
    past = [refused(1, MONDAY, "soon"), cleared(2, at(1)), refused(3, at(2), "new-signs")]
    assert stands(past, LATER) == Shut(at(2), "new-signs")


def test_the_gravest_is_told_and_it_has_to_be_examined_since_the_newest() -> None:
    past = [
        refused(1, MONDAY, "urgent"),
        refused(2, at(1), "soon", "ill"),
        refused(3, at(2), "growing"),
    ]
    assert stands(past, LATER) == Shut(at(2), "urgent", lines=frozenset({"ill"}))


PASSING: list[tuple[str, list[PastRun], bool]] = [
    ("47 hours ago", [refused(1, LATER - timedelta(hours=48) + BORDER, "soon", "fever")], False),
    ("48 hours ago", [refused(1, LATER - timedelta(hours=48), "soon", "fever")], True),
    ("which line is not known", [refused(1, MONDAY, "soon")], False),
    ("a line that does not pass", [refused(1, MONDAY, "soon", "fever", "clot")], False),
    ("urgent as well", [refused(1, MONDAY, "urgent"), refused(2, MONDAY, "soon", "fever")], False),
    ("a stop as well", [stopped(1, MONDAY, "urgent"), refused(2, MONDAY, "soon", "ill")], False),
    ("told in the future", [refused(1, at(9), "soon", "fever")], False),
]


@pytest.mark.parametrize(("_what", "past", "passes"), PASSING, ids=[row[0] for row in PASSING])
def test_what_passes_by_itself_opens_once_it_is_told_gone(
    _what: str, past: list[PastRun], passes: bool
) -> None:
    found = stands(past, LATER)
    assert isinstance(found, Shut)
    assert found.is_passing is passes
    gone = cleared(9, LATER, *found.lines, clearance=None)
    assert (stands([*past, gone], LATER) == Open()) is passes


def test_only_what_was_told_gone_opens() -> None:
    past = [refused(1, MONDAY, "soon", "fever", "ill"), cleared(2, LATER, "ill", clearance=None)]
    assert isinstance(stands(past, LATER), Shut)


def test_what_an_earlier_version_refused_was_open_once_it_played_again() -> None:
    past = [refused(1, MONDAY, None), ran(2, at(1))]
    assert stands(past, LATER) == Open()
    assert isinstance(stands(past[::-1], LATER), Shut)


def test_a_last_form_of_an_earlier_version_was_open_too_but_its_stops_stay_shut() -> None:
    numb = ran(1, MONDAY, after=told("numb"), is_former=True)
    assert isinstance(stands([numb], LATER), Shut)
    assert stands([numb, ran(2, at(1))], LATER) == Open()
    assert isinstance(stands([replace(numb, is_former=False), ran(2, at(1))], LATER), Shut)
    for reason in ("urgent", "professional"):
        stop = stopped(1, MONDAY, reason, after=None, is_former=True)
        assert isinstance(stands([stop, ran(2, at(1))], LATER), Shut)


# Enough for today (C9)


def easing_until(past: Past, now: datetime, per_day: int = 2) -> datetime | None:
    found = stands(past, now, per_day)
    assert not isinstance(found, Shut)
    return found.until if isinstance(found, EasingOnly) else None


REASONS = ["limit", "session-stops", "no-easier-rung", "not-settled", "hurting", "mistake"]
STOPS: list[tuple[datetime, datetime]] = [
    (at(0, 8), at(1, 0)),
    (at(0, 15, 59), at(1, 0)),
    (at(0, 16), at(1, 0)),
    (at(0, 16, 1), at(1, 0, 1)),
    (at(0, 23, 59), at(1, 7, 59)),
    (at(0, 0), at(1, 0)),
    # The clocks go forward an hour in the night, and back an hour.
    (SPRING, datetime(2026, 3, 29, 8, 30, tzinfo=BERLIN)),
    (AUTUMN, datetime(2026, 10, 25, 6, 30, tzinfo=BERLIN)),
    (datetime(2026, 3, 29, 12, tzinfo=BERLIN), datetime(2026, 3, 30, 0, tzinfo=BERLIN)),
]


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize(("stop", "until"), STOPS)
def test_after_a_stop_it_is_enough_until_the_next_day_and_eight_hours(
    reason: str, stop: datetime, until: datetime
) -> None:
    past = [stopped(1, stop, reason)]
    for now in (stop, until - BORDER):
        found = easing_until(past, now, per_day=12)
        assert found is not None
        assert found.timestamp() == until.timestamp()
        assert stands(past, now, is_easing=True) == Open()
    assert easing_until(past, until, per_day=12) is None


def test_a_spread_that_was_never_settled_is_a_stop() -> None:
    cut_off = ran(1, MONDAY, outcome="interrupted", is_unsettled=True)
    assert easing_until([cut_off], MONDAY + timedelta(hours=3), 12) is not None
    assert easing_until([replace(cut_off, is_unsettled=False)], at(0, 21), 12) is None


def test_the_last_form_told_after_midnight_keeps_nothing_shut_for_another_day() -> None:
    stop = replace(stopped(1, at(0, 23, 58), "limit"), updated=at(1, 0, 1))
    assert easing_until([stop], at(1, 7, 58), 12) is None


def test_a_stop_that_shut_and_was_cleared_is_over() -> None:
    assert stands([stopped(1, MONDAY, "urgent"), cleared(2, at(0, 20))], at(0, 21)) == Open()


def test_a_stop_in_an_easing_session_counts_too() -> None:
    assert (
        easing_until([stopped(1, MONDAY, "no-easier-rung", is_easing=True)], at(0, 21)) is not None
    )


PER_DAY: list[tuple[str, list[PastRun], bool]] = [
    ("one", [ran(1, at(0, 8))], False),
    ("two", [ran(1, at(0, 8)), ran(2, at(0, 12))], True),
    ("yesterday and today", [ran(1, at(-1, 23, 59)), ran(2, at(0, 12))], False),
    (
        "begun after midnight",
        [ran(1, at(-1, 23, 59), first_began=at(0, 0)), ran(2, at(0, 9))],
        True,
    ),
    ("one of easing positions", [ran(1, at(0, 8)), ran(2, at(0, 12), is_easing=True)], False),
    ("one in which nothing began", [ran(1, at(0, 8)), ran(2, at(0, 12), first_began=None)], False),
    ("a refusal and a clearing", [ran(1, at(0, 8)), refused(2, at(0, 9), "needs")], False),
    ("one from the future", [ran(1, at(0, 8)), ran(2, at(0, 23, 59))], False),
    ("cut off", [ran(1, at(0, 8), outcome="interrupted"), ran(2, at(0, 12))], True),
]


@pytest.mark.parametrize(("_what", "past", "is_enough"), PER_DAY, ids=[row[0] for row in PER_DAY])
def test_the_runs_of_a_day(_what: str, past: list[PastRun], is_enough: bool) -> None:
    expected = at(1, 0) if is_enough else None
    assert easing_until(past, at(0, 20)) == expected
    assert stands(past, at(0, 20), is_easing=True) == Open()
    assert easing_until(past, at(0, 20), per_day=3) is None


def test_midnight_begins_a_new_day_of_runs() -> None:
    past = [ran(1, at(0, 8)), ran(2, at(0, 12))]
    assert easing_until(past, at(1, 0) - BORDER) == at(1, 0)
    assert easing_until(past, at(1, 0)) is None


def test_the_later_of_both_is_told() -> None:
    past = [ran(1, at(0, 8)), stopped(2, at(0, 22), "limit")]
    assert stands(past, at(0, 22, 30)) == EasingOnly(at(1, 6), "stopped")
    assert stands([past[0], ran(2, at(0, 12))], at(0, 22)) == EasingOnly(at(1, 0), "per-day")


@pytest.mark.parametrize("moved", [timedelta(days=-1), timedelta(days=-365)])
def test_after_the_clock_was_set_back_a_stop_counts_as_yesterdays(moved: timedelta) -> None:
    now = MONDAY + moved
    past = [stopped(1, MONDAY, "limit")]
    assert easing_until(past, now.replace(hour=7, minute=59)) is not None
    assert easing_until(past, now.replace(hour=8, minute=0)) is None


# Wait (C9)


@pytest.mark.parametrize("minutes", [0, 119, 120])
@pytest.mark.parametrize("per_day", [1, 2, 3])
def test_within_two_hours_of_the_last_run_it_is_asked_whether_to_wait(
    minutes: int, per_day: int
) -> None:
    run = ran(1, at(-1, 23, 30))
    now = run.updated + timedelta(minutes=minutes)
    found = stands([run], now, per_day)
    waits = minutes < 120 and per_day <= 2
    is_next_day = now.date() > at(-1).date()
    if is_next_day or per_day > 1:
        assert found == (WaitUntil(at(0, 1, 40)) if waits else Open())
    else:
        assert isinstance(found, EasingOnly), "one a day comes first"
    assert stands([run], now, per_day, is_easing=True) == Open()


def test_nobody_waits_after_easing_positions_or_a_run_in_which_nothing_began() -> None:
    for run in (ran(1, MONDAY, is_easing=True), ran(1, MONDAY, first_began=None)):
        assert stands([run], at(0, 18, 30)) == Open()


def test_two_hours_are_two_hours_when_the_clocks_change() -> None:
    run = ran(1, AUTUMN + timedelta(hours=2), updated=datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN))
    found = stands([run], datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN))
    assert isinstance(found, WaitUntil)
    assert found.until.timestamp() == datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN).timestamp()


def test_nothing_kept_is_open() -> None:
    assert stands([], MONDAY, 1) == Open()
    assert (
        stands([ran(1, at(-1), did("bow", at(-1), "flexion", answer="yes"))], MONDAY, 1) == Open()
    )


def test_a_clearing_opens_nothing_that_is_newer_than_it() -> None:
    """Two folders merged: what was written first may have happened last (C8, C25)."""
    stop, run = stopped(1, at(5), "urgent"), ran(3, at(4))
    assert isinstance(stands([stop, cleared(2, at(3)), run], at(6)), Shut)
    assert not isinstance(stands([stop, cleared(2, at(5, 23)), run], at(6)), Shut)
