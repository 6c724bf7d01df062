"""What is asked from the first screen to the first get-ready, and the key that answers each of it.

The one place that knows these keys. Of several prompts on a screen the first of the table counts.
"""

from __future__ import annotations

LIBRARY = "[x] exercises"
READ_ON = "[space] read on"
READ_ON_NARROW = ("[space] on", "[space] more")
"""There is more of a text, or of the steps of an exercise, below what is shown."""
INTRO = "Unpinch is not medical advice"
ONE_PAGE = "Is any of these new or worse?"
URGENT = "In the last two weeks"
SINCE = "Since "
"""The list of urgent signs after an examination."""
SOON = "Or any of these"
ASK_FIRST = "so for you?"
SIDE = "Which side has symptoms?"
PLACE = "How far down is it felt"
LEG_PAIN = "Leg pain now"
BACK_PAIN = "Back pain now"
SIGNS = "Is anything numb"
MORNING = "After last time"
EASING = "Which way to lie eases"
NEED = "yes, or not sure"
"""One of the troubles that a session cannot have, each asked by itself."""
BEGIN = "[space] begin"
TOO_SOON = "Wait until"
READY = "space   when you "
GET_READY = "READY"
"""Stands in a get-ready, whether or not all of it was read."""
KEYS_BEFORE = {
    READ_ON: " ",
    LIBRARY: "\r",
    INTRO: " ",
    TOO_SOON: "n",
    ONE_PAGE: "n",
    SOON: "n",
    URGENT: "n",
    SINCE: "n",
    ASK_FIRST: "n",
    NEED: "n",
    SIDE: "r",
    PLACE: "4",
    LEG_PAIN: "4",
    BACK_PAIN: "3",
    SIGNS: "z",
    MORNING: "n",
    EASING: "e",
    BEGIN: " ",
}
"""For somebody who can say no to every list, and whose right calf hurts."""
