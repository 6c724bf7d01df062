"""The form of symptoms, before and after a session: what it asks, and its choices."""

from collections.abc import Mapping

from tui.plan.model import PlannedExercise, Session
from tui.play.estimate import Minutes
from tui.words.doses import instead_words, minutes_words
from tui.words.sessions import building_lines

HEADING = "Before you start"

SIDE = "Side"
PLACE = "Place"
LEG_PAIN = "Leg pain"
BACK_PAIN = "Back pain"
SIGNS = "Signs"
LAST_TIME = "Last time"
BOTH_LEGS = "Both legs"
EASING = "Eases"
DIRECTION = "Direction"
TODAY = "Today"
URGENT = "Urgent"

NO_SIGNS = "none"
TEN = "10"
YES = "yes"
NO = "no"
NOT_CHOSEN = "press {}"
FLARE = "flare day: all one step easier"
URGENT_SIGNS = "bladder, bowels, numb between the legs, a leg that gives way"

MORNING_QUESTION = (
    "After last time, did leg symptoms go further down, or stay clearly stronger into the next "
    "day? (A sore back alone is a no.)"
)
_PROMPTS = {
    "affected": "Which side has symptoms?",
    "reach": "How far down do you feel it now? Type the number.",
    "leg_pain": "Leg pain now, at rest: 0 is none, x is 10.",
    "back_pain": "Back pain now, at rest: 0 is none, x is 10.",
    "signs": "Is anything numb, tingling or weak now? z is none.",
    "was_worse": f"{MORNING_QUESTION} y or n.",
    "is_in_both": "Are they in both legs now? y or n.",
    "easing": "Lying how eases it? Press e until it is right.",
    "easing_direction": "Which way of moving eases it? Press d until it is right.",
    "place_or_pain": (
        "Place says none, but leg pain is above 0. One of them is wrong: backspace takes numbers "
        "back."
    ),
    "side_or_pain": (
        "Side says neither, but leg pain is above 0. One of them is wrong: press l, r or b for the "
        "side, or backspace for the numbers."
    ),
    "": "",
}
_EXTRAS = {
    "with": "with {}",
    "back": "bring back {}",
    "harder": "harder: {}",
    "more": "more: {}",
}

LEFT_OUT_NOW = "left out now"
THREE_GOOD_DAYS = "after three good days"
"""Why an exercise can be brought back, or started at a harder form."""

LEAVE_OUT = (
    "Leave these questions out?",
    ("What you tell here makes the next session fit you.",),
    "yes, leave them out",
    "no, back to them",
)
"""A heading, sentences, and the two answers."""


def prompt_words(missing: str) -> str:
    """What has to be told next, by the name of what is missing; empty when nothing is."""
    return _PROMPTS[missing]


def not_chosen(key: str) -> str:
    """That a key chooses."""
    return NOT_CHOSEN.format(key)


def more_words(planned: PlannedExercise, more: int, now: int) -> str:
    """Which dose is offered in place of which, and why (C22)."""
    return f"{instead_words(planned, more, now)}, {THREE_GOOD_DAYS}"


def today_lines(session: Session, minutes: Minutes, steps: Mapping[int, int]) -> list[str]:
    """How long today takes, and the doses that build up with their goals (C22)."""
    return [f"About {minutes_words(minutes)}.", *building_lines(session, steps)]


def extra_words(kind: str, name: str) -> str:
    """An exercise to do `with` the others, to bring `back`, to start `harder`, or to do `more`."""
    return _EXTRAS[kind].format(name.lower())
