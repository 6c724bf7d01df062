"""What this terminal can do, and an orderly end on it whatever happens to it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import termios
import threading
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableMapping
    from types import FrameType

    from textual.app import App

ENDING_SIGNALS = frozenset({signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM})

_COLOR_SYSTEMS = frozenset({"auto", "standard", "256", "truecolor"})

# CAN ends a half-sent sequence; the rest undoes what Textual switches on: paste, no wrap,
# in-band resize, synchronised output, the mouse, kitty keys, colours, alternate screen,
# hidden cursor and focus reports.
_LEAVE_SCREEN = (
    b"\x18\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?2026l"
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h\x1b[?1004l"
)


def screen_refusal(environ: Mapping[str, str] = os.environ) -> str | None:
    """Say in one sentence why no screen can be opened here, or None where one can."""
    if not _is_terminal(sys.__stdin__):
        return "Unpinch needs a keyboard, and its standard input is not a terminal."
    if not _is_terminal(sys.__stderr__):
        return "The screen is drawn on standard error, and that is not a terminal."
    if environ.get("TERM", "").lower() in {"dumb", "unknown"}:
        return f"A terminal with TERM={environ['TERM']} cannot show a screen."
    return None


def prepare_environment(environ: MutableMapping[str, str] = os.environ) -> None:
    """Drop and set what Textual reads from the environment; call it before Textual is imported."""
    # COLUMNS and LINES would freeze the size of the screen for good.
    environ.pop("COLUMNS", None)
    environ.pop("LINES", None)
    # The kitty keyboard request stays behind when a connection drops.
    environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # Textual crashes on a colour system that Rich does not know.
    if environ.get("TEXTUAL_COLOR_SYSTEM", "auto") not in _COLOR_SYSTEMS:
        del environ["TEXTUAL_COLOR_SYSTEM"]


def in_foreground(descriptor: int) -> bool:
    """Whether a terminal is this process's to change: it is not while a shell has it back."""
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        # Not our controlling terminal, so there is no job control on it.
        return True


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


class Guard:
    """Ends the process properly when a signal asks for it or its terminal is gone.

    Used from the main thread, around `app.run()`. `on_end` is called once, from another thread,
    and must not wait for the event loop. `grace_seconds` (above 0) is how long the save may
    take, and then how long the app may, before the process is ended from outside.
    `exit_code` is 128 + the signal's number once the end has begun, `save_error` what `on_end`
    raised.
    """

    def __init__(self, on_end: Callable[[], object], *, grace_seconds: float = 2.0) -> None:
        self.exit_code: int | None = None
        self.save_error: Exception | None = None
        self._on_end = on_end
        self._grace_seconds = grace_seconds
        self._app: App[Any] | None = None
        self._ending = threading.Event()
        self._finished = threading.Event()
        self._save_lock = threading.Lock()
        self._saver: threading.Thread | None = None

    def watch(self, app: App[Any]) -> None:
        """Name the app that is to be asked to exit; call it before the app runs."""
        from tui.driver import steady_driver  # noqa: PLC0415  it imports Textual

        self._app = app
        app.driver_class = steady_driver(app.driver_class, self._ending)

    def __enter__(self) -> Guard:
        """Hold the ending signals back from every thread started from here on."""
        self._terminal = _Terminal()
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING_SIGNALS)
        self._handlers = {each: signal.signal(each, self._forward) for each in ENDING_SIGNALS}
        self._wake_reader, self._wake_writer = os.pipe()
        self._threads = [
            threading.Thread(target=target, name=name, daemon=True)
            for target, name in (
                (self._wait_for_signal, "guard-signals"),
                (self._wait_for_hangup, "guard-hangup"),
            )
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Put the signals back as they were, unless they have begun to end the process."""
        self._finished.set()
        if self._ending.is_set():
            return
        signal.pthread_kill(self._threads[0].ident or 0, signal.SIGTERM)
        os.write(self._wake_writer, b"\0")
        for thread in self._threads:
            thread.join()
        os.close(self._wake_reader)
        os.close(self._wake_writer)
        for number, handler in self._handlers.items():
            if handler is not None:
                signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)

    def _forward(self, number: int, _: FrameType | None) -> None:
        """Pass on a signal that got through while a child process was started."""
        signal.pthread_kill(self._threads[0].ident or 0, number)

    def _wait_for_signal(self) -> None:
        number = signal.sigwait(ENDING_SIGNALS)
        if self._finished.is_set():
            return
        try:
            self._begin(128 + number)
            if self._app is not None and self._terminal.in_foreground():
                self._ask_to_exit(self._app, 128 + number)
                self._wait_for_app()
        finally:
            os._exit(128 + number)

    def _ask_to_exit(self, app: App[Any], exit_code: int) -> None:
        # As a message, since an exit in the middle of its start is an error to the app. A loop
        # that has just closed has no more need to be asked.
        with contextlib.suppress(RuntimeError):
            app.call_later(app.exit, return_code=exit_code)

    def _wait_for_app(self) -> None:
        """Give the app its grace; then leave the screen for it, or let the process wind up."""
        if self._finished.wait(self._grace_seconds):
            # The process ends by itself now, unless some thread holds it up.
            threading.Event().wait(self._grace_seconds)
        else:
            self._terminal.restore()

    def _wait_for_hangup(self) -> None:
        poller = select.poll()
        poller.register(self._wake_reader, select.POLLIN)
        for descriptor in self._terminal.descriptors:
            # With no event asked for, only a hang-up or an error wakes the poll.
            poller.register(descriptor, 0)
        while True:
            for descriptor, flags in poller.poll():
                if descriptor == self._wake_reader:
                    return
                if flags & (select.POLLHUP | select.POLLERR):
                    try:
                        self._begin(128 + signal.SIGHUP)
                    finally:
                        os._exit(128 + signal.SIGHUP)
                poller.unregister(descriptor)

    def _begin(self, exit_code: int) -> None:
        """Save once, whoever comes first, and wait for it no longer than the grace."""
        with self._save_lock:
            if self._saver is None:
                self.exit_code = exit_code
                self._ending.set()
                self._saver = threading.Thread(target=self._save, name="guard-save", daemon=True)
                self._saver.start()
        self._saver.join(self._grace_seconds)

    def _save(self) -> None:
        try:
            self._on_end()
        except Exception as error:
            self.save_error = error


class _Terminal:
    """The terminal as it was before a screen opened on it."""

    def __init__(self) -> None:
        streams = [stream for stream in (sys.__stdin__, sys.__stderr__) if _is_terminal(stream)]
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
    with contextlib.suppress(OSError, termios.error):
        # A description of its own, since the flag would change the shell's descriptor too.
        own = os.open(_device(descriptor), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
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


def _device(descriptor: int) -> str:
    """The path of a terminal: after `su` its own name may be closed to us, /dev/tty is not."""
    with contextlib.suppress(OSError):
        name = os.ttyname(descriptor)
        if os.access(name, os.W_OK):
            return name
    return "/dev/tty"


def _is_terminal(stream: IO[str] | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
