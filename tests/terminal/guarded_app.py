"""A small app under the Guard, for the tests to end in every way.

Run with BARE_APP=1 in the environment it leaves the Guard out, to see which tests can fail.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import termios
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from tui.terminal.abilities import prepare_environment
from tui.terminal.guard import Guard

prepare_environment()

from textual.app import ComposeResult  # noqa: E402
from textual.drivers.linux_driver import LinuxDriver  # noqa: E402
from textual.widgets import Static  # noqa: E402

from tui.app.base import BaseApp  # noqa: E402

if TYPE_CHECKING:
    from textual.events import Key

HOME = Path(os.environ["UNPINCH_HOME"])
GRACE_SECONDS = float(os.environ.get("GRACE_SECONDS", "0.5"))


def save() -> None:
    """Leave one line for each time it is called; fail or hang where a file of that name says so."""
    if (HOME / "save-fails").exists():
        raise OSError("the disk is full")
    if (HOME / "save-hangs").exists():
        threading.Event().wait()
    with (HOME / "saved").open("a") as file:
        file.write("saved\n")


def fail() -> None:
    """Do what no app should."""
    raise ValueError("a fault of the app")


def interrupt_once() -> None:
    """Have the next change of the terminal's attributes fail, as one that a signal comes into."""
    change = termios.tcsetattr

    def fail_once(*_: object) -> None:
        termios.tcsetattr = change
        raise termios.error(errno.EINTR, "interrupted")

    termios.tcsetattr = fail_once


class SmallApp(BaseApp):
    """Counts keys and input threads.

    `f` floods the terminal, `b` blocks the loop, `z` suspends, `q` ends; `x` fails, and `t` in a
    thread.
    """

    keys = 0
    frames = 0

    def compose(self) -> ComposeResult:
        """One widget, over the whole screen."""
        yield Static(id="all")

    def on_mount(self) -> None:
        """Show the counts, and the whole screen again when the process goes on."""
        self.show_counts()
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())

    def on_unmount(self) -> None:
        """Leave a trace of an orderly end."""
        (HOME / "unmounted").touch()

    def show_counts(self) -> None:
        """Show how many keys came and how many threads read them."""
        inputs = sum(thread.name == "textual-input" for thread in threading.enumerate())
        self.query_one("#all", Static).update(f"keys {self.keys}, inputs {inputs}.")

    def on_key(self, event: Key) -> None:
        """Do what the key says."""
        self.keys += 1
        self.show_counts()
        match event.key:
            case "f":
                threading.Thread(target=self.report_stall, daemon=True).start()
                self.set_interval(1 / 60, self.draw_frame)
            case "b":
                (HOME / "blocked").touch()
                threading.Event().wait()
            case "z":
                self.action_suspend_process()
            case "x":
                fail()
            case "t":
                threading.Thread(target=fail, daemon=True).start()
            case "q":
                self.exit()

    def draw_frame(self) -> None:
        """Change every cell."""
        self.frames += 1
        self.query_one("#all", Static).update("abcdefg"[self.frames % 7] * 80 * 24)

    def report_stall(self) -> None:
        """Wait until Textual's output queue is full, so that the event loop has to wait."""
        driver = self._driver
        assert isinstance(driver, LinuxDriver)
        assert driver._writer_thread is not None
        while not driver._writer_thread._queue.full():
            threading.Event().wait(0.01)
        (HOME / "stalled").touch()


def main() -> int:
    """Run the app; its exit code."""
    app = SmallApp()
    if os.environ.get("BARE_APP"):
        app.run(mouse=True)
        return 0
    with Guard(save, grace_seconds=GRACE_SECONDS) as guard:
        guard.watch(app)
        if (HOME / "signal-early").exists():
            os.kill(os.getpid(), signal.SIGTERM)
        if (HOME / "interrupted").exists():
            interrupt_once()
        if (HOME / "continued-elsewhere").exists():
            # The system hands the signal to a thread that has not blocked it.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCONT})
        app.run(mouse=True)
        if app.error is not None:
            guard.leave_screen()
    if app.error is not None:
        sys.stdout.write(f"ended by {app.error}\n")
        return 3
    if guard.save_error:
        sys.stdout.write(f"not saved: {guard.save_error}\n")
    return guard.exit_code or app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
