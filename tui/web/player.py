"""One player in a pseudo-terminal: keys in, a screen out, and a certain end."""

import asyncio
import contextlib
import fcntl
import os
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_CHUNK_BYTES = 16384
HANGUP_SECONDS, TERM_SECONDS = 1.0, 0.5
"""How long a player has after its terminal is gone, and then after SIGTERM, before SIGKILL."""


class Size(NamedTuple):
    """Of a terminal, in cells."""

    columns: int
    rows: int


class Player:
    """A running player; `end` must be awaited, whatever happened."""

    def __init__(self, terminal: int, process: asyncio.subprocess.Process) -> None:
        self._terminal = terminal
        self._process = process

    @classmethod
    async def start(
        cls, command: Sequence[str], environment: Mapping[str, str], size: Size
    ) -> "Player":
        """Start one, in a session of its own."""
        terminal, inside = os.openpty()
        try:
            _prepare(inside, size)
            os.set_blocking(terminal, False)
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=inside,
                stdout=inside,
                stderr=inside,
                env=environment,
                start_new_session=True,
            )
        except BaseException:
            os.close(terminal)
            raise
        finally:
            os.close(inside)
        return cls(terminal, process)

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    async def read(self) -> bytes:
        """What it has drawn, as soon as there is something; nothing once it has ended."""
        while True:
            try:
                return os.read(self._terminal, _CHUNK_BYTES)
            except BlockingIOError:
                await self._until_ready(is_for_reading=True)
            except OSError:
                # Linux answers with an error when the last writer is gone.
                return b""

    async def write(self, keys: bytes, stuck_seconds: float) -> None:
        """Type; raises TimeoutError where it takes none of them for so long."""
        while keys:
            try:
                keys = keys[os.write(self._terminal, keys) :]
            except BlockingIOError:
                async with asyncio.timeout(stuck_seconds):
                    await self._until_ready(is_for_reading=False)
            except OSError:
                # It has ended, which whoever reads is told.
                return

    def resize(self, size: Size) -> None:
        """Give its terminal another size."""
        with contextlib.suppress(OSError):
            _set_size(self._terminal, size)

    async def end(self) -> None:
        """Take its terminal away, and see to it that the process is gone."""
        os.close(self._terminal)
        for seconds, number in ((HANGUP_SECONDS, signal.SIGTERM), (TERM_SECONDS, signal.SIGKILL)):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._process.wait()
                    return
            self._signal(number)
        await self._process.wait()

    def _signal(self, number: int) -> None:
        """Signal the process and all that it has started, as far as there is any left."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)

    async def _until_ready(self, *, is_for_reading: bool) -> None:
        loop = asyncio.get_running_loop()
        add, remove = (
            (loop.add_reader, loop.remove_reader)
            if is_for_reading
            else (loop.add_writer, loop.remove_writer)
        )
        ready = loop.create_future()
        add(self._terminal, _settle, ready)
        try:
            await ready
        finally:
            remove(self._terminal)


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


def _prepare(inside: int, size: Size) -> None:
    """A terminal in which keys are neither echoed nor signals, also before the player has it."""
    attributes = termios.tcgetattr(inside)
    attributes[0] &= ~(termios.IXON | termios.ICRNL)
    attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
    termios.tcsetattr(inside, termios.TCSANOW, attributes)
    _set_size(inside, size)


def _set_size(descriptor: int, size: Size) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", size.rows, size.columns, 0, 0))
