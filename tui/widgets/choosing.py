"""Lines of which one is chosen; where not all fit, those around it are shown, and how many more."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.words import width_of


class Choosing(Static):
    """Shows lines, each cut to the width it has; `place` is the chosen one."""

    @dataclass
    class Clicked(Message):
        """A line was clicked."""

        place: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._lines: Sequence[Content] = ()
        self.place = 0
        self._first = 0

    @property
    def count_above(self) -> int:
        """How many lines are above those that are shown."""
        return self._first

    @property
    def count_below(self) -> int:
        """How many lines are below those that are shown."""
        return max(0, len(self._lines) - self._first - self.size.height)

    def show(self, lines: Sequence[Content], place: int) -> None:
        """Show these lines, and choose one."""
        self._lines, self.place = lines, place
        self._draw()

    def on_resize(self) -> None:
        """Other lines fit another height."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked."""
        place = self._first + event.y
        if place < len(self._lines):
            self.post_message(self.Clicked(place))

    def _draw(self) -> None:
        height, columns = max(1, self.size.height), width_of(self)
        last = max(0, len(self._lines) - height)
        self._first = min(max(self._first, self.place - height + 1), self.place, last)
        shown = self._lines[self._first : self._first + height]
        lines = [self._line(line, columns, at) for at, line in enumerate(shown, self._first)]
        self.update(Content("\n").join(lines))

    def _line(self, line: Content, columns: int, place: int) -> Content:
        is_chosen = place == self.place
        cut = Content(">" if is_chosen else " ") + Content(" ") + line
        cut = cut.truncate(columns, ellipsis=True)
        return cut.stylize("bold reverse") if is_chosen else cut
