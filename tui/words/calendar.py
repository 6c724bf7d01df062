"""What `unpinch calendar` says; what stands in an entry is the person's own title."""

from pathlib import Path

from tui.files.counting import counted
from tui.files.text import clean_text, shown_value
from tui.words.records import shown

NO_ICALENDAR = (
    'a calendar file needs icalendar, which is not installed: pip install "unpinch[calendar]"'
)
MOST_TITLE = 60


def other_time(text: str) -> str:
    """What is no time of day."""
    return f"--at: found {shown_value(text)}, expected a time of day from 00:00 to 23:59"


def other_day(text: str, known: tuple[str, ...]) -> str:
    """What is no day, or stands there twice."""
    return f"--days: found {shown_value(text)}, expected different days out of {', '.join(known)}"


def other_title(text: str) -> str:
    """What an entry cannot be called."""
    found = f"{len(text)} characters" if len(text) > MOST_TITLE else shown_value(text)
    return f"--title: found {found}, expected text of 1 to {MOST_TITLE} characters"


def written(path: Path, entries: int, title: str) -> str:
    """What was written, and what is to be done with it."""
    times = f"{counted(entries, 'time')} a day"
    return (
        f'Wrote {shown(path)}: "{clean_text(title)}", {times}. Open it with your calendar to add '
        "it there."
    )
