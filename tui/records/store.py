"""The folder of records: one TOML file a run, always whole on disk, a folder a year."""

import contextlib
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path

from tui.files.faults import Fault, PlanError
from tui.plan.model import Session
from tui.plan.own_forms import OwnForm
from tui.records.bounds import MOST_SEQUENCE
from tui.records.file import RecordFile
from tui.records.files import is_gone
from tui.records.folder import Contents, Uncounted, copy_of, lock_words, look_over, uncounted
from tui.records.gravity import merged_runs, run_of, without_copies
from tui.records.history import Unreadable, needed_records
from tui.records.lock import take_lock
from tui.records.naming import (
    EARLIEST,
    Entry,
    is_own_name,
    is_set_aside,
    new_name,
)
from tui.records.ownership import (
    is_own_lock,
    may_be_own,
    record_of_lock,
    set_aside,
    set_aside_since,
)
from tui.records.played import last_played, last_session
from tui.records.reading import parse_record, read_record, read_record_bytes
from tui.records.record import Record
from tui.records.saving import why_unsavable


class Store:
    """Records under one folder. What cannot be read is set aside, never deleted or passed over.

    What is asked of the folder as a whole is answered from `contents`, a look that was taken a
    moment ago; without one it is looked at anew. One that is only read sets nothing aside.
    """

    is_kept = True
    """Whether anything is written."""

    def __init__(self, folder: Path, *, is_only_read: bool = False) -> None:
        self.folder = folder
        self._is_only_read = is_only_read
        self._noticed: set[Path] = set()
        self._unmentioned: list[Unreadable | Uncounted] = []
        self._files: list[RecordFile] = []

    def look(self) -> Contents:
        """What is there; nothing in a folder that is missing, a link, or cannot be read."""
        try:
            return look_over(self.folder)
        except NotADirectoryError:
            # A file in its place holds no records.
            return Contents()
        except OSError as error:
            return Contents(faults=[Fault(str(self.folder), None, error.strerror or str(error))])

    def take_unmentioned(self, contents: Contents | None = None) -> list[Unreadable | Uncounted]:
        """What turned out to be unreadable or not to count since this was asked last."""
        contents = contents or self.look()
        self._hidden(contents)
        for found in uncounted(contents):
            self._notice(found.path, found)
        self._notice_renamed(contents.records)
        unmentioned, self._unmentioned = self._unmentioned, []
        return unmentioned

    def _notice_renamed(self, entries: list[Entry]) -> None:
        """Notice which files under other names are no records, or copies."""
        renamed = [entry for entry in entries if not is_own_name(entry.name)]
        kept = self._records_of(renamed)
        numbers = {record.beginning.sequence for _, record in kept}
        others = [entry for entry in entries if entry.sequence in numbers and entry not in renamed]
        self._without_copies([*self._records_of(others), *kept])

    def _records_of(self, entries: list[Entry]) -> list[tuple[Path, Record]]:
        found = [(entry.path, self._read(entry)) for entry in entries]
        return [(path, record) for path, record in found if isinstance(record, Record)]

    def new_file(self, slug: str, sequence: int, started: datetime) -> RecordFile:
        """A file for a run that starts at this moment in UTC; `slug` as for its name."""
        name = new_name(slug, sequence, started)
        return self._opened(RecordFile(self.folder / name[:4] / name))

    def _opened(self, file: RecordFile) -> RecordFile:
        self._files.append(file)
        return file

    def close(self) -> None:
        """Let go of every lock: nothing more will be saved."""
        for file in self._files:
            file.close()

    def remove_stale_locks(self, contents: Contents | None = None) -> None:
        """Take away the locks that crashes left behind; nobody holds them."""
        for path in (contents or self.look()).others:
            with contextlib.suppress(OSError):
                lock = take_lock(record_of_lock(path)) if is_own_lock(path) else None
                if lock is not None:
                    lock.release()

    def problem(self) -> str | None:
        """Why nothing can be saved here, None where it can."""
        return why_unsavable(self.folder)

    def entries(self) -> list[Entry]:
        """All records, the oldest first, by their names alone."""
        return self.look().records

    def next_sequence(self) -> int:
        """A number above those of all records, whatever the wall clock says.

        Always looked at anew: another terminal may have begun a run a moment ago.
        """
        newest = max(self.entries(), default=None)
        return min(1 + (newest.sequence if newest else 0), MOST_SEQUENCE)

    def last_played(self, contents: Contents | None = None) -> dict[str, datetime]:
        """When each session was last started, by its slug; the newest last."""
        return last_played((contents or self.look()).records)

    def last_session(self, contents: Contents | None = None) -> str:
        """The slug of the session that was played last, empty where none was."""
        return last_session((contents or self.look()).records)

    def newest(
        self, contents: Contents | None = None, *, passes_unreadable: bool = False
    ) -> Iterator[tuple[Path, Record]]:
        """The records from the newest on, each run once.

        Up to the first that cannot be read, unless such are passed over.
        """
        newest_first = (contents or self.look()).records[::-1]
        before: list[tuple[Path, Record]] = []
        for sequence, entries in groupby(newest_first, key=lambda entry: entry.sequence):
            found = [(entry.path, self._read(entry)) for entry in entries]
            kept = [(path, record) for path, record in found if isinstance(record, Record)]
            # A file without a number may be a copy of any of them.
            counting = self._without_copies(kept if sequence else [*before, *kept])
            yield from (each for each in counting if each in kept)
            before += kept
            is_torn = any(isinstance(record, Unreadable) for _, record in found)
            if is_torn and not passes_unreadable:
                return

    def _without_copies(self, kept: list[tuple[Path, Record]]) -> list[tuple[Path, Record]]:
        counting, copies = without_copies(kept)
        for path, original in copies:
            self._notice(path, copy_of(path, original))
        return counting

    def newest_of(self, session: Session, contents: Contents | None = None) -> Record | None:
        """The newest record of a playing of a session, if it can be read."""
        newest_first = reversed((contents or self.look()).records)
        named = (entry for entry in newest_first if entry.slug in session.slugs)
        found = (self._read(entry) for entry in named)
        newest = next((record for record in found if not _is_note(record)), None)
        return newest if isinstance(newest, Record) else None

    def reopen(self, path: Path) -> tuple[RecordFile, Record] | None:
        """A record to go on with; None when its run is being played elsewhere or is gone."""
        try:
            lock = take_lock(path)
        except OSError as error:
            self._notice(path, Uncounted(path, f"{lock_words(error)}, so it is not offered"))
            return None
        if lock is None:
            return None
        try:
            # Whoever held the lock until now may have changed it.
            content = read_record_bytes(path)
            record = parse_record(str(path), content)
        except PlanError:
            lock.release()
            return None
        return self._opened(RecordFile(path, lock, content)), record

    def history(
        self,
        subjects: Collection[str],
        former_slugs: Collection[str] = (),
        contents: Contents | None = None,
        now: datetime | None = None,
        own_forms: Collection[OwnForm] = (),
    ) -> list[Record | Unreadable]:
        """What is kept, the oldest first: the newest records, and older ones as they are needed.

        `subjects` are slugs of exercises, and directions, `own_forms` those that sessions bring
        themselves; `now` is what moments are compared with,
        where it is not known the moment of the newest.
        """
        contents = contents or self.look()
        if now is None and contents.records:
            now = contents.records[-1].started
        needed = needed_records(
            contents.records, subjects, former_slugs, self._read, now, own_forms
        )
        newest_first = list(needed)
        kept = [(path, each) for path, each in newest_first[::-1] if isinstance(each, Record)]
        runs = {run_of(record): record for _, record in merged_runs(self._without_copies(kept))}
        # A run has the place of the newest of its files.
        found = [
            each if isinstance(each, Unreadable) else runs.pop(run_of(each), None)
            for _, each in newest_first
        ]
        history = [each for each in reversed(found) if each is not None]
        return [*history, *self._hidden(contents)]

    def _hidden(self, contents: Contents) -> list[Unreadable]:
        """Folders that cannot be looked into; what they hold may be the newest of all."""
        hidden = [Unreadable(path, EARLIEST, why) for path, why in contents.hidden]
        for unreadable in hidden:
            self._notice(unreadable.path, unreadable)
        return hidden

    def _read(self, entry: Entry) -> Record | Unreadable | None:
        """A record, or what is known of one that cannot be read; None for one that is none."""
        path = set_aside_since(entry.path)
        try:
            return read_record(path)
        except PlanError as error:
            if not may_be_own(path):
                self._notice(path, Uncounted(path, "it is no record that Unpinch wrote"))
                return None
            kept_at = path if self._is_only_read else set_aside(path)
            if is_gone(kept_at):
                return None
            unreadable = Unreadable(kept_at, entry.started, error.faults[0].message)
            self._notice(path, unreadable)
            return unreadable

    def _notice(self, path: Path, found: Unreadable | Uncounted) -> None:
        """Have it said once, unless that was done when it was set aside."""
        is_new = not is_set_aside(path.name) or isinstance(found, Uncounted)
        if is_new and path not in self._noticed and not is_gone(found.path):
            self._noticed.add(path)
            self._unmentioned.append(found)


def _is_note(record: Record | Unreadable | None) -> bool:
    return isinstance(record, Record) and record.is_note
