"""What the line mode says of its own: how to answer, and what a key means that is typed."""

from collections.abc import Sequence

from tui.files.counting import counted
from tui.words import form

IS_YES, IS_NO = ("yes", "y"), ("no", "n")
"""Words that can be typed in full, and the key that each stands for."""
GO_ON_KEY = "g"
BACK_WORD = "back"
TOO_EARLY = "That came before the question could be read. Answer again."
ON_ITS_WAY = "That came before this could be read."
NOT_NOW = "That does nothing now."
CUT_OFF = "It ends here. What you answered before was kept."
_LEAST_RANGE = 3


def type_one_of(keys: Sequence[str]) -> str:
    """What can be typed: `Type y, n or 2, then Enter.`, of many numbers `1 to 6`."""
    *others, last = _with_ranges(keys)
    words = f"{', '.join(others)} or {last}" if others else last
    return f"Type {words}, then Enter."


def _with_ranges(keys: Sequence[str]) -> list[str]:
    """The keys, numbers that follow one another as the first and the last of them."""
    numbers = [key for key in keys if key.isdigit()]
    if len(numbers) < _LEAST_RANGE or not _follow(numbers):
        return list(keys)
    return [f"{numbers[0]} to {numbers[-1]}", *(key for key in keys if key not in numbers)]


def _follow(numbers: Sequence[str]) -> bool:
    return [int(each) for each in numbers] == list(range(int(numbers[0]), int(numbers[-1]) + 1))


def option_line(key: str, words: str) -> str:
    """An answer, and what has to be typed for it."""
    return f"{key}: {words}"


def numbered(number: int, words: str) -> str:
    """A line of a list."""
    return f"{number}. {words}"


# The first screen, and what is looked at from there

BROWSE_ASKS = "Type a part of a name, or all for every exercise."
ALL = "all"
QUITS = "q leaves."
NOTHING_FOUND = "Nothing is found."
NUMBER_TELLS = "A number tells all about one."
TYPE_THE_NAME = "Type the name, then Enter. An empty line goes back."


def new_value(allowed: str) -> str:
    """What a setting can be set to."""
    return f"Type {allowed}, then Enter. An empty line leaves it as it is."


def closed_words(title: str, minutes: str, why: str) -> str:
    """A session of the list, with what the records say of it."""
    return ", ".join(filter(None, (title, minutes, why)))


# Lists

MARK_BY_NUMBERS = "Type the numbers of all that is so, with spaces between, then Enter. q leaves."


# The forms

QUESTIONS = {
    **{name: form.without_key(question) for name, question in form.QUESTIONS.items()},
    "place_or_pain": "Place says none, but leg pain is above 0. One of them is wrong: tell both "
    "again.",
    "side_or_pain": "Side says neither, but leg pain is above 0. One of them is wrong: tell them "
    "again.",
}
TAKE_BACK = "the question before once more"
SEVERAL = "Several can be typed in one line: m t"
ALL_TOLD = "All is told:"


def change_by_number(count: int) -> str:
    """How a line is changed."""
    return f"A number from 1 to {count} changes that line."


def scale_line() -> str:
    """What the numbers mean."""
    words = [f"{number} is {word}" for number, word in form.SCALE_WORDS.items()]
    return f"A number from 0 to 10: {', '.join(words)}."


def told_line(label: str, answer: str, was: str = "") -> str:
    """What was told in a row of the form."""
    words = f"{label}: {answer}" if label else answer
    return f"{words} ({was})" if was else words


def compared_line(label: str, before: str, after: str) -> str:
    """How it was before, and how it is now."""
    return f"{label}: before {before}, now {after}"


# The rest after a spread

REST_OVER = "The rest is over."
EASE_BY = "How to lie: {}"


def rest_for(seconds: str) -> str:
    """How long the rest is."""
    return f"Rest: {seconds}."


LIE_DOWN_FIRST = f"Lie down, then type {GO_ON_KEY}."
NO_LATER = "A no counts when the time is up."


def begins_by_itself(seconds: float) -> str:
    """In how many seconds the rest begins without a key."""
    return f"The rest begins by itself in {counted(max(0, round(seconds)), 'second')}."
