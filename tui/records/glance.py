"""What a quick look at the newest record tells, before there is time to read it.

It is a guess, from one name and a few words in one file: it decides what is shown first, and
nothing that is asked or played.
"""

import os
from pathlib import Path
from typing import NamedTuple

from tui.files.content import read_bytes
from tui.files.faults import PlanError

_NO_PLAYING = ("refusal-", "cleared-", "screening")


class Glance(NamedTuple):
    """The slug of the session that was probably played last, and whether it may be cut off."""

    last_session: str = ""
    may_be_cut_off: bool = False


def glance_at(folder: Path) -> Glance:
    """Look at the newest record of a folder of records, which may be missing or anything else."""
    try:
        year = folder / max(filter(_is_year, os.listdir(folder)))  # noqa: PTH208 - names are enough
        found = os.listdir(year)  # noqa: PTH208 - names are enough
        names = sorted(name for name in found if name.endswith(".toml"))
    except (OSError, ValueError):
        return Glance()
    played = (slug for name in reversed(names) if (slug := _slug(name)) not in _NO_PLAYING)
    return Glance(next(played, ""), bool(names) and _may_be_cut_off(year / names[-1]))


def _is_year(name: str) -> bool:
    return len(name) == 4 and name.isdigit()


def _slug(name: str) -> str:
    """The slug in the name of a record, between its moment and its number."""
    return name.partition("-")[2].rsplit("-", 2)[0]


def _may_be_cut_off(record: Path) -> bool:
    try:
        content = read_bytes(record, follow_links=False)
    except PlanError:
        return True
    is_unread_stop = b'outcome = "stopped"' in content and b"stop_read = true" not in content
    return b'outcome = "under-way"' in content or is_unread_stop
