"""Parts that are laid out already, a page at a time: each whole on its page where it fits one."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

GAP_COLUMNS = 4
_LEAST_WIDE = 100
"""From so many columns on two pages stand beside each other."""


class Block(NamedTuple):
    """A part: its heading, and the rows of each of its paragraphs."""

    heading: str
    paragraphs: Sequence[Sequence[str]]


class Row(NamedTuple):
    """A row of a page, of the block of this number; an empty one is room between two."""

    text: str
    block: int
    is_heading: bool = False


Sheet = tuple[Row, ...]
BlocksFor = Callable[[int, int], Sequence[Block]]
"""The blocks for so many columns, and for so many rows of a page."""


def sheets(blocks: Sequence[Block], rows: int) -> tuple[Sheet, ...]:
    """Pages of so many rows; a block that is higher goes on below its heading on the next."""
    found: list[Sheet] = []
    page: list[Row] = []
    for number, block in enumerate(blocks):
        for piece in _pieces(block.paragraphs, max(1, rows - 1)):
            if page and len(page) + 2 + len(piece) > rows:
                found.append(tuple(page))
                page = []
            page += [Row("", number)] if page else []
            page.append(Row(block.heading, number, is_heading=True))
            page += [Row(text, number) for text in piece]
    return (*found, tuple(page))


def _pieces(paragraphs: Sequence[Sequence[str]], rows: int) -> Iterator[list[str]]:
    """Whole paragraphs, as many as fit so many rows; one that is higher is cut."""
    piece: list[str] = []
    for paragraph in paragraphs:
        for at in range(0, len(paragraph), rows):
            part = paragraph[at : at + rows]
            if piece and len(piece) + len(part) > rows:
                yield piece
                piece = []
            piece += part
    yield piece


class Sheets(Static):
    """Shows pages of blocks, two beside each other where it is wide.

    `turns` counts the pages that whoever reads has turned.
    """

    class Turned(Message):
        """Another page is shown, or the same one has another number of parts below."""

    def __init__(self, blocks_for: BlocksFor, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._blocks_for = blocks_for
        self._sheets: tuple[Sheet, ...] = ((),)
        self._place = 0
        self.turns = 0

    @property
    def _at_once(self) -> int:
        return 2 if self.size.width >= _LEAST_WIDE else 1

    @property
    def count_below(self) -> int:
        """How many parts begin, or go on, below what is shown."""
        below = self._sheets[self._place + self._at_once :]
        return len({row.block for sheet in below for row in sheet})

    @property
    def has_above(self) -> bool:
        """Whether there is a page before this one."""
        return self._place > 0

    def turn(self, by: int) -> bool:
        """Show so many pages further; whether there is one."""
        place = self._place + by * self._at_once
        if not 0 <= place < len(self._sheets):
            return False
        self.turns += 1
        self._show(place)
        return True

    def on_resize(self) -> None:
        """Other pages fit another size; the part that was first stays in view."""
        first = self._sheets[self._place][0].block if self._sheets[self._place] else 0
        at_once, rows = self._at_once, max(2, self.size.height)
        columns = (self.size.width - GAP_COLUMNS * (at_once - 1)) // at_once
        self._sheets = sheets(self._blocks_for(columns, rows), rows)
        pages = enumerate(self._sheets)
        place = next((at for at, sheet in pages if any(r.block == first for r in sheet)), 0)
        self._show(place - place % at_once)

    def _show(self, place: int) -> None:
        self._place = place
        shown = self._sheets[place : place + self._at_once]
        columns = (self.size.width - GAP_COLUMNS) // 2
        rows = [_beside(row, columns) for row in zip_longest(*shown, fillvalue=Row("", 0))]
        self.update(Content("\n").join(rows))
        self.post_message(self.Turned())


def _beside(row: Sequence[Row], columns: int) -> Content:
    """Rows that stand beside each other."""
    first, *others = row
    content = _drawn(first)
    for other in others:
        gap = " " * (columns + GAP_COLUMNS - cell_len(first.text))
        content = content + gap + _drawn(other)
    return content


def _drawn(row: Row) -> Content:
    return Content.styled(row.text, "bold $work") if row.is_heading else Content(row.text)
