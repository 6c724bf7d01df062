"""A record that is to be kept: saved at once, tried again where that failed, and let go at the end.

The end of the process saves from a thread of its own, so a lock orders it and a save under way.
"""

from pathlib import Path
from threading import RLock
from typing import Protocol

from tui.records.record import Record

AGAIN_SECONDS = 3.0
"""How long after a save that failed it is tried again."""


class File(Protocol):
    """What is needed of the file of a record."""

    path: Path
    is_moved: bool
    is_kept: bool

    def save(self, record: Record) -> None:
        """Write the record; raises OSError."""

    def close(self) -> None:
        """The run is over."""


class Kept:
    """A record and its file. `why_unsaved` says why the newest save failed, None where none did.

    A failed save keeps everything in memory; the whole record is saved again every few seconds.
    """

    def __init__(self, record: Record, file: File) -> None:
        self.record = record
        self.is_saved = False
        self.why_unsaved: str | None = None
        self._file = file
        self._saving = RLock()
        self._again_at: float | None = None
        self._is_over = False

    @property
    def path(self) -> Path:
        """Where the record is kept."""
        return self._file.path

    @property
    def is_kept(self) -> bool:
        """Whether anything of it is written."""
        return self._file.is_kept

    @property
    def is_moved(self) -> bool:
        """Whether another terminal has the file, and the record is kept beside it."""
        return self._file.is_moved

    def save(self) -> None:
        """Write the record as it is now."""
        with self._saving:
            self.is_saved = False
            try:
                self._file.save(self.record)
            except OSError as error:
                self.why_unsaved = error.strerror or str(error)
                return
            self.is_saved, self.why_unsaved = True, None
            if self._is_over:
                self._file.close()

    def save_if_due(self, now: float) -> None:
        """Try again what could not be saved, some seconds after the last time."""
        if self.why_unsaved is None:
            self._again_at = None
        elif self._again_at is None:
            self._again_at = now + AGAIN_SECONDS
        elif now >= self._again_at:
            self._again_at = now + AGAIN_SECONDS
            self.save()

    def close(self) -> None:
        """The run is over; what is not saved is tried once more.

        While it is not saved its file stays locked, so that nobody carries on what is old there.
        """
        with self._saving:
            self._is_over = True
            if not self.is_saved:
                self.save()
            else:
                self._file.close()
