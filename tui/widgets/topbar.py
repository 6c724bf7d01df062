"""Where one is in the session, and what comes next; always in view."""

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.widgets.words import width_of
from tui.words.progress import count_words, next_words

_BAR_CELLS = 10


class TopBar(Static):
    """Title, a bar of the exercises, and what is next: `[###-------] 2 of 5  Next: ...`."""

    def __init__(self, title: str, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._title = title
        self._shown: tuple[int, int, str] = (0, 0, "")

    def show(self, number: int, count: int, next_up: str) -> None:
        """Show exercise `number` of `count` as under way; the bar is of those before it."""
        if (number, count, next_up) != self._shown:
            self._shown = (number, count, next_up)
            self._draw()

    def on_resize(self) -> None:
        """The line fits the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        number, count, next_up = self._shown
        if not count:
            self.update(Content(self._title))
            return
        filled = round(_BAR_CELLS * (number - 1) / count)
        bar = f"[{'#' * filled}{'-' * (_BAR_CELLS - filled)}] {count_words(number, count)}"
        following = f"   {next_words(next_up)}" if next_up else ""
        room = width_of(self) - cell_len(f"{bar}{following}") - 3
        title = self._title if cell_len(self._title) <= room else ""
        line = f"{title}   {bar}{following}" if title else f"{bar}{following}"
        self.update(Content(line).truncate(width_of(self)))
