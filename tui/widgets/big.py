"""What can be read from the floor: big numbers and big words."""

from typing import ClassVar

from textual.content import Content
from textual.widgets import Static

from tui.widgets.cells import Cells
from tui.widgets.lettering import half_block_rows, pixel_rows


class BigNumber(Cells):
    """A number five rows high, each pixel two cells wide."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"big--ink"}
    STYLES: ClassVar[dict[str, str]] = {"#": "big--ink"}
    DIGITS = 3

    def show(self, number: str) -> None:
        """Show a number of up to three digits, flush left; nothing for an empty one."""
        pixels = pixel_rows(number) or ("",) * 5
        width = self.DIGITS * 8
        doubled = ["".join(pixel * 2 for pixel in row)[:width].ljust(width, ".") for row in pixels]
        text = tuple(row.replace("#", "\N{FULL BLOCK}").replace(".", " ") for row in doubled)
        # One style for a whole row costs fewer bytes than one for each run of pixels.
        self.show_cells(text, ("#" * width,) * len(text))


class BigWords(Static):
    """A few words three rows high where they fit, else in bold on one line."""

    def __init__(self, words: str = "", *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.words = words

    def show(self, words: str) -> None:
        """Show these words."""
        if words != self.words:
            self.words = words
            self._draw()

    def on_resize(self) -> None:
        """Whether the words fit depends on the width."""
        self._draw()

    def _draw(self) -> None:
        lines = self.words.split("\n")
        drawn = [half_block_rows(line) for line in lines]
        if any(rows is None or len(rows[0]) > self.size.width for rows in drawn):
            self.update(Content(self.words.replace("\n", " ")))
            return
        self.update(Content("\n".join("\n".join(rows) for rows in drawn if rows)))
