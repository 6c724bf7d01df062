"""What is too much for a file is refused before it costs time or memory."""

import io
import os
from pathlib import Path
from typing import Any

import pytest

from tui.files.content import MOST_BYTES, read_bytes
from tui.files.faults import PlanError
from tui.files.source import parse_source, read_source

MANY_PARTS = ".".join(["a"] * 900)
TOO_DEEP = {
    "dotted keys": "".join(f"a{index}.{MANY_PARTS} = 1\n" for index in range(140)),
    "quoted keys": "".join(f'"{index}" . "\\"" . {MANY_PARTS} = 1\n' for index in range(140)),
    "headers": "".join(f"[a{index}.{MANY_PARTS}]\n" for index in range(140)),
    "lists of tables": "".join(f"[[a{index}.{MANY_PARTS}]]\n" for index in range(140)),
    "tables in a line": "".join(f"a{index} = {{{MANY_PARTS} = 1}}\n" for index in range(140)),
    "lists": f"a = {'[' * 40}\n{'1,' * 60}\n{']' * 40}\n",
    "lists without end": f"a = {'[' * 1900}\n" * 130,
    "tables in tables": f"a = {'{b = ' * 40}1{'}' * 40}\n",
    "parts with escapes": ".".join(['"\\u0061"'] * 40) + " = 1\n",
    "a key in a long header": "[" + ".".join(["a"] * 20) + "]\n" + ".".join(["b"] * 20) + " = 1\n",
}


@pytest.mark.parametrize("text", TOO_DEEP.values(), ids=TOO_DEEP)
def test_values_that_are_nested_too_deeply(text: str) -> None:
    with pytest.raises(PlanError, match="nested too deeply, expected at most 32 levels") as caught:
        parse_source("deep.toml", text.encode())
    assert [fault.line for fault in caught.value.faults] == [2 if text.startswith("[a.a") else 1]


def test_as_many_levels_as_are_allowed() -> None:
    key = ".".join(["a"] * 32)
    sentence = "b = 'e.g. " + "one. " * 40 + "'\n"
    assert parse_source("good.toml", f"{sentence}{key} = 1\n".encode()).line(("a",) * 32) == 2


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.toml"
    path.touch()
    os.truncate(path, 2**36)
    with pytest.raises(PlanError, match="found more than 256 KiB, expected at most 256 KiB"):
        read_source(path)


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_bytes(b"#\n" * (MOST_BYTES // 2))
    assert len(read_bytes(path)) == MOST_BYTES
    path.write_bytes(b"#\n" * (MOST_BYTES // 2) + b"#")
    with pytest.raises(PlanError, match="more than 256 KiB"):
        read_bytes(path)


def test_what_never_ends_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    endless = [path for path in (pipe, Path("/dev/zero"), Path("/dev/tty")) if path.exists()]
    for path in endless:
        with pytest.raises(PlanError, match="found no regular file, expected a TOML file"):
            read_bytes(path)


def test_what_has_nothing_to_give_yet_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.toml"
    file.touch()
    monkeypatch.setattr("builtins.open", lambda *_, **__: Waiting())
    assert read_bytes(file) == b""


class Waiting(io.BytesIO):
    """A stream that would have to be waited for, as a message log of the system."""

    def read(self, _: int | None = None) -> Any:
        """Nothing, and not the end."""
        return None

    def fileno(self) -> int:
        """Some file."""
        return os.open(__file__, os.O_RDONLY)


def test_what_takes_the_place_of_a_file_meanwhile_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.toml"
    file.touch()
    was = file.stat()
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: was)
    with pytest.raises(PlanError, match="no regular file"):
        read_bytes(file)
