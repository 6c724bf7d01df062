"""The file of one run: written whole, read back, locked, and never in place of a graver answer."""

import errno
import os
from pathlib import Path
from threading import RLock

from tui.files.faults import PlanError
from tui.records.bounds import MOST_BYTES
from tui.records.files import is_file, make_private, refuse_link, write_whole
from tui.records.gravity import covers, is_same_run
from tui.records.lock import Lock, take_lock
from tui.records.naming import renamed
from tui.records.ownership import set_aside
from tui.records.reading import parse_record, read_record_bytes
from tui.records.record import Record
from tui.records.writing import record_bytes


class RecordFile:
    """The file of one run, locked while the run is played.

    `is_moved` tells that another terminal has gone on with the run in the file that was this
    one's, so that what happens here is kept beside it. `written` is what is known to stand there.
    """

    is_kept = True
    """Whether anything is written."""

    def __init__(self, path: Path, lock: Lock | None = None, written: bytes | None = None) -> None:
        self.path = path
        self.is_moved = False
        self._lock = lock
        self._written = written
        # The end of the process closes it from another thread, and waits for a save under way.
        self._in_use = RLock()

    def save(self, record: Record) -> None:
        """Write the record so that the file is always the old one or the new one, whole.

        Raises OSError where the disk refuses, or where it could not be read back.
        """
        with self._in_use:
            self._save(record)

    def _save(self, record: Record) -> None:
        content = record_bytes(record)
        _refuse_unreadable(content, record)
        for folder in (self.path.parent.parent, self.path.parent):
            refuse_link(folder)
        make_private(self.path.parent)
        if not self._is_ours(record):
            self._move()
        write_whole(self.path, content)
        self._written = content

    def close(self) -> None:
        """The run is over: its lock goes."""
        with self._in_use:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def _is_ours(self, record: Record) -> bool:
        """Whether the file can be written: nobody else plays its run, or has gone on with it."""
        is_first = self._written is None
        was_held = self._lock is not None and self._lock.is_held
        if not was_held:
            self.close()
        if self._lock is None and not self._take_lock():
            if is_first:
                raise OSError(errno.EBUSY, "it is being played in another terminal")
            return False
        return self._is_replaceable(record, is_alone=was_held or is_first)

    def _take_lock(self) -> bool:
        """Whether nobody else holds the lock."""
        try:
            self._lock = take_lock(self.path)
        except OSError:
            # Where nothing can be locked nothing is ever carried on, but a save still counts.
            return True
        return self._lock is not None

    def _is_replaceable(self, record: Record, *, is_alone: bool) -> bool:
        """Whether what stands there is what was written, or tells nothing graver.

        Unless it `is_alone`, another terminal may have gone on with the run.
        """
        if not is_file(self.path):
            # A link, a folder or a pipe there is another's.
            return not os.path.lexists(self.path)
        try:
            content = read_record_bytes(self.path)
            if content == self._written:
                return True
            there = parse_record(str(self.path), content)
            return is_alone and is_same_run(record, there) and covers(record, there)
        except PlanError:
            # It is kept for whoever can read it.
            return set_aside(self.path) != self.path

    def _move(self) -> None:
        """Go on under another name, and leave the file to whoever has it now."""
        self.close()
        self.path = renamed(self.path)
        self.is_moved = True
        self._written = None
        self._take_lock()


def _refuse_unreadable(content: bytes, record: Record) -> None:
    if len(content) > MOST_BYTES:
        raise OSError(errno.EFBIG, "it is longer than a record can be")
    try:
        is_same = parse_record("", content) == record
    except PlanError as error:
        raise OSError(errno.EINVAL, f"{error.faults[0].message}") from None
    if not is_same:
        raise OSError(errno.EINVAL, "it would not read back as it is")
