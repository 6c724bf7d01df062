"""Worse twice running, about which a professional is advised (C19, C20, C25)."""

from typing import Any

import pytest

from tests.play.pasts import at, ran, told
from tui.play.past import Morning, PastRun
from tui.play.worse import is_worse_twice

WORSE = told(leg=8)


def worse(number: int, day: int, **changes: Any) -> PastRun:
    return ran(number, at(day), after=WORSE, **changes)


@pytest.mark.parametrize(
    ("past", "is_twice"),
    [
        ([worse(1, 0)], False),
        ([worse(1, 0), worse(2, 1)], True),
        ([worse(1, 0), worse(2, 1), ran(3, at(2))], False),
        ([worse(1, 0), ran(2, at(1), is_easing=True), worse(3, 2)], True),
        ([worse(1, 1), ran(2, at(0)), worse(3, 2)], True),
        ([worse(1, 0), ran(2, at(1)), worse(3, 2)], False),
    ],
    ids=["once", "twice", "not the last", "easing between", "running by moments", "one between"],
)
def test_worse_twice_running(past: list[PastRun], is_twice: bool) -> None:
    assert is_worse_twice(past, None) is is_twice


def test_what_is_told_of_the_morning_counts() -> None:
    past = [worse(1, 0), ran(2, at(1))]
    assert is_worse_twice(past, Morning(2, is_worse=True))
    assert not is_worse_twice(past, Morning(2, is_worse=False))
    assert not is_worse_twice(past, Morning(1, is_worse=True))
