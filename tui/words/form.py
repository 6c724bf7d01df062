"""The form of symptoms, before and after a session: what it asks, and its choices."""

HEADING = "Before you start"

SIDE = "Side"
REACH = "Reach"
STRENGTH = "Strength"
SIGNS_BEFORE = "Already"
SIGNS_AFTER = "Now"
LAST_TIME = "Last time"
EASING = "Eases"
TODAY = "Today"

WORSE = "worse after it, or the next morning"
NOT_WORSE = "no"
NO_EASING_YET = "not chosen yet"
FLARE = "a flare day: everything one step easier"

_PROMPTS = {
    "affected": "Which side has symptoms?",
    "reach": "How far down do you feel symptoms now? Type its digit.",
    "intensity": "How strong are they now, at rest? 0 none, 10 the worst. Type it.",
    "is_worse": "Were symptoms worse after last time, or the next morning? y or n.",
    "easing": "Which position eases? Press e until it is right.",
    "": "",
}
_EXTRAS = {"with": "with {}", "back": "bring back {}", "harder": "harder: {}"}

LEFT_OUT_NOW = "left out now"
THREE_GOOD_DAYS = "after three good days"
"""Why an exercise can be brought back, or started at a harder form."""


def prompt_words(missing: str) -> str:
    """What has to be told next, by the name of what is missing; empty when nothing is."""
    return _PROMPTS[missing]


def extra_words(kind: str, name: str) -> str:
    """An exercise to do `with` the others, to bring `back`, or to start at a `harder` form."""
    return _EXTRAS[kind].format(name.lower())
