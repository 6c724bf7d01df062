"""A short report of an unexpected error, and where the record of the run is."""

import traceback
from pathlib import Path

from tui.files.text import clean_text

NOT_SHOWN = "the screen could not be shown"


def error_report(error: BaseException, record: Path | None = None) -> str:
    """What went wrong and where in the program, in a line or two."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    words = clean_text(f"{type(error).__name__}: {error}")[:300]
    lines = [f"unpinch: an unexpected error{place}: {words}"]
    if record is not None:
        lines.append(f"What was done and answered until then is in {clean_text(str(record))}")
    return "\n".join(lines)
