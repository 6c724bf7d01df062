"""The names of record files: they tell the order of the runs without any file being read."""

import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tui.plan.slugs import composed, digest_of, former_slug, slug_of

SET_ASIDE = ".set-aside"
REFUSAL = "screening"
"""In the name of a refusal, in place of the session that was not played."""
_SUFFIXES = (".toml", f".toml{SET_ASIDE}")
_NAME = re.compile(r"\d{8}T\d{6}Z-(.+)-\d{6,}-[0-9a-f]{8}\.toml(?:\.set-aside)?")
_EARLIEST = datetime.min.replace(tzinfo=UTC)


_MOST_SLUG_BYTES = 60
"""So that the longest name of a record, set aside, is far below the 255 bytes of a file name."""


def session_slug(name: str) -> str:
    """A session's name as it stands in the names of its records, like that of no other session.

    What is no slug as it stands, or too long for one, is told apart by a digest.
    """
    slug = slug_of(name)
    start = _cut(slug)
    if slug == start == composed(name):
        return slug
    return f"{start.strip('-') or 'session'}-{digest_of(name)}"


def _cut(slug: str) -> str:
    """As much of a slug as fits, nothing where the names of files cannot hold its letters."""
    try:
        os.fsencode(slug)
    except UnicodeEncodeError:
        return ""
    return slug.encode()[:_MOST_SLUG_BYTES].decode(errors="ignore")


def session_slugs(name: str) -> frozenset[str]:
    """The slug of a session in the names of its records, and the one of earlier versions."""
    return frozenset({session_slug(name), former_slug(name)[:60] or "session"})


class Entry(NamedTuple):
    """A file of the folder, as its name tells of it; ordered as the runs were begun.

    A name that is not a record's is taken for that of an old one, and read like any other.
    """

    sequence: int
    name: str
    folder: str

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.folder, self.name)

    @property
    def started(self) -> datetime:
        """When its run began, in UTC."""
        try:
            return datetime.strptime(self.name.partition("-")[0], "%Y%m%dT%H%M%S%z")
        except ValueError:
            return _EARLIEST

    @property
    def session(self) -> str:
        """The slug of its session's name."""
        match = _NAME.fullmatch(self.name)
        return composed(match[1]) if match else ""


def new_name(session: str, sequence: int, started: datetime) -> str:
    """A name for the record of a run that starts at this moment in UTC, like no other."""
    moment = started.strftime("%Y%m%dT%H%M%SZ")
    return f"{moment}-{session_slug(session)}-{sequence:06d}-{secrets.token_hex(4)}.toml"


def is_record_name(name: str) -> bool:
    """Whether a file of this name is taken for a record."""
    return name.endswith(_SUFFIXES) and not name.startswith(".")


def entry_of(name: str, folder: str) -> Entry:
    """The entry of a file of this name."""
    return Entry(_sequence(name), name, folder)


def _sequence(name: str) -> int:
    """The number in a record's name, 0 for another name; there may be thousands of them."""
    number = name.partition(".")[0].rpartition("-")[0].rpartition("-")[2]
    is_number = len(number) >= 6 and number.isascii() and number.isdigit()
    # A longer number may be a date in a name that is not a record's.
    return int(number) if is_number and (len(number) == 6 or _NAME.fullmatch(name)) else 0


def set_aside(path: Path) -> Path:
    """Give a file that cannot be read a name that says so; it stays where it is otherwise."""
    if path.name.endswith(SET_ASIDE):
        return path
    aside = path.with_name(path.name + SET_ASIDE)
    try:
        # A rename would replace what was set aside under this name before.
        return path if path.exists() and aside.exists() else path.rename(aside)
    except FileNotFoundError:
        # Another Unpinch has just done it, or has taken it away.
        return aside
    except OSError:
        return path
