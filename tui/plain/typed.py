"""What is typed, line by line: on a terminal, or into whatever stands in its place."""

import asyncio
import contextlib
import os
import select
import termios
from typing import Protocol

MOST_BYTES = 400
"""No answer and no name is as long; of a longer line nothing is kept."""
NO_ANSWER = "\N{REPLACEMENT CHARACTER}"
_READ_BYTES = 4096


class EndOfInputError(Exception):
    """Nothing can be typed any more: the line was cut, and that answers nothing."""


class Typed(Protocol):
    """Where typed lines come from.

    On what `is_terminal` a line can have been typed before it was asked for; elsewhere each line
    belongs to the next question.
    """

    @property
    def is_terminal(self) -> bool:
        """Whether a person sits there who may have typed ahead."""

    async def line(self, within_seconds: float) -> str | None:
        """The next line, None where none came in time; raises EndOfInputError."""

    async def wait(self, seconds: float) -> None:
        """Let time pass without taking a line."""

    def forget(self) -> None:
        """Throw away what has been typed on a terminal so far."""

    @property
    def is_gone(self) -> bool:
        """Whether the terminal itself is gone."""


class LineReader:
    """Lines from a descriptor, whatever bytes come. One that has no end is no line."""

    def __init__(self, descriptor: int) -> None:
        self.is_terminal = os.isatty(descriptor)
        self._descriptor = descriptor
        self._bytes = bytearray()
        self._is_too_long = False
        self._has_ended = False

    async def line(self, within_seconds: float) -> str | None:
        """The next line, None where none came in time; raises EndOfInputError."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within_seconds
        while (line := self._take()) is None:
            if self._has_ended:
                raise EndOfInputError
            left = until - loop.time()
            if left <= 0:
                return None
            if await self._is_readable(left):
                self._read()
        return line

    async def wait(self, seconds: float) -> None:
        """Let time pass without taking a line."""
        await asyncio.sleep(seconds)

    def forget(self) -> None:
        """Throw away what has been typed on a terminal so far."""
        if self.is_terminal:
            with contextlib.suppress(termios.error):
                termios.tcflush(self._descriptor, termios.TCIFLUSH)
            self._bytes.clear()
            self._is_too_long = False

    @property
    def is_gone(self) -> bool:
        """Whether the terminal itself is gone."""
        poller = select.poll()
        poller.register(self._descriptor, 0)
        gone = select.POLLHUP | select.POLLERR
        return self.is_terminal and any(flags & gone for _, flags in poller.poll(0))

    async def _is_readable(self, seconds: float) -> bool:
        """Whether something can be read, or the end, within so many seconds."""
        loop = asyncio.get_running_loop()
        ready = asyncio.Event()
        try:
            loop.add_reader(self._descriptor, ready.set)
        except PermissionError:
            # A file never waits; others still get their turn.
            await asyncio.sleep(0)
            return True
        try:
            await asyncio.wait_for(ready.wait(), seconds)
        except TimeoutError:
            return False
        finally:
            loop.remove_reader(self._descriptor)
        return True

    def _read(self) -> None:
        try:
            data = os.read(self._descriptor, _READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            # The terminal is gone.
            data = b""
        self._has_ended = not data
        self._bytes += data

    def _take(self) -> str | None:
        """The first whole line of what was read; of one that grows too long nothing is kept."""
        end = self._bytes.find(b"\n")
        if end < 0:
            if len(self._bytes) > MOST_BYTES:
                self._is_too_long = True
                self._bytes.clear()
            return None
        line = bytes(self._bytes[:end])
        del self._bytes[: end + 1]
        is_too_long, self._is_too_long = self._is_too_long or end > MOST_BYTES, False
        return NO_ANSWER if is_too_long else line.decode(errors="replace")
