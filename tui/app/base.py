"""The base of every app: its looks, what may reach its screen, and how an error ends it."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.driver import Driver
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from tui.app.filters import IN_ASCII, NARROW, NO_COLORS, Numbered
from tui.app.harmless import ONLY_TEXT
from tui.app.palettes import ANSI, in_256
from tui.app.theme import themes
from tui.settings.settings import DEFAULTS, Figures, Settings, Theme
from tui.terminal.abilities import Drawing, drawing
from tui.terminal.driver import steady_driver
from tui.terminal.textual_private import QuietApp
from tui.widgets.drawn import Drawn
from tui.widgets.scrollbar import WholeCells
from tui.widgets.signs import ASCII, UTF8, Signs
from tui.widgets.spots import cursor_place
from tui.words.report import NOT_SHOWN

if TYPE_CHECKING:
    from tui.screens.settings import SettingsScreen

_LEFT_BUTTON = 1

ScrollBar.renderer = WholeCells


def is_paint_key(event: events.Event) -> bool:
    """Whether it is the key that paints everything anew, on any screen, and does nothing else."""
    return isinstance(event, events.Key) and event.key == "ctrl+l"


class BaseApp(QuietApp):
    """An app that a Guard can end, and that keeps the `error` which ended it."""

    ENABLE_COMMAND_PALETTE = False
    UNKNOWN_ERROR = NOT_SHOWN

    def __init__(self, styles: Sequence[Path] = (), *, settings: Settings = DEFAULTS) -> None:
        super().__init__([*styles])
        # Nothing slides or fades, ever; what the settings switch off are figures that move.
        self.animation_level = "none"
        for theme in themes():
            self.register_theme(theme)
        self.settings = settings
        self._drawing = Drawing()
        self.signs: Signs = UTF8
        self._filters_for_terminal: list[LineFilter] = []
        self.take_settings(settings)

    @property
    def can_stop(self) -> bool:
        """Whether a signal may stop the process, so that a shell has the terminal back."""
        return True

    @property
    def has_motion(self) -> bool:
        """Whether a figure may move."""
        return self.settings.motion

    @property
    def figure_style(self) -> Figures:
        """How figures are drawn: in dots only where the terminal can show them."""
        return self.settings.figure if self.signs is UTF8 else "ascii"

    def take_figure_style(self, style: Figures) -> None:
        """Draw figures like this from now on; nothing else is drawn anew."""
        self.settings = replace(self.settings, figure=style)
        for screen in self.screen_stack:
            for drawn in screen.query(Drawn):
                drawn.draw()

    def take_settings(self, settings: Settings) -> None:
        """Take on what was chosen, at the start and whenever it changes."""
        self.settings = settings
        self._drawing = drawing(settings.ascii)
        self.signs = ASCII if any(self._drawing) else UTF8
        self.set_class(self.signs is ASCII, "-ascii")
        self._take_theme(self._theme_shown(settings.theme))
        self._filters_for_terminal = self._filters_needed()
        if self.is_running:
            self._draw_anew()

    def take_looks(self, theme: Theme, *, is_ascii: bool, has_motion: bool) -> None:
        """Look like this whatever the terminal is, and keep all other settings."""
        wanted = replace(self.settings, theme=theme, motion=has_motion)
        self.take_settings(replace(wanted, ascii="yes" if is_ascii else "no"))

    def on_settings_screen_changed(self, message: "SettingsScreen.Changed") -> None:
        """Take on at once what was changed on the settings screen."""
        self.take_settings(message.settings)

    def _theme_shown(self, theme: str) -> str:
        """The theme itself, where the terminal has the colours for it and they are wanted."""
        has_few_colors = self.console.color_system == "standard"
        return ANSI if self.no_color or has_few_colors else theme

    def _filters_needed(self) -> list[LineFilter]:
        """What stands between the widgets and this terminal."""
        filters: list[LineFilter] = [ONLY_TEXT]
        if self.no_color:
            filters.append(NO_COLORS)
        elif self.console.color_system == "256":
            filters.append(Numbered(in_256(self.theme)))
        if any(self._drawing):
            filters.append(IN_ASCII if self._drawing.is_ascii else NARROW)
        return filters

    def _take_theme(self, theme: str) -> None:
        if self.is_running:
            self.theme = theme
            return
        # Before the first style sheet is read: a change later reads all again.
        self.set_reactive(BaseApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def _draw_anew(self) -> None:
        """Have every widget draw with the signs of now, as it does when its size changes."""
        for screen in self.screen_stack:
            for widget in screen.walk_children(Widget):
                widget.post_message(events.Resize(widget.size, widget.virtual_size))
        self.refresh(layout=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever a widget was given, only text reaches the terminal, as far as it can show it."""
        # Textual's own give the terminal's colours a value, where they are not its theme.
        own = () if self.theme == ANSI else super().get_line_filters()
        return [*own, *self._filters_for_terminal]

    def place_of_cursor(self) -> Offset:
        """On what is asked, or on what has changed last."""
        return cursor_place(self.screen, self.cursor_position)

    @on(Driver.SignalResume)
    def paint_again(self) -> None:
        """Paint all of the screen: whoever had the terminal meanwhile has left nothing of it."""
        # Textual paints what it takes to have changed, and a screen of the same size has not.
        self.refresh()

    async def on_event(self, event: events.Event) -> None:
        """Paint anew where that is asked for; drop what another button than the first does."""
        if is_paint_key(event):
            self.paint_again()
            return
        if isinstance(event, (events.MouseDown, events.MouseUp)) and event.button != _LEFT_BUTTON:
            return
        await super().on_event(event)

    def be_steady(self, ending: threading.Event) -> None:
        """Run on the steady driver, which stops and starts nothing once `ending` is set."""
        self.driver_class = steady_driver(self.driver_class, ending, can_stop=self.can_stop)

    def end_with_code(self, code: int) -> None:
        """Exit with a code; any thread may call it."""
        # As a message, since an exit in the middle of its start is an error to the app.
        self.call_later(self.exit, return_code=code)
