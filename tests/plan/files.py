"""Session files that are written, read, and may have faults."""

from pathlib import Path

import pytest

from tests.bundled import library
from tui.files.faults import PlanError
from tui.plan.load import load_session
from tui.plan.model import Session

HEAD = """format = 1
title = "Test"
[[exercise]]
use = "glute-bridge"
"""


def load(tmp_path: Path, text: str) -> Session:
    """The session of a text."""
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return load_session(path, library())


def faults_of(tmp_path: Path, text: str) -> list[str]:
    """The faults of a text, each with its line and without the name of a file."""
    with pytest.raises(PlanError) as caught:
        load(tmp_path, text)
    return [str(fault).removeprefix(f"{tmp_path / 'mine.toml'}:") for fault in caught.value.faults]
