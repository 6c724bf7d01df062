"""A band on the screen, and its number where that stands apart."""

from typing import ClassVar

from tui.widgets.band import Band, BandRoom, Role, draw_band
from tui.widgets.cells import Cells
from tui.widgets.number import draw_number
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of


class BandView(Cells):
    """Draws a band over its whole width; only what changes is sent again.

    `word_row` is the row in which its word stands in letters.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "band--ink",
        "band--edge",
        "band--bold",
        "band--quiet",
        "band--track",
        "band--fill",
        "band--tag",
        "band--unseen",
    }
    STYLES: ClassVar[dict[str, str]] = {
        "i": "band--ink",
        "e": "band--edge",
        "b": "band--bold",
        "q": "band--quiet",
        "l": "band--track",
        "f": "band--fill",
        "r": "band--tag",
        "u": "band--unseen",
    }
    ROLES: ClassVar[tuple[Role, ...]] = ("text", "work", "calm", "move", "warn")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.band = Band("")
        self.has_number = True
        self.is_wide = False
        self.is_compact = False
        self.is_tight = False
        self.word_row = 0

    def show(
        self,
        band: Band,
        *,
        has_number: bool = True,
        is_wide: bool = False,
        is_compact: bool = False,
        is_tight: bool = False,
    ) -> None:
        """Show a band, with its number beside the word or without it."""
        shown = (self.band, self.has_number, self.is_wide, self.is_compact, self.is_tight)
        if (band, has_number, is_wide, is_compact, is_tight) != shown:
            self.band, self.has_number = band, has_number
            self.is_wide, self.is_compact, self.is_tight = is_wide, is_compact, is_tight
            for role in self.ROLES:
                self.set_class(band.role == role, f"is-{role}")
            self._draw()

    @property
    def room(self) -> BandRoom:
        """The cells that it has."""
        rows = self.app.size.height
        return BandRoom(
            width_of(self), rows, self.has_number, self.is_wide, self.is_compact, self.is_tight
        )

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return len(self._text)

    def on_resize(self) -> None:
        """The band fits the new width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        drawing = draw_band(self.band, self.room, signs_of(self))
        self.word_row = drawing.word_row
        self.show_cells(drawing.text, drawing.styles)


class NumberView(BandView):
    """The number of a band alone, where it stands apart from the word."""

    def _draw(self) -> None:
        drawing = draw_number(self.band, width_of(self), self.app.size.height, signs_of(self))
        self.show_cells(drawing.text, drawing.styles)
