"""Numbered lines of which some are marked, a page at a time, with a cursor."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from tui.widgets.pages import pages

_MARKS = {True: "[x]", False: "[ ]"}


class Marking(Static):
    """Shows the page that holds the cursor; `marked` are the places of what is marked.

    `count_below` is how many lines are on later pages, `cursor_row` where the cursor's begins.
    """

    def __init__(self, lines: Sequence[str], *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._lines = lines
        self.marked: set[int] = set()
        self.cursor = 0
        self.count_below = 0
        self.cursor_row = 0

    def move(self, steps: int) -> None:
        """Move the cursor."""
        self.go_to(self.cursor + steps)

    def go_to(self, place: int) -> None:
        """Put the cursor on a line."""
        self.cursor = max(0, min(place, len(self._lines) - 1))
        self.draw()

    def toggle(self) -> None:
        """Mark the line under the cursor, or take its mark away."""
        self.marked ^= {self.cursor}
        self.draw()

    def on_resize(self) -> None:
        """Other pages fit another size."""
        self.draw()

    def draw(self) -> None:
        """Show the page that holds the cursor."""
        labels = [self._label(place) for place in range(len(self._lines))]
        indent = len(labels[-1]) if labels else 0
        columns = max(1, self.size.width - indent)
        found = pages(self._lines, columns, self.size.height, most=len(self._lines) or 1)
        page = next((each for each in found if self.cursor in each.lines), found[0])
        later = {line for each in found[found.index(page) + 1 :] for line in each.lines}
        self.count_below = len(later)
        rows: list[Content] = []
        told = -1
        for row in page.rows:
            label = labels[row.line] if row.line != told else ""
            told = row.line
            text = self._lines[row.line][row.start : row.end]
            style = "bold reverse" if row.line == self.cursor else ""
            rows.append(Content.styled(f"{label.rjust(indent)}{text}", style))
        at = [row.line for row in page.rows]
        self.cursor_row = at.index(self.cursor) if self.cursor in at else 0
        self.update(Content("\n").join(rows))

    def _label(self, place: int) -> str:
        sign = ">" if place == self.cursor else " "
        number = str(place + 1).rjust(len(str(len(self._lines))))
        return f"{sign}{_MARKS[place in self.marked]} {number}. "
