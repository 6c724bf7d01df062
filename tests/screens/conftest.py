"""No test of a screen waits for time to pass."""

import pytest
from textual import app, pilot

from tests.screens.settling import settle, until_idle


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots, also that of the snapshots, go on as soon as nothing is left to do."""
    monkeypatch.setattr(app, "wait_for_idle", until_idle)
    monkeypatch.setattr(pilot, "wait_for_idle", until_idle)
    monkeypatch.setattr(pilot.Pilot, "pause", settle)
