"""What four weeks hold, day by day: only what was told, and only of these weeks."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.play.pasts import MONDAY, at, ran, refused, stopped, told
from tui.play.activities import Rated
from tui.play.past import PastRun
from tui.play.practice import (
    Course,
    PracticeDay,
    ToldDay,
    courses,
    first_day,
    practice_days,
    told_days,
)

NOW = at(23, 20)
"""A Wednesday, in the fourth week after Monday."""


def on(day: int) -> date:
    return (MONDAY + timedelta(days=day)).date()


def test_four_weeks_begin_with_a_monday() -> None:
    assert first_day(NOW) == on(0)
    assert first_day(at(27)) == on(0)
    assert first_day(at(28, 0)) == on(7)


FOOT, CALF, BACK = told(reach=5, leg=6, back=1), told(), told(reach=1, leg=0, back=3)
EASING = ran(1, at(2), is_easing=True)
KINDS: list[tuple[str, list[PastRun], object]] = [
    ("none", [], ()),
    ("a session", [ran(1, at(0, 0))], (PracticeDay(on(0), "session"),)),
    ("easing alone", [EASING], (PracticeDay(on(2), "easing"),)),
    ("easing and a session", [ran(2, at(2, 8)), EASING], (PracticeDay(on(2), "session"),)),
    (
        "a stop before all else",
        [stopped(1, at(2, 8), "limit"), EASING, ran(2, at(2, 20))],
        (PracticeDay(on(2), "stopped"),),
    ),
    (
        "a stop before anything began",
        [stopped(1, at(2), "urgent", first_began=None)],
        (PracticeDay(on(2), "stopped"),),
    ),
    ("opened, and not begun", [ran(1, at(2), first_began=None)], ()),
    ("refused", [refused(1, at(2), "soon")], ()),
    ("the day before these weeks", [ran(1, at(-1, 23, 59))], ()),
    ("a day to come", [ran(1, at(24, 0))], ()),
    (
        "in the order of the days, whatever the written one",
        [ran(1, at(23)), ran(2, at(4))],
        (PracticeDay(on(4), "session"), PracticeDay(on(23), "session")),
    ),
]


@pytest.mark.parametrize(("past", "days"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS])
def test_the_days_of_the_calendar(past: list[PastRun], days: object) -> None:
    assert practice_days(past, NOW) == days


def test_a_day_tells_its_first_form_and_its_last_place() -> None:
    day = [
        ran(2, at(3, 18), before=CALF, after=BACK),
        ran(1, at(3, 8), before=FOOT, after=CALF),
        ran(3, at(3, 20), before=BACK, after=None),
    ]
    assert told_days([*day, ran(4, at(5), after=None)], NOW) == (
        ToldDay(on(3), 5, 6, 1, reach_after=1),
        ToldDay(on(5), 4, 4, 2, reach_after=None),
    )


def rated(day: int, *ratings: tuple[str, int], chosen: tuple[str, ...] = ()) -> PastRun:
    found = tuple(Rated(*each) for each in ratings)
    return ran(day, at(day), activities=found, activities_chosen=chosen)


COURSES: list[tuple[str, list[PastRun], tuple[Course, ...]]] = [
    ("never rated", [ran(1, at(0))], ()),
    ("chosen, and not rated yet", [rated(0, chosen=("sit",))], ()),
    (
        "older than these weeks too",
        [rated(-20, ("sit", 3)), rated(7, ("sit", 4))],
        (Course("sit", ((on(-20), 3), (on(7), 4))),),
    ),
    (
        "of those chosen last",
        [
            rated(0, ("sit", 3), ("lift", 1), chosen=("sit", "lift")),
            rated(7, ("walk", 2), chosen=("walk", "sit")),
            rated(14, ("sit", 5), ("walk", 2)),
        ],
        (Course("walk", ((on(7), 2), (on(14), 2))), Course("sit", ((on(0), 3), (on(14), 5)))),
    ),
    (
        "twice on a day",
        [rated(0, ("sit", 3)), rated(0, ("sit", 5))],
        (Course("sit", ((on(0), 5),)),),
    ),
    ("on a day to come", [rated(24, ("sit", 3))], ()),
]  # fmt: skip


@pytest.mark.parametrize(("past", "found"), [c[1:] for c in COURSES], ids=[c[0] for c in COURSES])
def test_activities(past: list[PastRun], found: tuple[Course, ...]) -> None:
    assert courses(past, NOW) == found


@pytest.mark.parametrize("of", [practice_days, told_days, courses])
def test_nothing_is_told_of_nothing(of: Callable[..., object]) -> None:
    assert of([], NOW) == ()
