"""Every kind of terminal gets what it can show: the bytes, and what pyte makes of them."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from .harness import Terminal
from .playing import UNPINCH, leave, press_at_once

if TYPE_CHECKING:
    from pathlib import Path

ASKING = [sys.executable, "-m", "tests.terminal.asking_app"]
WORDS = ("test session", "is any of these so?", "2 reps", "bladder")
"""What can be read on each of the screens in turn, in whatever case and letters it is drawn."""
_SGR = re.compile(rb"\x1b\[([0-9;]*)m")
_OWN_COLORS = {39, 49, *range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
_ATTRIBUTES = {0, 1, 7, 27}
_OF_256 = re.compile(r"[34]8;5;\d+")


class Sent(NamedTuple):
    """What may be sent to a terminal: ASCII alone or not, and which kind of colours."""

    is_ascii: bool
    colors: str


TERMINALS: dict[str, tuple[dict[str, str], Sent]] = {
    "linux": ({"TERM": "linux"}, Sent(is_ascii=True, colors="own")),
    "vt100": ({"TERM": "vt100"}, Sent(is_ascii=True, colors="own")),
    "screen": ({"TERM": "screen"}, Sent(is_ascii=False, colors="own")),
    "xterm-256color": ({}, Sent(is_ascii=False, colors="256")),
    "posix": ({"LC_ALL": "C"}, Sent(is_ascii=True, colors="256")),
    "latin-1": ({"LC_ALL": "en_US.ISO-8859-1"}, Sent(is_ascii=True, colors="256")),
    "no colour": ({"NO_COLOR": "1"}, Sent(is_ascii=False, colors="none")),
    "no colour, empty": ({"NO_COLOR": ""}, Sent(is_ascii=False, colors="256")),
}


@pytest.mark.parametrize("name", TERMINALS)
def test_it_gets_what_it_can_show_and_can_be_read(name: str, tmp_path: Path) -> None:
    environment, wanted = TERMINALS[name]
    with Terminal(ASKING, tmp_path, environment=environment) as terminal:
        for words in WORDS:
            wait_to_read(terminal, words)
            assert not re.search(r"\?\?|\\u|\ufffd", terminal.text)
            assert terminal.text.isascii() or not wanted.is_ascii
            terminal.signal(signal.SIGURG)
    output = bytes(terminal.output)
    assert output.isascii() is wanted.is_ascii
    assert colors_of(output) == wanted.colors


def wait_to_read(terminal: Terminal, words: str) -> None:
    terminal.wait_for(lambda: words.lower() in terminal.text.lower(), limit_seconds=20)
    terminal.wait_quiet()


def colors_of(output: bytes) -> str:
    """Which kind of colours is sent; "other" for anything that is none of them."""
    sent = {codes.decode() for codes in _SGR.findall(output)}
    without_256 = {_OF_256.sub("", codes) for codes in sent}
    numbers = {int(code) for codes in without_256 for code in codes.split(";") if code}
    if numbers - _ATTRIBUTES - _OWN_COLORS:
        return "other"
    if without_256 != sent:
        return "256"
    return "own" if numbers & _OWN_COLORS else "none"


def test_ctrl_l_paints_over_what_somebody_else_has_written(tmp_path: Path) -> None:
    with Terminal([UNPINCH], tmp_path) as terminal:
        terminal.wait_for("leave")
        terminal.wait_quiet()
        terminal.write_over("SCRIBBLE")
        # What moves by itself paints only its own part over it.
        press_at_once(terminal, b"\x0c", lambda: "SCRIBBLE" not in terminal.text)
        assert "[q] leave" in terminal.text
        assert leave(terminal) == 0


def test_the_player_itself_starts_in_ascii_where_the_locale_has_no_more(tmp_path: Path) -> None:
    with Terminal([UNPINCH], tmp_path, environment={"LC_ALL": "POSIX"}) as terminal:
        terminal.wait_for("leave")
        assert leave(terminal) == 0
    assert bytes(terminal.output).isascii()


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"TERM": "vt220"}])
def test_a_command_without_a_screen_prints_what_its_terminal_can_show(
    environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    text = 'format = 1\ntitle = "Für den Rücken – naïve"\n[[exercise]]\nuse = "glute-bridge"\n'
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    with Terminal([UNPINCH, "list"], tmp_path, rows=100, environment=environment) as terminal:
        assert terminal.wait_exit() == 0
    assert bytes(terminal.output).isascii()
    assert "Fur den Rucken - naive" in terminal.text


def test_a_stream_with_another_encoding_gets_the_nearest_of_it(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    text = 'format = 1\ntitle = "Für den Rücken – naïve"\n[[exercise]]\nuse = "glute-bridge"\n'
    (tmp_path / "sessions" / "mine.toml").write_text(text, encoding="utf-8")
    environment = {"PYTHONIOENCODING": "latin-1", "UNPINCH_HOME": str(tmp_path)}
    done = subprocess.run([UNPINCH, "list"], capture_output=True, env=environment, check=True)
    assert "Für den Rücken - naïve" in done.stdout.decode("latin-1")
