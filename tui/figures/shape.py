"""The shape of a picture: whether it is higher than wide, and the room that it needs at least."""

from functools import lru_cache
from typing import NamedTuple

from tui.figures.framing import bounds_of
from tui.plan.model import Exercise

_LOW_UNITS, _CHAIR_UNITS = 45, 84
"""A body that lies is at most so high in body units, and one on a chair; above that it stands."""
_LOW_ROWS, _CHAIR_ROWS, _STANDING_ROWS = 6, 8, 12
_LEAST_COLUMNS = 16
_ROW_UNITS = 2
"""A row is as high as so many columns are wide."""


class Shape(NamedTuple):
    """Whether a picture `is_tall`, and the rows and columns below which it says nothing."""

    is_tall: bool
    rows: int
    columns: int


@lru_cache(maxsize=64)
def shape_of(exercise: Exercise) -> Shape | None:
    """The shape of an exercise's picture, worked out from the drawing; None where it has none."""
    if exercise.figure is not None:
        left, bottom, right, top = bounds_of(exercise.figure)
        high = top - bottom
        rows = _LOW_ROWS if high <= _LOW_UNITS else _CHAIR_ROWS
        rows = rows if high <= _CHAIR_UNITS else _STANDING_ROWS
        return Shape(high > right - left, rows, _LEAST_COLUMNS)
    if exercise.frames:
        lines = [frame.strip("\n").expandtabs(4).split("\n") for frame in exercise.frames]
        rows = max(map(len, lines))
        columns = max(len(line.rstrip()) for frame in lines for line in frame)
        return Shape(rows * _ROW_UNITS > columns, rows, columns)
    return None
