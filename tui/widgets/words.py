"""Plain words on the screen: never markup, and drawn again only when they change."""

from rich.cells import cell_len, set_cell_size
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

SCREEN_PADDING = 2
_ELLIPSIS = ".."
MOST_COLUMNS = 150
"""A wider screen leaves the rest empty at both sides."""


class Column(Vertical):
    """Parts below one another; `first_columns` is their width after the first layout."""

    def __init__(self, *, id: str, first_columns: int) -> None:
        super().__init__(id=id)
        self.first_columns = first_columns


def width_of(widget: Widget) -> int:
    """The columns that a widget has; before its first layout, those that it will have.

    Drawn for no width at all, the first frame would be wrong and be sent twice.
    """
    return widget.size.width or _first_columns(widget)


def _first_columns(widget: Widget) -> int:
    """The columns of the column that it stands in, else those of a whole line."""
    for node in widget.ancestors:
        if isinstance(node, Column):
            return node.first_columns
    return max(1, min(widget.app.size.width - SCREEN_PADDING, MOST_COLUMNS))


def cut(text: str, columns: int) -> str:
    """The text, with two dots for what has no room."""
    if cell_len(text) <= columns:
        return text
    return set_cell_size(text, max(0, columns - len(_ELLIPSIS))).rstrip() + _ELLIPSIS


class Words(Static):
    """A text that is shown as it is."""

    def __init__(self, words: str = "", *, id: str | None = None) -> None:
        super().__init__(Content(words), markup=False, id=id)
        self.words = words

    def show(self, words: str) -> None:
        """Show these words."""
        if words != self.words:
            self.words = words
            self.update(Content(words))


class Notice(Words):
    """A text that takes no room while there is nothing to say."""

    def on_mount(self) -> None:
        """At first there may be nothing."""
        self.display = bool(self.words)

    def show(self, words: str) -> None:
        """Show these words, or nothing."""
        super().show(words)
        self.display = bool(words)
