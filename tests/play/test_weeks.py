"""What the weeks say before a session: every row of R33 to R35, and both sides of its borders."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.play.pasts import MONDAY, at, cleared, ran, stopped, told
from tui.play.past import PastRun
from tui.play.symptoms import Onset, Symptoms, began_on
from tui.play.weeks import LASTING, UNCHANGED, WeeksWord, word_of_weeks

TODAY = 60
"""What is asked before a session on this day; the days before it are given as so long ago."""
THREE_A_WEEK = (21, 19, 17, 14, 12, 10, 7, 5, 3)
"""Three whole weeks up to today, with just enough days."""


def days(ago: Sequence[int], **changes: object) -> list[PastRun]:
    """A run on each of these days ago."""
    return [ran(n, at(TODAY - each), **changes) for n, each in enumerate(ago)]  # type: ignore[arg-type]


def told_on(*days_told: tuple[int, Symptoms]) -> list[PastRun]:
    """What was told before a run on each of these days ago."""
    return [ran(n, at(TODAY - ago), before=form) for n, (ago, form) in enumerate(days_told)]


def weeks_of(*forms: Symptoms, last: int = 1) -> list[PastRun]:
    """Weeks with three days that tell the same, the last of all `last` days ago."""
    first = last + 7 * (len(forms) - 1)
    ago = [(first - 7 * n + more, form) for n, form in enumerate(forms) for more in (4, 2, 0)]
    return told_on(*ago)


def word(past: Sequence[PastRun], days_later: float = 0) -> WeeksWord | None:
    return word_of_weeks(past, at(TODAY) + timedelta(days=days_later))


# How long it was practised (R33)

PRACTISED: list[tuple[str, Sequence[int], WeeksWord | None]] = [
    ("never", (), None),
    ("13 days", (13, 11, 9, 6, 4, 2), None),
    ("two weeks", (14, 12, 10, 7, 5, 3), "soft"),
    ("two weeks, one day short in the second", (14, 12, 10, 7, 5), None),
    ("two weeks, six days in one", (14, 13, 12, 11, 10, 9), None),
    ("20 days", (20, 18, 16, 13, 11, 9, 6, 4, 2), "soft"),
    ("three weeks", THREE_A_WEEK, "physiotherapist"),
    ("three weeks, one day short in one", (21, 19, 17, 14, 12, 7, 5, 3), "soft"),
    ("four weeks, one of them not practised", (28, 26, 24, 21, 14, 12, 10, 7, 5, 3),
     "physiotherapist"),
    ("twice on one day", (14, 12, 10, 7, 5, 5), None),
    ("up to fourteen days ago", [each + 11 for each in THREE_A_WEEK], "physiotherapist"),
    ("fifteen days ago", [each + 12 for each in THREE_A_WEEK], None),
    ("begun anew after fifteen days", [*(each + 17 for each in THREE_A_WEEK), 5, 3], None),
    ("gone on after fourteen days", [*(each + 16 for each in THREE_A_WEEK), 5, 3],
     "physiotherapist"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("ago", "said"), [row[1:] for row in PRACTISED], ids=[r[0] for r in PRACTISED]
)
def test_days_that_were_practised_count(ago: Sequence[int], said: WeeksWord | None) -> None:
    assert word(days(ago)) == said


def test_what_is_no_practice_does_not_count() -> None:
    assert word(days(THREE_A_WEEK, is_easing=True)) is None
    assert word(days(THREE_A_WEEK, first_began=None)) is None
    ahead = [ran(9, at(TODAY + 1)), *days(THREE_A_WEEK)]
    assert word(ahead) == "physiotherapist", "a day to come says nothing (C25)"
    assert word(list(reversed(days(THREE_A_WEEK)))) == "physiotherapist", "in whatever order"


# What is a change

FOUR, TWO = told(leg=4), told(leg=2)
GAINS: list[tuple[str, Symptoms, Symptoms, bool]] = [
    ("two points less", told(leg=5), told(leg=3), True),
    ("one point less", told(leg=5), told(leg=4), False),
    ("two points more", told(leg=3), told(leg=5), False),
    ("nearer", told(reach=4), told(reach=3), True),
    ("nearer, and more of it", told(reach=4, leg=4), told(reach=2, leg=6), True),
    ("further down", told(reach=3), told(reach=4), False),
    ("the back two points less", told(reach=1, leg=0, back=6), told(reach=1, leg=0, back=4), True),
    ("the back less, beside the leg", told(back=6), told(back=2), False),
    ("a leg two points less, told at the back", told(reach=1, leg=4, back=5),
     told(reach=1, leg=2, back=5), False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "then", "is_gain"), [g[1:] for g in GAINS], ids=[g[0] for g in GAINS]
)
def test_what_is_a_gain(first: Symptoms, then: Symptoms, is_gain: bool) -> None:
    assert word(weeks_of(first, then, then, last=3)) == (None if is_gain else "physiotherapist")


def test_a_gain_is_told_by_the_lower_middle_of_three_days() -> None:
    month = weeks_of(FOUR, FOUR, last=7)
    good_days = [(5, TWO), (3, FOUR), (1, TWO)]
    assert word([*month, *told_on(*good_days)]) is None
    assert word([*month, *told_on(*good_days[:2])]) == "soft", "two days are no week"
    assert word([*month, *told_on((5, FOUR), (3, FOUR), (1, TWO))]) == "soft", "one good day"


def test_in_the_first_week_nothing_is_compared() -> None:
    falling = told_on((21, told(leg=8)), (20, told(leg=8)), (19, told(leg=2)), (18, told(leg=2)))
    assert word([*falling, *days((14, 12, 10, 7, 5, 3), before=told(leg=2))]) == "physiotherapist"


def test_after_a_gain_three_weeks_without_one_are_a_plateau() -> None:
    """The same advice, but no soft word before it (R35)."""
    for weeks, said in ((2, None), (3, None), (4, "plateau")):
        assert word(weeks_of(FOUR, *[TWO] * weeks, last=0)) == said, weeks
    assert word(weeks_of(FOUR, *[TWO] * 4, told(leg=0, reach=3), last=0)) is None, "and a gain"


QUIET: list[tuple[Symptoms, bool]] = [
    (told(reach=1, leg=0, back=1), True),
    (told(reach=1, leg=1, back=1), True),
    (told(reach=1, leg=0, back=2), False),
    (told(reach=1, leg=2, back=0), False),
    (told(reach=2, leg=0, back=0), False),
    (told("numb", reach=1, leg=0, back=0), False),
]


@pytest.mark.parametrize(("now", "is_quiet"), QUIET)
def test_nothing_is_said_where_nothing_is_left(now: Symptoms, is_quiet: bool) -> None:
    said = word(days(THREE_A_WEEK, before=now))
    assert said == (None if is_quiet else "physiotherapist")


# Six weeks (R34)


def begun(ago: int, *runs_ago: int) -> list[PastRun]:
    """Runs on these days ago, of what began so many days ago."""
    began = (MONDAY + timedelta(days=TODAY - ago)).date()
    form = replace(told(), began=began)
    return days(runs_ago, before=form, after=form)


LASTS: list[tuple[int, tuple[int, ...], WeeksWord | None]] = [
    (41, (1,), None),
    (42, (1,), "doctor"),
    (42, (1, 0), None),
    (43, (2,), "doctor"),
    (43, (1,), None),
    (48, (6,), None),
    (49, (1,), "doctor"),
    (49, (0,), None),
    (400, (20,), "doctor"),
]


@pytest.mark.parametrize(("ago", "runs_ago", "said"), LASTS)
def test_six_weeks_are_for_a_doctor_once_a_week(
    ago: int, runs_ago: tuple[int, ...], said: WeeksWord | None
) -> None:
    assert word(begun(ago, *runs_ago)) == said


def test_when_it_began_is_what_was_told_of_it() -> None:
    first = replace(ran(1, at(TODAY - 1)), after=replace(told(), began=date(2026, 1, 2)))
    assert word([first]) == "doctor", "told after the first run"
    assert word([replace(first, after=told())]) is None
    gone = replace(first, before=told(reach=1, leg=0, back=0))
    assert word([gone]) is None, "it is there no more"


@pytest.mark.parametrize(
    ("onset", "ago"), [("days", 3), ("weeks", 21), ("months", 60), ("unknown", 0)]
)
def test_the_day_that_is_kept(onset: Onset, ago: int) -> None:
    assert began_on(onset, date(2026, 3, 31)) == date(2026, 3, 31) - timedelta(days=ago)


def test_the_doctor_comes_first_and_only_once_a_week() -> None:
    form = replace(told(), began=(MONDAY + timedelta(days=TODAY - 42)).date())
    past = days(THREE_A_WEEK, before=form)
    assert word(past) == "doctor"
    assert word([*past, ran(99, at(TODAY), before=form)], 1) == "physiotherapist"


# Seen by a professional, as a line is cleared (C4)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ([cleared(90, at(TODAY - 2), UNCHANGED)], None),
        ([cleared(90, at(TODAY - 2))], None),
        ([cleared(90, at(TODAY - 2), LASTING)], "physiotherapist"),
        ([cleared(90, at(TODAY - 2), "pregnancy:12345678")], "physiotherapist"),
        ([cleared(90, at(TODAY - 2), UNCHANGED, clearance=None)], "physiotherapist"),
        ([cleared(90, at(TODAY + 2), UNCHANGED)], "physiotherapist"),
        ([cleared(90, at(TODAY - 2), UNCHANGED), stopped(91, at(TODAY - 1), "limit")],
         "physiotherapist"),
        ([stopped(91, at(TODAY - 3), "limit"), cleared(90, at(TODAY - 2), UNCHANGED)], None),
    ],
)  # fmt: skip
def test_what_was_seen_is_not_said(seen: list[PastRun], said: WeeksWord | None) -> None:
    assert word([*days(THREE_A_WEEK), *seen]) == said


def test_what_was_seen_is_said_again_after_ninety_days() -> None:
    seen = cleared(90, at(TODAY - 21), UNCHANGED)
    for ago, said in ((89, None), (90, "physiotherapist")):
        later = [each + ago - 21 for each in THREE_A_WEEK]
        past = [replace(seen, started=at(TODAY - ago)), *days(later), *days(range(ago - 21, 0, -3))]
        assert word(past) == said
