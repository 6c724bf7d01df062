"""Unpinch as a kiosk in folders of its own, and what somebody does who wants to get out."""

from __future__ import annotations

import contextlib
import fcntl
import struct
import termios
from typing import TYPE_CHECKING

from .harness import Terminal
from .playing import UNPINCH
from .scripted import Script
from .ways_out import ENDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MARK = "#"
CHUNK_BYTES = 1024
PAINT_ANEW = b"\x0c"
SILENCE_SECONDS = 0.6
"""After what is no key the next key counts once nothing has come for this long."""
TRY_SECONDS = 1.0
TRIES = 60
LISTED = ("home", "temporary", "current", "unpinch")


class Kiosk(Terminal):
    """The kiosk on a terminal: its home, temporary, current and Unpinch folder are below `root`."""

    def __init__(
        self, root: Path, *options: str, environment: Mapping[str, str] | None = None
    ) -> None:
        self.root = root
        for name in LISTED:
            (root / name).mkdir(exist_ok=True)
        folders = {"HOME": str(root / "home"), "TMPDIR": str(root / "temporary")}
        super().__init__(
            ["env", "-C", str(root / "current"), UNPINCH, "--kiosk", "--no-motion", *options],
            root / "unpinch",
            environment=folders | dict(environment or {}),
        )

    def send_all(self, data: bytes) -> None:
        """Type more than a terminal takes in at once, as fast as it takes it."""
        for start in range(0, len(data), CHUNK_BYTES):
            self.send(data[start : start + CHUNK_BYTES])
            # What is drawn meanwhile has to be read, or nothing more is taken in.
            self._read(0)

    def resize_to(self, columns: int, rows: int) -> None:
        """Give the terminal a size that no screen could have."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._open_master(), termios.TIOCSWINSZ, size)

    def send_odd(self, data: bytes) -> None:
        """Type what is no key, and let what it began and its silence go by."""
        self.send_all(data + ENDS)
        self.read_for(SILENCE_SECONDS)

    def is_alive(self) -> bool:
        """Whether all that was sent has been taken in, and the screen is still drawn on demand."""
        for _ in range(TRIES):
            self.write_over(MARK)
            self.send(PAINT_ANEW)
            with contextlib.suppress(AssertionError):
                self.wait_for(lambda: MARK not in self.text, limit_seconds=TRY_SECONDS)
                return not self.is_stopped()
            assert self.process.poll() is None, f"it ended with {self.process.returncode}"
        return False

    def is_still_at(self, script: Script, prompt: str) -> bool:
        """Whether it is alive, and asks what it asked."""
        assert self.is_alive()
        self.wait_for(lambda: script.prompt() == prompt)
        return True


def written(root: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder below the folders of a kiosk, with its size and time."""
    paths = [path for name in LISTED for path in (root / name).rglob("*")]
    return {
        str(path.relative_to(root)): (path.lstat().st_size, path.lstat().st_mtime_ns)
        for path in paths
    }
