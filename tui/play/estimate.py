"""How long a session takes, honestly: with the sides, forms and doses that it is played with."""

import math
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from tui.plan.model import Session
from tui.play.building import step_today
from tui.play.course import entries
from tui.play.pace import GET_READY_SECONDS, duration_seconds
from tui.play.rules import StartAt
from tui.play.sides import AFFECTED, Affected, sides_to_do
from tui.play.symptoms import Before, Symptoms

CHECK_SECONDS = 5


class Minutes(NamedTuple):
    """The fewest and the most minutes that a session may take."""

    least: int
    most: int


def session_minutes(
    session: Session, before: Before, ready_seconds: float = GET_READY_SECONDS
) -> int:
    """Minutes, rounded up, of what is played if nothing spreads, by the tempo and without waiting.

    Each exercise has its get-ready, and 5 s for its check.
    """
    seconds = 0.0
    for place, start in enumerate(entries(session, before)):
        planned = session.exercises[place]
        if isinstance(start, StartAt):
            played = planned.at(start.rung, step_today(planned, place, before))
            sides = len(sides_to_do(played.side, before.affected))
            in_turn = played.side == "alternating"
            seconds += CHECK_SECONDS + duration_seconds(
                played.dose, sides, alternates=in_turn, ready_seconds=ready_seconds
            )
    return math.ceil(seconds / 60)


def minutes_between(
    session: Session, befores: Iterable[Before], ready_seconds: float = GET_READY_SECONDS
) -> Minutes:
    """The minutes of a session, whichever of these it is played with."""
    minutes = [session_minutes(session, before, ready_seconds) for before in befores]
    return Minutes(min(minutes), max(minutes))


def minutes_ever(session: Session, ready_seconds: float = GET_READY_SECONDS) -> Minutes:
    """The minutes of a session for any side, from the first steps to the goals (C22)."""
    goals = tuple(planned.last_step for planned in session.exercises)
    befores = (on_side(affected, steps) for affected, steps in product(AFFECTED, ((), goals)))
    return minutes_between(session, befores, ready_seconds)


def on_side(affected: Affected, steps: tuple[int, ...] = ()) -> Before:
    """What a run starts from of which nothing is known but the side, and the steps."""
    return Before(Symptoms(affected, 0, 0), steps=steps)
