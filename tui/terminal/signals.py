"""The signals that end a process, and those that its children start with."""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDING = (
    *("SIGABRT", "SIGALRM", "SIGBUS", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGPOLL"),
    *("SIGPROF", "SIGPWR", "SIGQUIT", "SIGSEGV", "SIGSTKFLT", "SIGSYS", "SIGTERM", "SIGTRAP"),
    *("SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGXCPU"),
)
_REAL_TIME = range(getattr(signal, "SIGRTMIN", 0), getattr(signal, "SIGRTMAX", -1) + 1)
ENDING_SIGNALS = frozenset(
    {int(getattr(signal, name)) for name in _ENDING if hasattr(signal, name)} | {*_REAL_TIME}
)
"""Every signal that would end the process and can be held back.

One that the process itself has caused by a fault (a segmentation fault, say) ends it all the same,
since the system delivers that to the faulty instruction.
"""


@contextlib.contextmanager
def child_signals() -> Iterator[None]:
    """Start child processes inside: they must not inherit the signals that a Guard holds back.

    A signal that comes meanwhile still reaches the Guard.
    """
    mask = signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING_SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
