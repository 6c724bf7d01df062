"""All that is used of Textual without being public, each with its reason and a name of ours.

Any version of Textual may change it without a word, so pyproject.toml holds on to one series.
Beside this, `restoring` knows Textual's writer thread by its name.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from rich.control import Control
from textual._compositor import ChopsUpdate
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Offset
from textual.worker import WorkerFailed

from tui.terminal.output import WatchedOutput
from tui.terminal.terse import terse

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rich.console import Console, RenderableType
    from textual.driver import Driver
    from textual.message import Message
    from textual.screen import Screen


def event_seconds() -> float:
    """Seconds on the clock of Textual's events, which never goes back."""
    return time.monotonic()


class LinuxDriverParts(LinuxDriver):
    """Textual's Linux driver with public names for the parts that have to be made steady.

    `output` is what it draws on.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # The parser knows the names of all keys; it is given whole sequences only.
        self._whole_sequences = XTermParser()
        self.output = self._watched()

    def _watched(self) -> WatchedOutput:
        """A wrapped output is the only way to see that nobody reads what is written."""
        if self._file is None:
            raise RuntimeError("there is no standard error to draw on")
        output = WatchedOutput(self._file, event_seconds)
        # The writer thread asks no more of it than to write and flush.
        self._file = output  # type: ignore[assignment]
        return output

    @property
    def loop(self) -> AbstractEventLoop:
        """The event loop; a signal has to wake it, and what it asks for is done there."""
        return self._loop

    @property
    def is_reading(self) -> bool:
        """Whether there is an input thread; a second one would share the keys with it."""
        return self._key_thread is not None and self._key_thread.is_alive()

    @property
    def is_restarting(self) -> bool:
        """Whether a stop is the driver's to handle, and not that of `App.suspend`."""
        return self._auto_restart

    @property
    def is_resume_owed(self) -> bool:
        """Whether the screen was left for a stop, so that the next start tells of a resume."""
        return self._must_signal_resume

    def owe_resume(self) -> None:
        """Have the next start tell of a resume, as after a stop that was announced."""
        self._must_signal_resume = True

    def events_of(self, sequence: str) -> Iterable[Message]:
        """The keys and other events that a whole sequence stands for."""
        return self._whole_sequences.feed(sequence)

    def stop_asked(self) -> None:
        """Take a signal that asks for a stop, in whatever the main thread is doing."""
        raise NotImplementedError

    def continued(self) -> None:
        """Take the signal that continues the process, in whatever the main thread is doing."""
        raise NotImplementedError

    def allowed_size(self, columns: int, rows: int) -> tuple[int, int]:
        """The size to draw for a terminal that says it has this one."""
        raise NotImplementedError

    # Textual hands these to `signal.signal`; its own start a second input thread.
    def _sigtstp_application(self, *_: object) -> None:
        self.stop_asked()

    def _sigcont_application(self, *_: object) -> None:
        self.continued()

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.allowed_size(*super()._get_terminal_size())

    def _query_in_band_window_resize(self) -> None:
        """The system tells a change of size; a report of the terminal could be anything."""


class ExactUpdate(ChopsUpdate):
    """What has changed on the screen, and no more: Textual sends widgets from their left edge."""

    def render_segments(self, console: Console) -> str:
        """The sequences that paint each changed span of a row."""
        return terse("".join(self._painted(console)))

    def _painted(self, console: Console) -> Iterator[str]:
        for y, start, end in self.spans:
            for strip_end, (x, strip) in zip(
                self.chop_ends[y], self.chops[y].items(), strict=False
            ):
                first, last = max(start, x), min(end, strip_end)
                # Textual leaves out the strips of rows that have not changed.
                if strip and first < last:
                    yield Control.move_to(first, y).segment.text
                    yield strip.crop(first - x, last - x).render(console)


class QuietApp(App[None]):
    """An app that keeps the `error` that ended it in place of showing a traceback.

    `UNKNOWN_ERROR` is said where Textual knows of none.
    """

    UNKNOWN_ERROR: ClassVar[str] = ""

    def __init__(self, css_path: Sequence[Path]) -> None:
        super().__init__(css_path=[*css_path])
        self.error: BaseException | None = None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, ChopsUpdate):
            renderable = ExactUpdate(renderable.chops, renderable.spans, renderable.chop_ends)
        if renderable is not None:
            # Textual ends every paint with a move to this place.
            self.cursor_position = self.place_of_cursor()
        super()._display(screen, renderable)

    def place_of_cursor(self) -> Offset:
        """Where the terminal's cursor is to stand after the next paint."""
        return self.cursor_position

    @property
    def driver(self) -> Driver | None:
        """What shows the app, once it runs."""
        return self._driver

    def end_with_error(self, error: Exception) -> None:
        """End as with an error that a handler has raised; any thread may call it."""
        self.call_later(self._handle_exception, error)

    def panic(self, *renderables: object) -> None:  # noqa: ARG002
        """Leave the screen without a traceback: the command tells the error in a short report."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        # Textual comes here with every error; its own would print a traceback at the end.
        error = self._exception or RuntimeError(self.UNKNOWN_ERROR)
        # An error of the visit comes wrapped, and its own place is what helps.
        self.error = error.error if isinstance(error, WorkerFailed) else error
        self._close_messages_no_wait()
