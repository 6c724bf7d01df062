"""Whether records can be saved: tried out before a session, so that it is known in time."""

import contextlib
import os
import tempfile
from pathlib import Path

from tui.records.files import is_folder, is_gone, make_private, refuse_link
from tui.records.naming import is_year

_ABOUT_A_RECORD = 8192


def why_unsavable(folder: Path) -> str | None:
    """Why nothing can be saved in a folder of records, None where it can."""
    try:
        refuse_link(folder)
        make_private(folder)
        _write_for_a_trial(folder)
        for name in os.listdir(folder):  # noqa: PTH208 - names are enough
            _refuse_unreadable(folder / name)
    except OSError as error:
        return error.strerror or str(error)
    return None


def why_none_could_be_saved(folder: Path) -> str | None:
    """The same, and nothing is made: where the folder is missing, the one above it is tried out."""
    nearest = next(place for place in (folder, *folder.parents) if not is_gone(place))
    if nearest == folder:
        return why_unsavable(folder)
    try:
        _write_for_a_trial(nearest)
    except OSError as error:
        return error.strerror or str(error)
    return None


def _write_for_a_trial(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder) as stream:
        # A full disk tells only when something is written.
        stream.write(bytes(_ABOUT_A_RECORD))


def _refuse_unreadable(folder: Path) -> None:
    """Raises OSError for a folder of records that cannot be read, or is a link."""
    if is_year(folder.name):
        refuse_link(folder)
    if is_folder(folder):
        # One that has just been taken away is made anew.
        with contextlib.suppress(FileNotFoundError):
            os.scandir(folder).close()
