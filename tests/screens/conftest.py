"""No test of a screen waits for time to pass, and none passes by itself."""

import pytest

from tests.screens.settling import let_no_time_pass


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    let_no_time_pass(monkeypatch)
