"""A terminal that was opened again never waits, and its other users still do."""

from __future__ import annotations

import os
import pty
import select
from typing import TYPE_CHECKING

import pytest

from tui.terminal.device import read_without_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: the one that types, and the one that reads."""
    master, slave = pty.openpty()
    yield master, slave
    os.close(master)
    os.close(slave)


def test_a_key_that_a_shell_has_taken_is_not_waited_for(ends: tuple[int, int]) -> None:
    master, slave = ends
    with read_without_waiting(slave) as descriptor:
        os.write(master, b"k\n")
        assert select.select([descriptor], [], [], 10)[0]
        assert os.read(slave, 9) == b"k\n"
        with pytest.raises(BlockingIOError):
            os.read(descriptor, 9)


def test_a_key_is_read_and_nobody_else_stops_waiting(ends: tuple[int, int]) -> None:
    master, slave = ends
    with read_without_waiting(slave) as descriptor:
        os.write(master, b"k\n")
        assert select.select([descriptor], [], [], 10)[0]
        assert os.read(descriptor, 9) == b"k\n"
        assert os.get_blocking(slave)


def test_what_is_no_terminal_is_read_as_it_is() -> None:
    reader, writer = os.pipe()
    with read_without_waiting(reader) as descriptor:
        assert descriptor == reader
    os.close(reader)
    os.close(writer)
