"""A session in words."""

from tui.plan.model import Session
from tui.play.estimate import session_minutes


def session_words(session: Session) -> str:
    """What a session takes: `13 min, 5 exercises, mat`; optional exercises do not count."""
    count = sum(not planned.optional for planned in session.exercises)
    equipment = ", ".join(session.equipment) or "nothing needed"
    return f"{session_minutes(session)} min, {count} exercises, {equipment}"
