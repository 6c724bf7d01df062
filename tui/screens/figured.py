"""A screen with a figure, which a key draws in letters or in dots."""

from dataclasses import dataclass
from typing import Any, Generic

from textual import events, on
from textual.message import Message

from tui.screens.step import HELP_HINT, Result, Step
from tui.settings.settings import Figures
from tui.widgets.drawn import Drawn, figure_style_of
from tui.widgets.keybar import KeyHint
from tui.widgets.signs import signs_of
from tui.words import keys

FIGURE_KEY = "d"


class Figured(Step[Result], Generic[Result]):
    """Switches how its figures are drawn, while one can be seen; that answers nothing."""

    @dataclass
    class Switched(Message):
        """Figures are to be drawn like this; `step` is where it was asked for."""

        style: Figures
        step: "Figured[Any]"

    _had_figure = False

    @property
    def has_figure(self) -> bool:
        """Whether a figure can be seen, or could be before the list of two buttons covered it."""
        if not self.has_class("-listing"):
            figures = self.query(Drawn)
            self._had_figure = any(each.has_figure and each.is_on_screen for each in figures)
        return self._had_figure

    def figure_hints(self) -> tuple[KeyHint, ...]:
        """The key that switches it, where that does anything."""
        if not self.has_figure:
            return ()
        label = keys.DRAW_IN_DOTS if figure_style_of(self) == "ascii" else keys.DRAW_IN_LETTERS
        return (KeyHint(FIGURE_KEY, label, "switch_figure", not signs_of(self).is_ascii),)

    def listed_figure_hints(self) -> tuple[KeyHint, ...]:
        """The same in a list of two buttons, where it can be done."""
        return tuple(hint for hint in self.figure_hints() if hint.is_enabled)

    def choices(self) -> tuple[KeyHint, ...]:
        """What keys do, and this one too."""
        return (*super().choices(), *self.listed_figure_hints())

    def explain(self, hints: tuple[KeyHint, ...]) -> None:
        """Explain this key with the others; `?` comes behind it."""
        place = hints.index(HELP_HINT) if HELP_HINT in hints else len(hints)
        super().explain((*hints[:place], *self.figure_hints(), *hints[place:]))

    def press_figure_key(self, key: str) -> bool:
        """Switch it by its key; whether that was it, and there is a figure."""
        if key != FIGURE_KEY or not self.has_figure:
            return False
        self.action_switch_figure()
        return True

    def action_switch_figure(self) -> None:
        """Draw in dots what is in letters, and in letters what is in dots."""
        if self.is_finished or not self.has_figure:
            return
        if signs_of(self).is_ascii:
            self.tell(keys.NO_DOTS)
            return
        style: Figures = "dots" if figure_style_of(self) == "ascii" else "ascii"
        self.post_message(self.Switched(style, self))

    def show_switched(self, words: str) -> None:
        """Show that it was switched, and say what has to be said of it."""
        if not self.is_finished:
            self.show_hints()
            if words:
                self.tell(words)

    def tell(self, words: str) -> None:
        """Say something in a line, until the next key."""
        self.set_class(True, "-told")
        self.show_hint(words)

    @on(events.Key)
    def forget_told(self) -> None:
        """What was told has been read."""
        if self.has_class("-told"):
            self.set_class(False, "-told")
            self.show_hint("")

    def show_buttons(self) -> None:
        """The same where there are two buttons."""
        self.forget_told()
        super().show_buttons()
