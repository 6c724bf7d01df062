"""The names of record files: they tell the order of the runs without any file being read."""

import re
import secrets
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tui.files.text import composed
from tui.records.bounds import bounded_moment

SET_ASIDE = ".set-aside"
REFUSAL = "refusal-"
"""In the name of a refusal, in place of the session that was not played; no slug ends so."""
CLEARING = "cleared-"
"""The same for what a professional has examined (C4, C8)."""
FELT = "felt-"
"""The same for what was felt some days after a start (R32)."""
FORMER_REFUSAL = "screening"
"""What earlier versions wrote there, which may be the slug of a session too."""
_MOMENT = len("20260105T120000Z")
_NOTES = (f"-{REFUSAL}-", f"-{CLEARING}-", f"-{FELT}-")
_SUFFIXES = (".toml", f".toml{SET_ASIDE}")
# A file system may have changed the case of a name, and people copy files.
_OWN = r"[0-9]{8}T[0-9]{6}Z-(.+)-([0-9]{6,18})-[0-9a-f]{8}"
_NAME = re.compile(rf"{_OWN}\.toml(?:\.set-aside)?", re.IGNORECASE)
_WITHIN = re.compile(_OWN, re.IGNORECASE)
# How many digits the number of a run has.
_COUNTED = 6
MOST_LIKELY = 999_999
"""Beyond it lies no number that the runs of a person have reached."""
EARLIEST = datetime.min.replace(tzinfo=UTC)
"""Where nothing tells when a run began."""


class Entry(NamedTuple):
    """A file among the records, as its name alone describes it; ordered as the runs were begun.

    A file under another name than a record's may be one too; it counts as older than all others.
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
            return datetime.strptime(self.name.partition("-")[0].upper(), "%Y%m%dT%H%M%S%z")
        except ValueError:
            return EARLIEST

    @property
    def slug(self) -> str:
        """The slug of its session, or what stands there for a refusal."""
        match = _NAME.fullmatch(self.name)
        return composed(match[1].lower()) if match else ""

    @property
    def is_note(self) -> bool:
        """Whether its name is that of a note, as a refusal is; quicker than its slug."""
        return self.name[_MOMENT:].lower().startswith(_NOTES)

    @property
    def is_clearing(self) -> bool:
        """Whether its name is that of a clearing."""
        return self.name[_MOMENT:].lower().startswith(_NOTES[1])

    def is_since(self, moment: datetime) -> bool:
        """Whether its run began at this moment or later, as its name tells; quicker than that.

        So is what has another name, since nothing tells when it began.
        """
        return self.name[:_MOMENT].upper() >= _moment_in_name(moment)

    @property
    def is_doubtful(self) -> bool:
        """Whether its number is beyond those of anybody's runs, so that its content has to say."""
        return self.sequence > MOST_LIKELY


def new_name(slug: str, sequence: int, started: datetime) -> str:
    """A name for the record of a run that starts at this moment in UTC, like no other.

    `slug` is that of its session, `REFUSAL`, `CLEARING` or `FELT`.
    """
    moment = _moment_in_name(bounded_moment(started))
    return f"{moment}-{slug}-{sequence:06d}-{secrets.token_hex(4)}.toml"


@lru_cache(maxsize=16)
def _moment_in_name(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def is_record_name(name: str) -> bool:
    """Whether a file of this name is taken for a record."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def is_set_aside(name: str) -> bool:
    """Whether a name says that its file could not be read."""
    return name.lower().endswith(SET_ASIDE)


def is_own_name(name: str) -> bool:
    """Whether it is a name that only Unpinch gives to a record."""
    return _NAME.fullmatch(name) is not None


def holds_own_name(name: str) -> bool:
    """Whether a name was made from that of a record, as that of a copy is."""
    return _WITHIN.search(name) is not None


def is_year(name: str) -> bool:
    """Whether it is the name of a folder of records."""
    return len(name) == 4 and name.isascii() and name.isdigit()


def renamed(path: Path) -> Path:
    """Another name for the record of the same run."""
    random = secrets.token_hex(4)
    own = path.name[: -len(f"{random}.toml")] if is_own_name(path.name) else f"{path.stem}-"
    return path.with_name(f"{own}{random}.toml")


def entry_of(name: str, folder: str) -> Entry:
    """The entry of a file of this name."""
    return Entry(_sequence(name), name, folder)


def _sequence(name: str) -> int:
    """The number in a record's name, 0 for another name; there may be thousands of them."""
    number = name.partition(".")[0].rpartition("-")[0].rpartition("-")[2]
    if len(number) == _COUNTED and number.isascii() and number.isdigit():
        return int(number)
    # A longer number may be a date in a name that is not a record's.
    match = _WITHIN.search(name) if len(number) > _COUNTED else None
    return int(match[2]) if match else 0
