"""What is shut, and until when: by what was told, or because it is enough for today."""

from datetime import date, datetime

from tui.words.advice import IF_IT_GROWS, URGENT, Advice
from tui.words.days import date_words, day_of, hour_words

WAIT_SENTENCE = "Your last session was less than two hours ago. A longer rest does you good."


def shut_advice(since: date, now: datetime, *, is_urgent: bool = False) -> Advice:
    """Nothing is played until somebody has examined what was told on that day."""
    day = date_words(day_of(since, now), now.date())
    first = URGENT.sentences[:1] if is_urgent else ("Have a doctor look at it, soon.",)
    return Advice(
        "A doctor first",
        (
            *first,
            f"What you told on {day} has to be examined before you exercise again. Until then "
            "nothing is played here.",
            "Has it been examined, and did they say that exercise is fine? Then press c.",
            IF_IT_GROWS,
        ),
    )


def shut_line(since: date, now: datetime) -> str:
    """The same in a line, above the sessions."""
    day = date_words(day_of(since, now), now.date())
    return f"Shut until a doctor has seen what you told on {day}. Was it seen? Press c."


def easing_only(until: datetime, now: datetime) -> Advice:
    """Enough for today: the easing positions in place of a session."""
    return Advice(
        "Enough for today",
        (
            f"{easing_only_line(until, now)}.",
            "Your back has had what it can use. Rest helps it now.",
            IF_IT_GROWS,
        ),
        "the easing positions",
    )


def easing_only_line(until: datetime, now: datetime) -> str:
    """The same in a line, above the sessions."""
    return f"Easing positions only until {hour_words(until, now)}"


def wait_question(until: datetime, now: datetime) -> tuple[str, tuple[str, ...], str, str]:
    """So soon after the last session: a heading, sentences, and the two answers."""
    heading = f"Wait until {hour_words(until, now)}?"
    return (heading, (WAIT_SENTENCE,), "yes, back", "no, go on")
