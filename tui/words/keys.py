"""What keys do now, as the key bar says it. The answers to a question stand beside the question."""

from collections.abc import Sequence

LEAVE = "leave"
GO_ON = "go on"
HELP = "help"

# The sessions, and the exercises to look at
OPEN = "open"
CHOOSE = "choose"
ALL_EXERCISES = "all exercises"
SCROLL_TEXT = "scroll the text"

# The lists of signs, and what clears them
MORE = "more"
READ = "read on"
YES = "yes"
NO = "no"
MARK = "mark"
DONE = "done"
EXAMINED = "it was examined"
SAID_FINE = "they said it is fine"

# The forms before and after
BEGIN = "begin"
SAVE = "save"
TAKE_BACK = "take back a number"
LEAVE_OUT = "leave it out"

# A session that was cut off
CARRY_ON = "carry on"
END_IT = "end it there"

# An exercise
SPREAD = "it is spreading"
HURTS = "sharp pain in back or leg"
EASIER = "easier"
NOT_EASIER = "not easier"
AGAIN = "again"
SKIP = "skip"
TAKE_TAP_BACK = "take back"
PAUSE = "pause"
HANDS_FREE = "hands-free"
BY_TAPS = "by taps"
WAIT = "wait"
START = "start"
START_NOW = "start now"
COUNT_ONE = "count one"

# A question

END = "end"
LEAVE_FIGURE = "q leaves"


def more_below(count: int) -> str:
    """How many lines are below."""
    return f"more below ({count})"


def press_one_of(keys: Sequence[str]) -> str:
    """Which keys answer, where another one was pressed: `Press y, n or 2.`"""
    *others, last = keys
    return f"Press {', '.join(others)} or {last}." if others else f"Press {last}."
