"""Lines out of any bytes: from a pipe, a file or a terminal, and never more than a line of them."""

import asyncio
import os
import pty
import tty
from pathlib import Path

import pytest

from tui.plain.typed import MOST_BYTES, NO_ANSWER, EndOfInputError, LineReader

SOON = 60.0
"""Nobody waits so long: something is there, or the end."""


def lines_of(data: bytes) -> list[str]:
    """All lines of what comes through a pipe, until its end."""
    reading, writing = os.pipe()
    found: list[str] = []

    async def feed() -> None:
        await asyncio.to_thread(_write, writing, data)

    async def read() -> None:
        reader = LineReader(reading)
        feeding = asyncio.create_task(feed())
        try:
            while (line := await reader.line(SOON)) is not None:
                found.append(line)
        except EndOfInputError:
            await feeding
        assert len(reader._bytes) <= 2 * 4096

    asyncio.run(read())
    os.close(reading)
    return found


def _write(descriptor: int, data: bytes) -> None:
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"y\nn\n", ["y", "n"]),
        (b"y\r\n", ["y\r"]),
        (b"\n\n", ["", ""]),
        (b"y\nn", ["y"]),
        (b"\0\n", ["\0"]),
        (b"\xff\xfe\n", ["\ufffd\ufffd"]),
        (b"n" * MOST_BYTES + b"\n", ["n" * MOST_BYTES]),
        (b"n" + b" " * MOST_BYTES + b"\ny\n", [NO_ANSWER, "y"]),
        (b"n" * 1_000_000, []),
        (b"\0" * 1_000_000 + b"n\ny\n", [NO_ANSWER, "y"]),
    ],
    ids=lambda each: repr(each)[:20],
)
def test_a_line_is_what_has_an_end_and_is_short(data: bytes, lines: list[str]) -> None:
    assert lines_of(data) == lines


def test_a_file_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "answers").write_bytes(b"y\nn\nq")

    async def read() -> list[str | None]:
        with (tmp_path / "answers").open("rb") as stream:
            reader = LineReader(stream.fileno())
            found = [await reader.line(SOON), await reader.line(SOON)]
            with pytest.raises(EndOfInputError):
                await reader.line(SOON)
        return found

    assert asyncio.run(read()) == ["y", "n"]


def test_what_never_ends_gives_up_in_time() -> None:
    async def read() -> str | None:
        with Path("/dev/zero").open("rb") as stream:
            return await LineReader(stream.fileno()).line(0.01)

    assert asyncio.run(read()) is None


def test_nothing_typed_is_no_line() -> None:
    reading, writing = os.pipe()

    async def read() -> str | None:
        return await LineReader(reading).line(0.01)

    assert asyncio.run(read()) is None
    os.close(reading)
    os.close(writing)


def test_on_a_terminal_what_was_typed_can_be_forgotten() -> None:
    master, slave = pty.openpty()
    tty.setcbreak(master)

    async def read() -> list[str | None]:
        reader = LineReader(slave)
        os.write(master, b"y\nn\n")
        found = [await reader.line(SOON)]
        os.write(master, b"n\nn")
        reader.forget()
        os.write(master, b"m\n")
        return [*found, await reader.line(SOON)]

    try:
        assert asyncio.run(read()) == ["y", "m"]
    finally:
        os.close(master)
        os.close(slave)


def test_a_terminal_that_is_gone_is_the_end() -> None:
    master, slave = pty.openpty()
    os.close(master)

    async def read() -> None:
        await LineReader(slave).line(SOON)

    with pytest.raises(EndOfInputError):
        asyncio.run(read())
    os.close(slave)
