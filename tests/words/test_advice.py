"""What is advised after a run: the gravest of what was told wins."""

from dataclasses import replace

import pytest

from tui.play.rules import StopReason
from tui.play.symptoms import Symptoms
from tui.words.advice import (
    COMPLETED,
    ENDED_EARLY,
    NEW_SIGNS,
    REST_TODAY,
    URGENT,
    WORSE_AFTER,
    Advice,
    advice_after,
)

BEFORE = Symptoms("left", reach=3, intensity=4, tingling=True)
SAME = BEFORE
STRONGER = replace(BEFORE, intensity=6)
FURTHER = replace(BEFORE, reach=4)
NUMB = replace(BEFORE, reach=1, intensity=0, numb=True)

CASES: list[tuple[StopReason | None, Symptoms | None, bool, Advice]] = [
    (None, None, True, COMPLETED),
    (None, None, False, ENDED_EARLY),
    (None, SAME, True, COMPLETED),
    (None, replace(BEFORE, intensity=5), True, COMPLETED),
    (None, replace(BEFORE, tingling=False), True, COMPLETED),
    (None, STRONGER, True, WORSE_AFTER),
    (None, FURTHER, False, WORSE_AFTER),
    (None, NUMB, True, NEW_SIGNS),
    ("limit", SAME, False, REST_TODAY),
    ("not-settled", FURTHER, False, REST_TODAY),
    ("not-settled", NUMB, False, NEW_SIGNS),
    ("professional", SAME, False, NEW_SIGNS),
    ("urgent", NUMB, False, URGENT),
]


@pytest.mark.parametrize(("reason", "after", "is_whole", "expected"), CASES)
def test_advice(
    reason: StopReason | None, after: Symptoms | None, is_whole: bool, expected: Advice
) -> None:
    assert advice_after(reason, BEFORE, after, is_whole=is_whole) == expected
