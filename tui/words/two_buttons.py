"""What the two buttons do, page up and page down, as the key bar says it."""

from tui.words import keys

PAGE_UP, PAGE_DOWN = "PgUp", "PgDn"
YES = "yes"
NO_TWICE = "no: press it twice"
NO_TWICE_SHORT = "no: twice"
NO_LATER = "wait"
TOO_SOON = "too soon: once more"
AGAIN_FOR_NO = "again for no"
LET_GO = "no: let go now"
READ_ON = "read on"
MORE = "it is spreading, and more"
MORE_AT_REST = "still worse, and more"
MORE_SHORT = "trouble"
BACK_TO_SESSIONS = "back to the sessions"
MORE_OF_ALL = "more"
LOOK_ON = "look on"
NEXT_EXERCISE = "next exercise"
EXERCISE_BEFORE = "the exercise before"
WORSE = "still worse than before"
CHANGE = "change"
BEFORE_THAT = "the answer before"


def next_of(number: int, count: int) -> str:
    """What moving on says, at one of a list: `next (2 of 5)`."""
    return f"next ({number} of {count})"


def next_of_short(number: int, count: int) -> str:
    """The same where there is little room."""
    return f"{number} of {count}"


def change_words(label: str, answer: str) -> str:
    """What tells an answer anew."""
    return f"{CHANGE} {label}: {answer}"


_READ = (
    ("Then press c.", f'Then take "{keys.SAID_FINE}".'),
    ("Was it seen? Press c.", f'Was it seen? Take "{keys.EXAMINED}".'),
    ("Rest, then press n:", "Rest, then say no:"),
)


def read_by_buttons(text: str) -> str:
    """What is read, with the entry of a list in place of the key that is not there."""
    for by_key, by_entry in _READ:
        text = text.replace(by_key, by_entry)
    return text


HELP = (
    "Two buttons do everything here: page up and page down, as a clicker sends them. In a list "
    "page down goes to the next line and page up takes it. At a question page up is yes. No is "
    "page down, a pause of a second or two, and page down once more: hold neither. During an "
    "exercise page down goes on, and page up stops the clock and shows a list that begins with "
    "it is spreading."
)
