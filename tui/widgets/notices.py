"""What has to be told before anything, as much of it as there is room for."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.widgets.pages import wrapped
from tui.widgets.reading import Reading
from tui.widgets.signs import signs_of
from tui.widgets.words import Words, width_of
from tui.words.shelf import more_notices

_NOTICE_SHARE = 5
"""A fifth of the screen's rows goes to notices, at least two."""


class Notices(Vertical):
    """What has to be told before anything, and in which row there is more of it."""

    def __init__(self, lines: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines = lines
        self.reading = Reading(lines, gap=0, id="notice-lines")

    def compose(self) -> ComposeResult:
        """The lines, and how much is below."""
        yield self.reading
        yield Words(id="more-notices")

    @property
    def has_more(self) -> bool:
        """Whether not all of it can be seen at once."""
        return self._rows > self._room

    @property
    def _rows(self) -> int:
        columns = width_of(self)
        return sum(len(wrapped(line, columns)) for line in self._lines)

    @property
    def _room(self) -> int:
        return max(2, self.app.size.height // _NOTICE_SHARE)

    def on_resize(self) -> None:
        """More or less of it fits another size."""
        self.reading.styles.height = min(self._rows, self._room)
        self.call_after_refresh(self._show_below)

    def turn(self) -> None:
        """Read on; after the end from the start."""
        if not self.reading.forward():
            while self.reading.back():
                pass
        self._show_below()

    def _show_below(self) -> None:
        below = self.reading.count_below
        # None is left once the screen has ended.
        for words in self.query("#more-notices").results(Words):
            words.display = self.has_more
            words.show(f"{signs_of(self).below} {more_notices(below)}" if below else "")
