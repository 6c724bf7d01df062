"""Why a command does not write the file that was asked for."""

from collections.abc import Sequence
from pathlib import Path

from tui.files.text import shown_value
from tui.words.records import shown


def other_ending(asked_by: str, file: str, endings: Sequence[str]) -> str:
    """That the ending of a name means nothing that is written there."""
    allowed = " or ".join(endings)
    return f"{asked_by}: found {shown_value(file)}, expected a file name that ends in {allowed}"


def among_the_records(asked_by: str, path: Path) -> str:
    """That a file would lie where records are looked for."""
    return f"{asked_by}: {shown(path)} lies among the records; choose another folder"


def taken(asked_by: str, path: Path) -> str:
    """That there is a file of this name already."""
    return f"{asked_by}: {shown(path)} is there already and is left as it is"


def cannot_be_written(path: Path, error: OSError) -> str:
    """Why a file cannot be written."""
    return f"{shown(path)} cannot be written ({error.strerror})"
