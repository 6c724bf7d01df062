"""Text that is read page by page, and that knows what of it has been on the screen."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.pages import MOST_SIGNS, Page, Row, pages, wrapped


class Reading(Static):
    """Shows lines a page at a time; what was painted at some time stays seen.

    With `is_numbered` each line stands behind its number, and no page holds more than six of them.
    What `closes_up` has no gaps between its lines where that lets all of them stand on one page.
    `turns` counts the pages that whoever reads has turned.
    """

    @dataclass
    class Seen(Message):
        """The last of the lines has been on the screen."""

    def __init__(
        self,
        lines: Sequence[str | Content] = (),
        *,
        is_numbered: bool = False,
        gap: int = 1,
        closes_up: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__("", markup=False, id=id)
        self._is_numbered = is_numbered
        self._gaps = (gap, 0) if closes_up else (gap,)
        self._place = 0
        self.turns = 0
        self._rows = 0
        self._pages: tuple[Page, ...] = (Page(()),)
        self._set_lines(lines)

    def _set_lines(self, lines: Sequence[str | Content]) -> None:
        self._lines = [Content(line) if isinstance(line, str) else line for line in lines]
        self._unseen = [_letters(line.plain) for line in self._lines]
        self._is_told = False

    def show_lines(self, lines: Sequence[str | Content]) -> None:
        """Show other lines, from their first page on."""
        fresh = [Content(line) if isinstance(line, str) else line for line in lines]
        if fresh != self._lines:
            self._set_lines(fresh)
            self._place = 0
            self._lay_out()

    @property
    def is_all_seen(self) -> bool:
        """Whether every letter of every line has been on the screen."""
        return not any(self._unseen)

    @property
    def count_below(self) -> int:
        """How many lines begin, or go on, below what is shown."""
        return len({line for page in self._pages[self._place + 1 :] for line in page.lines})

    @property
    def first_row(self) -> int:
        """The first row of the page that says something."""
        rows = enumerate(self._page.rows)
        told = (
            at for at, row in rows if not row.is_between and self._lines[row.line].plain.strip()
        )
        return next(told, 0)

    @property
    def has_above(self) -> bool:
        """Whether there is a page before this one."""
        return self._place > 0

    def rows_of_one_page(self, columns: int) -> int:
        """How many rows it takes to show everything on one page, a row between lines.

        Infinitely many, where it would hold too many signs.
        """
        if self._is_numbered and len(self._lines) > MOST_SIGNS:
            return sys.maxsize
        rows = [len(wrapped(line.plain, columns - self._indent)) for line in self._lines]
        return sum(rows) + self._gaps[0] * (len(rows) - 1)

    def forward(self) -> bool:
        """Show the next page; whether there is one."""
        return self._turn_over(self._place + 1)

    def back(self) -> bool:
        """Show the page before; whether there is one."""
        return self._turn_over(self._place - 1)

    def _turn_over(self, place: int) -> bool:
        is_turned = self._turn(place)
        self.turns += is_turned
        return is_turned

    def _turn(self, place: int) -> bool:
        if not 0 <= place < len(self._pages):
            return False
        self._place = place
        self._draw()
        return True

    def on_resize(self) -> None:
        """Other pages fit another size; the line that was first on the page stays in view.

        Whoever has read to the last page stays at the end where there is more room: what makes room
        there is that nothing is below.
        """
        is_at_end = 0 < self._place == len(self._pages) - 1
        was_rows, self._rows = self._rows, self.size.height
        self._lay_out()
        if is_at_end and self._rows > was_rows:
            self._turn(len(self._pages) - 1)

    def _lay_out(self) -> None:
        first = next((row for row in self._page.rows if not row.is_between), None)
        columns, rows = self.size.width - self._indent, self.size.height
        most = MOST_SIGNS if self._is_numbered else max(1, len(self._lines))
        texts = [line.plain for line in self._lines]
        laid_out = [pages(texts, max(1, columns), rows, most=most, gap=gap) for gap in self._gaps]
        self._pages = next((each for each in laid_out if len(each) == 1), laid_out[0])
        self._place = self._place_of(first)
        self._draw()

    @property
    def _page(self) -> Page:
        return self._pages[min(self._place, len(self._pages) - 1)]

    def _place_of(self, first: Row | None) -> int:
        if first is None:
            return 0
        for place, page in enumerate(self._pages):
            if any(row.line == first.line and row.end > first.start for row in page.rows):
                return place
        return 0

    @property
    def _indent(self) -> int:
        return len(_number(len(self._lines))) if self._is_numbered else 0

    def _draw(self) -> None:
        self.update(Content("\n").join(self._row_content(row) for row in self._page.rows))
        # What a page says counts as seen once it has been painted, and not before.
        self.call_after_refresh(self._paint_seen, self._page)

    def _row_content(self, row: Row) -> Content:
        if row.is_between:
            return Content("")
        is_first = not self._lines[row.line].plain[: row.start].strip()
        label = _number(row.line + 1) if self._is_numbered and is_first else ""
        text = self._lines[row.line][row.start : row.end]
        return Content.styled(label.rjust(self._indent), "bold $warn") + text

    def _paint_seen(self, page: Page) -> None:
        # A screen that was taken down meanwhile shows nothing any more.
        is_shown = self.is_attached and self.app.screen is self.screen
        if page is not self._page or not is_shown or not self.is_on_screen:
            return
        for number, row in enumerate(page.rows):
            if not row.is_between and self._is_in_view(number):
                self._unseen[row.line] -= set(range(row.start, row.end))
        if self.is_all_seen and not self._is_told:
            self._is_told = True
            self.post_message(self.Seen())

    def _is_in_view(self, number: int) -> bool:
        """Whether a row of the widget is inside what the screen shows of it."""
        region = self.content_region
        window = self.screen.find_widget(self).visible_region
        y = region.y + number
        is_whole = window.x <= region.x and region.right <= window.right
        return is_whole and window.y <= y < window.bottom

    def look_again(self) -> None:
        """What is shown is looked at again, after something had covered it."""
        self.call_after_refresh(self._paint_seen, self._page)

    def on_show(self) -> None:
        """The same for the widget alone."""
        self.look_again()


def _number(number: int) -> str:
    return f"{number}  "


def _letters(text: str) -> set[int]:
    """The places of all that can be seen of a text."""
    return {place for place, letter in enumerate(text) if not letter.isspace()}
