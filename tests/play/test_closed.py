"""What spread or hurt earlier: how long it closes or lowers, in every session (C9, C14 to C17)."""

from datetime import datetime, timedelta

import pytest

from tests.play.pasts import AUTUMN, BERLIN, MONDAY, SPRING, at, did, ran
from tui.play.closed import Closed, closed_today, spreads_of

BORDER = timedelta(seconds=1)
SPREADS: list[tuple[datetime, datetime]] = [
    (at(0, 8), at(1, 0)),
    (at(0, 16), at(1, 0)),
    (at(0, 20), at(1, 4)),
    (at(1, 0, 1), at(2, 0)),
    (SPRING, datetime(2026, 3, 29, 8, 30, tzinfo=BERLIN)),
    (AUTUMN, datetime(2026, 10, 25, 6, 30, tzinfo=BERLIN)),
]


@pytest.mark.parametrize(("told_at", "until"), SPREADS)
def test_a_direction_that_spread_is_closed_until_the_next_day_and_eight_hours(
    told_at: datetime, until: datetime
) -> None:
    spread = did("bow", told_at, "flexion", answer="yes")
    past = [ran(1, told_at - timedelta(minutes=5), did("lift", told_at, "extension"), spread)]
    for now in (told_at, until - BORDER):
        assert closed_today(past, now).spreads == (frozenset({"flexion"}),)
    assert closed_today(past, until).spreads == ()


def test_sharp_pain_is_of_the_day_on_which_it_was_told() -> None:
    hurt = did(
        "bow", at(1, 0, 5), "flexion", "hip", hurt_at=datetime(2026, 3, 3, 0, 0, 3, tzinfo=BERLIN)
    )
    past = [ran(1, datetime(2026, 3, 2, 23, 59, 30, tzinfo=BERLIN), hurt)]
    for now in (at(1, 0, 6), at(2, 0) - BORDER):
        found = closed_today(past, now)
        assert found.hurts == (frozenset({"flexion", "hip"}),)
        assert found.hurt == {"bow"}
    assert closed_today(past, at(2, 0)).hurts == ()


def test_it_need_not_rest_eight_hours_after_sharp_pain() -> None:
    past = [ran(1, at(0, 23), did("bow", at(0, 23, 30), "flexion", hurt_at=at(0, 23, 30)))]
    assert closed_today(past, at(0, 23, 59)).hurt == {"bow"}
    assert closed_today(past, at(1, 0)).hurt == frozenset()


def test_an_easing_position_that_spread_is_out_as_long_as_its_direction() -> None:
    spread = did("legs-up", at(0, 22), "flexion", answer="yes")
    past = [ran(1, at(0, 22), spread, is_easing=True)]
    for now in (at(0, 23), at(1, 1)):
        found = closed_today(past, now)
        assert found.easing == {"legs-up"}
        assert found.spreads == (frozenset({"flexion"}),)
    assert closed_today(past, at(1, 7)) == Closed()
    assert closed_today([ran(1, at(0, 22), spread)], at(0, 23)).easing == frozenset()


def test_what_is_told_before_it_began_is_one_spread_of_two_rungs() -> None:
    early = did("curl", at(0, 18, 9), "flexion", "hip", answer="yes", has_begun=False)
    later = did("lift", at(0, 18, 5), "extension", spread_later=True)
    run = ran(1, MONDAY, did("bow", at(0, 18, 2), "rotation"), later, early)
    assert spreads_of(run) == [(frozenset({"flexion", "hip", "extension"}), early.told_at)]
    alone = ran(1, MONDAY, early)
    assert spreads_of(alone) == [(frozenset({"flexion", "hip"}), early.told_at)]
    kept_alone = ran(1, MONDAY, later)
    assert spreads_of(kept_alone) == [(frozenset({"extension"}), later.told_at)]


def test_a_second_spread_is_one_of_its_own() -> None:
    first = did("bow", at(0, 18, 2), "rotation", answer="yes")
    later = did("lift", at(0, 18, 5), "extension", spread_later=True)
    early = did("curl", at(0, 18, 9), "flexion", answer="yes", has_begun=False)
    found = spreads_of(ran(1, MONDAY, first, later, early))
    assert [tags for tags, _ in found] == [{"rotation"}, {"flexion", "extension"}]


@pytest.mark.parametrize("hours", [1, 7, 8, 23])
def test_after_the_clock_was_set_back_it_counts_as_yesterdays(hours: int) -> None:
    spread = did("bow", at(9), "flexion", answer="yes", hurt_at=at(9))
    found = closed_today([ran(1, at(9), spread)], at(0, hours))
    assert bool(found.spreads) == (hours < 8)
    assert found.hurts == ()
