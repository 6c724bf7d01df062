"""Textual's Linux driver, made steady against stops, and against what no person has pressed."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import termios
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.abilities import in_foreground
from tui.terminal.device import read_without_waiting
from tui.terminal.sequences import ESC
from tui.terminal.textual_private import LinuxDriverParts, event_seconds
from tui.terminal.tokens import Kind, Token, Tokenizer

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

    from textual.app import App
    from textual.driver import Driver

BACKGROUND_SECONDS = 0.5
UNSEEN_SECONDS = 1.1
"""How long after the process comes back a key may have been pressed before it, and be held: longer
than any keyboard waits before its first repeat."""
STOOD_STILL_SECONDS = 0.5
"""A longer time between two looks at the input was lost, and nothing could be seen in it."""
MOST_COLUMNS, MOST_ROWS = 500, 200
"""A terminal that says it is larger is taken to be of this size."""

_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL
_READ_BYTES = 4096
_WAIT_MILLISECONDS = 100


def steady_driver(
    driver_class: type[Driver], ending: threading.Event, *, can_stop: bool = True
) -> type[Driver]:
    """The steady form of Textual's Linux driver; any other driver is returned as it is.

    Once `ending` is set, the driver no longer stops or starts anything. Without `can_stop` no
    signal that asks for it stops the process.
    """
    if driver_class is not LinuxDriver:
        return driver_class
    parts = {"ending": ending, "can_stop": can_stop}
    return type("EndingSteadyDriver", (SteadyDriver,), parts)


class KeyDropped(Message):
    """A key that came in and does not count, but may be held; `event` is it as it would count.

    `is_unseen` tells that it was pressed before the screen could be seen.
    """

    def __init__(self, event: events.Key, *, is_unseen: bool) -> None:
        super().__init__()
        self.event = event
        self.is_unseen = is_unseen


class SteadyDriver(LinuxDriverParts):
    """A Linux driver that has one input thread, however often the process is continued.

    `is_stop_typed` tells that the stop to come was asked for with a key.
    """

    ending: ClassVar[threading.Event]
    can_stop: ClassVar[bool] = True

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._continues = 0
        self._is_continuing = False
        self.is_stop_typed = False
        self._unseen_until = 0.0
        self._wake_loop_for_signals()

    # Stops and resumes

    def stop_asked(self) -> None:
        """Stop in the event loop, because a signal may come while the output queue is locked."""
        # Of two signals that came at once nobody knows which was first, and to stop for one that
        # was taken back would be to stop for ever.
        if self.can_stop and not (self._is_continuing or self.loop.is_closed()):
            self.loop.call_soon_threadsafe(self._stop, self._continues)

    def continued(self) -> None:
        """Start again, once for all the signals that have come by then."""
        self._continues += 1
        if not (self._is_continuing or self.loop.is_closed()):
            self._is_continuing = True
            self.loop.call_soon_threadsafe(self._continue)

    def _wake_loop_for_signals(self) -> None:
        """Have a signal handled at once, though it came in another thread and the loop sleeps."""
        # Any signal that the loop listens to has it woken by all that have a handler; this one
        # does no harm when the loop puts it back as it was at the start of a process.
        self.loop.add_signal_handler(signal.SIGWINCH, lambda: None)

    def _stop(self, continues: int) -> None:
        """Leave the screen and stop, unless the process was continued meanwhile."""
        if self.ending.is_set() or self._continues != continues:
            return
        if self.is_restarting:
            self.suspend_application_mode()
            self.owe_resume()
        if self._continues == continues:
            self._stop_process()
        if self._continues == continues:
            self._start_again()

    def _stop_process(self) -> None:
        """Stop; a person who typed the key for it is not stopped where no shell could go on."""
        if not self.is_stop_typed:
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        self.is_stop_typed = False
        handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, handler)

    def _continue(self) -> None:
        self._wait_for_foreground()
        self._is_continuing = False
        self._start_again()

    def _start_again(self) -> None:
        if self.ending.is_set() or not self.is_restarting:
            return
        if not self.is_resume_owed:
            # Nothing was suspended: the stop came unannounced, or there was none. A shell may
            # have used the terminal since, so start anew in place of starting a second time.
            if not self.is_reading:
                return
            self.suspend_application_mode()
            self.owe_resume()
        self.resume_application_mode()

    def start_application_mode(self) -> None:
        """Open the screen, once it is this process's to open, and forget what was typed before."""
        self._start_once()
        # Textual gives up where a signal comes while it looks whether it may use the terminal.
        while not (self.is_reading or self.ending.is_set()):
            self._start_once()

    def _start_once(self) -> None:
        self._wait_for_foreground()
        if self.is_resume_owed:
            self._unseen_until = event_seconds() + UNSEEN_SECONDS
        with contextlib.suppress(termios.error):
            termios.tcflush(self.fileno, termios.TCIFLUSH)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def _wait_for_foreground(self) -> None:
        """Stop as a background job does that wants its terminal, until it is brought back."""
        while not in_foreground(self.fileno):
            # The signal that ends a stopped job comes together with the one that continues it, and
            # must not be cut short by the next stop, however late it gets its turn. And where
            # nobody can bring a job back, the system does not stop it.
            if self.ending.wait(BACKGROUND_SECONDS):
                return
            if not in_foreground(self.fileno):
                signal.signal(signal.SIGTTIN, signal.SIG_DFL)
                os.kill(os.getpid(), signal.SIGTTIN)

    # What comes in

    def allowed_size(self, columns: int, rows: int) -> tuple[int, int]:
        """The size itself, within what can be drawn in a moment."""
        return min(columns, MOST_COLUMNS), min(rows, MOST_ROWS)

    def run_input_thread(self) -> None:
        """Read until the driver stops or the terminal is gone."""
        # The event loop waits for this thread to end, so it must not wait for a key: what there was
        # to read may be gone again, with a shell that has read it while the process was stopped.
        with read_without_waiting(self.fileno) as descriptor:
            self._read_from(descriptor)

    def _read_from(self, descriptor: int) -> None:
        tokenizer, poller = Tokenizer(), select.poll()
        poller.register(descriptor, select.POLLIN)
        looked_at = event_seconds()
        while not self.exit_event.is_set():
            ready = poller.poll(_WAIT_MILLISECONDS)
            now = event_seconds()
            if now - looked_at > STOOD_STILL_SECONDS:
                self._unseen_until = now + UNSEEN_SECONDS
            looked_at = now
            if any(flags & _GONE for _, flags in ready):
                # Whoever watches for that ends the process.
                self.exit_event.wait()
                return
            data = self._read(descriptor) if ready else b""
            for token in tokenizer.feed(data, now) if data else tokenizer.tick(now):
                self._pass_on(token, now)

    def _read(self, descriptor: int) -> bytes:
        """What has come in; nothing where another program was quicker, or the read has failed."""
        data = b""
        with contextlib.suppress(OSError):
            data = os.read(descriptor, _READ_BYTES)
        if not data:
            self.exit_event.wait(_WAIT_MILLISECONDS / 1000)
        return data

    def _pass_on(self, token: Token, now: float) -> None:
        """Pass on what has come in, but not as a key what came before the screen could be seen."""
        is_unseen = now < self._unseen_until
        if is_unseen and token.kind in (Kind.MOUSE, Kind.PASTE):
            return
        for message in self._messages(token):
            if isinstance(message, events.Key) and (is_unseen or token.kind is Kind.DROPPED):
                self.send_message(KeyDropped(message, is_unseen=is_unseen))
            else:
                self.process_message(message)

    def _messages(self, token: Token) -> Iterator[Message]:
        """What Textual makes of a whole token; its parser never has to wait for the rest of it."""
        if token.kind is Kind.PASTE:
            yield events.Paste(token.text)
        elif token.text == ESC:
            yield events.Key("escape", ESC)
        else:
            yield from self.events_of(token.text)
