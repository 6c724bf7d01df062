"""A canvas of braille: eight dots a cell, two across and four down."""

from itertools import pairwise
from math import ceil

from tui.figures.canvas import NOTHING, Grid, Texture
from tui.figures.shapes import cells_inside, circle
from tui.plan.figure import Point

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BLANK = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot in the code of a character, by row and column of the cell."""
MIRRORED = {
    _BLANK + bits: _BLANK
    + sum(_BITS[y][1 - x] for y in range(DOWN) for x in range(ACROSS) if bits & _BITS[y][x])
    for bits in range(256)
}
"""Each character, by its code, and what it is in the mirror."""


class Dots(Grid):
    """Draws with dots; letters of a mark take the place of the dots of their cells."""

    fineness = 2.0

    def __init__(self, columns: int, rows: int, floor_row: int) -> None:
        super().__init__(columns, rows, floor_row)
        self._bits = [[0] * columns for _ in range(rows)]

    # Dots

    def _dot(self, x: int, y: int, style: str, *, is_on: bool = True) -> None:
        column, row = x // ACROSS, y // DOWN
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return
        bit = _BITS[y % DOWN][x % ACROSS]
        if is_on:
            self._bits[row][column] |= bit
            self._styles[row][column] = style
        else:
            self._bits[row][column] &= ~bit
            if not self._bits[row][column]:
                self._styles[row][column] = NOTHING

    def _dot_above(self, x: int, y: int, style: str, *, is_on: bool = True) -> None:
        if y < self.floor_row * DOWN:
            self._dot(x, y, style, is_on=is_on)

    def line(self, path: list[Point], style: str, texture: Texture = "plain") -> None:
        """A stroke of one dot; one that works is two dots thick, a cloth is dotted."""
        for index, (x, y) in enumerate(_dots_along([_in_dots(point) for point in path])):
            if texture == "towel" and index % 3 == 2:
                continue
            self._dot_above(x, y, style)
            if texture == "working":
                for near in ((x + 1, y), (x, y + 1), (x + 1, y + 1)):
                    self._dot_above(*near, style)

    def fill(self, outline: list[Point], style: str, texture: Texture = "plain") -> None:
        """The inside of an outline; plain empties it, what works is stippled."""
        for y, first, last in cells_inside([_in_dots(point) for point in outline]):
            for x in range(first, last + 1):
                self._dot_above(x, y, style, is_on=texture != "plain" and (x + y) % 2 == 0)

    def head(self, center: Point, radius: float, style: str) -> None:
        """A head, which never sinks into the floor."""
        x, y = _in_dots(center)
        lowest = self.floor_row * DOWN - 1 - radius * ACROSS
        self._round((x, min(y, lowest)), radius * ACROSS, style)

    def disc(self, center: Point, radius: float, style: str) -> None:
        """Something round, seen from its end."""
        self._round(_in_dots(center), radius * ACROSS, style)

    def _round(self, center: Point, radius: float, style: str) -> None:
        outline = circle(center, max(radius, 1.0))
        for y, first, last in cells_inside(outline):
            for x in range(first, last + 1):
                self._dot_above(x, y, style, is_on=False)
        for x, y in _dots_along(outline):
            self._dot_above(x, y, style)

    def box(self, outline: list[Point], style: str) -> None:
        """An upright rectangle around an outline, empty inside."""
        self.fill(outline, style)
        self.line([*outline, outline[0]], style)

    def plates(self, outline: list[Point], style: str) -> None:
        """A plate each third row of dots."""
        spots = [_in_dots(point) for point in outline]
        left, right = (round(pick(x for x, _ in spots)) for pick in (min, max))
        top, bottom = (round(pick(y for _, y in spots)) for pick in (min, max))
        for y in range(top, max(bottom, top + 1) + 1):
            is_edge = (y - top) % 3 == 0
            for x in range(left, max(right, left + 2) + 1):
                is_on = is_edge or x in (left, max(right, left + 2))
                self._dot_above(x, y, style, is_on=is_on)

    def ground(self, first: int, last: int, style: str, *, is_mat: bool = False) -> None:
        """A line along the top of the floor; a mat is three dots thick."""
        for x in range(first * ACROSS, last * ACROSS):
            for y in range(3 if is_mat else 1):
                self._dot(x, self.floor_row * DOWN + y, style)

    def text(self) -> tuple[str, ...]:
        """The rows of characters, each as wide as the grid."""
        return tuple(
            "".join(
                letter if letter != " " or not bits else chr(_BLANK + bits)
                for letter, bits in zip(letters, row, strict=True)
            )
            for letters, row in zip(self._characters, self._bits, strict=True)
        )


def _in_dots(point: Point) -> Point:
    return (point[0] * ACROSS, point[1] * DOWN)


def _dots_along(path: list[Point]) -> list[tuple[int, int]]:
    """The dots of a path, each once, in its order, without gaps."""
    found: dict[tuple[int, int], None] = {}
    for start, end in pairwise([*path, path[-1]]):
        count = max(1, ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1]))))
        for step in range(count + 1):
            part = step / count
            x = start[0] + (end[0] - start[0]) * part
            y = start[1] + (end[1] - start[1]) * part
            found[int(x // 1), int(y // 1)] = None
    return list(found)
