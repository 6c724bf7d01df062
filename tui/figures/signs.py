"""Arrows and words beside a figure, each in a place of its own that the body leaves free."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from tui.figures.canvas import ARROW, BODY, FAR, NOTHING, WORKING, Canvas
from tui.figures.frame import Frame
from tui.plan.figure import Heading, Mark, Point

PERSON = (BODY, FAR, WORKING)
# The least columns, or rows, of a picture for a longer arrow.
LENGTHS_ACROSS = ((60, 6), (34, 4), (0, 3))
LENGTHS_UP = ((18, 4), (10, 3), (0, 2))
ROW_COLUMNS = 2
# An arrow farther from what moves than this part of the picture's width would say nothing.
MOST_DISTANCE = 0.35
Cell = tuple[int, int]


class Sign(NamedTuple):
    """A mark at the cell of its upper left corner, with its size in columns and rows."""

    mark: Mark
    left: int
    top: int
    columns: int
    rows: int

    def cells(self, margin: int = 0) -> Iterator[Cell]:
        """Its cells as (column, row), with so many more all round."""
        return product(
            range(self.left - margin, self.left + self.columns + margin),
            range(self.top - margin, self.top + self.rows + margin),
        )


def is_shown(mark: Mark, fraction: float) -> bool:
    """Whether a mark is shown at a moment (0 start, 1 end)."""
    return mark.when == "both" or (mark.when == "end") == (fraction >= 0.5)


def is_free(sign: Sign, frame: Frame) -> bool:
    """Whether a sign lies inside the picture on nothing at all, and not beside the body."""
    rows, columns = len(frame.styles), len(frame.styles[0])
    if not (0 <= sign.left <= columns - sign.columns and 0 <= sign.top <= rows - sign.rows):
        return False
    if any(frame.styles[row][column] != NOTHING for column, row in sign.cells()):
        return False
    return not any(
        frame.styles[row][column] in PERSON
        for column, row in sign.cells(1)
        if 0 <= column < columns and 0 <= row < rows
    )


def placed(
    mark: Mark,
    wanted: Point,
    frames: Sequence[Frame],
    others: Sequence[Sign],
    thickness: tuple[int, int],
) -> Sign | None:
    """The free place that is nearest to a point in cells, the same in all frames.

    It keeps away from other signs. An arrow without such a place is left out; words then stand
    where they were meant to.
    """
    rows, columns = len(frames[0].styles), len(frames[0].styles[0])
    across, down = _size(mark, columns, rows, thickness)
    taken = {cell for sign in others for cell in sign.cells(1)}

    def distance(spot: Cell) -> float:
        aside = spot[0] + across / 2 - wanted[0]
        above = (spot[1] + down / 2 - wanted[1]) * ROW_COLUMNS
        return aside * aside + above * above

    spots = sorted(product(range(columns), range(rows)), key=distance)
    for spot in spots:
        if mark.arrow and distance(spot) > (columns * MOST_DISTANCE) ** 2:
            return None
        sign = Sign(mark, *spot, across, down)
        if taken.isdisjoint(sign.cells()) and all(is_free(sign, frame) for frame in frames):
            return sign
    return None if mark.arrow else Sign(mark, *spots[0], across, down)


def draw_sign(canvas: Canvas, sign: Sign) -> None:
    """Draw a sign."""
    heading: Heading | None = sign.mark.arrow
    if heading is None:
        middle = (sign.left + sign.columns / 2, sign.top + 0.5)
        canvas.words(sign.mark.text, middle, ARROW)
    else:
        length = sign.columns if heading in ("left", "right") else sign.rows
        canvas.arrow(sign.left, sign.top, heading, length)


def _size(mark: Mark, columns: int, rows: int, thickness: tuple[int, int]) -> tuple[int, int]:
    if mark.arrow is None:
        return len(mark.text), 1
    if mark.arrow in ("left", "right"):
        return next(length for least, length in LENGTHS_ACROSS if columns >= least), thickness[0]
    return thickness[1], next(length for least, length in LENGTHS_UP if rows >= least)
