"""`unpinch serve` as it is started by a person."""

from __future__ import annotations

import contextlib
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.terminal.harness import clean_environment
from tests.terminal.playing import UNPINCH
from tests.tools import is_left_out
from tui.resources import xterm_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_SECONDS = 60
_ADDRESS = re.compile(r"http://\S+/")
needs_xterm = pytest.mark.skipif(
    is_left_out(is_there=(xterm_folder() / "node_modules").is_dir()),
    reason="needs xterm.js: apt-get install npm, and make test again",
)


class Server:
    """One that runs; `address` is that of its page."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout is not None
        found = _ADDRESS.search(process.stdout.readline())
        assert found is not None, process.communicate(timeout=LIMIT_SECONDS)
        self.address = found[0]

    @property
    def origin(self) -> str:
        """The address without its path."""
        return self.address[: self.address.index("/", len("http://"))]

    def players(self) -> set[int]:
        """The processes of its visitors."""
        return {pid for pid, parent in _parents() if parent == self.process.pid}


def _parents() -> Iterator[tuple[int, int]]:
    """Every process, and the one that started it."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        # One that has just ended has no file any more.
        with contextlib.suppress(OSError):
            # The name, in brackets, can hold anything.
            _, parent, *_ = path.read_text().rpartition(")")[2].split()
            yield int(path.parent.name), int(parent)


@contextlib.contextmanager
def serve(home: Path, *options: str) -> Iterator[Server]:
    """A server on a free port of this machine, which is ended at the end."""
    process = subprocess.Popen(
        [UNPINCH, "serve", "--port", "0", *options],
        env=clean_environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Server(process)
    finally:
        process.terminate()
        process.communicate(timeout=LIMIT_SECONDS)


def refusal(home: Path, *options: str) -> tuple[int, str]:
    """The exit code of a server that cannot begin, and what it says."""
    done = subprocess.run(
        [UNPINCH, "serve", *options],
        env=clean_environment(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr
