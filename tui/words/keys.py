"""What keys do now, as the key bar says it. The answers to a question stand beside the question."""

from collections.abc import Sequence

from tui.files.counting import agreed
from tui.terminal.room import LEAST_COLUMNS, LEAST_ROWS

LEAVE = "leave"
FINISH = "finish"
GO_ON = "go on"
HELP = "all keys"
TOO_SMALL = f"Make the window larger: {LEAST_COLUMNS} x {LEAST_ROWS}."

# The sessions, and the exercises to look at
OPEN = "open"
CHOOSE = "choose"
EXERCISES = "exercises"
SETTINGS = "settings"
PROGRESS = "how it goes"
PROGRESS_SHORT = "weeks"
PART, PARTS = "part", "parts"
PAGE_BEFORE = "the page before"
SCROLL_TEXT = "scroll the page"
SCROLL = "scroll"
READ_PAGE = "read the page"
BACK_TO_LIST = "back to the list"
BACK = "back"
CLEAR = "clear the search"
FILTERS = "filters"

# The lists of signs, and what clears them
MORE = "more"
READ = "read on"
READ_SHORT = "on"
BACK = "back"
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
HURTS = "this hurts"
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
GO_ON_NOW = "go on now"
COUNT_ONE = "count one"
SHORT = {
    SPREAD: "spreads",
    HURTS: "pain",
    EASIER: "ease",
    NOT_EASIER: "undo",
    READ: "more",
    START_NOW: "start",
    GO_ON_NOW: "go on",
    COUNT_ONE: "count",
}
"""The same where there is little room."""

# A question

END = "end"

# A figure
LEAVE_FIGURE = "q leaves"
DRAW_IN_DOTS = "draw in dots"
DRAW_IN_LETTERS = "draw in letters"
NO_DOTS = "Dots cannot be shown here."


def less_room(columns: int, rows: int) -> str:
    """How to leave a figure that is drawn smaller than it was asked for, and why it is."""
    return f"{LEAVE_FIGURE}; room here for {columns}x{rows}"


def more_above(count: int) -> str:
    """How many lines are above."""
    return f"more above ({count})"


def more_below(count: int) -> str:
    """How many lines are below."""
    return f"more below ({count})"


def below_words(count: int, one: str = "", many: str = "") -> str:
    """How much is below: `2 more signs below`."""
    what = agreed(count, one, many)
    return f"{count} more {what} below" if what else f"{count} more below"


def to_read_on(key: str, *, is_brief: bool) -> str:
    """Which key shows what is below."""
    return f"[{key}]" if is_brief else f"press [{key}] to read on"


def press_one_of(keys: Sequence[str]) -> str:
    """Which keys answer, where another one was pressed: `Press y, n or 2.`"""
    *others, last = keys
    return f"Press {', '.join(others)} or {last}." if others else f"Press {last}."
