"""Arrows and words beside a figure, each in a place of its own that the body leaves free."""

from math import hypot, inf
from typing import NamedTuple

from tui.figures.canvas import ARROW, Canvas
from tui.figures.rooms import Room, has_room
from tui.plan.figure import Heading, Mark, Point

# The least columns, or rows, of a picture for a longer arrow.
LENGTHS_ACROSS = ((60, 6), (34, 4), (0, 3))
LENGTHS_UP = ((18, 4), (10, 3), (0, 2))
ROW_COLUMNS = 2
# So much more room is looked for first: a body may go farther between the pictures looked at.
MARGINS = (2, 1, 0)
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


def is_shown(mark: Mark, fraction: float) -> bool:
    """Whether a mark is shown at a moment (0 start, 1 end)."""
    return mark.when == "both" or (mark.when == "end") == (fraction >= 0.5)


def placed(
    mark: Mark,
    wanted: Point,
    picture: Cell,
    room: Room,
    thickness: tuple[int, int],
) -> Sign | None:
    """The free place for a mark in a picture of a size that is nearest to a point in cells.

    Where there is no such place a sign is left out, and an arrow also where it would be far away;
    `thickness` is that of arrows on the canvas.
    """
    for margin in MARGINS:
        for size in _sizes(mark, *picture, thickness):
            for spot in _spots(mark, wanted, picture, size):
                if has_room(room, *_grown(spot, size, picture, margin)):
                    return Sign(mark, *spot, *size)
    return None


def _grown(spot: Cell, size: Cell, picture: Cell, margin: int) -> tuple[int, int, int, int]:
    """A rectangle that is wider by a margin on all sides, as far as the picture goes."""
    left, top = (max(at - margin, 0) for at in spot)
    right, bottom = (
        min(at + wide + margin, most) for at, wide, most in zip(spot, size, picture, strict=True)
    )
    return left, top, right - left, bottom - top


def _spots(mark: Mark, wanted: Point, picture: Cell, size: Cell) -> list[Cell]:
    """The cells where a sign of a size can begin, those near a point first."""
    most = picture[0] * MOST_DISTANCE if mark.arrow else inf
    found = []
    for top in range(picture[1] - size[1] + 1):
        above = (top + size[1] / 2 - wanted[1]) * ROW_COLUMNS
        if abs(above) <= most:
            for left in range(picture[0] - size[0] + 1):
                away = hypot(left + size[0] / 2 - wanted[0], above)
                if away <= most:
                    found.append((away, left, top))
    return [(left, top) for _, left, top in sorted(found)]


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
