"""Who it is: the people there are, and somebody new."""

from tui.files.person import MOST_LETTERS

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


def is_there(name: str) -> str:
    """That somebody has this name already."""
    return f"{name} is there already. Choose that name, or write another."
