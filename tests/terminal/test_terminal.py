"""Where a screen can be opened, and what Textual is given for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui.terminal.abilities import prepare_environment

from .asked import LIBRARY
from .harness import Terminal
from .playing import UNPINCH, leave, press
from .scripted import HELP, Script

ROOT = Path(__file__).parents[2]
SHOW = """
import os
from tui.terminal.abilities import screen_refusal
from tui.words.terminal import no_screen_words
why = screen_refusal()
print("refusal:", why and no_screen_words(why, os.environ["TERM"]), flush=True)
"""


@pytest.mark.parametrize(
    ("redirection", "term", "expected"),
    [
        ("", "xterm-256color", "refusal: None"),
        (">/dev/tty", "vt100", "refusal: None"),
        ("</dev/null", "xterm", "standard input is not a terminal."),
        ("<&-", "xterm", "standard input is not a terminal."),
        ("2>/dev/null", "xterm", "drawn on standard error, and that is not a terminal."),
        ("2>&-", "xterm", "drawn on standard error, and that is not a terminal."),
        ("", "dumb", "A terminal with TERM=dumb cannot show a screen."),
    ],
)
def test_a_screen_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, redirection: str, term: str, expected: str
) -> None:
    monkeypatch.chdir(ROOT)
    command = ["sh", "-c", f'exec "$@" {redirection}', "sh", sys.executable, "-c", SHOW]
    with Terminal(command, tmp_path, columns=120, environment={"TERM": term}) as terminal:
        terminal.wait_for(expected)
        assert terminal.wait_exit() == 0


def test_the_environment_neither_freezes_the_size_nor_crashes_textual() -> None:
    environ = {"COLUMNS": "80", "LINES": "24", "TEXTUAL_COLOR_SYSTEM": "none", "TERM": "xterm"}
    prepare_environment(environ)
    assert environ == {"TERM": "xterm", "TEXTUAL_DISABLE_KITTY_KEY": "1"}


def test_a_colour_system_that_textual_knows_is_kept() -> None:
    environ = {"TEXTUAL_COLOR_SYSTEM": "standard"}
    prepare_environment(environ)
    assert environ["TEXTUAL_COLOR_SYSTEM"] == "standard"


OF_TEXTUAL = {
    "TEXTUAL": "headless,devtools",
    "TEXTUAL_DRIVER": "evil_driver:Driver",
    "TEXTUAL_LOG": "log.txt",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "shot.svg",
    "TEXTUAL_PRESS": "q",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "ESCDELAY": "86400000",
}
"""What loads code, writes files, opens connections or presses keys."""


def test_no_variable_has_textual_load_code_write_files_or_press_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "evil_driver.py").write_text("open('loaded', 'w')\nDriver = None\n")
    monkeypatch.chdir(tmp_path)
    environment = {**OF_TEXTUAL, "PYTHONPATH": str(tmp_path)}
    with Terminal([UNPINCH], tmp_path / "home", environment=environment) as terminal:
        Script(terminal).step_until(LIBRARY)
        # Escape answers at once: it closes the help of the first screen.
        press(terminal, b"?", HELP[0])
        press(terminal, b"\x1b", lambda: HELP[0] not in terminal.text)
        assert leave(terminal) == 0
    written = {path.name for path in tmp_path.iterdir()} - {"__pycache__"}
    assert written == {"home", "evil_driver.py"}


def test_asking_about_the_terminal_does_not_import_textual() -> None:
    code = (
        "import sys, tui.terminal.abilities, tui.terminal.guard; sys.exit('textual' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
