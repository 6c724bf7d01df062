"""Whether a session may start at all: the screening and what was told before it."""

from typing import Literal

from tui.plan.model import Session
from tui.play.symptoms import Symptoms

TOO_STRONG_INTENSITY = 7
BACK = 1

Refusal = Literal["too-strong", "needs"]


def refusal(session: Session, symptoms: Symptoms) -> Refusal | None:
    """Why what was told refuses the session: severe symptoms (R4), or those of a nerve (R5)."""
    if symptoms.intensity >= TOO_STRONG_INTENSITY and not session.is_rest:
        return "too-strong"
    has_signs = symptoms.numb or symptoms.tingling or symptoms.weak
    if session.screening.needs and (symptoms.reach > BACK or has_signs):
        return "needs"
    return None
