"""A question that is answered with two buttons, as a clicker sends them, on a real terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .harness import Terminal
from .playing import UNPINCH, press_at_once

if TYPE_CHECKING:
    from pathlib import Path

PAGE_UP, PAGE_DOWN = b"\x1b[5~", b"\x1b[6~"
COMMAND = [UNPINCH, "--two-buttons", "--sound=off"]
APART_SECONDS = 1.4
"""Between two presses of somebody who lets go."""


def come_to_the_first_list(terminal: Terminal) -> None:
    terminal.wait_for("next (1 of")
    # The first of the list is a session; its page has to be read before it leads on.
    for seen in ("[PgUp] go on", "list 1 of 3"):
        terminal.read_screen(0.6)
        press_at_once(terminal, PAGE_UP, seen)
        terminal.let_go(PAGE_UP, APART_SECONDS)
    terminal.wait_for("[PgDn] read on")
    terminal.read_screen(0.6)
    # After a page that was turned no counts later.
    press_at_once(terminal, PAGE_DOWN, "press it twice")
    terminal.read_screen(2.5)


@pytest.mark.parametrize("first_repeat", [0.5, 1.6])
def test_only_who_lets_go_says_no(first_repeat: float, tmp_path: Path) -> None:
    with Terminal(COMMAND, tmp_path, columns=120, rows=50) as terminal:
        come_to_the_first_list(terminal)
        for pause in (0.6, first_repeat, *(1 / 30 for _ in range(60))):
            terminal.read_for(pause)
            terminal.send(PAGE_DOWN)
        terminal.read_for(3.5)
        terminal.wait_for("list 1 of 3")
        terminal.send(PAGE_DOWN)
        terminal.wait_for("again for no")
        terminal.let_go(PAGE_DOWN, APART_SECONDS)
        terminal.send(PAGE_DOWN)
        terminal.wait_for("list 2 of 3")
