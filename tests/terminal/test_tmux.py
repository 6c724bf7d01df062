"""A real tmux: each screen is whole at three sizes, and follows its window."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.playing import UNPINCH
from tests.terminal.tmux import Tmux
from tests.tools import needs

if TYPE_CHECKING:
    from pathlib import Path

ASKING = [sys.executable, "-m", "tests.terminal.asking_app"]
SIZES = ((40, 14), (80, 24), (160, 50))
SCREENS = ("test session", "is any of these so?", "2 reps", "bladder")
"""What can be read on each of the screens in turn, at every size."""
AT_CURSOR = ("▶ A test session", "Is any of these so?", "COME BACK", "Did leg symptoms SPREAD?")
"""And what stands where the cursor is."""


def is_whole(rows: list[str], words: str, columns: int, count: int) -> bool:
    """Whether the words and the key of the help can be read, in rows that fit."""
    shown = " ".join(" ".join(rows).lower().split())

    fits = len(rows) == count and all(len(row) <= columns for row in rows)
    return fits and words in shown and "[?]" in shown


@needs("tmux", "tmux")
def test_each_screen_is_whole_in_tmux_and_follows_its_window(tmp_path: Path) -> None:
    columns, rows = SIZES[0]
    with Tmux(ASKING, tmp_path, columns, rows) as tmux:
        for words, at_cursor in zip(SCREENS, AT_CURSOR, strict=True):
            for columns, rows in SIZES:
                tmux.resize(columns, rows)
                tmux.wait_for(lambda shown: is_whole(shown, words, columns, rows))  # noqa: B023
                tmux.wait_for(lambda _: tmux.at_cursor.startswith(at_cursor))  # noqa: B023
            # The change of screens that brought these words is over by then.
            tmux.wait_quiet()
            tmux.signal(signal.SIGURG)


@needs("tmux", "tmux")
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_player_opens_and_leaves_in_tmux(columns: int, rows: int, tmp_path: Path) -> None:
    with Tmux(
        ["sh", "-c", f'"{UNPINCH}"; echo "left with $?"; exec cat'], tmp_path, columns, rows
    ) as tmux:
        tmux.wait_for(lambda shown: is_whole(shown, "not medical advice", columns, rows))
        tmux.send("q")
        tmux.wait_for(lambda shown: shown[:1] == ["left with 0"])
