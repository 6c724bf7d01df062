"""An orderly end of the process, whatever happens to it or to its terminal."""

from __future__ import annotations

import contextlib
import errno
import os
import select
import signal
import threading
from typing import TYPE_CHECKING, NoReturn, Protocol

from tui.terminal.restoring import TerminalBefore
from tui.terminal.signals import ENDING_SIGNALS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


class GuardedApp(Protocol):
    """What a Guard needs of the app; the last two are called from other threads.

    They raise RuntimeError once the app's event loop has closed.
    """

    def be_steady(self, ending: threading.Event) -> None:
        """Run in a way that stops and starts nothing once `ending` is set."""

    def end_with_code(self, code: int) -> None:
        """Exit, also in the middle of a start."""

    def end_with_error(self, error: Exception) -> None:
        """Exit as with an error of its own."""


class Guard:
    """Ends the process properly when a signal asks for it or its terminal is gone.

    Used from the main thread, around `app.run()`. `on_end` is called once, from another thread,
    and must not wait for the event loop. `grace_seconds` (above 0) is how long the save may
    take, and then how long the app may, before the process is ended from outside.
    Without `has_screen` nothing has to be put back.
    `exit_code` is 128 + the signal's number once the end has begun, `save_error` what `on_end`
    raised.
    """

    def __init__(
        self,
        on_end: Callable[[], object],
        *,
        grace_seconds: float = 2.0,
        has_screen: bool = True,
    ) -> None:
        self.exit_code: int | None = None
        self.save_error: Exception | None = None
        self._on_end = on_end
        self._grace_seconds = grace_seconds
        self._has_screen = has_screen
        self._app: GuardedApp | None = None
        self._ending = threading.Event()
        self._finished = threading.Event()
        self._save_lock = threading.Lock()
        self._saver: threading.Thread | None = None

    def watch(self, app: GuardedApp) -> None:
        """Name the app that is to be asked to exit; call it before the app runs.

        A thread that fails ends it too.
        """
        self._app = app
        app.be_steady(self._ending)
        threading.excepthook = self._thread_failed

    def __enter__(self) -> Guard:
        """Hold the ending signals back from every thread started from here on."""
        self._terminal = TerminalBefore()
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
        threading.excepthook = threading.__excepthook__
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

    def _thread_failed(self, failure: threading.ExceptHookArgs) -> None:
        """Hand an error of a thread to the app, which would not notice it."""
        if isinstance(failure.exc_value, OSError) and failure.exc_value.errno == errno.EIO:
            self._end_after_hangup()
        if self._app is not None and isinstance(failure.exc_value, Exception):
            # A loop that has just closed has no more need to be told.
            with contextlib.suppress(RuntimeError):
                self._app.end_with_error(failure.exc_value)

    def leave_screen(self) -> None:
        """Put the terminal back as it was, for an app that could not."""
        if self._has_screen:
            self._terminal.restore()

    def _forward(self, number: int, _: FrameType | None) -> None:
        """Pass on a signal to the thread that waits for it, whichever thread has let it through."""
        signal.pthread_kill(self._threads[0].ident or 0, number)

    def _wait_for_signal(self) -> None:
        number = signal.sigwait(ENDING_SIGNALS)
        if self._finished.is_set():
            return
        try:
            self._begin(128 + number)
            if self._app is not None and self._terminal.in_foreground():
                # A loop that has just closed has no more need to be asked.
                with contextlib.suppress(RuntimeError):
                    self._app.end_with_code(128 + number)
                self._wait_for_app()
        finally:
            os._exit(128 + number)

    def _wait_for_app(self) -> None:
        """Give the app its grace; then leave the screen for it, or let the process wind up."""
        if self._finished.wait(self._grace_seconds):
            # The process ends by itself now, unless some thread holds it up.
            threading.Event().wait(self._grace_seconds)
        else:
            self.leave_screen()

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
                    self._end_after_hangup()
                poller.unregister(descriptor)

    def _end_after_hangup(self) -> NoReturn:
        """The terminal is gone: nothing can be asked or told any more."""
        try:
            self._begin(128 + signal.SIGHUP)
        finally:
            os._exit(128 + signal.SIGHUP)

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
