"""What the records forbid stands above the sessions that `unpinch list` tells."""

from pathlib import Path

import pytest

from tests.visit.scripted import NOON, visit
from tests.visit.scripts import ADVICE_READ, ANY_OF_THEM, CHOOSE, LEAVE, ON, SHELF
from tui.commands.sessions import list_text
from tui.settings.preferences import Preferences


def test_what_is_shut_is_told_before_the_sessions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    text, _ = list_text(lambda: NOON, Preferences(), as_json=False)
    assert text.startswith("five-to-start: ")
    visit(tmp_path, SHELF, [CHOOSE, ON, ANY_OF_THEM, ADVICE_READ, LEAVE])
    text, _ = list_text(lambda: NOON, Preferences(), as_json=False)
    assert text.startswith("Shut until a doctor has seen what you told on ")
    assert "\nfive-to-start: " in text
