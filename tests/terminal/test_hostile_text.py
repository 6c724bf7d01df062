"""Of a session of hostile strings nothing but text reaches a real terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.hostile import hostile_session, write_session

from .asked import PLACE, READY, URGENT
from .harness import Terminal
from .playing import start
from .scripted import Script

UNPINCH = str(Path(sys.executable).with_name("unpinch"))
CONTROLS = re.compile("[\x00\x07\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

OWN = re.compile("\x1b]22;[a-z]+\x07")
"""The shape of the mouse pointer, the one thing that Textual itself ends with a bell."""


def test_a_session_as_far_as_its_first_hold(tmp_path: Path) -> None:
    path = write_session(tmp_path, hostile_session(), "own\x1b[7777z\u202e.toml")
    with Terminal([UNPINCH, "--sound=off", "play", str(path)], tmp_path) as terminal:
        script = Script(terminal, {PLACE: "1"})
        script.wait()
        title = "\n ?Title ?[7777z?]2;pwned??7777z??[bold]x[/]漢"
        assert title in f"\n{terminal.text}"
        script.step_until(URGENT)
        assert "?Urgent" in terminal.text
        script.step_until(READY)
        assert "?StepOne" in terminal.text
        start(terminal)
        terminal.wait_for("?FeelOne")
        # What was read last may end within a character.
    sent = OWN.sub("", terminal.output.decode(errors="ignore"))
    assert CONTROLS.findall(sent) == []
    assert "\x1b[7777z" not in sent
    assert "\x1b]2;" not in sent
    assert "?[7777z" in sent
