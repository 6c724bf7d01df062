"""Files that are looked at and read later: as they were, and once."""

from pathlib import Path

import pytest

from tui.files.content import Contents
from tui.files.faults import PlanError


def test_what_was_looked_at_is_read_as_it_was_then(tmp_path: Path) -> None:
    path, contents = tmp_path / "one.toml", Contents()
    path.write_bytes(b"then")
    assert contents.keep(path) == b"then"
    path.write_bytes(b"now")
    assert contents(path) == b"then"
    assert contents(path) == b"now"


def test_what_was_not_looked_at_is_read_as_it_is(tmp_path: Path) -> None:
    path, contents = tmp_path / "one.toml", Contents()
    for read in (contents.keep, contents):
        with pytest.raises(PlanError, match="no such file"):
            read(path)
    path.write_bytes(b"")
    assert contents.keep(path) == contents(path) == b""
