"""The terminal's own cursor on the way through a session: on what is asked, and hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .asked import BEGIN, LEG_PAIN, LIBRARY, PLACE, READY, SIDE, URGENT
from .harness import Terminal
from .playing import UNPINCH, press
from .scripted import (
    LIE_DOWN,
    REST,
    RUNGS,
    SAVE,
    STOP,
    SUMMARY,
    Script,
    quick_session,
)

if TYPE_CHECKING:
    from pathlib import Path

GET_READY = "Do one."
"""The step of the first exercise, shown before it begins."""
READ = {
    LIBRARY: "▶",
    URGENT: "13  An urgent sign",
    SIDE: "▶ Side",
    PLACE: "▶ Place",
    LEG_PAIN: "▶ Leg pain",
    BEGIN: "[space] begin",
    GET_READY: "READY",
    RUNGS["one"]: "Did leg symptoms SPREAD?",
    LIE_DOWN: "REST",
    REST: "Are leg symptoms still worse",
    STOP: "Stop",
    SAVE: "[space] save",
    SUMMARY: "Rest now",
}
"""What stands in the line of the cursor at each prompt."""
KEYS = {RUNGS["one"]: "y", REST: "y"}


def line(terminal: Terminal) -> str:
    """What stands at the cursor and behind it."""
    cursor = terminal.screen.cursor
    return terminal.lines[cursor.y][cursor.x :].strip()


def test_it_stands_on_what_is_asked_through_a_session(tmp_path: Path) -> None:
    left = dict(READ)
    with Terminal(quick_session(tmp_path), tmp_path) as terminal:
        script = Script(terminal, KEYS)
        while SUMMARY in left:
            prompt = script.wait_whole()
            if wanted := left.pop(prompt, ""):
                terminal.wait_for(lambda: line(terminal).startswith(wanted))
                assert terminal.screen.cursor.hidden
            if SUMMARY in left:
                script.step()
    assert not left, "not every prompt came"


def test_it_stays_on_the_word_of_a_hold_while_it_counts_and_when_the_window_changes(
    tmp_path: Path,
) -> None:
    (tmp_path / "sessions").mkdir()
    hold = 'format = 1\ntitle = "Hold"\n[[exercise]]\nuse = "childs-pose"\nhold_seconds = 60\n'
    (tmp_path / "sessions" / "hold.toml").write_text(hold)
    with Terminal([UNPINCH, "play", "hold"], tmp_path) as terminal:
        Script(terminal).step_until(READY)
        press(terminal, b" ", lambda: line(terminal).startswith("HOLD"))
        place, words = (terminal.screen.cursor.x, terminal.screen.cursor.y), line(terminal)
        terminal.wait_for(lambda: line(terminal) != words)
        assert line(terminal).startswith("HOLD")
        assert (terminal.screen.cursor.x, terminal.screen.cursor.y) == place
        for size in ((40, 14), (160, 50), (80, 24)):
            terminal.resize(*size)
            terminal.wait_for(lambda: line(terminal).startswith("HOLD"))
