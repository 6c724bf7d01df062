"""Until when a run that was cut off is carried on (C24)."""

from datetime import datetime, timedelta

import pytest

from tests.play.pasts import AUTUMN, BERLIN, MONDAY, SPRING, at
from tui.play.cut_off import may_carry_on

SECOND = timedelta(seconds=1)
CASES: list[tuple[datetime, datetime, bool]] = [
    (MONDAY, MONDAY, True),
    (MONDAY, MONDAY + timedelta(hours=2) - SECOND, True),
    (MONDAY, MONDAY + timedelta(hours=2), False),
    (MONDAY, MONDAY - SECOND, False),
    (at(0, 23, 59), at(1, 0) - SECOND, True),
    (at(0, 23, 59), at(1, 0), False),
    (MONDAY, MONDAY.replace(year=2025), False),
    (MONDAY, MONDAY.replace(year=2027), False),
    (SPRING, SPRING + timedelta(minutes=29), True),
    # Between two and three o'clock the hands turn twice, or not at all.
    (
        datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN),
        datetime(2026, 3, 29, 4, 20, tzinfo=BERLIN),
        True,
    ),
    (
        datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN),
        datetime(2026, 3, 29, 4, 30, tzinfo=BERLIN),
        False,
    ),
    (
        datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN),
        datetime(2026, 10, 25, 2, 20, tzinfo=BERLIN),
        True,
    ),
    (
        datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN),
        datetime(2026, 10, 25, 3, 0, tzinfo=BERLIN),
        False,
    ),
    (AUTUMN, AUTUMN + timedelta(minutes=40), False),
]


@pytest.mark.parametrize(("updated", "now", "may"), CASES)
def test_it_is_carried_on_within_two_hours_of_the_same_day(
    updated: datetime, now: datetime, may: bool
) -> None:
    assert may_carry_on(updated, now) is may
