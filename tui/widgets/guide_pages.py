"""The texts of a guide in rows behind their labels, on as many pages as they need; pure."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.widgets.pages import wrapped
from tui.words.guide import Say

TURN_SECONDS = 8.0
"""How long a page stands while the pages take turns."""


class GuideRow(NamedTuple):
    """A row: the label before its text, empty after the first of a text, and the text's number."""

    label: str
    text: str
    item: int


def text_rows(said: Sequence[Say], columns: int) -> list[list[GuideRow]]:
    """The rows of each text, wrapped behind the widest label; one without a label is not set in."""
    indent = indent_of(said)
    return [
        [
            GuideRow(label if place == 0 else "", text[start:end], number)
            for place, (start, end) in enumerate(
                wrapped(text, max(1, columns - (indent if label else 0)))
            )
        ]
        for number, (label, text) in enumerate(said)
    ]


def indent_of(said: Sequence[Say]) -> int:
    """Where texts begin: two columns after the widest label."""
    return max((len(label) + 2 for label, _ in said if label), default=0)


def rows_needed(said: Sequence[Say], columns: int) -> int:
    """The rows of all of it without gaps."""
    return sum(map(len, text_rows(said, columns)))


def guide_pages(
    said: Sequence[Say], columns: int, rows: int, *, has_mark: bool
) -> tuple[tuple[GuideRow, ...], ...]:
    """One page where all fits, else as many as it takes; no text is split that fits on a page.

    With `has_mark` each of several pages leaves a row free for a mark.
    """
    blocks = text_rows(said, columns)
    if sum(map(len, blocks)) <= rows:
        return (tuple(row for block in blocks for row in block),)
    room = max(1, rows - has_mark)
    pages: list[list[GuideRow]] = [[]]
    for block in blocks:
        if pages[-1] and len(pages[-1]) + len(block) > room:
            pages.append([])
        pages[-1] += block
        while len(pages[-1]) > room:
            pages[-1:] = [pages[-1][:room], pages[-1][room:]]
    return tuple(tuple(page) for page in pages)


def turn_at(seconds: float, count: int) -> int:
    """Which of several pages is up so many seconds after the first."""
    return int(seconds // TURN_SECONDS) % max(1, count)
