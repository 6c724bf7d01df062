"""Strokes and fills on a canvas, given in body units."""

from dataclasses import dataclass

from tui.figures.canvas import Canvas
from tui.figures.heads import head_cells
from tui.figures.shapes import cells_inside
from tui.figures.strokes import stroke_cells
from tui.plan.figure import Point

# What touches the floor is drawn this far above it, in rows, so that it is in the row above.
TOUCH_ROWS = 0.04


@dataclass(frozen=True, slots=True)
class Window:
    """How body units become cells.

    `scale` is columns per unit, `column` and `row` the cell of the point (0, 0). `lift` lowers
    everything by some units, but nothing below the floor. `is_outlined` says that there is room to
    draw trunk and legs with two sides.
    """

    scale: float
    column: float
    row: float
    lift: float = 0.0
    has_floor: bool = True
    is_outlined: bool = False

    def cell(self, point: Point, lift: float = 0.0) -> Point:
        """The place of a body point in cells, (column, row), both with fractions."""
        lift = max(lift, self.lift)
        above = point[1]
        if self.has_floor:
            above = max(above - lift, TOUCH_ROWS * 2 / self.scale)
        return (self.column + point[0] * self.scale, self.row - above * self.scale / 2)


class Painter:
    """Draws in body units on a canvas; what is drawn later covers what is there.

    Nothing is drawn from `floor_row` downwards but the ground itself.
    """

    def __init__(self, canvas: Canvas, window: Window, floor_row: int) -> None:
        self.canvas = canvas
        self.window = window
        self.floor_row = floor_row

    @property
    def scale(self) -> float:
        """Columns per body unit."""
        return self.window.scale

    def put(self, column: int, row: int, letter: str, style: str) -> None:
        """Set a cell above the floor."""
        if row < self.floor_row:
            self.canvas.put(column, row, letter, style)

    def line(self, points: list[Point], style: str, *, lift: float = 0.0, letter: str = "") -> None:
        """A stroke; with a letter, all of it is drawn with that."""
        path = [self.window.cell(point, lift) for point in points]
        for column, row, shown in stroke_cells(path):
            self.put(column, row, letter or shown, style)

    def fill(self, outline: list[Point], letter: str = " ", style: str = " ") -> None:
        """Set the cells that an outline covers; a space empties them."""
        for row, first, last in cells_inside([self.window.cell(point) for point in outline]):
            for column in range(first, last + 1):
                self.put(column, row, letter, style)

    def box(self, outline: list[Point], style: str) -> None:
        """An upright rectangle with round corners around an outline, empty inside."""
        cells = [self.window.cell(point) for point in outline]
        columns = [round(column) for column, _ in cells]
        rows = [round(row) for _, row in cells]
        left, top, bottom = min(columns), min(rows), max(min(rows), max(rows) - 1)
        level = "-" * (max(columns) - left - 2)
        picture = [f".{level}.", *[f"|{' ' * len(level)}|"] * (bottom - top - 1), f"`{level}'"]
        if top == bottom:
            picture = [f"({'_' * len(level)})"]
        for row, letters in enumerate(picture, start=top):
            for column, letter in enumerate(letters, start=left):
                self.put(column, row, letter, style)

    def plates(self, outline: list[Point], style: str) -> None:
        """A stack of plates in the cells of an outline, at least one plate of three columns."""
        cells = [self.window.cell(point) for point in outline]
        columns = [round(column) for column, _ in cells]
        rows = [round(row) for _, row in cells]
        left, width = min(columns), max(max(columns) - min(columns), 3)
        plate = f"[{'=' * (width - 2)}]"
        for row in range(min(rows), max(*rows, min(rows) + 1)):
            for column, letter in enumerate(plate, start=left):
                self.put(column, row, letter, style)

    def disc(self, center: Point, radius: float, style: str) -> None:
        """Something round, such as a padded roller seen from its end."""
        cells = head_cells(self.window.cell(center), radius * self.scale)
        for column, row, letter in cells:
            self.put(column, row, letter, style)

    def words(self, text: str, point: Point, style: str) -> None:
        """A few characters in a row, centred on a point."""
        column, row = self.window.cell(point)
        first = round(column - len(text) / 2)
        for index, letter in enumerate(text):
            shown = letter if letter.isascii() and letter.isprintable() else "?"
            self.put(first + index, int(row // 1), shown, style)
