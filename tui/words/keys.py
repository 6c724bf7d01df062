"""What keys do now, as the key bar says it. The answers to a question stand beside the question."""

LEAVE = "leave"
GO_ON = "go on"
HELP = "help"

# The sessions, and the exercises to look at
OPEN = "open"
CHOOSE = "choose"
ALL_EXERCISES = "all exercises"
SCROLL_TEXT = "scroll the text"

# The forms before and after
BEGIN = "begin"
SAVE = "save"
TAKE_BACK = "take back a digit"
MORE_BELOW = "more"
GO_ON_UNANSWERED = "go on without answering"

# A session that was cut off
CARRY_ON = "carry on"
END_IT = "end it there"

# An exercise
SPREAD = "it is spreading"
HURTS = "this hurts"
EASIER = "easier"
AGAIN = "again"
SKIP = "skip"
PAUSE = "pause"
HANDS_FREE = "hands-free"
BY_TAPS = "by taps"
WAIT = "wait"
START = "start"
START_NOW = "start now"
COUNT_ONE = "count one"

# The rest after a spread, and the stop
NEW_SIGNS = "new signs"
URGENT_SIGNS = "urgent signs"

END = "end"
LEAVE_FIGURE = "q leaves"
