"""`unpinch add` on a terminal: one word copies a file, and every other end leaves it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.playing import UNPINCH
from tui.words import adding as words

SESSION = 'format = 1\ntitle = "From a friend"\n[[exercise]]\nuse = "curl-up"\n'


ENDS: list[tuple[Callable[[Terminal], object], int, bool]] = [
    (lambda terminal: terminal.send(b"add\n"), 0, True),
    (lambda terminal: terminal.send(b"\x03"), 130, False),
]


@pytest.mark.parametrize(("end", "code", "is_copied"), ENDS, ids=["add", "ctrl-c"])
def test_how_it_ends(
    end: Callable[[Terminal], object], code: int, is_copied: bool, tmp_path: Path
) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(SESSION, encoding="utf-8")
    home = tmp_path / "home"
    with Terminal([UNPINCH, "add", str(path)], home, columns=100) as terminal:
        terminal.wait_for(words.COPY.ask.strip())
        terminal.read_screen(0.5)
        end(terminal)
        terminal.wait_for(lambda: terminal.process.poll() is not None)
        assert terminal.process.returncode == code
    assert (home / "sessions" / "odd.toml").exists() is is_copied
