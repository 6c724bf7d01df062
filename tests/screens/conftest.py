"""No test of a screen waits for time to pass, and none passes by itself."""

from asyncio import BaseEventLoop

import pytest
from textual import app, pilot

from tests.screens.settling import settle, until_idle


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots, also that of the snapshots, go on as soon as nothing is left to do."""
    monkeypatch.setattr(app, "wait_for_idle", until_idle)
    monkeypatch.setattr(pilot, "wait_for_idle", until_idle)
    monkeypatch.setattr(pilot.Pilot, "pause", settle)
    # Textual's timers paint sixty times a second: how often within a test is the machine's affair.
    monkeypatch.setattr(BaseEventLoop, "time", lambda _: 0.0)
