"""Lines of text cut into pages that fit a room; pure, so that any front end can use it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

MOST_SIGNS = 6
"""No page holds more signs than this."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page: the part from `start` to `end` of a line, or an empty row between two."""

    line: int
    start: int
    end: int

    @property
    def is_between(self) -> bool:
        """Whether it is only room between two lines."""
        return self.line < 0


@dataclass(frozen=True, slots=True)
class Page:
    """The rows that are shown at once."""

    rows: tuple[Row, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """Which lines it shows, or a part of, in their order."""
        return tuple(dict.fromkeys(row.line for row in self.rows if not row.is_between))


_BETWEEN = Row(-1, 0, 0)


# A screen asks again at each tick how many rows its texts take.
@lru_cache(maxsize=1024)
def wrapped(text: str, columns: int) -> tuple[tuple[int, int], ...]:
    """Where each row of a text starts and ends; at least one row. A word too long is cut."""
    found = list(_rows(text, max(1, columns)))
    return tuple(found) or ((0, 0),)


def _rows(text: str, columns: int) -> Iterator[tuple[int, int]]:
    start = _skipped(text, 0)
    while start < len(text):
        end = _row_end(text, start, columns)
        yield start, end
        start = _skipped(text, end)


def _skipped(text: str, at: int) -> int:
    """The first place from here on that is no space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _row_end(text: str, start: int, columns: int) -> int:
    """Where the row ends: after its last whole word, or inside a word that is too long."""
    at, width, last_word_end = start, 0, start
    while at < len(text) and text[at] != "\n":
        if text[at].isspace() and not text[at - 1].isspace():
            last_word_end = at
        width += cell_len(text[at])
        if width > columns and not text[at].isspace():
            return last_word_end if last_word_end > start else max(at, start + 1)
        at += 1
    return start + len(text[start:at].rstrip())


def pages(
    lines: Sequence[str], columns: int, rows: int, *, most: int = MOST_SIGNS, gap: int = 0
) -> tuple[Page, ...]:
    """The pages of some lines: whole lines only, at most so many, with `gap` rows between them.

    A line that is taller than a page is split by its rows. Where all lines that a page could hold
    would need more room for the gaps than there is, there are none.
    """
    rows = max(1, rows)
    blocks = [[Row(n, *span) for span in wrapped(text, columns)] for n, text in enumerate(lines)]
    found: list[Page] = []
    at = 0
    while at < len(blocks):
        count = _count_that_fits(blocks[at:], rows, most)
        if count:
            found.append(_page(blocks[at : at + count], rows, gap))
        else:
            found += [Page(tuple(part)) for part in _split(blocks[at], rows)]
        at += max(1, count)
    return tuple(found) or (Page(()),)


def _count_that_fits(blocks: Sequence[Sequence[Row]], rows: int, most: int) -> int:
    """How many whole lines fit on a page without any gap."""
    used = count = 0
    for block in blocks[:most]:
        used += len(block)
        if used > rows:
            break
        count += 1
    return count


def _page(blocks: Sequence[Sequence[Row]], rows: int, gap: int) -> Page:
    needed = sum(len(block) for block in blocks) + gap * (len(blocks) - 1)
    between = [_BETWEEN] * (gap if needed <= rows else 0)
    joined: list[Row] = []
    for block in blocks:
        joined += [*(between if joined else []), *block]
    return Page(tuple(joined))


def _split(block: Sequence[Row], rows: int) -> list[Sequence[Row]]:
    return [block[at : at + rows] for at in range(0, len(block), rows)]
