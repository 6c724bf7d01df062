"""How much of a page that scrolls is below what is shown of it."""

from textual.containers import VerticalScroll
from textual.message import Message

from tui.widgets.signs import signs_of
from tui.widgets.words import Words
from tui.words.help import more_below


class Fold(Words):
    """Says how many rows are below, whenever that changes; an empty row where none is."""

    class Changed(Message):
        """There is more below, or no more."""

    def __init__(self, page: VerticalScroll, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page = page

    def on_mount(self) -> None:
        """Follow the page."""
        for name in ("virtual_size", "scroll_y", "show_vertical_scrollbar"):
            self.watch(self._page, name, self.look, init=False)
        self.look()

    def on_resize(self) -> None:
        """Another size has other rows below."""
        self.look()

    def look(self) -> None:
        """Count again, once all is laid out."""
        self.call_after_refresh(self._look)

    @property
    def rows(self) -> int:
        """The rows that are below."""
        return max(0, int(self._page.max_scroll_y - self._page.scroll_offset.y))

    def _look(self) -> None:
        words = f"{signs_of(self).below} {more_below(self.rows)}" if self.rows else ""
        if words != self.words:
            self.show(words)
            self.post_message(self.Changed())
