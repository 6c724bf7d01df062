"""A break of a week or more: who comes back starts one dose step lower, row by row (C22)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.play.pasts import at, did, offers_harder, ran, refused, told, unreadable
from tests.play.test_building import GOAL, SECOND, SESSION, did_bow, run
from tests.play.test_harder import THREE
from tui.play.away import Away, away, comings_back
from tui.play.building import steps_at
from tui.play.past import PastRun
from tui.records.history import RECENT


def easing(number: int, day: int) -> PastRun:
    return ran(number, at(day), is_easing=True)


def not_begun(number: int, day: int) -> PastRun:
    return ran(number, at(day), first_began=None)


ROWS: list[tuple[str, list[PastRun], datetime, Away | None]] = [
    ("nobody has played", [], at(90), None),
    ("six days", [did_bow(1)], at(7, 23, 59), None),
    ("the seventh", [did_bow(1)], at(8, 0), Away(7)),
    ("months", [did_bow(1)], at(101), Away(100)),
    ("a run that was not begun ends none", [did_bow(1), not_begun(2, 6)], at(9), Away(8)),
    ("easing positions end none", [did_bow(1), easing(2, 8)], at(9), Away(8)),
    ("a refusal ends none", [did_bow(1), refused(2, at(8), "soon")], at(9), Away(8)),
    ("what cannot be read ends none", [did_bow(1), unreadable(at(8))], at(9), Away(8)),
    ("any session ends one", [did_bow(1), run(2, 5, session="x")], at(9), None),
    ("a record of the future", [did_bow(1), did_bow(20)], at(9), None),
    ("a clock that was behind", [did_bow(9), run(2, 1)], at(10), Away(None)),
    ("a clock that was ahead, and older runs", [did_bow(20), run(2, 1)], at(10), Away(None)),
    ("one clock, two orders", [did_bow(2), run(2, 1)], at(9), Away(None)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("past", "now", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_a_break(past: list[PastRun], now: datetime, expected: Away | None) -> None:
    assert away(past, now) == expected


FOLDS: list[tuple[str, list[PastRun], int, int]] = [
    ("six days", [did_bow(1, GOAL)], 7, 2),
    ("a week", [did_bow(1, GOAL)], 8, 1),
    ("a week, and what cannot be read", [did_bow(1, GOAL), unreadable(at(2))], 8, 0),
    ("at the first", [did_bow(1)], 30, 0),
    ("back, and not done", [did_bow(1, GOAL), run(2, 9, did("lift", at(9)))], 10, 1),
    ("back, and done lower", [did_bow(1, GOAL), run(2, 9, *did_bow(9, SECOND).exercises)], 10, 1),
    ("back twice", [did_bow(1, GOAL), run(2, 9), run(3, 20)], 21, 0),
    ("back from two breaks", [did_bow(1, GOAL), run(2, 9)], 16, 0),
    ("back with more than usual", [did_bow(1, GOAL), run(2, 9, is_beyond_usual=True)], 10, 0),
    ("back and worse", [did_bow(1, GOAL), run(2, 9, after=told(leg=9))], 10, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("past", "day", "expected"), [row[1:] for row in FOLDS], ids=[row[0] for row in FOLDS]
)
def test_the_step_after_a_break(past: list[PastRun], day: int, expected: int) -> None:
    assert steps_at(past, SESSION, at(day))[0].index == expected


def test_a_break_is_told_once_it_takes_a_step() -> None:
    assert steps_at([did_bow(1, GOAL)], SESSION, at(8))[0].why == "away"
    assert steps_at([did_bow(1)], SESSION, at(8))[0].why is None


def test_only_among_the_newest_is_it_sure_that_nothing_lay_between() -> None:
    """Of older records those of other sessions may not have been read."""
    often = [run(n + 2, 20, session="x") for n in range(RECENT)]
    assert comings_back([did_bow(1, GOAL), *often]) == {1}
    assert comings_back([did_bow(1, GOAL), *often], RECENT) == frozenset()


@pytest.mark.parametrize(("days", "is_offered"), [(6, True), (7, False), (60, False)])
def test_nothing_harder_is_offered_to_who_comes_back(days: int, is_offered: bool) -> None:
    now = at(2) + timedelta(days=days)
    assert offers_harder(THREE, "bow", "bow", told(), now) is is_offered


def test_clean_days_before_a_break_say_nothing_after_it() -> None:
    first = [replace(run, started=run.started - timedelta(days=8)) for run in THREE[:2]]
    moved = [replace(run, first_began=run.started, updated=run.started) for run in first]
    assert not offers_harder([*moved, THREE[2]], "bow", "bow", told(), at(3, 19))
