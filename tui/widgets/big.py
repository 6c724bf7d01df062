"""What can be read from the floor: big numbers and big words."""

from typing import ClassVar

from textual.content import Content
from textual.widgets import Static

from tui.widgets.cells import Cells
from tui.widgets.lettering import HEIGHT_PIXELS, half_block_rows, pixel_rows
from tui.widgets.words import width_of


class BigNumber(Cells):
    """A number five rows high, each pixel two cells wide."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"big--ink"}
    STYLES: ClassVar[dict[str, str]] = {"#": "big--ink"}

    def show(self, number: str) -> None:
        """Show a number; nothing for an empty one."""
        pixels = pixel_rows(number) or ("",) * HEIGHT_PIXELS
        doubled = ["".join(pixel * 2 for pixel in row) for row in pixels]
        text = tuple(row.replace("#", "\N{FULL BLOCK}").replace(".", " ") for row in doubled)
        # One style for a whole row costs fewer bytes than one for each run of pixels.
        self.show_cells(text, tuple("#" * len(row) for row in text))


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

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """Whether the words fit depends on the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        lines = self.words.split("\n")
        drawn = [half_block_rows(line) for line in lines]
        if any(rows is None or len(rows[0]) > width_of(self) for rows in drawn):
            self.update(Content(self.words.replace("\n", " ")))
            return
        self.update(Content("\n".join("\n".join(rows) for rows in drawn if rows)))
