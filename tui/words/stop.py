"""Why a session has stopped, and the graver signs that stop one at once."""

from collections.abc import Sequence
from datetime import datetime

from tui.play.events import ChangeTold, Event
from tui.play.rules import Change, StopReason
from tui.play.run import Run
from tui.words.advice import advice_after_stop
from tui.words.signs import NEW_SIGNS, RED_FLAG

ASK_TOO = "Is this so too? Press its key:"
WHY_STOPPED: dict[StopReason, str] = {
    "urgent": "You told of a sign that cannot wait.",
    "professional": "You told of the other leg, or of something numb, tingling or weak.",
    "session-stops": "Leg symptoms spread, and this session ends when they do.",
    "limit": "Leg symptoms spread as often as this session allows.",
    "no-easier-rung": "Leg symptoms spread, and no easier form is left to try.",
    "not-settled": "Leg symptoms had not settled.",
    "hurting": "There was sharp pain two times.",
    "mistake": "Key 3 was pressed by mistake.",
}
STOPPED_BECAUSE: dict[StopReason, str] = {
    "urgent": "a sign that needs urgent care was told",
    "professional": "the other leg, or something numb, tingling or weak, was told; a professional "
    "should see it",
    "session-stops": "this session ends at the first spread",
    "limit": "symptoms spread as often as this session allows",
    "no-easier-rung": "there is no easier form left to try",
    "not-settled": "symptoms had not settled",
    "hurting": "there was sharp pain twice",
    "mistake": "the key of the urgent signs was pressed by mistake",
}
"""Why a run stopped, to follow a colon."""


def further_signs(change: Change) -> list[tuple[str, str]]:
    """The signs graver than the `change` that was told, each behind its key, if there are any."""
    return [("2", NEW_SIGNS), ("3", RED_FLAG)][change - 1 :]


_URGENT: Change = 3
ONE_OF_THE_PAGE = "a sign that cannot wait; say which"


def stop_words(reason: StopReason) -> str:
    """What to do first, in so few words that they can stand large."""
    return {"urgent": "Get help now", "mistake": "Rest"}.get(reason, "Stop")


def stopped_at(number: int, count: int, exercise: str) -> str:
    """Where a session stopped."""
    return f"{stopped_in(number, count)}, {exercise}"


def stopped_in(number: int, count: int) -> str:
    """The same where the exercise has no room."""
    return f"stopped in {number} of {count}"


STOPPED_AT_THE_END = "stopped at its end"


def tell_them(moment: datetime, exercise: str, first_told: Change) -> str:
    """What is to be said to those who help: when it was told, after what, and what.

    After the key 2 it was one of the urgent page.
    """
    when = f"{moment.day} {moment:%B}, {moment:%H:%M}"
    what = RED_FLAG if first_told == _URGENT else ONE_OF_THE_PAGE
    after = f", after {exercise}" if exercise else ""
    return f"Tell them: {when}{after}: {what}."


def stop_sentences(run: Run, log: Sequence[Event], moment: datetime) -> list[str]:
    """What to do first; where it is urgent, what to tell them, and else why it has stopped.

    `moment` is when that was told.
    """
    reason = run.state.reason or "not-settled"
    sentences = [*advice_after_stop(reason).sentences, WHY_STOPPED[reason]]
    if reason == "urgent":
        told = [each.change for each in log if isinstance(each, ChangeTold)]
        rung = run.rung_up
        first_told = told[0] if told else run.state.change
        sentences.append(tell_them(moment, rung.name if rung else "", first_told))
    return sentences
