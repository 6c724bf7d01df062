"""Notice when nobody reads what the screen is sent."""

from __future__ import annotations

import contextlib
import math
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STALL_SECONDS = 2.0
"""A write that waits for a reader longer than this is a line that stands still."""
UNREAD_SECONDS = 0.25
"""While a write waits longer than this, what it shows has not been seen."""


class WatchedOutput:
    """A terminal's output that knows whether a write is waiting for a reader.

    A line that is cut is noticed only once every buffer between here and the eye is full: some
    seconds of a moving figure on a terminal of this machine, minutes behind an SSH server.
    """

    def __init__(self, stream: IO[str], clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._writing_since: float | None = None
        self._unread_until = -math.inf

    @property
    def is_stalled(self) -> bool:
        """Whether a write is waiting for a reader, and has for long."""
        since = self._writing_since
        return since is not None and self._clock() - since > STALL_SECONDS

    def was_unread(self, at: float, within_seconds: float) -> bool:
        """Whether what is shown had been read at this moment for less than `within_seconds`."""
        since = self._writing_since
        is_waiting = since is not None and at - since > UNREAD_SECONDS
        return is_waiting or at < self._unread_until + within_seconds

    def write(self, text: str) -> None:
        """Write, and note how long it takes."""
        with self._timed():
            self._stream.write(text)

    def flush(self) -> None:
        """Write out, and note how long it takes."""
        with self._timed():
            self._stream.flush()

    @contextlib.contextmanager
    def _timed(self) -> Iterator[None]:
        since = self._writing_since = self._clock()
        try:
            yield
        finally:
            now = self._clock()
            if now - since > UNREAD_SECONDS:
                self._unread_until = now
            self._writing_since = None
