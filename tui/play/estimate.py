"""How long a session takes, honestly."""

import math

from tui.plan.model import Session
from tui.play.pace import duration_seconds
from tui.play.sides import sides_to_do

CHECK_SECONDS = 5


def session_minutes(session: Session) -> int:
    """Minutes, rounded up: every set at its tempo, one side affected, 5 s a check.

    Optional exercises do not count.
    """
    seconds = 0.0
    for planned in session.exercises:
        if not planned.optional:
            rung = planned.ladder[planned.start]
            sides = len(sides_to_do(rung.side, "right"))
            alternates = rung.side == "alternating"
            seconds += duration_seconds(rung.dose, sides, alternates=alternates) + CHECK_SECONDS
    return math.ceil(seconds / 60)
