"""What is told beside what was told: each row of C7, C12's tingling and C20, and its neighbours."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.play.pasts import (
    MONDAY,
    at,
    cleared,
    morning,
    ran,
    refused,
    stopped,
    told,
    unreadable,
)
from tui.play.past import Past, PastRun
from tui.play.symptoms import Symptoms
from tui.play.usual import (
    Compared,
    asks_next_morning,
    compared,
    is_just_cleared,
    last_was_worse,
    lowest_usual,
    usual_leg_pain,
)


def day(number: int, days: int, *, leg: int = 4, **changes: object) -> PastRun:
    """A run so many days after Monday with this leg pain before it."""
    return ran(number, at(days), before=told(leg=leg), after=told(leg=leg), **changes)


def beside(past: Past, symptoms: Symptoms, days: int = 1) -> Compared:
    return compared(symptoms, past, at(days, 19))


# At the very first visit


def test_nothing_is_new_at_the_very_first_visit_but_a_weak_leg_is_asked_about() -> None:
    assert beside([], told("numb", "tingling", leg=6)) == Compared()
    assert beside([], told("weak", side="both")) == Compared(asks_growing=True)
    assert not beside([ran(1, at(0), before=told("weak"))], told("weak")).asks_growing
    assert beside([refused(1, at(0), "growing"), cleared(2, at(0))], told("weak")).asks_growing


# New signs, and both legs

NUMB: list[tuple[str, list[PastRun], bool]] = [
    ("not told", [ran(1, at(0))], True),
    ("27 days ago", [ran(1, at(-26), before=told("numb")), ran(2, at(0))], False),
    ("28 days ago", [ran(1, at(-27), before=told("numb")), ran(2, at(0))], True),
    ("after a run alone", [ran(1, at(-9), after=told("numb")), ran(2, at(0))], False),
    (
        "refused and examined",
        [ran(1, at(-9)), refused(2, at(-1), "new-signs", before=told("numb")), cleared(3, at(0))],
        False,
    ),
    (
        "examined 28 days ago",
        [
            ran(1, at(-40)),
            refused(2, at(-30), "new-signs", before=told("numb")),
            cleared(3, at(-27)),
            ran(4, at(0)),
        ],
        True,
    ),
    (
        "examined in the future",
        [ran(1, at(0)), refused(2, at(0), "new-signs", before=told("numb")), cleared(3, at(9))],
        True,
    ),
    (
        "refused and not examined",
        [ran(1, at(0)), refused(2, at(0), "new-signs", before=told("numb"))],
        True,
    ),
    (
        "something else was examined",
        [ran(1, at(-9)), refused(2, at(-1), "new-signs", before=told("weak")), cleared(3, at(0))],
        True,
    ),
    (
        "lines were cleared",
        [
            ran(1, at(-9)),
            refused(2, at(0), "new-signs", before=told("numb")),
            cleared(3, at(0), "a:1"),
        ],
        True,
    ),
]


@pytest.mark.parametrize(("_what", "past", "is_new"), NUMB, ids=[row[0] for row in NUMB])
def test_when_numb_is_new(_what: str, past: list[PastRun], is_new: bool) -> None:
    expected = {"numb"} if is_new else set()
    assert beside(past, told("numb")).new_signs == expected
    assert beside(past, told()).new_signs == set()


WEAK: list[tuple[str, list[PastRun], bool]] = [
    ("not told", [ran(1, at(0))], True),
    ("told last time", [ran(1, at(0), before=told("weak"))], False),
    ("told after last time", [ran(1, at(0), after=told("weak"))], False),
    ("told the time before", [ran(1, at(-1), before=told("weak")), ran(2, at(0))], True),
    (
        "refused and examined",
        [ran(1, at(-1)), refused(2, at(0), "new-signs", before=told("weak")), cleared(3, at(0))],
        False,
    ),
]


@pytest.mark.parametrize(("_what", "past", "is_new"), WEAK, ids=[row[0] for row in WEAK])
def test_when_weak_is_new(_what: str, past: list[PastRun], is_new: bool) -> None:
    assert beside(past, told("weak")).new_signs == ({"weak"} if is_new else set())


BOTH: list[tuple[str, list[PastRun], bool]] = [
    ("one before", [ran(1, at(0))], True),
    ("none before", [ran(1, at(0), before=told(side="none"))], True),
    ("both before", [ran(1, at(0), before=told(side="both"))], False),
    ("both after", [ran(1, at(0), after=told(side="both"))], False),
    ("both the time before", [ran(1, at(-1), before=told(side="both")), ran(2, at(0))], True),
    (
        "refused and examined",
        [
            ran(1, at(-1)),
            refused(2, at(0), "both-legs", before=told(side="both")),
            cleared(3, at(0)),
        ],
        False,
    ),
]


@pytest.mark.parametrize(("_what", "past", "is_new"), BOTH, ids=[row[0] for row in BOTH])
def test_when_both_legs_are_new(_what: str, past: list[PastRun], is_new: bool) -> None:
    assert beside(past, told(side="both")).is_both_now is is_new
    assert not beside(past, told()).is_both_now


def test_in_the_order_of_the_moments_something_may_be_new_that_is_not_as_written() -> None:
    past = [ran(1, at(-1)), ran(2, at(-9), before=told("weak"))]
    assert beside(past, told("weak")).new_signs == {"weak"}
    assert beside(past[::-1], told("weak")).new_signs == {"weak"}


# Tingling that is still there (C12)

TINGLING: list[tuple[str, PastRun, bool]] = [
    ("ended the run", stopped(1, at(0), "professional", after=told("tingling")), True),
    (
        "told before too, and more",
        stopped(1, at(0), "professional", before=told("tingling"), after=told("tingling")),
        True,
    ),
    ("came after a whole run", ran(1, at(0), after=told("tingling")), True),
    (
        "as before a whole run",
        ran(1, at(0), before=told("tingling"), after=told("tingling")),
        False,
    ),
    ("gone after it", stopped(1, at(0), "professional"), False),
    (
        "after another stop",
        stopped(1, at(0), "limit", before=told("tingling"), after=told("tingling")),
        False,
    ),
]


@pytest.mark.parametrize(("_what", "run", "is_still"), TINGLING, ids=[row[0] for row in TINGLING])
def test_when_tingling_is_still_there(_what: str, run: PastRun, is_still: bool) -> None:
    assert beside([run], told("tingling")).is_still_tingling is is_still
    assert not beside([run], told()).is_still_tingling
    assert not beside([run, ran(2, at(0, 19))], told("tingling")).is_still_tingling


# More than usual: the third row

LAST = ran(1, at(0), before=told(reach=3), after=told(reach=2))
THIRD: list[tuple[str, list[PastRun], Symptoms, bool]] = [
    ("the same", [LAST], told(reach=3), False),
    ("further than after alone", [LAST], told(reach=3), False),
    ("further than both", [LAST], told(reach=4), True),
    (
        "further than before alone",
        [ran(1, at(0), before=told(reach=2), after=told(reach=3))],
        told(reach=3),
        False,
    ),
    (
        "the after was not told",
        [ran(1, at(0), before=told(reach=2), after=None)],
        told(reach=3),
        True,
    ),
    (
        "from none to the back",
        [ran(1, at(0), before=told(reach=0), after=told(reach=0))],
        told(reach=1),
        False,
    ),
    (
        "from none to the buttock",
        [ran(1, at(0), before=told(reach=0), after=told(reach=0))],
        told(reach=2),
        True,
    ),
    ("tingling, not told last time", [ran(1, at(0))], told("tingling"), True),
    ("tingling, told last time", [ran(1, at(0), before=told("tingling"))], told("tingling"), False),
    (
        "tingling, told after last time",
        [ran(1, at(0), after=told("tingling"))],
        told("tingling"),
        False,
    ),
    ("usual and 1", [day(1, 0)], told(leg=5), False),
    ("usual and 2", [day(1, 0)], told(leg=6), True),
    (
        "usual has risen by 1",
        [day(1, -9, leg=3), *(day(2 + n, -6 + n) for n in range(7))],
        told(),
        False,
    ),
    (
        "usual has risen by 2",
        [*(day(n, -9, leg=2) for n in range(1)), *(day(2 + n, -6 + n) for n in range(7))],
        told(),
        True,
    ),
    (
        "usual rose long ago",
        [day(1, -60, leg=0), *(day(2 + n, -40 + n) for n in range(7)), day(9, 0)],
        told(),
        False,
    ),
    ("less than usual", [day(1, 0)], told(leg=0, reach=1), False),
]


@pytest.mark.parametrize(
    ("_what", "past", "symptoms", "is_beyond"), THIRD, ids=[row[0] for row in THIRD]
)
def test_when_there_is_more_than_usual(
    _what: str, past: list[PastRun], symptoms: Symptoms, is_beyond: bool
) -> None:
    assert beside(past, symptoms).is_beyond_usual is is_beyond


def test_usual_is_the_lower_middle_of_the_first_runs_of_seven_days() -> None:
    assert usual_leg_pain([], at(0)) is None
    assert usual_leg_pain([day(1, 0, leg=3), day(2, 1, leg=6)], at(2)) == 3
    two_today = [day(1, 0, leg=3), ran(2, at(0, 20), before=told(leg=9))]
    assert usual_leg_pain(two_today, at(0, 21)) == 3, "a day counts once, with its first run"
    eight = [day(n, n, leg=9 if n < 4 else 2) for n in range(8)]
    assert usual_leg_pain(eight, at(9)) == 2
    assert usual_leg_pain(eight[:7], at(9)) == 9, "of the last seven days the first is the fourth"
    rare = [day(n, -100 * n, leg=n) for n in range(7, 0, -1)]
    assert usual_leg_pain(rare, at(9)) == 4, "however far back these days are"


def test_the_lowest_usual_is_that_of_28_days() -> None:
    assert lowest_usual([], at(0)) is None
    past = [day(1, 0, leg=1), *(day(2 + n, 1 + n, leg=5) for n in range(7))]
    assert lowest_usual(past, at(27)) == 1
    assert lowest_usual(past, at(28)) == 1, "at the end of the first of these days"
    assert (
        lowest_usual([day(1, 0, leg=1), *(day(2 + n, 20 + n, leg=5) for n in range(7))], at(54))
        == 5
    )


# On two of the last three days

ADVISED: list[tuple[str, list[PastRun], bool, bool]] = [
    ("today alone", [day(1, -1), day(2, 0)], True, False),
    ("today and the day before", [day(1, -1), day(2, 0, is_beyond_usual=True)], True, True),
    ("today and two days before", [day(1, -1, is_beyond_usual=True), day(2, 0)], True, True),
    (
        "today and three days before",
        [day(1, -2, is_beyond_usual=True), day(2, -1), day(3, 0)],
        True,
        False,
    ),
    ("long ago, with no run between", [day(1, -90, is_beyond_usual=True)], True, True),
    (
        "two days before today, and better today",
        [day(1, -1, is_beyond_usual=True), day(2, 0, is_beyond_usual=True)],
        False,
        True,
    ),
    ("one of them", [day(1, -1), day(2, 0, is_beyond_usual=True)], False, False),
    (
        "twice on one day",
        [day(1, 0, is_beyond_usual=True), ran(2, at(0, 20), is_beyond_usual=True)],
        False,
        False,
    ),
]


@pytest.mark.parametrize(
    ("_what", "past", "is_beyond", "is_advised"), ADVISED, ids=[row[0] for row in ADVISED]
)
def test_when_a_professional_is_advised(
    _what: str, past: list[PastRun], is_beyond: bool, is_advised: bool
) -> None:
    found = beside(past, told(leg=9 if is_beyond else 4))
    assert (found.is_beyond_usual, found.is_advised) == (is_beyond, is_advised)


@pytest.mark.parametrize(("leg", "back", "is_so"), [(6, 6, False), (7, 0, True), (0, 7, True)])
def test_seven_is_too_strong(leg: int, back: int, is_so: bool) -> None:
    assert beside([], told(leg=leg, back=back)).is_too_strong is is_so


# The next morning (C20)

MORNINGS: list[tuple[str, list[PastRun], int | None]] = [
    ("no run", [], None),
    ("yesterday", [ran(1, at(0))], 1),
    ("today", [ran(1, at(1))], None),
    ("today again", [ran(1, at(0)), ran(2, at(1))], None),
    ("seven days ago", [ran(1, at(-6))], 1),
    ("eight days ago", [ran(1, at(-7))], None),
    ("worse right after it", [ran(1, at(0), after=told(leg=6))], None),
    ("the after was left out", [ran(1, at(0), after=None)], 1),
    ("told already", [ran(1, at(-1)), ran(2, at(0), first_began=None, morning=morning(1))], None),
    ("told of another", [ran(1, at(-1)), ran(2, at(0), morning=morning(1))], 2),
    ("nothing began in it", [ran(1, at(-1)), ran(2, at(0), first_began=None)], 1),
    ("from the future", [ran(1, at(9))], None),
    ("of easing positions", [ran(1, at(0), is_easing=True)], 1),
    ("begun after midnight", [ran(1, at(0, 23, 59), first_began=at(1, 0))], None),
    ("what is no run", [ran(1, at(0)), refused(2, at(1), "needs"), unreadable(at(1))], 1),
]


@pytest.mark.parametrize(("_what", "past", "number"), MORNINGS, ids=[row[0] for row in MORNINGS])
def test_when_the_next_morning_is_asked(
    _what: str, past: list[PastRun], number: int | None
) -> None:
    asked = asks_next_morning(past, at(1, 19))
    assert (asked.number if asked else None) == number


def test_midnight_is_enough_for_a_later_day() -> None:
    past = [ran(1, at(0, 23, 50))]
    assert asks_next_morning(past, at(1, 0) - timedelta(seconds=1)) is None
    assert asks_next_morning(past, at(1, 0)) is not None


# Worse last time

WORSE = told(leg=6)
LASTS: list[tuple[str, list[PastRun], bool]] = [
    ("none", [], False),
    ("well", [ran(1, at(0))], False),
    ("worse after", [ran(1, at(0), after=WORSE)], True),
    ("worse the time before", [ran(1, at(-1), after=WORSE), ran(2, at(0))], False),
    ("twice running", [ran(1, at(-1), after=WORSE), ran(2, at(0), after=WORSE)], True),
    (
        "worse the next morning, told on the form of the last",
        [ran(1, at(-1)), ran(2, at(0), morning=morning(1, is_worse=True))],
        False,
    ),
    (
        "worse the next morning, told before easing positions",
        [ran(1, at(-1)), ran(2, at(0), is_easing=True, morning=morning(1, is_worse=True))],
        True,
    ),
    (
        "easing positions since",
        [ran(1, at(-1), after=WORSE), ran(2, at(0), is_easing=True)],
        True,
    ),
    (
        "easing positions were worse",
        [ran(1, at(-1)), ran(2, at(0), is_easing=True, after=WORSE)],
        True,
    ),
    (
        "nothing began since",
        [ran(1, at(-1), after=WORSE), ran(2, at(0), first_began=None)],
        True,
    ),
    (
        "told to an earlier version",
        [ran(1, at(-1)), ran(2, at(0), is_worse=True, is_former=True)],
        False,
    ),
]


@pytest.mark.parametrize(("_what", "past", "last"), LASTS, ids=[row[0] for row in LASTS])
def test_whether_the_last_run_was_worse(_what: str, past: list[PastRun], last: bool) -> None:
    assert last_was_worse(past) is last


CLEARINGS: list[tuple[str, list[PastRun], bool]] = [
    ("none", [ran(1, at(0))], False),
    ("examined", [ran(1, at(0)), cleared(2, at(1))], True),
    ("gone by itself", [ran(1, at(0)), cleared(2, at(1), "ill", clearance=None)], True),
    ("lines alone", [ran(1, at(0)), cleared(2, at(1), "pregnancy:1")], False),
    ("played since", [cleared(1, at(0)), ran(2, at(1))], False),
    ("easing positions since", [cleared(1, at(0)), ran(2, at(1), is_easing=True)], True),
    ("nothing began since", [cleared(1, at(0)), ran(2, at(1), first_began=None)], True),
]


@pytest.mark.parametrize(("_what", "past", "is_so"), CLEARINGS, ids=[row[0] for row in CLEARINGS])
def test_whether_it_has_just_been_cleared(_what: str, past: list[PastRun], is_so: bool) -> None:
    assert is_just_cleared(past) is is_so


def test_a_run_from_the_future_is_compared_on_its_own_day() -> None:
    past = [day(1, 0, leg=2), replace(day(2, 9, leg=8))]
    assert usual_leg_pain(past, MONDAY) == 2
    assert beside(past, told(leg=4), days=0).is_beyond_usual
