"""What was told before a session can refuse it."""

from dataclasses import replace

import pytest

from tests.factories import make_exercise, make_screening, make_session
from tui.plan.model import Session
from tui.play.admission import Refusal, refusal
from tui.play.symptoms import Symptoms

HOME = make_session(make_exercise("bow"))
GYM = replace(HOME, screening=make_screening(["Does pain go into a leg?"]))
REST = replace(HOME, is_rest=True)
CALM = Symptoms("left", reach=1, leg_pain=6, back_pain=6)

CASES: list[tuple[Session, Symptoms, Refusal | None]] = [
    (HOME, CALM, None),
    (HOME, replace(CALM, reach=5, weak=True), None),
    (HOME, replace(CALM, leg_pain=7), "too-strong"),
    (HOME, replace(CALM, back_pain=7), "too-strong"),
    (REST, replace(CALM, leg_pain=10, back_pain=10), None),
    (GYM, CALM, None),
    (GYM, replace(CALM, reach=2), "needs"),
    (GYM, replace(CALM, numb=True), "needs"),
    (GYM, replace(CALM, tingling=True), "needs"),
    (GYM, replace(CALM, weak=True), "needs"),
    (GYM, replace(CALM, back_pain=7, weak=True), "too-strong"),
]


@pytest.mark.parametrize(("session", "symptoms", "expected"), CASES)
def test_what_is_told_before_can_refuse_a_session(
    session: Session, symptoms: Symptoms, expected: Refusal | None
) -> None:
    assert refusal(session, symptoms) == expected
