"""A terminal opened once more: with a flag that its other users must not get."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def opened_again(descriptor: int, access: int) -> Iterator[int]:
    """A descriptor of its own for a terminal, on which nothing waits; `access` is os.O_RDONLY or
    os.O_WRONLY. Raises OSError where there is none to be had.
    """
    own = os.open(_path(descriptor, access), access | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        yield own
    finally:
        os.close(own)


@contextlib.contextmanager
def read_without_waiting(descriptor: int) -> Iterator[int]:
    """A descriptor to read a terminal from, which waits only where it cannot be opened again."""
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            descriptor = stack.enter_context(opened_again(descriptor, os.O_RDONLY))
        yield descriptor


def _path(descriptor: int, access: int) -> str:
    """The path of a terminal: after `su` its own name may be closed to us, /dev/tty is not."""
    with contextlib.suppress(OSError):
        name = os.ttyname(descriptor)
        if os.access(name, os.W_OK if access == os.O_WRONLY else os.R_OK):
            return name
    # Raises an error where it is not our controlling terminal, since /dev/tty is another then.
    os.tcgetpgrp(descriptor)
    return "/dev/tty"
