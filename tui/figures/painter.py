"""Strokes and fills on a canvas, given in body units."""

from dataclasses import dataclass

from tui.figures.canvas import Canvas, Face, Texture
from tui.plan.figure import Point

# What touches the floor is drawn this far above it, in rows, so that it is in the row above.
TOUCH_ROWS = 0.04


@dataclass(frozen=True, slots=True)
class Window:
    """How body units become cells.

    `scale` is columns per unit, `column` and `row` the cell of the point (0, 0). `lift` lowers
    everything by some units, but nothing below the floor. `bounds` are the lower left and the
    upper right corner of a frame around the whole movement, in units. `is_outlined` says that there
    is room to draw trunk and legs with two sides.
    """

    scale: float
    column: float
    row: float
    lift: float = 0.0
    has_floor: bool = True
    is_outlined: bool = False
    bounds: tuple[Point, Point] = ((0.0, 0.0), (0.0, 0.0))

    @property
    def border(self) -> list[Point]:
        """The corners of the frame around the whole movement, in units."""
        (left, bottom), (right, top) = self.bounds
        return [(left, bottom), (left, top), (right, top), (right, bottom)]

    def cell(self, point: Point, lift: float = 0.0) -> Point:
        """The place of a body point in cells, (column, row), both with fractions."""
        lift = max(lift, self.lift)
        above = point[1]
        if self.has_floor:
            above = max(above - lift, TOUCH_ROWS * 2 / self.scale)
        return (self.column + point[0] * self.scale, self.row - above * self.scale / 2)


class Painter:
    """Draws in body units on a canvas; what is drawn later covers what is there."""

    def __init__(self, canvas: Canvas, window: Window) -> None:
        self.canvas = canvas
        self.window = window

    @property
    def fine_scale(self) -> float:
        """Strokes side by side per body unit."""
        return self.window.scale * self.canvas.fineness

    def _cells(self, points: list[Point], lift: float = 0.0) -> list[Point]:
        return [self.window.cell(point, lift) for point in points]

    def line(
        self, points: list[Point], style: str, *, lift: float = 0.0, texture: Texture = "plain"
    ) -> None:
        """A stroke."""
        self.canvas.line(self._cells(points, lift), style, texture)

    def clear(self, outline: list[Point]) -> None:
        """Empty the inside of an outline."""
        self.canvas.clear(self._cells(outline))

    def limb(self, middle: list[Point], outline: list[Point], edge: list[Point]) -> None:
        """A limb that works: its middle line, its outline, and what is seen of that."""
        self.canvas.limb(self._cells(middle), self._cells(outline), self._cells(edge))

    def mark(self, middle: list[Point], outline: list[Point]) -> None:
        """A part of the trunk that works, inside what is drawn of it: its middle and outline."""
        self.canvas.mark(self._cells(middle), self._cells(outline))

    def head(self, center: Point, radius: float, style: str, neck: Point, face: Face) -> None:
        """A head on the neck that begins at a point; a face looks in a direction of body units."""
        shown = (face[0], -face[1]) if isinstance(face, tuple) else face
        cells = self.window.cell(center), self.window.cell(neck)
        self.canvas.head(cells[0], radius * self.window.scale, style, cells[1], shown)

    def disc(self, center: Point, radius: float, style: str) -> None:
        """Something round, such as a padded roller seen from its end."""
        self.canvas.disc(self.window.cell(center), radius * self.window.scale, style)

    def box(self, outline: list[Point], style: str) -> None:
        """An upright rectangle around an outline, empty inside."""
        self.canvas.box(self._cells(outline), style)

    def plates(self, outline: list[Point], style: str) -> None:
        """A stack of plates in an outline."""
        self.canvas.plates(self._cells(outline), style)
