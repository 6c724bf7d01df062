"""A program in a pseudo-terminal of 80x24: what it sends, and what it takes to do so."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

COLUMNS, ROWS = 80, 24
LIMIT_SECONDS = 30.0
TRY_SECONDS = 1.3
"""A key that came too early counts only once it has been silent for longer than a second."""
_READ_BYTES = 65536
_KEPT = ("PATH", "HOME", "TMPDIR")
_SET = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
_MEMORY = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)
_SEQUENCE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|.)")


class Program:
    """A running program; `output` is every byte that it has sent.

    Leaving the `with` block kills it.
    """

    def __init__(self, command: Sequence[str], home: Path) -> None:
        self.output = bytearray()
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self.started_at = time.monotonic()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=kept | _SET | {"UNPINCH_HOME": str(home)},
            preexec_fn=lambda: os.login_tty(slave),  # noqa: PLW1509 - there is no other thread
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def press(self, keys: bytes, *until: bytes) -> None:
        """Type, again and again until all these words have been sent since."""
        while True:
            start = len(self.output)
            os.write(self._master, keys)
            if not until or self._shows(until, start, TRY_SECONDS):
                return

    def wait_for(self, *words: bytes) -> float:
        """Read until all these words have been sent; the seconds since the start."""
        if not self._shows(words, 0, LIMIT_SECONDS):
            raise TimeoutError(f"{words} never came, but {words_in(self.output)[-2000:]!r}")
        return time.monotonic() - self.started_at

    def _shows(self, words: tuple[bytes, ...], start: int, limit_seconds: float) -> bool:
        def holds() -> bool:
            return all(word in words_in(self.output[start:]) for word in words)

        return self.read_until(holds, limit_seconds)

    def read_until(self, holds: Callable[[], bool], limit_seconds: float) -> bool:
        """Read until a condition holds, for so long at most; whether it does."""
        end = time.monotonic() + limit_seconds
        while not holds():
            left = end - time.monotonic()
            if left < 0 or not self._read(left):
                return False
        return True

    def take(self) -> int:
        """Read what has come in; how many bytes were sent so far."""
        while self._read(0):
            pass
        return len(self.output)

    def _read(self, wait_seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], wait_seconds)
        if ready:
            try:
                self.output += os.read(self._master, _READ_BYTES)
            except OSError:
                # The program has ended.
                return False
        return bool(ready)

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def cpu_seconds(self) -> float:
        """The processor time of all its threads so far."""
        threads = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in threads) / 1e9

    @property
    def memory_mib(self) -> float:
        """The memory that it holds now."""
        (kibibytes,) = _MEMORY.findall(Path(f"/proc/{self._process.pid}/status").read_text())
        return int(kibibytes) / 1024


def words_in(output: bytes | bytearray) -> bytes:
    """What was sent without its control sequences."""
    return _SEQUENCE.sub(b"", bytes(output))
