"""A short session through the installed command on a real pseudo-terminal, up to its record."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .harness import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

UNPINCH = str(Path(sys.executable).with_name("unpinch"))
MOST_TRIES = 200
# A key that came too early counts only once it was let go, which is no key for 0.6 s.
TRY_SECONDS = 0.7
SHORT = '''format = 1
title = "Short one"
[screening]
urgent = ["An urgent sign"]
see_professional = ["Another sign"]
[[exercise]]
name = "Still"
position = "supine"
kind = "hold"
hold_seconds = 1
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
steps = ["Move once."]
ladder = ["tap", "rest-90-90"]
'''
# The answers come first in turn, so that whichever key got through would tell on itself.
FLOOD = b" " + b"yn YN  " * 80


def press(terminal: Terminal, key: bytes, until: str | Callable[[], bool]) -> None:
    """Press a key until it shows: a question drops what comes before it could be read."""
    for _ in range(MOST_TRIES):
        terminal.send(key)
        with contextlib.suppress(AssertionError):
            terminal.wait_for(until, limit_seconds=TRY_SECONDS)
            return
    terminal.wait_for(until, limit_seconds=TRY_SECONDS)


def play_on(terminal: Terminal, until: str | Callable[[], bool]) -> None:
    """Wait until it shows, and go on where a machine with too much to do has lost time."""

    def shows() -> bool:
        return until in terminal.text if isinstance(until, str) else until()

    terminal.wait_for(lambda: shows() or "Paused" in terminal.text)
    if not shows():
        press(terminal, b" ", lambda: "Paused" not in terminal.text)
        play_on(terminal, until)


def start(terminal: Terminal) -> None:
    """Start the first exercise, once its position has been taken."""
    press(terminal, b" ", lambda: "Get into position" not in terminal.text)


def begin(terminal: Terminal) -> None:
    """From a session's first page to its first get-ready, with symptoms in the right calf."""
    terminal.wait_for("space go on")
    terminal.send(b" ")
    terminal.wait_for("none of them")
    press(terminal, b"n", "Which side has symptoms?")
    press(terminal, b"r", "[x] r right")
    # The digit is taken for the reach and for the strength; then it changes nothing more.
    press(terminal, b"4", "[4]")
    terminal.send(b"e")
    terminal.wait_for("legs up on a chair")
    terminal.send(b" ")
    terminal.wait_for("Get into position")


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


def test_a_session_from_the_first_screen_to_its_record(tmp_path: Path) -> None:
    command = short_session(tmp_path)[:1]
    with Terminal(command, tmp_path) as terminal:
        terminal.wait_for("Short one")
        terminal.send(b"\r")
        begin(terminal)
        start(terminal)
        play_on(terminal, "After Still")
        assert answers(tmp_path) == [None]
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        play_on(terminal, "Move, and tap for each")
        press(terminal, b" ", "After Tap")
        press(terminal, b"y", lambda: answers(tmp_path) == ["no", "yes"])
        terminal.wait_for("Then an easier one: Legs-up rest.")
        press(terminal, b"2", lambda: record(tmp_path)["outcome"] == "stopped")
        press(terminal, b" ", "How far down do you feel symptoms now?")
        press(terminal, b"3", "[3]")
        press(terminal, b" ", "Saved as")
        press(terminal, b" ", "Guided sessions")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == set()
        assert terminal.attributes() == terminal.attributes_at_start
    assert_record_is_whole(tmp_path)


def assert_record_is_whole(home: Path) -> None:
    kept = record(home)
    assert (kept["session"], kept["title"], kept["sequence"]) == ("short", "Short one", 1)
    assert (kept["outcome"], kept["reason"]) == ("stopped", "professional")
    assert kept["updated"] >= kept["ended"] >= kept["started"]
    signs = {"numb": False, "tingling": False, "weak": False}
    before = {"side": "right", "reach": "calf", "intensity": 4, "easing": "legs-up"}
    assert kept["before"] == before | signs | {"starts": [0, 0]}
    assert kept["after"] == before | signs | {"reach": "thigh", "intensity": 3}
    still, tap = kept["exercise"]
    assert still == {
        "place": 1,
        "exercise": "still",
        "rung": "still",
        "started_at_rung": "still",
        "bias": [],
        "sets_done": 1,
        "reps_done": 1,
        "seconds": 1.0,
        "then": "next",
        "answer": "no",
        "decision": "continue",
    }
    assert (tap["rung"], tap["reps_done"], tap["change"], tap["decision"]) == ("tap", 1, 2, "stop")
    (path,) = home.glob("records/*/*.toml")
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_flood_of_keys_queued_before_the_question_does_not_answer_it(tmp_path: Path) -> None:
    with Terminal(short_session(tmp_path), tmp_path) as terminal:
        begin(terminal)
        start(terminal)
        press(terminal, b"h", "After Still")
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        play_on(terminal, "Move, and tap for each")
        terminal.send(FLOOD)
        terminal.wait_for("After Tap")
        # Keys are taken in their order: once this one counts, none of the flood is left.
        press(terminal, b"?", "Space closes this.")
        assert answers(tmp_path) == ["no", None]
        press(terminal, b" ", lambda: "Space closes this." not in terminal.text)
        press(terminal, b"n", lambda: answers(tmp_path) == ["no", "no"])
        terminal.wait_for(lambda: record(tmp_path)["outcome"] == "completed")


def test_a_terminal_closed_at_a_check_leaves_what_was_answered(tmp_path: Path) -> None:
    with Terminal(short_session(tmp_path), tmp_path) as terminal:
        begin(terminal)
        press(terminal, b"h", "After Still")
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        terminal.wait_for("Move once.")
        press(terminal, b"h", "After Tap")
        terminal.close()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
        with pytest.raises(ProcessLookupError):
            os.killpg(terminal.process.pid, 0)
    kept = record(tmp_path)
    assert (kept["outcome"], "ended" in kept) == ("under-way", False)
    assert answers(tmp_path) == ["no", None]
