"""What is asked in a session that is about no symptom; yes ends or leaves out."""

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
