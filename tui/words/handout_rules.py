"""What a session on paper says of signs, of spreads and of days, in place of a program.

No program watches over a sheet of paper. What it would decide by the day stands here as what is
stricter: any spread ends the day, and so does sharp pain; what spread or hurt is left out until
somebody was asked, and what has to be examined waits until it was.
"""

from typing import NamedTuple

from tui.plan.model import Session
from tui.words import advice
from tui.words.doses import sentence
from tui.words.sessions import per_day_words
from tui.words.signs import NEW_SIGNS, RED_FLAG

IF_SO = "Yes, or not sure?"
_EXAMINED = (
    "No exercises until a doctor or physiotherapist has examined it and said that exercise is fine."
)
_ASK = "until you have asked whoever gave you this sheet"
_SPREAD = "Leg symptoms go further down the leg or get clearly stronger, or you are not sure"
_AFTER_SPREAD = (
    "Lie in the way that eases for a minute or two. Then take a short, easy walk if it feels good. "
    f"No more exercises today. Leave this one out {_ASK}. Still worse tomorrow? Call a doctor or "
    "physiotherapist."
)
_LEAVE_POSITION = (
    f"Leave this position out {_ASK}, and go on to the next. None of them is left? Stop, and call "
    "a doctor or physiotherapist."
)
_SHARP_PAIN = "Sharp pain in back or leg"
_AFTER_SHARP_PAIN = (
    "Lie in the way that eases until the sharp pain has gone. No more exercises today. Leave this "
    f"one out {_ASK}. Still sharp tomorrow? Call a doctor or physiotherapist."
)
_AFTER_NEW_SIGNS = (
    "What is new should be looked at. Call a doctor or physiotherapist today. Lie in the way that "
    f"eases. {_EXAMINED}"
)
_SOON = (
    "See a doctor today or tomorrow. One calf swollen, hot or sore to touch? See a doctor today. "
    f"{_EXAMINED}"
)
_NEEDS = "Not this session, until a doctor or physiotherapist has said that it is fine for you."
_ASK_FIRST = (
    "Do not begin until a doctor or physiotherapist has said that these exercises are fine for "
    "you. Ask them: Are gentle back exercises fine for me? Which should I leave out?"
)
_APART = "Leave two hours or more between."
_GROWS_BY = (
    "More comes only after three good days with the dose before: no spread, no sharp pain, and no "
    "worse afterwards or the next morning. After a bad day go one dose back."
)
_BREAK = "After a week or more without it begin with the first dose again."
_TOO_STRONG = "Pain of 7 or more out of 10 in leg or back is too much for a session."
_MORE_TODAY = (
    "Leg pain 2 or more above what is usual for you, or further down the leg than last time? No "
    "exercises today."
)


class Rule(NamedTuple):
    """What may be so, and what to do then."""

    when: str
    then: str


class Signs(NamedTuple):
    """A list of signs below a question, and what to do about any of them."""

    question: str
    signs: tuple[str, ...]
    then: str


def about_lines(session: Session) -> list[str]:
    """What it is, for whom, how often (C9) and with what; how doses grow, where any does (C22)."""
    often = sentence(per_day_words(session))
    apart = f"{often} {_APART}" if session.per_day == 2 and not session.is_rest else often
    needs = f"Needs: {', '.join(session.equipment)}." if session.equipment else ""
    grows = any(planned.last_step for planned in session.exercises)
    growth = f"{_GROWS_BY} {_BREAK}" if grows else ""
    return [line for line in (session.summary, session.audience, apart, needs, growth) if line]


def stop_rules(session: Session, number: str) -> list[Rule]:
    """What ends an exercise, a day or all of it; `number` is to be called in an emergency, if set.

    A spread (C14), of easing positions too (C17), sharp pain (C15), and the keys 2 and 3 (C12).
    """
    return [
        Rule(_SPREAD, _LEAVE_POSITION if session.is_rest else _AFTER_SPREAD),
        Rule(_SHARP_PAIN, _AFTER_SHARP_PAIN),
        Rule(NEW_SIGNS.capitalize(), _AFTER_NEW_SIGNS),
        Rule(RED_FLAG.capitalize(), _urgent(number)),
    ]


def signs_before(session: Session, number: str) -> list[Signs]:
    """What nobody exercises with, that of the session itself among it (C3, C5, C8)."""
    screening = session.screening
    lists = (
        ("In the last two weeks, is any of these new or worse?", screening.urgent, _urgent(number)),
        ("Or any of these?", screening.soon, _SOON),
        ("Is any of these so?", screening.needs, _NEEDS),
    )
    return [
        Signs(question, tuple(line.text for line in lines), then)
        for question, lines, then in lists
        if lines
    ]


def signs_to_ask_about(session: Session) -> Signs:
    """What somebody has to know of before any of it is done (C4)."""
    lines = tuple(line.text for line in session.screening.ask_first)
    return Signs("Is any of these so for you?", lines, _ASK_FIRST)


def strong_pain_lines(session: Session) -> list[str]:
    """That more pain is too much for exercises (C7); easing positions are for just that."""
    return [] if session.is_rest else [_TOO_STRONG, _MORE_TODAY]


def _urgent(number: str) -> str:
    """What to do about a sign that cannot wait; that it was told here is true of a program only."""
    told = advice.URGENT.naming(number).sentences
    return " ".join([*(each for each in told if each != advice.SAY_WHAT_WAS_TOLD), _EXAMINED])
