"""Whether a get-ready waits for a key: to move the body or a chair, or to read what is new."""

from dataclasses import replace

from tui.plan.model import Exercise
from tui.play.state import RunState


def waits_for(rung: Exercise, state: RunState) -> bool:
    """Whether the position or the equipment changes, or the form was never begun before."""
    is_in_position = rung.position == state.position
    is_at_hand = set(rung.equipment) <= state.at_hand
    return not (is_in_position and is_at_hand and rung.slug in state.known)


def in_position(rung: Exercise, state: RunState) -> RunState:
    """The state of somebody who has taken the position, with all that is needed at hand."""
    at_hand = state.at_hand | set(rung.equipment)
    return replace(state, position=rung.position, at_hand=at_hand)


def with_begun(rung: Exercise, state: RunState) -> RunState:
    """The state in which a form is known, since it has begun."""
    return replace(state, known=state.known | {rung.slug})
