"""The folder of records: one TOML file a run, always whole on disk, a folder a year."""

import errno
import os
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui.plan.faults import PlanError
from tui.plan.source import read_bytes
from tui.records.lock import Lock, take_lock
from tui.records.naming import (
    REFUSAL,
    SET_ASIDE,
    Entry,
    entry_of,
    is_record_name,
    new_name,
    session_slugs,
    set_aside,
)
from tui.records.reading import parse_record
from tui.records.record import Record
from tui.records.writing import record_bytes, write_whole

RECENT = 40
"""How many of the newest records are read whatever they tell of."""
_ABOUT_A_RECORD = 8192
_WORSE = b"worse = true"
TELLINGS = 10
"""Of how many records that tell of an exercise its history is known."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record that cannot be read: its file, when its run began, and the first fault."""

    path: Path
    started: datetime
    fault: str


class RecordFile:
    """The file of one run, locked while the run is played."""

    def __init__(self, path: Path, lock: Lock | None = None) -> None:
        self.path = path
        self._lock = lock

    def save(self, record: Record) -> None:
        """Write the record so that the file is always the old one or the new one, whole.

        Raises OSError where the disk refuses.
        """
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock is None and not self._take_lock():
            raise OSError(errno.EBUSY, "it is being played in another terminal")
        write_whole(self.path, record_bytes(record))

    def _take_lock(self) -> bool:
        """Whether nobody else holds the lock."""
        try:
            self._lock = take_lock(self.path)
        except OSError:
            # Where nothing can be locked nothing is ever carried on, but a save still counts.
            return True
        return self._lock is not None

    def close(self) -> None:
        """The run is over: its lock goes."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


class Store:
    """Records under one folder. What cannot be read is set aside, never deleted or passed over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._noticed: set[Path] = set()
        self._untold: list[Unreadable] = []

    def untold(self) -> list[Unreadable]:
        """The records that turned out to be unreadable since this was asked last."""
        untold, self._untold = self._untold, []
        return untold

    def new_file(self, session: str, sequence: int, started: datetime) -> RecordFile:
        """A file for a run that starts at this moment in UTC."""
        return RecordFile(self.folder / f"{started:%Y}" / new_name(session, sequence, started))

    def problem(self) -> str | None:
        """Why nothing can be saved here, None where it can."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder) as stream:
                # A full disk tells only when something is written.
                stream.write(bytes(_ABOUT_A_RECORD))
            for year in _names(self.folder):
                _look_into(self.folder / year)
        except OSError as error:
            return error.strerror or str(error)
        return None

    def entries(self) -> list[Entry]:
        """All records, the oldest first, by their names alone."""
        return sorted(self._entries())

    def next_sequence(self) -> int:
        """A number above those of all records, whatever the wall clock says."""
        newest = self.newest_entry()
        return 1 + (newest.sequence if newest else 0)

    def last_played(self) -> dict[str, datetime]:
        """When each session was last started, by the slug of its name; the newest last."""
        played: dict[str, datetime] = {}
        for entry in self.entries():
            played.pop(entry.session, None)
            played[entry.session] = entry.started
        return played

    def last_session(self) -> str:
        """The slug of the session that was played last, empty where none was."""
        played = (entry for entry in self._entries() if entry.session != REFUSAL)
        return max(played, default=Entry(0, "", "")).session

    def newest_entry(self) -> Entry | None:
        """The newest record by its name."""
        return max(self._entries(), default=None)

    def newest(self) -> Iterator[tuple[Path, Record]]:
        """The records from the newest on, up to the first that cannot be read."""
        for entry in sorted(self._entries(), reverse=True):
            told = self._read(entry)
            if isinstance(told, Unreadable):
                return
            if told is not None:
                yield entry.path, told

    def newest_of(self, session: str) -> Record | None:
        """The newest record of a session of this name, if it can be read."""
        slugs = session_slugs(session)
        for entry in reversed(self.entries()):
            if entry.session in slugs:
                told = self._read(entry)
                return told if isinstance(told, Record) else None
        return None

    def reopen(self, path: Path) -> tuple[RecordFile, Record] | None:
        """A record to go on with; None when its run is being played elsewhere or is gone."""
        try:
            lock = take_lock(path)
        except OSError:
            return None
        if lock is None:
            return None
        try:
            # Whoever held the lock until now may have changed it.
            record = parse_record(str(path), read_bytes(path))
        except PlanError:
            lock.release()
            return None
        return RecordFile(path, lock), record

    def history(self, words: Collection[str]) -> list[Record | Unreadable]:
        """What is kept, the oldest first: the newest records, and older ones as needed.

        Older ones are read only while one of the words, slugs of exercises or directions, has
        been told of too seldom.
        """
        return list(self._history(words))[::-1]

    def _history(self, words: Collection[str]) -> Iterator[Record | Unreadable]:
        wanted = dict.fromkeys(words, TELLINGS)
        for number, entry in enumerate(reversed(self.entries())):
            short = [f'"{word}"'.encode() for word, count in wanted.items() if count > 0]
            if number >= RECENT and not short:
                return
            if number >= RECENT and not _names_any([*short, _WORSE], entry.path):
                continue
            told = self._read(entry)
            if told is None:
                continue
            yield told
            if isinstance(told, Record):
                for word in _told_of(told) & set(wanted):
                    wanted[word] -= 1

    def _read(self, entry: Entry) -> Record | Unreadable | None:
        """A record, or what is known of one that cannot be read; None for one that has gone."""
        path = entry.path
        try:
            return parse_record(str(path), read_bytes(path))
        except PlanError as error:
            kept_at = set_aside(path)
            if not kept_at.exists():
                return None
            unreadable = Unreadable(kept_at, entry.started, error.faults[0].message)
            self._notice(path, unreadable)
            return unreadable

    def _notice(self, path: Path, unreadable: Unreadable) -> None:
        """What had been set aside before was told then; what cannot be renamed is told here."""
        if not path.name.endswith(SET_ASIDE) and path not in self._noticed:
            self._noticed.add(path)
            self._untold.append(unreadable)

    def _entries(self) -> Iterator[Entry]:
        for year in _names(self.folder):
            folder = f"{self.folder}{os.sep}{year}"
            for name in _names(folder):
                if is_record_name(name):
                    yield entry_of(name, folder)


def _told_of(record: Record) -> set[str]:
    """The exercises and directions of which a record tells how they went."""
    answered = [exercise for exercise in record.exercises if exercise.tells]
    directions = {tag for exercise in answered for tag in exercise.bias}
    return directions | {exercise.exercise for exercise in answered}


def _names_any(slugs: Collection[bytes], path: Path) -> bool:
    """Whether a file names one of the slugs, or cannot be read at all."""
    if path.name.endswith(SET_ASIDE):
        return True
    try:
        content = read_bytes(path)
    except PlanError:
        return True
    return any(slug in content for slug in slugs)


def _look_into(year: Path) -> None:
    """Raises OSError for a folder of records that cannot be read."""
    if year.is_dir():
        os.scandir(year).close()


def _names(folder: Path | str) -> Sequence[str]:
    """The names in a folder; none in one that is missing or cannot be read."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are enough
    except OSError:
        return ()
