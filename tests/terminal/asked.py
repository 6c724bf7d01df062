"""What is asked from the first screen to the first get-ready, and the key that answers each of it.

The one place that knows these keys. Of several prompts on a screen the first of the table counts.
"""

from __future__ import annotations

READ_ON = "space read on"
ONE_PAGE = "Is any of these new or worse?"
URGENT_SIGNS = "In the last two weeks"
SOON_SIGNS = "Or any of these"
ASK_FIRST = "so for you?"
SINCE = "when you were examined"
MORNING = "After last time"
READY = "Get into position"
LISTS = {
    ONE_PAGE: "n",
    SOON_SIGNS: "n",
    ASK_FIRST: "n",
    URGENT_SIGNS: "n",
    SINCE: "n",
}
FORM = {
    "Which side has symptoms?": "r",
    "How far down do you feel": "4",
    "Leg pain now": "4",
    "Back pain now": "3",
    "numb, tingling or weak now?": "z",
    "Lying how eases it?": "e",
    f"{MORNING}, did leg symptoms": "n",
}
BEGIN = "space begin"
LIBRARY = "Guided sessions"
INTRO = "Unpinch is not medical advice"
KEYS = {
    READ_ON: " ",
    LIBRARY: "\r",
    INTRO: " ",
    **LISTS,
    **FORM,
    BEGIN: " ",
}
"""Everything up to the first get-ready, for a person who can say no to every list."""
