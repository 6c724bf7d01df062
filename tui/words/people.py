"""Who it is: the people there are, and somebody new."""

from collections.abc import Sequence

from tui.files.faults import UsageError
from tui.files.person import MOST_LETTERS, found_among, person_name

WHO = "Who is it?"
NEW = "Somebody new"
NAME = "Name: "
CURSOR = "_"
HINT = "Each person has records of their own, kept and compared apart."
NO_NAME = f"A name has letters, digits, spaces, - and ', at most {MOST_LETTERS}."
PEOPLE_HELP = (
    "Choose your name, so that Unpinch asks what belongs to you and starts where you were. "
    "What was answered by one person is never shown to another, or compared with theirs. There "
    "is no password: choose your own name only."
)


def new_name(written: str, there: Sequence[str]) -> tuple[str, str]:
    """The name of somebody new, or else why it is none beside those who are there."""
    try:
        name = person_name(written)
    except UsageError:
        return "", NO_NAME
    same = found_among([*there, NEW], name)
    return ("", is_there(same)) if same else (name, "")


def is_there(name: str) -> str:
    """That somebody has this name already."""
    return f"{name} is there already. Choose that name, or write another."
