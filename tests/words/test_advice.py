"""What is advised after a run: the gravest of what was told wins."""

from dataclasses import replace

import pytest

from tui.play.rules import StopReason
from tui.play.symptoms import Symptoms
from tui.words.advice import (
    COMPLETED,
    ENDED_EARLY,
    HURTING,
    MISTAKEN,
    NEW_SIGNS,
    REST_TODAY,
    TOO_STRONG,
    URGENT,
    WORSE_AFTER,
    Advice,
    emergency_numbers,
)
from tui.words.after import advice_after

BEFORE = Symptoms("left", reach=3, leg_pain=4, back_pain=2, tingling=True)
SAME = BEFORE
STRONGER = replace(BEFORE, leg_pain=6)
FURTHER = replace(BEFORE, reach=4)
NUMB = replace(BEFORE, reach=1, leg_pain=0, numb=True)
BOTH = replace(BEFORE, affected="both")
NEARER = replace(BEFORE, reach=1, back_pain=5)
SEVERE = replace(BEFORE, back_pain=7)
REST = replace(TOO_STRONG, onward="")

CASES: list[tuple[StopReason | None, Symptoms | None, bool, Advice]] = [
    (None, None, True, COMPLETED),
    (None, None, False, ENDED_EARLY),
    (None, SAME, True, COMPLETED),
    (None, replace(BEFORE, leg_pain=5), True, COMPLETED),
    (None, NEARER, True, COMPLETED),
    (None, SEVERE, True, REST),
    ("limit", SEVERE, False, REST),
    ("professional", replace(SEVERE, numb=True), False, NEW_SIGNS),
    (None, BOTH, True, NEW_SIGNS),
    ("hurting", SAME, False, HURTING),
    ("mistake", SAME, False, MISTAKEN),
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


def test_what_cannot_wait_names_the_numbers_to_call() -> None:
    assert all(number in emergency_numbers() for number in ("112", "911", "999"))
    assert emergency_numbers() in URGENT.sentences[0], "what to do comes first"
