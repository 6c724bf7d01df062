"""The questions over the lists of signs; a yes always means trouble."""

from collections.abc import Iterable
from datetime import date, datetime

from tui.words.days import date_words, day_of

ANY_NEW = "Is any of these new or worse?"
ANY_OF_THESE_NOW = "Is any of these so now?"
ANY_TO_ASK_ABOUT = "Is any of these so for you?"
WHICH = "Which of these is so?"
YES = "yes, or not sure"
NONE_OF_THEM = "no, none of them"
NEED_ANSWERS = (YES, "no")
"""To a trouble that a session cannot have, asked by itself."""
NO_LATER = "no, after the last sign"
NO_LATER_BRIEFLY = "no, at the end"
"""What stands at a no that does not count yet."""
READ_TO_THE_END = "Read to the end first: space."
BEFORE_YOU_START = "Before you start"
GRAVE_SIGNS = "Signs that need help at once"
SIGN, SIGNS = "sign", "signs"
_LISTS = 3
MARK_FIRST = "Mark what is so, by its number."


def list_words(number: int) -> str:
    """Which of the lists it is."""
    return f"list {number} of {_LISTS}"


def any_of_these(examined_on: date | None, now: datetime) -> str:
    """The question over the first list: two weeks, or since the day of the last clearing."""
    if examined_on is None:
        return "In the last two weeks, is any of these new or worse?"
    return f"Since {_date(examined_on, now)}, when you were examined, is any of these new or worse?"


def or_these(examined_on: date | None, now: datetime) -> str:
    """The question over the second list."""
    if examined_on is None:
        return "Or any of these, new or worse in the last two weeks?"
    return f"Or any of these, new or worse since {_date(examined_on, now)}?"


def _date(day: date, now: datetime) -> str:
    return date_words(day_of(day, now), now.date())


def cleared_notes(cleared: Iterable[tuple[str, date]], now: datetime) -> tuple[str, ...]:
    """What is not asked since somebody has said that it is fine, a line each."""
    return tuple(
        f"cleared on {_date(on, now)}: {text[:1].lower()}{text[1:]}" for text, on in cleared
    )


def one_more_digit(typed: str) -> str:
    """What makes a number whole that could still be the first digit of a longer one."""
    return f"{typed}: space marks it. Or type one more digit."
