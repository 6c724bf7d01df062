"""Speaking through a program of the system: one text at a time, and nothing ever waits for it."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from typing import Literal

from tui.terminal.signals import child_signals

Problem = Literal["", "missing", "hangs", "fails", "silent"]
"""Why nothing is spoken."""
PROGRAMS: dict[str, tuple[str, ...]] = {
    "spd-say": ("--wait", "--"),
    "espeak-ng": ("--",),
    "say": ("--",),
}
"""The programs that can speak, the first that is there is used, and what stands before a text."""
_LONGEST_SECONDS = 20.0
_SHORTEST_SECONDS, _LONG_TEXT = 0.4, 20
"""Nobody speaks twenty letters in so short a time."""
_A_LETTER_SECONDS = 0.15
"""A program that is not done with a text by then hangs."""


def speaking_program(find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...]:
    """The command that speaks a text put behind it; empty where there is none."""
    found = ((find(name), before) for name, before in PROGRAMS.items())
    return next(((path, *before) for path, before in found if path), ())


class Speaker:
    """Speaks with a command; `clock` tells the seconds.

    A text that comes while another is spoken waits, and takes the place of one that waited; an
    urgent one interrupts. `problem` says why nothing is spoken any more, empty while it is.
    """

    def __init__(self, command: Sequence[str], clock: Callable[[], float]) -> None:
        self.problem: Problem = "" if command else "missing"
        self._command = tuple(command)
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = ""
        self._hangs_at = 0.0
        self._silent_until = 0.0

    def say(self, text: str, *, is_urgent: bool = False) -> None:
        """Speak a text without control characters as soon as that can be, an urgent one at once."""
        self._waiting = text
        if is_urgent:
            self._interrupt()
        self.tick()

    @property
    def is_silent(self) -> bool:
        """Whether nothing is spoken, and nothing waits to be."""
        return self._process is None and not self._waiting

    def tick(self) -> None:
        """Notice that a text has been spoken, or never will be, and begin the next."""
        if self._process is not None:
            self._look_at(self._process)
        if self._process is None and self._waiting and not self.problem:
            text, self._waiting = self._waiting, ""
            self._begin(text)

    def _look_at(self, process: "subprocess.Popen[bytes]") -> None:
        code = process.poll()
        if code is None and self._clock() >= self._hangs_at:
            self._interrupt()
            self._fail("hangs")
        elif code is not None:
            self._process = None
            if code != 0:
                self._fail("fails")
            elif self._clock() < self._silent_until:
                self._fail("silent")

    def _begin(self, text: str) -> None:
        now = self._clock()
        self._hangs_at = now + _LONGEST_SECONDS + _A_LETTER_SECONDS * len(text)
        # A program that has no sound to play on may end at once, as if it had spoken.
        self._silent_until = now + (_SHORTEST_SECONDS if len(text) >= _LONG_TEXT else 0.0)
        try:
            with child_signals():
                self._process = subprocess.Popen(
                    [*self._command, text],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        except OSError:
            self._fail("missing")

    def _fail(self, why: Problem) -> None:
        self._waiting = ""
        self.problem = why

    def _interrupt(self) -> None:
        """End what is spoken now."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def close(self) -> None:
        """Be silent for good."""
        self._waiting = ""
        self._interrupt()
