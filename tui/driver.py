"""Textual's Linux driver, made steady against being stopped and continued."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.drivers.linux_driver import LinuxDriver

from tui.terminal import in_foreground

if TYPE_CHECKING:
    import threading

    from textual.driver import Driver

BACKGROUND_SECONDS = 0.5


def steady_driver(driver_class: type[Driver], ending: threading.Event) -> type[Driver]:
    """The steady form of Textual's Linux driver; any other driver is returned as it is.

    Once `ending` is set, the driver no longer stops or starts anything.
    """
    if driver_class is not LinuxDriver:
        return driver_class
    return type("GuardedDriver", (SteadyDriver,), {"ending": ending})


class SteadyDriver(LinuxDriver):
    """A Linux driver that has one input thread, however often the process is continued."""

    ending: ClassVar[threading.Event]

    def _sigtstp_application(self, *_: object) -> None:
        # In the event loop, because a signal may come while the output queue is locked.
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop)

    def _sigcont_application(self, *_: object) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._continue)

    def _stop(self) -> None:
        if not self.ending.is_set():
            super()._sigtstp_application()

    def _continue(self) -> None:
        if in_foreground(self.fileno):
            self._start_again()
        else:
            # Textual stops the process once more. The signal that ends a stopped job comes
            # together with the one that continues it, and must not be cut short by that.
            self._loop.call_later(BACKGROUND_SECONDS, self._start_again)

    def _start_again(self) -> None:
        if self.ending.is_set() or not self._auto_restart:
            return
        if not self._must_signal_resume:
            # Nothing was suspended: the stop came unannounced, or there was none. A shell may
            # have used the terminal since, so start anew in place of starting a second time.
            if self._key_thread is None or not self._key_thread.is_alive():
                return
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()
