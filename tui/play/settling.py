"""How to lie in the rest after a spread: never in the direction that has just spread (C16)."""

from tui.play.symptoms import POSITIONS, Easing, Position

LIE_DOWN_SECONDS = 40.0
"""Hands-free, the rest begins by itself after this time."""
_DIRECTIONS: dict[Position, str] = {"legs-up": "flexion", "on-the-belly": "extension"}


def resting_positions(easing: Easing, spread: frozenset[str]) -> tuple[Position, ...]:
    """The positions to rest in after a spread with these tags, the one to offer first in front.

    That is the one that eases; on the side where that is not known, or has just spread.
    """
    fitting = [each for each in POSITIONS if _DIRECTIONS.get(each) not in spread]
    first = easing if easing in fitting else "on-the-side"
    return tuple(sorted(fitting, key=lambda position: position != first))
