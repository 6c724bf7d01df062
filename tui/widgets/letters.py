"""What a band paints, once more in letters: painted cells say nothing to a reader of screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.drawing import UNSEEN, Drawing

if TYPE_CHECKING:
    from tui.widgets.band import Band


def letters_of(band: Band) -> str:
    """The word without its arrow."""
    return band.word.strip("<> ")


def draw_letters(drawing: Drawing, row: int, band: Band, waiting: str, *, is_painted: bool) -> None:
    """The word and the number in the row below them, which is empty but for what is waited for.

    Where that leaves no room the word stands behind the painted one.
    """
    word = letters_of(band) if is_painted else ""
    drawing.word_row = row if is_painted else row - 1
    if waiting:
        start = drawing.columns - len(word)
        drawing.word_row -= is_painted and start <= len(waiting)
        drawing.write(start, drawing.word_row, word, UNSEEN)
        return
    count = " ".join(part for part in (band.number, *band.unit) if part) if band.number else ""
    room = drawing.columns - len(word) - 2
    count = count if len(count) <= room else band.number
    drawing.write(0, row, word, UNSEEN)
    drawing.write(drawing.columns - len(count), row, count, UNSEEN)
