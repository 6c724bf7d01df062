"""Activities of the person's own, rated 0 to 10: which are due, and what a change means.

This is the Patient-Specific Functional Scale (Stratford, Gill, Westaway and Binkley, Physiotherapy
Canada 1995).
"""

from dataclasses import dataclass

from tui.files.text import clean_text, composed

MOST_ACTIVITIES = 3
MOST_LETTERS = 40
MOST_ABILITY = 10


@dataclass(frozen=True, slots=True)
class Rated:
    """How well an activity goes: 0 for not at all, 10 for as well as before it all began."""

    name: str
    ability: int


def activity_name(text: str) -> str:
    """The name as it is kept: accents in their one form, single spaces; empty for what is none."""
    name = " ".join(composed(text).split())
    is_name = 0 < len(name) <= MOST_LETTERS and clean_text(name) == name
    return name if is_name else ""
