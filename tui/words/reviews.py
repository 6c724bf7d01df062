"""What is reviewed next, a line each, as far as it is sure."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from tui.play.gates import EasingOnly, Shut
from tui.play.reviews import NextReview
from tui.records.progress import Progress
from tui.words.days import date_words
from tui.words.standing import standing_line

BEFORE_THE_NEXT = "before the next session"


def next_lines(progress: Progress) -> Iterator[str]:
    """What is shut or closed, then what is reviewed next; nothing of it while it is shut."""
    gate = progress.gate
    if isinstance(gate, Shut | EasingOnly):
        yield standing_line(gate, progress.now)
    if not isinstance(gate, Shut):
        yield from (_review_line(review, progress) for review in progress.reviews)


def _review_line(review: NextReview, progress: Progress) -> str:
    day = _on(review.on, progress)
    is_due = review.on <= progress.today
    earliest = BEFORE_THE_NEXT if is_due else f"earliest on {day}"
    match review.kind:
        case "self-check":
            last = _on(review.last or review.on, progress)
            return f"How you feel, asked once: with a session from {day} to {last}."
        case "soft":
            return f"If little changes, a word about it: {earliest}."
        case "physiotherapist" | "plateau":
            return f"If little changes, advice to see a physiotherapist: {earliest}."
        case "doctor":
            when = BEFORE_THE_NEXT if is_due else f"from {day} on"
            return f"Once it has been six weeks, advice to have it looked at: {when}."
        case "lists":
            when = BEFORE_THE_NEXT if is_due else f"from {day} on, or after a stop"
            return f"The full lists of signs: {when}."
        case "cleared":
            since = _on(review.since or review.on, progress)
            return f"What was cleared on {since}: asked again from {day} on, or after a stop."
        case _:
            assert_never(review.kind)


def _on(day: date, progress: Progress) -> str:
    return date_words(day, progress.today)
