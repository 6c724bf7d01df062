"""The base of every app: its looks, what may reach its screen, and how an error ends it."""

from collections.abc import Sequence
from pathlib import Path

from textual import events, on
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.worker import WorkerFailed

from tui.app.harmless import ONLY_TEXT
from tui.app.theme import THEME
from tui.words.report import NOT_SHOWN

_LEFT_BUTTON = 1


class BaseApp(App[None]):
    """An app that keeps the `error` that ended it in place of showing a traceback."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, styles: Sequence[Path] = ()) -> None:
        super().__init__(css_path=[*styles])
        self.error: BaseException | None = None
        self._take_on_looks()

    def _take_on_looks(self) -> None:
        """Have the theme before the first style sheet is read: a change later reads all again."""
        self.register_theme(THEME)
        self.set_reactive(BaseApp.theme, THEME.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever a widget was given, only text reaches the terminal."""
        return [*super().get_line_filters(), ONLY_TEXT]

    @on(Driver.SignalResume)
    def paint_again(self) -> None:
        """Paint all of the screen: whoever had the terminal meanwhile has left nothing of it."""
        # Textual paints what it takes to have changed, and a screen of the same size has not.
        self.refresh()

    async def on_event(self, event: events.Event) -> None:
        """Drop what is pressed with another button than the first: it means nothing here."""
        if isinstance(event, (events.MouseDown, events.MouseUp)) and event.button != _LEFT_BUTTON:
            return
        await super().on_event(event)

    def panic(self, *renderables: object) -> None:  # noqa: ARG002
        """Leave the screen without a traceback: the command tells the error in a short report."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        error = self._exception or RuntimeError(NOT_SHOWN)
        # An error of the visit comes wrapped, and its own place is what helps.
        self.error = error.error if isinstance(error, WorkerFailed) else error
        self._close_messages_no_wait()
