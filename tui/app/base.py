"""The base of every app: its looks, what may reach its screen, and how an error ends it."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.driver import Driver
from textual.filter import LineFilter

from tui.app.harmless import ONLY_TEXT
from tui.app.theme import ANSI, themes
from tui.settings.settings import DEFAULTS, Settings
from tui.terminal.driver import steady_driver
from tui.terminal.textual_private import QuietApp
from tui.widgets.signs import ASCII, UTF8, Signs
from tui.words.report import NOT_SHOWN

if TYPE_CHECKING:
    from tui.screens.settings import SettingsScreen

_LEFT_BUTTON = 1


class BaseApp(QuietApp):
    """An app that a Guard can end, and that keeps the `error` which ended it."""

    ENABLE_COMMAND_PALETTE = False
    UNKNOWN_ERROR = NOT_SHOWN

    def __init__(self, styles: Sequence[Path] = (), *, settings: Settings = DEFAULTS) -> None:
        super().__init__([*styles])
        self.settings = settings
        self.signs: Signs = UTF8
        self.has_motion = settings.motion
        # Nothing slides, ever; what `has_motion` allows is a figure that moves.
        self.animation_level = "none"
        self._take_on_theme(settings.theme)

    def take_settings(self, settings: Settings) -> None:
        """Take on what was chosen whenever it changes."""
        self.settings = settings
        self.take_looks(settings.theme, is_ascii=self.signs.is_ascii, has_motion=settings.motion)

    def _take_on_theme(self, theme: str) -> None:
        """Have the theme before the first style sheet is read: a change later reads all again."""
        for each in themes():
            self.register_theme(each)
        self.set_reactive(BaseApp.theme, self._theme_shown(theme))
        self.stylesheet.set_variables(self.get_css_variables())

    def on_settings_screen_changed(self, message: "SettingsScreen.Changed") -> None:
        """Take on at once what was changed on the settings screen."""
        self.take_settings(message.settings)

    def _theme_shown(self, theme: str) -> str:
        """The theme itself, where the terminal has the colours for it and they are wanted."""
        has_few_colors = self.console.color_system == "standard"
        return ANSI if self.no_color or has_few_colors else theme

    def take_looks(self, theme: str, *, is_ascii: bool, has_motion: bool) -> None:
        """Look like this from now on."""
        self.has_motion = has_motion
        self.signs = ASCII if is_ascii else UTF8
        self.set_class(is_ascii, "-ascii")
        self.theme = self._theme_shown(theme)
        self.refresh(layout=True)

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

    def be_steady(self, ending: threading.Event) -> None:
        """Run on the steady driver, which stops and starts nothing once `ending` is set."""
        self.driver_class = steady_driver(self.driver_class, ending)

    def end_with_code(self, code: int) -> None:
        """Exit with a code; any thread may call it."""
        # As a message, since an exit in the middle of its start is an error to the app.
        self.call_later(self.exit, return_code=code)
