"""Speaking through a program of the system: one text at a time, and nothing ever waits for it."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Literal

from tui.terminal.signals import child_signals

Problem = Literal["", "missing", "hangs", "fails", "silent"]
"""Why nothing is spoken."""
PROGRAMS: dict[str, tuple[str, ...]] = {
    # Where a text was cut off, only one that cancels it first is waited for to its end.
    "spd-say": ("--cancel", "--language", "en", "--wait", "--"),
    "espeak-ng": ("--",),
    "say": ("--",),
}
"""The programs that can speak, the first that is there is used, and what stands before a text."""
_SILENCED_BY = {"spd-say": ("--cancel",)}
"""What ends a text that goes on though the program that gave it has ended."""
_NOT_SPOKEN = str.maketrans({"[": "(", "]": ")", "%": " percent"})
"""Signs by which a text could give a program orders: `[[` is one to espeak-ng and say."""
_LONGEST_SECONDS = 20.0
_SHORTEST_SECONDS, _LONG_TEXT = 0.4, 20
"""Nobody speaks twenty letters in so short a time."""
_A_LETTER_SECONDS = 0.15
"""A program that is not done with a text by then hangs."""
_END_SECONDS = 0.5
"""So long it is waited at the very end for a program that has been ended."""


def speaking_program(find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...]:
    """The command that speaks a text put behind it; empty where there is none."""
    found = speaking_programs(find).items()
    return next(((path, *PROGRAMS[name]) for name, path in found), ())


def speaking_programs(find: Callable[[str], str | None] = shutil.which) -> dict[str, str]:
    """The path of each program here that can speak, the one that is used first."""
    found = ((name, find(name)) for name in PROGRAMS)
    return {name: path for name, path in found if path}


class Speaker:
    """Speaks with a command; `clock` tells the seconds.

    A text that comes while another is spoken waits, and takes the place of one that waited; an
    urgent one interrupts. `problem` says why nothing is spoken any more, empty while it is.
    """

    def __init__(self, command: Sequence[str], clock: Callable[[], float]) -> None:
        self.problem: Problem = "" if command else "missing"
        self._command = tuple(map(os.fsencode, command))
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None
        self._ended: list[subprocess.Popen[bytes]] = []
        self._waiting = ""
        self._hangs_at = 0.0
        self._silent_until = 0.0
        self._unspoken_since: float | None = None

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
        self._ended = [each for each in self._ended if each.poll() is None]
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
            self._unspoken_since = None

    def _begin(self, text: str) -> None:
        now = self._clock()
        # Where each text is cut off by the next, none of them shows by itself that it hangs.
        self._unspoken_since = now if self._unspoken_since is None else self._unspoken_since
        if now - self._unspoken_since >= _LONGEST_SECONDS:
            self._fail("hangs")
            return
        self._hangs_at = now + _LONGEST_SECONDS + _A_LETTER_SECONDS * len(text)
        # A program that has no sound to play on may end at once, as if it had spoken.
        self._silent_until = now + (_SHORTEST_SECONDS if len(text) >= _LONG_TEXT else 0.0)
        # Text is UTF-8 whatever the locale holds: a name may have letters that it has not.
        words = text.translate(_NOT_SPOKEN).encode("utf-8", "replace")
        self._process = self._started(*self._command, words)

    def _started(self, *command: bytes) -> "subprocess.Popen[bytes] | None":
        """A program at work; none where it cannot begin."""
        try:
            with child_signals():
                return subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        except OSError:
            self._fail("missing")
            return None

    def _fail(self, why: Problem) -> None:
        self._waiting = ""
        self.problem = why

    def _interrupt(self) -> None:
        """End what is spoken now, with all that its program has begun; nothing waits for that."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            self._ended.append(process)

    def close(self) -> None:
        """Be silent for good."""
        self._waiting = ""
        if self._process is not None:
            self._interrupt()
            self._silence()
        for process in self._ended:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_END_SECONDS)

    def _silence(self) -> None:
        """Have the text that was under way end too where it is not the program that speaks."""
        program = self._command[0]
        words = _SILENCED_BY.get(PurePath(os.fsdecode(program)).name)
        silencer = self._started(program, *map(os.fsencode, words)) if words else None
        if silencer is not None:
            self._ended.append(silencer)
