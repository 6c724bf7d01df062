"""Playing sessions through the installed command on a real pseudo-terminal."""

from __future__ import annotations

import contextlib
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from .harness import Terminal

UNPINCH = str(Path(sys.executable).with_name("unpinch"))
MOST_TRIES = 200
# A question takes no key in its first 0.4 s, in which nobody can have read it.
READ_SECONDS = 0.45
# A key that was typed before, or came too early, counts once it was let go: no such key for 1.1 s.
LET_GO_SECONDS = 1.15
# On a machine with too much to do a key shows late, and one pressed again would count for what is
# asked next.
TRY_SECONDS = 8.0
WAITING = ("to go on", "space   when you ")
STARTED = ("start now", "count one", "to go on")
SHORT = '''format = 1
title = "Short one"
[screening]
urgent = ["An urgent sign"]
soon = ["Another sign"]
[[exercise]]
name = "Still"
position = "supine"
kind = "hold"
hold_seconds = 1
bias = ["hip"]
steps = ["Lie still."]
frames = ["""
  o
--+--""", """
\\\\ o /
  +"""]
[[exercise]]
name = "Tap"
position = "supine"
kind = "reps"
reps = 1
bias = ["flexion"]
steps = ["Move once."]
ladder = ["tap", "rest-90-90"]
'''


def press(terminal: Terminal, key: bytes, until: str | Callable[[], bool]) -> None:
    """Read the screen, and then press a key until it shows: one that came too early is dropped."""
    terminal.read_screen(READ_SECONDS)
    press_at_once(terminal, key, until)


def press_at_once(terminal: Terminal, key: bytes, until: str | Callable[[], bool]) -> None:
    """Press a key until it shows, on a screen that asks nothing."""
    terminal.let_go(key, LET_GO_SECONDS)
    for _ in range(MOST_TRIES):
        terminal.send(key)
        with contextlib.suppress(AssertionError):
            terminal.wait_for(until, limit_seconds=TRY_SECONDS)
            return
    terminal.wait_for(until, limit_seconds=TRY_SECONDS)


def leave(terminal: Terminal) -> int:
    """Leave by the key for it, on a screen that takes it; the exit code."""
    press_at_once(terminal, b"q", lambda: terminal.process.poll() is not None)
    return terminal.wait_exit()


def play_on(terminal: Terminal, until: str | Callable[[], bool]) -> None:
    """Wait until it shows, and go on where a machine with too much to do has lost time."""

    def shows() -> bool:
        return until in terminal.text if isinstance(until, str) else until()

    def is_waiting() -> bool:
        return any(state in terminal.text for state in WAITING)

    terminal.wait_for(lambda: shows() or is_waiting())
    if not shows():
        press(terminal, b" ", lambda: not is_waiting())
        play_on(terminal, until)


def start(terminal: Terminal) -> None:
    """Start the first exercise, once its position has been taken."""
    press(terminal, b" ", lambda: any(state in terminal.text for state in STARTED))


def short_session(home: Path) -> list[str]:
    """The command that plays a session of a few seconds, written to the person's own folder."""
    (home / "sessions").mkdir()
    (home / "sessions" / "short.toml").write_text(SHORT)
    return [UNPINCH, "play", "short"]


def record(home: Path) -> dict[str, Any]:
    """The only record."""
    (path,) = home.glob("records/*/*.toml")
    return tomllib.loads(path.read_text())


def answers(home: Path) -> list[str | None]:
    """What the checks so far were answered, None for one that was not."""
    return [entry.get("answer") for entry in record(home)["exercise"]]
