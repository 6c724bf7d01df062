"""Arrows and words beside a figure, each in a place of its own that the body leaves free."""

from collections.abc import Sequence
from math import hypot, inf
from typing import NamedTuple

from tui.figures.canvas import ARROW, Canvas
from tui.figures.rooms import Room, corners_in
from tui.plan.figure import Heading, Mark, Point

# The least columns, or rows, of a picture for a longer arrow.
LENGTHS_ACROSS = ((60, 6), (34, 4), (0, 3))
LENGTHS_UP = ((18, 4), (10, 3), (0, 2))
ROW_COLUMNS = 2
# So much more room is looked for first: a body may go farther between the pictures looked at.
ROUGH_MARGINS, MARGINS = (2, 1), (1, 0)
# So near to a pose, in parts of the movement, its word is shown.
AT_POSE = 0.2
# An arrow farther from what moves than this part of the picture's width would say nothing.
MOST_DISTANCE = 0.45
Cell = tuple[int, int]


class Sign(NamedTuple):
    """A mark at the cell of its upper left corner, with its size in columns and rows."""

    mark: Mark
    left: int
    top: int
    columns: int
    rows: int


def is_shown(mark: Mark, fraction: float) -> bool:
    """Whether a mark is shown at a moment (0 start, 1 end).

    An arrow stays for half of the movement; a word, such as hold, belongs to the pose itself.
    """
    if mark.when == "both":
        return True
    away = 1 - fraction if mark.when == "end" else fraction
    return away < AT_POSE if mark.arrow is None else (mark.when == "end") == (fraction >= 0.5)


def is_against(mark: Mark, goes_back: bool) -> bool:
    """Whether an arrow points the other way while a body goes back to its start, or away from it.

    An arrow of the start shows the way there, every other one the way to the end.
    """
    return mark.arrow is not None and goes_back != (mark.when == "start")


def placed(
    mark: Mark,
    wanted: Point,
    sizes: Sequence[Cell],
    room: Room,
    columns: int,
    margins: Sequence[int],
    most: float,
) -> Sign | None:
    """The free place for a mark that is nearest to a point, in a picture of so many columns.

    None where there is no such place, or none within `most` columns.
    """
    for margin in margins:
        for size in sizes:
            spot = _nearest(corners_in(room, size, margin, columns), wanted, size, most)
            if spot:
                return Sign(mark, *spot, *size)
    return None


def most_columns(mark: Mark, columns: int) -> float:
    """How far off a mark may stand, in columns: an arrow not far, a word anywhere."""
    return columns * MOST_DISTANCE if mark.arrow else inf


def _nearest(corners: Room, wanted: Point, size: Cell, most: float) -> Cell | None:
    """The corner of a sign of a size that is nearest to a point, no farther off than `most`."""
    found = []
    for top, row in enumerate(corners):
        above = (top + size[1] / 2 - wanted[1]) * ROW_COLUMNS
        if row and abs(above) <= most:
            for left in range(row.bit_length()):
                if row >> left & 1:
                    found.append((hypot(left + size[0] / 2 - wanted[0], above), left, top))
    away, *spot = min(found, default=(inf, 0, 0))
    return (spot[0], spot[1]) if away <= most and found else None


def draw_sign(canvas: Canvas, sign: Sign) -> None:
    """Draw a sign."""
    heading: Heading | None = sign.mark.arrow
    if heading is None:
        middle = (sign.left + sign.columns / 2, sign.top + 0.5)
        canvas.words(sign.mark.text, middle, ARROW)
    else:
        length = sign.columns if heading in ("left", "right") else sign.rows
        canvas.arrow(sign.left, sign.top, heading, length)


def sizes_of(mark: Mark, columns: int, rows: int, least_arrows: tuple[Cell, Cell]) -> list[Cell]:
    """The columns and rows of a sign, the largest first; the last is for want of any other place.

    `least_arrows` are those of the canvas.
    """
    if mark.arrow is None:
        return [(len(mark.text), 1)] * 2
    level, upright = least_arrows
    if mark.arrow in ("left", "right"):
        lengths = [length for least, length in LENGTHS_ACROSS if columns >= least]
        return [*((length, level[1]) for length in lengths), level]
    lengths = [length for least, length in LENGTHS_UP if rows >= least]
    return [*((upright[0], length) for length in lengths), upright]
