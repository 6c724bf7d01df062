"""The offer to carry on a session that was cut off."""

from collections.abc import Sequence
from datetime import datetime

from tui.play.run import Run
from tui.play.state import Phase
from tui.records.record import Record
from tui.words.advice import advice_after_stop
from tui.words.days import past_words


def carry_on_words(record: Record, run: Run | None) -> tuple[str, Sequence[str]]:
    """A heading and sentences for a run that was cut off."""
    title = record.beginning.title
    if run is None:
        why = "It cannot be carried on: its file is another one by now, or is not in your list."
        advice = advice_after_stop(record.reason or "not-settled") if record.is_undecided else None
        more = advice.sentences if advice else ()
        return "It was cut off", (f"{was_cut_off(title)} {why}", *more)
    if record.is_undecided:
        return _undecided_words(record, title)
    how = f"You ended {title} before its end." if record.outcome == "left" else was_cut_off(title)
    return "Carry on?", (f"{how} What you had answered was kept.", _next_words(run))


def was_cut_off(title: str) -> str:
    """What happened to a session that nobody ended."""
    return f"{title} was cut off."


def _undecided_words(record: Record, title: str) -> tuple[str, Sequence[str]]:
    """What comes first; an urgent sign does not wait for a key."""
    if record.reason == "urgent":
        urgent = advice_after_stop(record.reason)
        return urgent.heading, (*urgent.sentences, f"{title} was cut off after you told this.")
    why = "it had stopped" if record.outcome == "stopped" else "you told that symptoms spread"
    return "First this", (f"{title} was cut off after {why}.", "Carry on to hear what to do now.")


def _next_words(run: Run) -> str:
    if run.state.phase is Phase.CHECK:
        return f"First comes the question about {run.rung.name.lower()}."
    if run.state.phase is Phase.NEARER:
        return "First comes how far symptoms moved up."
    if run.state.phase is Phase.SKIPPED:
        return "First comes whether to leave out what was skipped."
    if run.state.phase is Phase.EXERCISE:
        return f"Next is {run.rung.name.lower()}."
    return "All exercises were done; only the end is left."


def late_question(
    exercise: str, moment: datetime, now: datetime
) -> tuple[str, tuple[str, ...], str, str]:
    """The check of an exercise that was cut off: a heading, sentences, and the two answers."""
    heading = f"{past_words(moment, now)}, {exercise.lower()}: did leg symptoms spread?"
    cut_off = "It was cut off before you were asked. Further down the leg, or stronger, is a yes."
    return (heading, (cut_off,), "yes, or not sure", "no")
