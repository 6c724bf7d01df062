"""The form of symptoms, before and after a session: what it asks, and its choices."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tui.plan.model import PlannedExercise, Session
from tui.play.estimate import Minutes
from tui.play.rules import LeftOutWhy
from tui.words.days import date_words
from tui.words.doses import instead_words, minutes_words
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.sessions import building_lines

HEADING = "Before you start"

LABELS = {
    "affected": "Side",
    "reach": "Place",
    "leg_pain": "Leg pain",
    "back_pain": "Back pain",
    "signs": "Signs",
    "was_worse": "Last time",
    "is_in_both": "Both legs",
    "easing": "What eases",
    "easing_direction": "Eases by",
    "onset": "Began",
    "is_flare": "Flare day",
}
NO_SIGNS = "none"
YES = "yes"
NO = "no"
FLARE = "all in easier forms"
URGENT_SIGNS = "bladder, bowels, numb between the legs, a leg that gives way"

MORNING_QUESTION = (
    "After last time, did leg symptoms go further down, or stay clearly stronger into the next "
    "day? (A sore back alone is a no.)"
)
QUESTIONS = {
    "affected": "Which side has symptoms?",
    "reach": "How far down is it felt?",
    "leg_pain": "Leg pain now, at rest?",
    "back_pain": "Back pain now, at rest?",
    "signs": "Is anything numb, tingling or weak now?",
    "was_worse": MORNING_QUESTION,
    "is_in_both": "Are they in both legs now?",
    "easing": "Which way to lie eases it? Press e to choose.",
    "easing_direction": "Which way to move eases it? Press d to choose.",
    "onset": "When did it begin? Press o to choose.",
    "place_or_pain": (
        "Place says none, but leg pain is above 0. One of them is wrong: backspace takes numbers "
        "back."
    ),
    "side_or_pain": (
        "Side says neither, but leg pain is above 0. One of them is wrong: press l, r or b for the "
        "side, or backspace for the numbers."
    ),
}
TO_COME = {
    "affected": "left, right, both, neither",
    "reach": "how far down",
    "leg_pain": "0 to 10",
    "back_pain": "0 to 10",
    "signs": "numb, tingling, weak",
    "was_worse": "yes or no",
    "is_in_both": "yes or no",
    "easing": "a way of lying",
    "easing_direction": "a way of moving",
    "onset": "days, weeks, months",
}
"""What stands at a row that is still to come."""
SCALE_WORDS = {0: "none", 3: "mild", 7: "bad", 10: "worst"}
TEN_BY_ITS_KEY = "For 10 press {}."
WAS_HERE = "^ was"
SEEN_FROM_BEHIND = "seen from behind"
LEFT, RIGHT = "left", "right"
NOW = "now"
LAST_TIME = "last time"
BEFORE_IT = "before"
TODAY_TITLE = "Today"
ALL_TOLD = "all told"
LINE, LINES = "line", "lines"
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


def without_key(question: str) -> str:
    """A question without the key that answers it, where that key is not there."""
    return question.partition(" Press ")[0]


def still_missing(names: Sequence[str]) -> str:
    """What has still to be told before it goes on; what contradicts itself is asked anew."""
    labels = [LABELS[name].lower() for name in names]
    return f"Still to be told: {', '.join(labels)}." if labels else "Answer the marked line first."


def began_words(began: date, today: date) -> str:
    """About when it began, which may be longer ago than is known."""
    return f"about {date_words(began, today)}, or before"


def count_words(number: int, count: int) -> str:
    """Which question of how many: `2 of 5`; beyond the last all is told."""
    return f"{number} of {count}" if number <= count else ALL_TOLD


def was_words(was: str, change: int = 0) -> str:
    """What it was before, and whether it moved: below zero is nearer to the back."""
    moved = ": moved up" if change < 0 else ": further down" if change > 0 else ""
    return f"was {was}{moved}"


def not_today(words: str, why: LeftOutWhy) -> str:
    """That an exercise cannot be turned on, and why."""
    return f"{words}: not today, {LEFT_OUT_BECAUSE[why]}"


def switch_words(label: str, words: str, *, is_on: bool) -> str:
    """What a key turns on or off, and whether it is on."""
    box = "[x]" if is_on else "[ ]"
    return f"{box} {label}: {words}" if label else f"{box} {words}"


def last_time_words(sign: str, when: str, place: str) -> str:
    """Where it was, below the body."""
    return f"{sign} {when}: {place}"


def as_before(when: str) -> str:
    """Above what stays as it was, the last time or before the session."""
    return f"As {when}, change with its key"


def scale_words() -> str:
    """What the numbers mean, in one row."""
    return "   ".join(f"{number} {word}" for number, word in SCALE_WORDS.items())


def in_turn(answers: Iterable[str]) -> str:
    """What a key goes through, one after the other."""
    return ", then ".join(answers)


def another_words(key: str) -> str:
    """The key that goes on to the next of a few answers."""
    return f"[{key}] another"


def more_words(planned: PlannedExercise, more: int, now: int) -> str:
    """Which dose is offered in place of which, and why (C22)."""
    return f"{instead_words(planned, more, now)}, {THREE_GOOD_DAYS}"


def today_lines(session: Session, minutes: Minutes, steps: Mapping[int, int]) -> list[str]:
    """How long today takes, and the doses that build up with their goals (C22)."""
    return [f"About {minutes_words(minutes)}.", *building_lines(session, steps)]


def extra_words(kind: str, name: str) -> str:
    """An exercise to do `with` the others, to bring `back`, to start `harder`, or to do `more`."""
    return _EXTRAS[kind].format(name.lower())
