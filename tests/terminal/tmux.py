"""A tmux server of its own with one pane, in which a command runs."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

from tests.terminal.harness import LIMIT_SECONDS, clean_environment
from tests.tools import tool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

POLL_SECONDS = 0.05
QUIET_SECONDS = 0.5


class Tmux:
    """One command in a pane of a given size; the server ends with the `with` block."""

    def __init__(self, command: Sequence[str], home: Path, columns: int, rows: int) -> None:
        self._socket = str(home / "tmux.sock")
        self._environment = clean_environment(home)
        size = ("-x", str(columns), "-y", str(rows))
        self._ask("-f", os.devnull, "new-session", "-d", *size, *command)
        # The pane takes all rows but for the line that tells of the session.
        self._ask("set-option", "-g", "status", "off")
        self.pid = int(self._ask("display-message", "-p", "#{pane_pid}"))

    def __enter__(self) -> Tmux:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("kill-server", is_checked=False)

    def _ask(self, *arguments: str, is_checked: bool = True) -> str:
        done = subprocess.run(
            [tool("tmux"), "-S", self._socket, *arguments],
            capture_output=True,
            text=True,
            check=is_checked,
            env=self._environment,
            timeout=LIMIT_SECONDS,
        )
        return done.stdout

    @property
    def rows(self) -> list[str]:
        """What the pane shows."""
        return self._ask("capture-pane", "-p").split("\n")[:-1]

    @property
    def at_cursor(self) -> str:
        """What stands at the cursor and behind it, where a reader of screens begins."""
        told = self._ask("display-message", "-p", "#{cursor_x},#{cursor_y}")
        column, row = map(int, told.split(","))
        return self.rows[row][column:]

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._ask("resize-window", "-x", str(columns), "-y", str(rows))

    def send(self, *keys: str) -> None:
        """Type keys by tmux's names."""
        self._ask("send-keys", *keys)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the command."""
        os.kill(self.pid, number)

    def wait_quiet(self) -> None:
        """Wait until the pane has shown the same for a while."""
        before: list[str] = []
        while (rows := self.rows) != before:
            before = rows
            time.sleep(QUIET_SECONDS)

    def wait_for(self, holds: Callable[[list[str]], bool]) -> list[str]:
        """The rows of the pane as soon as this holds of them."""
        until = time.monotonic() + LIMIT_SECONDS
        while not holds(rows := self.rows):
            if time.monotonic() > until:
                raise AssertionError("not so in time:\n" + "\n".join(rows))
            time.sleep(POLL_SECONDS)
        return rows
