"""A widget made of character cells that sends again only what changed."""

from typing import ClassVar

from rich.cells import get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

Rows = tuple[str, ...]
# So many cells that did not change cost less than to move the cursor over them.
MOST_UNCHANGED = 6


class Cells(Widget):
    """Rows of characters, each cell with the letter of its style.

    `STYLES` maps a style letter to the component class that colours it. Textual sends a dirty
    region whole, so each stretch of a row in which cells changed is one.
    """

    STYLES: ClassVar[dict[str, str]] = {}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text: Rows = ()
        self._styles: Rows = ()

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return "\n".join(self._text)

    def show_cells(self, text: Rows, styles: Rows) -> None:
        """Show these rows; both tuples have the same shape."""
        text = tuple(_one_cell_each(row) for row in text)
        old_text, old_styles = self._text, self._styles
        self._text, self._styles = text, styles
        if [len(row) for row in text] != [len(row) for row in old_text]:
            self.refresh(layout=True)
            return
        for y, row in enumerate(text):
            changed = [
                x
                for x in range(len(row))
                if row[x] != old_text[y][x] or styles[y][x] != old_styles[y][x]
            ]
            for first, last in _stretches(changed):
                self.refresh(Region(first, y, last - first + 1, 1))

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """As wide as its rows."""
        return max((len(row) for row in self._text), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As high as its rows."""
        return len(self._text)

    def render_line(self, y: int) -> Strip:
        """One row of the widget."""
        width = self.size.width
        if y >= len(self._text):
            return Strip.blank(width, self.rich_style)
        segments: list[Segment] = []
        start = 0
        text, styles = self._text[y], self._styles[y]
        for x in range(1, len(text) + 1):
            if x == len(text) or styles[x] != styles[start]:
                segments.append(Segment(text[start:x], self._style(styles[start])))
                start = x
        return Strip(segments, len(text)).adjust_cell_length(width, self.rich_style)

    def _style(self, letter: str) -> Style:
        name = self.STYLES.get(letter)
        return self.get_component_rich_style(name) if name else self.rich_style


def _stretches(changed: list[int]) -> list[tuple[int, int]]:
    """The first and last of columns that lie near each other."""
    if not changed:
        return []
    gaps = [at for at in range(1, len(changed)) if changed[at] - changed[at - 1] > MOST_UNCHANGED]
    starts, ends = [0, *gaps], [*gaps, len(changed)]
    return [(changed[start], changed[end - 1]) for start, end in zip(starts, ends, strict=True)]


def _one_cell_each(row: str) -> str:
    """The row with a `?` for every character that does not take exactly one cell."""
    if row.isascii() and row.isprintable():
        return row
    return "".join(letter if get_character_cell_size(letter) == 1 else "?" for letter in row)
