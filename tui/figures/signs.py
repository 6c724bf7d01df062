"""Arrows and words beside a figure, each in a place of its own that the body leaves free."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import inf
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

    It keeps away from other signs. Where there is no such place a sign is left out, and an arrow
    also where it would be far away; `thickness` is that of arrows on the canvas.
    """
    rows, columns = len(frames[0].styles), len(frames[0].styles[0])
    taken = {cell for sign in others for cell in sign.cells(1)}
    for across, down in _sizes(mark, columns, rows, thickness):
        for left, top in _spots(mark, wanted, (columns, rows), (across, down)):
            sign = Sign(mark, left, top, across, down)
            if taken.isdisjoint(sign.cells()) and all(is_free(sign, frame) for frame in frames):
                return sign
    return None


def _spots(mark: Mark, wanted: Point, picture: Cell, size: Cell) -> list[Cell]:
    """The cells where a sign of a size can begin, those near a point first."""

    def distance(spot: Cell) -> float:
        aside = spot[0] + size[0] / 2 - wanted[0]
        above = (spot[1] + size[1] / 2 - wanted[1]) * ROW_COLUMNS
        return aside * aside + above * above

    spots = product(range(picture[0] - size[0] + 1), range(picture[1] - size[1] + 1))
    most = (picture[0] * MOST_DISTANCE) ** 2 if mark.arrow else inf
    return sorted((spot for spot in spots if distance(spot) <= most), key=distance)


def draw_sign(canvas: Canvas, sign: Sign) -> None:
    """Draw a sign."""
    heading: Heading | None = sign.mark.arrow
    if heading is None:
        middle = (sign.left + sign.columns / 2, sign.top + 0.5)
        canvas.words(sign.mark.text, middle, ARROW)
    else:
        length = sign.columns if heading in ("left", "right") else sign.rows
        canvas.arrow(sign.left, sign.top, heading, length)


def _sizes(
    mark: Mark, columns: int, rows: int, thickness: tuple[int, int]
) -> list[tuple[int, int]]:
    """The columns and rows of a sign, the largest first."""
    if mark.arrow is None:
        return [(len(mark.text), 1)]
    if mark.arrow in ("left", "right"):
        return [(length, thickness[0]) for least, length in LENGTHS_ACROSS if columns >= least]
    return [(thickness[1], length) for least, length in LENGTHS_UP if rows >= least]
