"""Lines of which one is chosen; where not all fit, those around it are shown, and how many more."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.words import width_of
from tui.words import keys

_LEAST_WITH_MARKS = 3
_CUT = "..."


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
        self.shown = range(0)

    def show(self, lines: Sequence[Content], place: int) -> None:
        """Show these lines, and choose one."""
        self._lines, self.place = lines, place
        self._draw()

    @property
    def chosen_row(self) -> int:
        """The row of the chosen line, below the mark of what is above."""
        has_mark = self.shown.start > 0 and self.size.height >= _LEAST_WITH_MARKS
        return self.place - self.shown.start + has_mark

    def on_resize(self) -> None:
        """Other lines fit another height."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked."""
        is_marked = self.shown.start > 0
        place = self.shown.start + event.y - is_marked
        if place in self.shown:
            self.post_message(self.Clicked(place))

    def _draw(self) -> None:
        count, columns = len(self._lines), width_of(self)
        self.shown = window(count, max(1, self.size.height), self.place, self.shown.start)
        above, below = self.shown.start, count - self.shown.stop
        has_marks = self.size.height >= _LEAST_WITH_MARKS
        lines = [self._line(place, columns) for place in self.shown]
        if above and has_marks:
            lines.insert(0, Content(keys.more_above(above)))
        if below and has_marks:
            lines.append(Content(keys.more_below(below)))
        self.update(Content("\n").join(lines))

    def _line(self, place: int, columns: int) -> Content:
        is_chosen = place == self.place
        line = Content("> " if is_chosen else "  ") + self._lines[place]
        is_cut = line.cell_length > columns
        cut = line.truncate(columns - len(_CUT)) + _CUT if is_cut else line
        return cut.stylize("bold $work reverse") if is_chosen else cut


def window(count: int, height: int, place: int, first: int) -> range:
    """Which of so many lines are shown with one of them, moved from `first` on as little as can be.

    Where there is room for three rows, one is left for each mark of what is above and below.
    """
    if count <= height:
        return range(count)
    marks = int(height >= _LEAST_WITH_MARKS)
    first = min(first, place)
    while True:
        # A mark takes no less room than the one line that it would stand for.
        first = 0 if marks and first == 1 else min(first, count - height + marks)
        last = first + height - marks * (first > 0)
        last = count if last >= count else last - marks
        if place < last:
            return range(first, last)
        first += 1 + marks * (first == 0)
