"""Notice when nobody reads what the screen is sent."""

from __future__ import annotations

import contextlib
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STALL_SECONDS = 2.0
"""A single write that takes longer than this has waited for a reader."""


class WatchedOutput:
    """A terminal's output that knows whether a write is waiting for a reader.

    A line that is cut is noticed only once every buffer between here and the eye is full: some
    seconds of a moving figure on a terminal of this machine, minutes behind an SSH server.
    """

    def __init__(self, stream: IO[str], clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._writing_since: float | None = None
        self._stalled_until: float | None = None

    @property
    def is_stalled(self) -> bool:
        """Whether a write is waiting for a reader now."""
        return self.was_stalled(self._clock())

    def was_stalled(self, at: float, within_seconds: float = 0.0) -> bool:
        """Whether a write was waiting at this moment, or less than `within_seconds` before it."""
        since, until = self._writing_since, self._stalled_until
        is_stalled = since is not None and at - since > STALL_SECONDS
        return is_stalled or (until is not None and at < until + within_seconds)

    def write(self, text: str) -> None:
        """Write, and note how long it takes."""
        with self._timed():
            self._stream.write(text)

    def flush(self) -> None:
        """Write out, and note how long it takes."""
        with self._timed():
            self._stream.flush()

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._stream.isatty()

    @contextlib.contextmanager
    def _timed(self) -> Iterator[None]:
        since = self._writing_since = self._clock()
        try:
            yield
        finally:
            now = self._clock()
            if now - since > STALL_SECONDS:
                self._stalled_until = now
            self._writing_since = None
