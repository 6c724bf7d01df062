"""A canvas of braille: eight dots a cell, two across and four down."""

from itertools import pairwise, product
from math import ceil, floor, hypot

from tui.figures.canvas import ARROW, NOTHING, WORKING, Face, Grid, Texture
from tui.figures.shapes import cells_inside, circle
from tui.plan.figure import Heading, Point

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
_PATTERNS: dict[Texture, str] = {"thing": "110", "towel": "1100"}
"""Which dots of a dotted stroke are drawn."""
LEAST_EYE_RADIUS = 4.0
# So far from its root, in its own radii there, a limb is not set apart from others.
JOINED_RADII = 1.8
Dot = tuple[int, int]
Cell = tuple[int, int]
_HEADINGS: dict[Heading, tuple[int, int]] = {
    "right": (1, 0), "left": (-1, 0), "up": (0, -1), "down": (0, 1)
}  # fmt: skip


class Dots(Grid):
    """Draws with dots; letters of a mark take the place of the dots of their cells."""

    fineness = 2.0
    filled_width = 1.0
    least_arm_scale = 0.5
    least_arrows = ((2, 2), (3, 1))

    def __init__(self, columns: int, rows: int, floor_row: int) -> None:
        super().__init__(columns, rows, floor_row)
        self._owners: dict[Dot, str] = {}

    # Dots

    def _dot(self, x: int, y: int, style: str, *, is_on: bool = True) -> None:
        if is_on and 0 <= x < self.columns * ACROSS and 0 <= y < self.rows * DOWN:
            self._owners[x, y] = style
        else:
            self._owners.pop((x, y), None)

    def _dot_above(self, x: int, y: int, style: str, *, is_on: bool = True) -> None:
        if y < self.floor_row * DOWN:
            self._dot(x, y, style, is_on=is_on)

    def line(self, path: list[Point], style: str, texture: Texture = "plain") -> None:
        """A stroke of one dot; one that works is two dots thick, a cloth is dotted."""
        for index, (x, y) in enumerate(_dots_along(_all_in_dots(path))):
            pattern = _PATTERNS.get(texture, "1")
            if pattern[index % len(pattern)] == "0":
                continue
            self._dot_above(x, y, style)
            if texture == "working":
                for near in ((x + 1, y), (x, y + 1), (x + 1, y + 1)):
                    self._dot_above(*near, style)

    def clear(self, outline: list[Point]) -> None:
        """Empty the inside of an outline."""
        self._clear(_all_in_dots(outline))

    def _clear(self, outline: list[Point]) -> None:
        for x, y in cells_inside(outline):
            self._dot_above(x, y, NOTHING, is_on=False)

    def limb(self, middle: list[Point], outline: list[Point], edge: list[Point]) -> None:
        """The inside of an outline stippled, with its edge, apart from other limbs that work.

        Around its root it is one with what it grows from.
        """
        rim = _dots_along(_all_in_dots(edge))
        root, side = _in_dots(middle[0]), _in_dots(outline[0])
        joined = hypot(side[0] - root[0], side[1] - root[1]) * JOINED_RADII
        for x, y in rim:
            if hypot(x - root[0], y - root[1]) > joined:
                self._part_from(x, y)
        self.clear(outline)
        self._stipple(outline)
        for x, y in rim:
            self._dot_above(x, y, WORKING)

    def _part_from(self, x: int, y: int) -> None:
        """Take away what works right beside a dot."""
        for near in product(range(x - 1, x + 2), range(y - 1, y + 2)):
            if self._owners.get(near) == WORKING:
                del self._owners[near]

    def mark(
        self,
        middle: list[Point],  # noqa: ARG002
        outline: list[Point],
    ) -> None:
        """The inside of an outline stippled, over what is drawn in it."""
        self._stipple(outline)

    def _stipple(self, outline: list[Point]) -> None:
        for x, y in cells_inside(_all_in_dots(outline)):
            if (x + y) % 2 == 0:
                self._dot_above(x, y, WORKING)

    def head(self, center: Point, radius: float, style: str, neck: Point, face: Face) -> None:
        """A head with a nose and, where there is room, an eye; it never sinks into the floor."""
        x, y = _in_dots(center)
        size = max(round(radius * ACROSS), 1)
        middle = (
            max(min(x, self.columns * ACROSS - 1 - size), size),
            max(min(y, self.floor_row * DOWN - 1 - size), size),
        )
        self._round(middle, size, style)
        for spot in _face_dots(middle, size, _in_dots(neck), face):
            self._dot_above(*spot, style)

    def arrow(self, left: int, top: int, heading: Heading, length: int) -> None:
        """A shaft two dots thick with a point six dots wide."""
        across, down = _HEADINGS[heading]
        count = length * (ACROSS if across else DOWN)
        begin = 0 if across + down > 0 else count - 1
        for index in range(count):
            along = begin + index * (across + down)
            half = count - index if index >= count - 3 else 1
            for aside in range(3 - half, 3 + half):
                x, y = (along, aside) if across else (aside, along)
                self._dot(left * ACROSS + x, top * DOWN + y, ARROW)

    def disc(self, center: Point, radius: float, style: str) -> None:
        """Something round, seen from its end."""
        self._round(_in_dots(center), max(round(radius * ACROSS), 1), style)

    def _round(self, center: Point, radius: int, style: str) -> None:
        # Around the middle of a dot both halves look alike.
        middle = (floor(center[0]) + 0.5, floor(center[1]) + 0.5)
        outline = circle(middle, radius)
        self._clear(outline)
        for x, y in _dots_along(outline):
            self._dot_above(x, y, style)

    def box(self, outline: list[Point], style: str) -> None:
        """An upright rectangle around an outline, empty inside."""
        right, bottom = self.columns - 0.5 / ACROSS, self.rows - 0.5 / DOWN
        seen = [(min(max(x, 0.0), right), min(max(y, 0.0), bottom)) for x, y in outline]
        self.clear(seen)
        self.line([*seen, seen[0]], style, "thing")

    def plates(self, outline: list[Point], style: str) -> None:
        """A plate each third row of dots."""
        spots = _all_in_dots(outline)
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
        bits = [[0] * self.columns for _ in range(self.rows)]
        for x, y in self._owners:
            bits[y // DOWN][x // ACROSS] |= _BITS[y % DOWN][x % ACROSS]
        return tuple(
            "".join(
                letter if letter != " " or not dots else chr(_BLANK + dots)
                for letter, dots in zip(letters, row, strict=True)
            )
            for letters, row in zip(self._characters, bits, strict=True)
        )

    def styles(self) -> tuple[str, ...]:
        """The rows of styles, one letter for each cell: that of most of its dots."""
        counts: dict[Cell, dict[str, int]] = {}
        for (x, y), style in self._owners.items():
            owners = counts.setdefault((x // ACROSS, y // DOWN), {})
            owners[style] = owners.get(style, 0) + 1
        shown = [row[:] for row in self._styles]
        for (column, row), owners in counts.items():
            if self._characters[row][column] == " ":
                shown[row][column] = max(owners, key=lambda style: owners[style])
        return tuple(map("".join, shown))


def _face_dots(middle: Point, radius: float, neck: Point, face: Face) -> list[tuple[int, int]]:
    """The dots of a nose, and of an eye or two; a head that looks at the viewer has no nose."""
    away = (middle[0] - neck[0], middle[1] - neck[1])
    length = hypot(*away) or 1.0
    up = (away[0] / length, away[1] / length)

    def spot(forward: Point, along: float, high: float) -> tuple[int, int]:
        return (
            floor(middle[0] + forward[0] * along + up[0] * high),
            floor(middle[1] + forward[1] * along + up[1] * high),
        )

    has_eye = radius >= LEAST_EYE_RADIUS
    if face == "front":
        aside = (-up[1], up[0])
        return [spot(aside, side * radius * 0.4, radius * 0.15) for side in (-1, 1) if has_eye]
    nose = [spot(face, radius + step, 0.0) for step in range(round(max(1.0, radius * 0.3)) + 1)]
    nose += [spot(face, radius + 0.6, side * 1.2) for side in (-1, 1)]
    return [*nose, spot(face, radius * 0.45, radius * 0.25)] if has_eye else nose


def _in_dots(point: Point) -> Point:
    return (point[0] * ACROSS, point[1] * DOWN)


def _all_in_dots(path: list[Point]) -> list[Point]:
    return [_in_dots(point) for point in path]


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
