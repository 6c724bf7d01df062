"""Activities of the person's own, rated 0 to 10, and what a change of the ratings means.

This is the Patient-Specific Functional Scale (Stratford, Gill, Westaway and Binkley, Physiotherapy
Canada 1995).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.files.text import clean_text, composed, without_unseen

MOST_ACTIVITIES = 3
MOST_RATED = 9
"""So many can be rated after one run, where others were chosen in between."""
MOST_LETTERS = 40
MOST_ABILITY = 10
MEAN_POINTS, SINGLE_POINTS = 2, 3
"""So much on the mean, or on a single activity, is more than chance (Stratford and others 1995)."""
Way = Literal["gained", "lost", "same"]


@dataclass(frozen=True, slots=True)
class Rated:
    """How well an activity goes: 0 for not at all, 10 for as well as before it all began."""

    name: str
    ability: int


def activity_name(text: str) -> str:
    """The name as it is kept, of what is seen of it; empty for what is none.

    Accents have their one form, and spaces are single.
    """
    name = " ".join(composed(without_unseen(text)).split())
    is_name = 0 < len(name) <= MOST_LETTERS and clean_text(name) == name
    return name if is_name else ""


def changed(before: Sequence[Rated], after: Sequence[Rated]) -> Way:
    """What ratings say beside earlier ones of the same names; other names say nothing.

    The mean comes first; then a single one, unless another has changed as much the other way.
    """
    was = {rated.name: rated.ability for rated in before}
    steps = [rated.ability - was[rated.name] for rated in after if rated.name in was]
    total, enough = sum(steps), MEAN_POINTS * len(steps)
    if not steps:
        return "same"
    has_gain = any(step >= SINGLE_POINTS for step in steps)
    has_loss = any(step <= -SINGLE_POINTS for step in steps)
    if total >= enough or (has_gain and not has_loss):
        return "gained"
    return "lost" if total <= -enough or (has_loss and not has_gain) else "same"
