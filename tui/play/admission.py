"""Whether a session may start at all: the screening and what was told before it."""

from typing import Literal

from tui.plan.model import Session
from tui.play.symptoms import BACK, Symptoms

TOO_STRONG_PAIN = 7

Refusal = Literal["too-strong", "needs"]


def refusal(session: Session, symptoms: Symptoms) -> Refusal | None:
    """Why what was told refuses the session: too much pain (R4, C7), or that of a nerve (R5)."""
    if is_too_strong(symptoms) and not session.is_rest:
        return "too-strong"
    if session.screening.needs and (symptoms.reach > BACK or symptoms.signs):
        return "needs"
    return None


def is_too_strong(symptoms: Symptoms) -> bool:
    """Whether leg or back pain is too strong for anything but easing positions (C7)."""
    return max(symptoms.leg_pain, symptoms.back_pain) >= TOO_STRONG_PAIN
