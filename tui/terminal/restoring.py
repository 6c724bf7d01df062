"""The terminal as it was, and back to that without ever waiting for a reader."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import termios
import threading

from tui.terminal.abilities import in_foreground, is_terminal
from tui.terminal.device import opened_again

# CAN ends a half-sent sequence; the rest undoes what Textual switches on: paste, no wrap,
# in-band resize, synchronised output, the mouse, kitty keys, colours, alternate screen,
# hidden cursor and focus reports.
_LEAVE_SCREEN = (
    b"\x18\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?2026l"
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h\x1b[?1004l"
)


class TerminalBefore:
    """The terminal as it was before a screen opened on it."""

    def __init__(self) -> None:
        streams = [stream for stream in (sys.__stdin__, sys.__stderr__) if is_terminal(stream)]
        self.descriptors = [stream.fileno() for stream in streams if stream is not None]
        self._attributes = [termios.tcgetattr(each) for each in self.descriptors]

    def in_foreground(self) -> bool:
        """Whether none of its descriptors belongs to another job at the moment."""
        return all(in_foreground(each) for each in self.descriptors)

    def restore(self) -> None:
        """Leave the screen and put the attributes back, without ever waiting for a reader."""
        for descriptor, attributes in zip(self.descriptors, self._attributes, strict=True):
            with contextlib.suppress(termios.error):
                termios.tcsetattr(descriptor, termios.TCSANOW, attributes)
        if self.descriptors:
            _write_without_waiting(self.descriptors[-1], _LEAVE_SCREEN)


def _write_without_waiting(descriptor: int, data: bytes) -> None:
    """Write to a terminal that perhaps nobody reads, in place of all it still had to show."""
    with contextlib.suppress(OSError, termios.error), opened_again(descriptor, os.O_WRONLY) as own:
        for _ in range(200):
            termios.tcflush(own, termios.TCOFLUSH)
            try:
                os.write(own, data)
            except BlockingIOError:
                _interrupt_writer()
                threading.Event().wait(0.005)
            else:
                return


def _interrupt_writer() -> None:
    """Have Textual's writer, stuck in a frame that nobody reads, look again for room."""
    for thread in threading.enumerate():
        if thread.name == "textual-output" and thread.ident is not None:
            # Any signal with a handler ends the wait; the steady driver ignores this one now.
            signal.pthread_kill(thread.ident, signal.SIGCONT)
