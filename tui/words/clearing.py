"""A clearing: somebody who knows of it has said that exercise is fine."""

from datetime import date, datetime

from tui.play.lists import ExaminedWhen, Examiner
from tui.words.days import date_words, day_of

LINES_HEADING = "Who said that exercise is fine?"
LINES_SENTENCES = (
    "Go on only if a doctor or physiotherapist who knows of this said: these exercises are fine "
    "for you.",
)
SHUT_HEADING = "Who has examined this?"
STILL_THERE = (
    "Is any of it still there?",
    ("Fever, feeling ill and pain that keeps you from moving may pass by themselves.",),
    "yes, or gone for less than 48 hours",
    "no, gone for 48 hours",
)
"""A heading, sentences, and the two answers."""
WHO: dict[Examiner, str] = {"doctor": "a doctor", "physiotherapist": "a physiotherapist"}
WHEN_HEADING = "When was that?"
WHEN: dict[ExaminedWhen, str] = {
    "today": "today",
    "this-week": "this week",
    "earlier": "earlier",
}


def examined_words(since: date, now: datetime) -> tuple[str, ...]:
    """What a clearing means, after something that had to be examined."""
    day = date_words(day_of(since, now), now.date())
    return (
        f"Go on only if a doctor or physiotherapist has examined this since {day}, and said that "
        "exercise is fine.",
    )
