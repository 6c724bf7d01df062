"""A command in a real pseudo-terminal, its screen kept by pyte."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING, Any, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

LIMIT_SECONDS = 60.0
POLL_SECONDS = 0.02
QUIET_SECONDS = 0.5

_DROPPED = ("NO_COLOR", "COLORTERM", "COLUMNS", "LINES", "TERM_PROGRAM", "LANG", "LC_CTYPE")
_FROM_NOON_HOURS = time.gmtime().tm_hour - 12
_ZONE = f"NOON{_FROM_NOON_HOURS}"
"""A zone in which it is about noon: no test comes to the end of a day."""
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_OTHER_SCREEN = re.compile(rb"\x1b\[\?1049[hl]")
_UNFINISHED = re.compile(rb"\x1b(\[[0-?]*)?$")
_ON_FROM_THE_START = {7, 25}


class Terminal:
    """One command as the leader of its own session in a pseudo-terminal of a given size.

    `home` becomes UNPINCH_HOME. With `controlling=False` the terminal is the command's input
    and output, but not its controlling terminal. `output` is every byte that it has sent, `device`
    the path of its end of the terminal.
    Leaving the `with` block kills the command if it still runs.
    """

    def __init__(
        self,
        command: Sequence[str],
        home: Path,
        *,
        columns: int = 80,
        rows: int = 24,
        controlling: bool = True,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.output = bytearray()
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._unfinished = b""
        self._lines: list[str] = []
        self._drawn_at = 0.0
        self._sent_at: dict[bytes, float] = {}
        self._master: int | None = None
        master, slave = pty.openpty()
        self._master = master
        self.resize(columns, rows)
        self.attributes_at_start = self.attributes()
        self.device = os.ttyname(slave)
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=clean_environment(home) | dict(environment or {}),
            start_new_session=not controlling,
            # Safe as long as the test starts no thread of its own.
            preexec_fn=(lambda: os.login_tty(slave)) if controlling else None,  # noqa: PLW1509
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.close()

    @property
    def text(self) -> str:
        """What the screen shows, a line a row, without trailing spaces."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def lines(self) -> list[str]:
        """What the screen shows, put together anew only after it has changed."""
        if self.screen.dirty:
            self._lines = self.screen.display
            self.screen.dirty.clear()
        return self._lines

    def modes_left(self) -> set[int]:
        """The private modes (alternate screen, cursor, mouse ...) that differ from the start."""
        on = set(_ON_FROM_THE_START)
        for numbers, final in _MODE.findall(bytes(self.output)):
            modes = {int(number) for number in numbers.split(b";")}
            on = on | modes if final == b"h" else on - modes
        return on ^ _ON_FROM_THE_START

    def attributes(self) -> list[Any]:
        """The terminal's attributes (echo, line mode ...), as termios gives them."""
        return termios.tcgetattr(self._open_master())

    def set_attributes(self, attributes: list[Any]) -> None:
        """Change the terminal's attributes, as a shell does when a job stops."""
        termios.tcsetattr(self._open_master(), termios.TCSANOW, attributes)

    def send(self, data: bytes) -> None:
        """Type."""
        self._sent_at[data] = time.monotonic()
        os.write(self._open_master(), data)

    def signal(self, number: int) -> None:
        """Send the command a signal."""
        self.process.send_signal(number)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, in cells."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._open_master(), termios.TIOCSWINSZ, size)
        self.screen.resize(rows, columns)

    def write_over(self, text: str) -> None:
        """Fill the screen with a text, as another program does that writes to the terminal."""
        cells = self.screen.columns * self.screen.lines
        self._stream.feed(b"\x1b[H" + (text * cells)[:cells].encode())

    def close(self) -> None:
        """Hang up, as a closed window or a dropped connection does."""
        if self._master is not None:
            os.close(self._master)
            self._master = None

    def wait_for(
        self,
        wanted: str | Callable[[], bool],
        *,
        reading: bool = True,
        limit_seconds: float = LIMIT_SECONDS,
    ) -> None:
        """Read until the screen shows a text or a condition holds; AssertionError at the limit.

        With `reading=False` nothing is taken from the terminal meanwhile.
        """
        limit = time.monotonic() + limit_seconds
        reason = ""
        while not self._holds(wanted):
            if reason:
                raise AssertionError(f"{wanted!r} never came, {reason}; screen:\n{self.text}")
            # What was sent last is still looked at once after the end.
            ended = self.process.poll() is not None
            self._read(POLL_SECONDS) if reading else select.select([], [], [], POLL_SECONDS)
            if ended and not self._read(0):
                reason = f"the command ended with {self.process.returncode}"
            elif time.monotonic() > limit:
                reason = f"{limit_seconds} s passed"

    def read_for(self, seconds: float) -> None:
        """Take what the terminal has for so long, as somebody does who only looks."""
        with contextlib.suppress(AssertionError):
            self.wait_for(lambda: False, limit_seconds=seconds)

    @property
    def painted(self) -> list[str]:
        """The same, with `#` for each cell that is painted."""
        cells = (self.screen.buffer[row] for row in range(self.screen.lines))
        columns = range(self.screen.columns)
        return [
            "".join("#" if row[at].reverse else row[at].data for at in columns) for row in cells
        ]

    def read_screen(self, seconds: float) -> None:
        """Look at what was drawn last until it has been there for so long."""
        self.read_for(self._drawn_at + seconds - time.monotonic())

    def let_go(self, data: bytes, seconds: float) -> None:
        """Read until a key has not been typed for so long."""
        self.read_for(self._sent_at.get(data, 0.0) + seconds - time.monotonic())

    def wait_quiet(self) -> None:
        """Wait until nothing more comes."""
        while self._read(QUIET_SECONDS):
            pass

    def is_stopped(self) -> bool:
        """Whether a signal has stopped the command."""
        flags = os.WSTOPPED | os.WNOWAIT | os.WNOHANG
        return os.waitid(os.P_PID, self.process.pid, flags) is not None

    def wait_stopped(self) -> None:
        """Wait until a signal has stopped the command."""
        self.wait_for(self.is_stopped)

    def wait_exit(self, *, reading: bool = True, limit_seconds: float = LIMIT_SECONDS) -> int:
        """Wait for the command's end, then read the rest; its exit code, -n after signal n."""
        if reading:
            self.wait_for(lambda: self.process.poll() is not None, limit_seconds=limit_seconds)
        code = self.process.wait(limit_seconds)
        while self._read(0):
            pass
        return code

    def _holds(self, wanted: str | Callable[[], bool]) -> bool:
        return wanted in self.text if isinstance(wanted, str) else wanted()

    def _open_master(self) -> int:
        assert self._master is not None, "the terminal was closed"
        return self._master

    def _read(self, wait_seconds: float) -> bool:
        """Take what the terminal has, if anything comes in time."""
        watched = [] if self._master is None else [self._master]
        ready, _, _ = select.select(watched, [], [], wait_seconds)
        data = b""
        if ready:
            # Linux answers with an error when the last writer is gone.
            with contextlib.suppress(OSError):
                data = os.read(self._open_master(), 65536)
        if data:
            self._drawn_at = time.monotonic()
        self.output += data
        self._show(data)
        return bool(data)

    def _show(self, data: bytes) -> None:
        """Feed pyte, which knows neither the alternate screen nor the kitty protocol's `<`."""
        data = self._unfinished + data
        unfinished = _UNFINISHED.search(data)
        self._unfinished = unfinished[0] if unfinished else b""
        data = data[: len(data) - len(self._unfinished)].replace(b"\x1b[<u", b"")
        self._stream.feed(_OTHER_SCREEN.sub(b"\x1b[2J\x1b[H", data))


def clean_environment(home: Path) -> dict[str, str]:
    """The environment of a command that a test starts, whatever its own is."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _DROPPED and not name.startswith(("TEXTUAL", "UNPINCH", "LC_"))
    }
    ours = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "UNPINCH_HOME": str(home), "TZ": _ZONE}
    return kept | ours
