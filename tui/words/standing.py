"""How a session stands, in one line that anybody may see, for `due`, the summary and progress."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import assert_never

from tui.files.text import clean_text, shown_value
from tui.play.gates import EasingOnly, Shut, WaitUntil
from tui.play.standing import DoneToday, Due, Standing
from tui.words.days import date_words, day_of, hour_words
from tui.words.gates import easing_only_line


def standing_line(standing: Standing, now: datetime) -> str:
    """How things stand."""
    match standing:
        case Due():
            return _due_line(standing)
        case DoneToday():
            return "Done today."
        case WaitUntil(until=until):
            return f"Wait until {hour_words(until, now)}."
        case EasingOnly(until=until):
            return f"{easing_only_line(until, now)}."
        case Shut(since=since):
            day = date_words(day_of(since, now), now.date())
            return f"Shut until a doctor has seen what you told on {day}."
        case _:
            assert_never(standing)


def _due_line(due: Due) -> str:
    if due.is_first:
        return "Your first session is due."
    return "A session is due." if due.times == 1 else f"Session {due.number} of {due.times} is due."


def future_line(moment: datetime) -> str:
    """That a clock was or is wrong."""
    return f"A record is dated {moment:%Y-%m-%d %H:%M}, which is to come: it counts as yesterday."


def unknown(path: Path, why: str) -> str:
    """That nobody knows, since records lie where nobody can look."""
    return f"due: this is not known, since {clean_text(str(path))} cannot be looked into: {why}"


def always_open(name: str) -> str:
    """That a session of easing positions is never due."""
    return f"due: found {shown_value(name)}, expected a session that is no easing positions"


def unknown_per_day(path: Path, fault: str) -> str:
    """That nobody knows how often a day the last session may be played."""
    return f"{clean_text(str(path))}: {clean_text(fault)}; taken as a session for twice a day"


def as_sentences(lines: Sequence[str]) -> list[str]:
    """Each on a line of its own, with a full stop."""
    return [line if line.endswith(".") else f"{line}." for line in lines]
