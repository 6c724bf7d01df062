"""What to do, to feel and to mind, beside or below the figure: all at once, else page by page."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static

from tui.widgets.guide_pages import (
    GuideRow,
    guide_pages,
    indent_of,
    rows_needed,
    text_rows,
    turn_at,
)
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of
from tui.words.guide import STOP, Say
from tui.words.keys import more_below

_COUNT_COLUMNS = 4
"""What the number of a page takes at the end of a row."""


class Guide(Static):
    """Shows texts behind their labels; only another page is drawn anew.

    With `turns` pages that do not fit at once follow one another by themselves; without, whoever
    reads turns them, and a mark says how many texts go on below. `turned` counts those.
    """

    class Changed(Message):
        """Another page is shown, or more or less is below it."""

    def __init__(self, *, has_gaps: bool = False, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._said: tuple[Say, ...] = ()
        self._turns = False
        self._has_gaps = has_gaps
        self._seconds = 0.0
        self._offset = 0
        self.turned = 0
        self._drawn: tuple[object, ...] = ()
        self._laid_out: tuple[object, ...] = ()
        self._kept_pages: tuple[tuple[GuideRow, ...], ...] = ()

    def show(self, said: Sequence[Say], *, turns: bool = False, seconds: float = 0.0) -> None:
        """Show texts from their first page on; `seconds` have passed on a clock of one's own."""
        if (tuple(said), turns) != (self._said, self._turns):
            is_longer = tuple(said) != self._said
            self._said, self._turns, self._offset = tuple(said), turns, 0
            if is_longer:
                self.refresh(layout=True)
        self._seconds = seconds
        self._draw()

    @property
    def count_below(self) -> int:
        """How many texts begin, or go on, below what is shown."""
        if self._turns or not self.size.height:
            return 0
        return len({row.item for page in self._pages[self._place + 1 :] for row in page})

    def forward(self) -> bool:
        """Show the next page; whether there is one."""
        return self._turn(1)

    def back(self) -> bool:
        """Show the page before; whether there is one."""
        return self._turn(-1)

    def _turn(self, pages: int) -> bool:
        if not self._turns and not 0 <= self._place + pages < len(self._pages):
            return False
        self._offset += pages
        self.turned += 1
        self._draw()
        return True

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The rows of all of it."""
        return rows_needed(self._said, width)

    def on_resize(self) -> None:
        """Other pages fit another size; what was first on the page stays on it."""
        first = self._page_shown[0].item if self._page_shown else 0
        if not self._turns:
            places = [n for n, page in enumerate(self._pages) if any(r.item == first for r in page)]
            self._offset = places[0] if places else 0
        self._draw()

    _page_shown: tuple[GuideRow, ...] = ()

    @property
    def _pages(self) -> tuple[tuple[GuideRow, ...], ...]:
        columns, rows = width_of(self), max(1, self.size.height)
        key = (self._said, columns, rows, self._turns)
        if key != self._laid_out:
            self._laid_out = key
            pages = guide_pages(self._said, columns, rows, has_mark=not self._turns)
            if self._turns and len(pages) > 1:
                room = columns - _COUNT_COLUMNS
                pages = guide_pages(self._said, room, rows, has_mark=False)
            self._kept_pages = pages
        return self._kept_pages

    @property
    def _place(self) -> int:
        count = len(self._pages)
        if self._turns:
            return (turn_at(self._seconds, count) + self._offset) % count
        return min(self._offset, count - 1)

    def _draw(self) -> None:
        if not self.size.height:
            return
        pages, place = self._pages, self._place
        page, below = pages[place], self.count_below
        state = (page, place, len(pages), below, width_of(self), self.size.height)
        if state == self._drawn:
            return
        self._drawn, self._page_shown = state, page
        rows = self._spaced(page) if len(pages) == 1 else [self._row(row) for row in page]
        if self._turns and len(pages) > 1:
            self._count(rows, page, f"{place + 1}/{len(pages)}")
        if below:
            sign = signs_of(self).below
            rows.append(Content.styled(f"{sign}  {more_below(below)}", "bold $work"))
        self.update(Content("\n").join(rows))
        self.post_message(self.Changed())

    def _spaced(self, page: Sequence[GuideRow]) -> list[Content]:
        """All rows, with an empty one between two texts where there is room for all of these."""
        blocks = text_rows(self._said, width_of(self))
        needed = sum(map(len, blocks)) + len(blocks) - 1
        is_spaced = self._has_gaps and needed <= self.size.height
        rows: list[Content] = []
        for place, row in enumerate(page):
            if is_spaced and place and row.item != page[place - 1].item:
                rows.append(Content(""))
            rows.append(self._row(row))
        return rows

    def _row(self, row: GuideRow) -> Content:
        if not self._said[row.item].label:
            return Content.styled(row.text, "bold")
        indent = indent_of(self._said)
        return Content.assemble((row.label.ljust(indent), _label_style(row.label)), row.text)

    def _count(self, rows: list[Content], page: Sequence[GuideRow], count: str) -> None:
        """Write the number of the page in the place of a label, or else at the end of a row."""
        indent, columns = indent_of(self._said), width_of(self)
        for place, row in enumerate(page):
            if self._said[row.item].label and not row.label and len(count) < indent:
                rows[place] = Content.assemble((count.ljust(indent), "$quiet"), row.text)
                return
        for place in reversed(range(len(rows))):
            free = columns - rows[place].cell_length - len(count)
            if free > 0:
                rows[place] = Content.assemble(rows[place], " " * free, (count, "$quiet"))
                return


def _label_style(label: str) -> str:
    if label == STOP:
        return "bold $warn"
    return "bold $move" if label.isdecimal() else "$quiet"
