"""A run that was cut off before its first exercise, to start other tests from."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from .harness import Terminal
from .scripted import Script, quick_session

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def begun_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of such a run, for `home` to copy."""
    home = tmp_path_factory.mktemp("begun") / "home"
    with Terminal(quick_session(home), home) as terminal:
        Script(terminal).step_until("Do one.")
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
    return home


@pytest.fixture
def home(begun_home: Path, tmp_path: Path) -> Path:
    """A folder in which a run was cut off before its first exercise."""
    return shutil.copytree(begun_home, tmp_path / "home")
