"""A line across with a title in it, and something at its right end."""

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.widgets.signs import signs_of
from tui.widgets.words import cut, width_of

_EDGES = 4
"""The columns around a title."""


class Rule(Static):
    """Shows `-- Title ------- aside --` over its whole width; without words only the line."""

    def __init__(self, title: str = "", aside: str = "", *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.title = title
        self.aside = aside

    def show(self, title: str, aside: str = "") -> None:
        """Show other words."""
        if (title, aside) != (self.title, self.aside):
            self.title, self.aside = title, aside
            self._draw()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """The line fits the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        line = signs_of(self).rule
        columns = width_of(self)
        if not self.title:
            self.update(Content.styled(line * columns, "$line"))
            return
        aside = f" {self.aside} " if self.aside else ""
        room = columns - cell_len(self.title) - cell_len(aside) - 6
        if room < 0:
            aside, room = "", max(0, columns - cell_len(self.title) - _EDGES)
        end = line * 2 if aside else ""
        self.update(
            Content.assemble(
                (f"{line * 2} ", "$line"),
                (cut(self.title, columns - _EDGES), "bold"),
                (f" {line * room}", "$line"),
                (aside, "$quiet"),
                (end, "$line"),
            ).truncate(columns)
        )
