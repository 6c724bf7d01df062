"""Until when a run that was cut off is carried on, and what is asked of it later (C24)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.play.pasts import AUTUMN, BERLIN, MONDAY, SPRING, at, did, ran
from tui.play.cut_off import late_check, may_carry_on

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


OPEN = replace(did("bow", MONDAY), answer=None, is_open=True, is_done=False)
CUT_OFF = ran(1, MONDAY, did("lift", MONDAY), OPEN, outcome="under-way")
LATE = CUT_OFF.updated + timedelta(hours=2)


def test_a_check_that_was_not_answered_is_asked_late() -> None:
    assert late_check([], LATE) is None
    assert late_check([CUT_OFF], LATE) == OPEN
    assert late_check([CUT_OFF], LATE - SECOND) is None, "it is carried on"
    assert late_check([replace(CUT_OFF, outcome="interrupted")], LATE) == OPEN
    assert late_check([replace(CUT_OFF, outcome="left")], LATE) is None
    assert late_check([CUT_OFF, ran(2, at(1))], at(2)) is None
    answered = replace(CUT_OFF, exercises=CUT_OFF.exercises[:1])
    assert late_check([answered], LATE) is None
    assert late_check([replace(CUT_OFF, exercises=())], LATE) is None
