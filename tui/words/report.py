"""A short report of an unexpected error, and where the record of the run is."""

import traceback
from pathlib import Path

from tui.files.text import clean_text

NOT_SHOWN = "the screen could not be shown"


def said(message: str) -> str:
    """A line on standard error, which tells whose it is."""
    return f"unpinch: {message}"


def lost_words(count: int) -> str:
    """How many records could not be saved, where nobody may see what they say."""
    return f"{count} of the records could not be saved" if count > 1 else "a record was not saved"


def unsaved_words(path: Path, why_unsaved: str | None) -> str:
    """That a record could not be saved, above the record itself, which can be kept by hand."""
    why = why_unsaved or "the save was broken off"
    return said(f"this record could not be saved as {path} ({why}):")


def not_written(error: OSError) -> str:
    """That there is no room for what a command writes."""
    return f"what it has to say cannot be written: {error.strerror}"


def error_report(error: BaseException, record: Path | None = None) -> str:
    """What went wrong and where in the program, in a line or two."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    words = clean_text(f"{type(error).__name__}: {error}")[:300]
    lines = [said(f"an unexpected error{place}: {words}")]
    if record is not None:
        lines.append(f"What was done and answered until then is in {clean_text(str(record))}")
    return "\n".join(lines)
