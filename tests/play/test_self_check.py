"""When somebody is asked what they feel, and what a gain does to the weeks (R32)."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.play.pasts import at, ran
from tui.play.felt import SelfCheck
from tui.play.past import PastRun
from tui.play.self_check import asks_self_check
from tui.play.weeks import stretch_of, word_of_weeks

BETTER, WORSE, PASSED_OVER = (
    SelfCheck((("sleep", "same"), ("leg-pain", "better"))),
    SelfCheck((("sleep", "worse"), ("stiffness", "same"))),
    SelfCheck(),
)
TODAY = 40


def days(*ago: int, **changes: object) -> list[PastRun]:
    """A run on each of these days ago."""
    return [ran(n, at(TODAY - each), **changes) for n, each in enumerate(ago)]  # type: ignore[arg-type]


ASKED: list[tuple[str, Sequence[PastRun], bool]] = [
    ("at first use", [], False),
    ("two days after", days(2), False),
    ("three days after", days(3), True),
    ("five days after", days(5, 4, 1), True),
    ("six days after", days(6, 1), False),
    ("after a long pause, two days", days(17, 2), False),
    ("after a long pause, three days", days(18, 3), True),
    ("after a shorter pause", days(17, 3), False),
    ("what was easing is no start", days(4, is_easing=True), False),
    ("asked already", days(5, 1, self_check=BETTER), False),
    ("passed over", days(5, 1, self_check=PASSED_OVER), False),
    ("asked before the pause", [*days(30, self_check=WORSE), *days(4)], True),
    ("a day to come is no start", [ran(1, at(TODAY + 3)), *days(3)], True),
]


@pytest.mark.parametrize(
    ("past", "is_asked"), [row[1:] for row in ASKED], ids=[r[0] for r in ASKED]
)
def test_it_is_asked_once_three_to_five_days_after_a_start(
    past: Sequence[PastRun], is_asked: bool
) -> None:
    assert asks_self_check(past, at(TODAY)) == is_asked


@pytest.mark.parametrize(
    ("check", "is_gain"), [(BETTER, True), (WORSE, False), (PASSED_OVER, False)]
)
def test_any_gain_is_progress_from_which_weeks_are_counted_anew(
    check: SelfCheck, is_gain: bool
) -> None:
    """So that the word after three weeks without another gain is of a plateau (R35)."""
    felt = days(17, self_check=check)
    past = [*days(21, 19), *felt, *days(14, 12, 10, 7, 5, 3)]
    found = stretch_of(past, at(TODAY))
    assert found is not None
    assert (found.since == at(TODAY - 17).date(), found.has_gained) == (is_gain, is_gain)
    assert word_of_weeks(past, at(TODAY)) == (None if is_gain else "physiotherapist")
    later = [*past, *days(1), *days(-1, -3)]
    assert word_of_weeks(later, at(TODAY) + timedelta(days=4)) == (
        "plateau" if is_gain else "physiotherapist"
    )


def test_what_is_told_of_each_item() -> None:
    assert (BETTER.items("better"), BETTER.items("worse")) == (("leg-pain",), ())
    assert [each.has_gain for each in (BETTER, WORSE, PASSED_OVER)] == [True, False, False]
