"""What is asked in a session that is about no symptom; yes ends or leaves out."""

from collections.abc import Sequence
from typing import NamedTuple


class Wish(NamedTuple):
    """A question with what there is to say of it, and its two answers."""

    heading: str
    sentences: tuple[str, ...]
    yes: str
    no: str


END_HERE = Wish(
    "End here?",
    ("The time stands still meanwhile. What was done and told is kept.",),
    "yes, end the session here",
    "no, go on where it was",
)


def skipped_wish(names: Sequence[str]) -> Wish:
    """Whether to leave out what was skipped, by the names of the exercises."""
    is_one = len(names) == 1
    them = "it" if is_one else "them"
    return Wish(
        f"{len(names)} {'was' if is_one else 'were'} skipped. Leave {them} out?",
        (f"{', '.join(names)}.",),
        f"yes, leave {them} out: the session is over",
        f"no, do {them} now",
    )
