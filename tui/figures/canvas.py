"""What a painter draws on: strokes, fills, heads, things and text, all given in cells.

There are two, of letters (`letters.py`) and of dots (`dots.py`); a scene knows neither.
"""

from typing import Literal, Protocol

from tui.plan.figure import Heading, Point

NOTHING, BODY, WORKING, FAR, PROP, GROUND, ARROW, GHOST = " bwfpgah"
"""What a cell belongs to."""
STYLES = NOTHING + BODY + WORKING + FAR + PROP + GROUND + ARROW + GHOST
FigureStyle = Literal["ascii", "dots"]
Texture = Literal["plain", "working", "thing", "towel"]
"""How a stroke looks: plain, as what works of a body, as a thing that is no part of it, or as a
cloth."""
Face = Point | Literal["front"]
"""Where a head looks: a direction of length 1 (to the right, down), or at the viewer."""
_LEAST = 1e-6


class Canvas(Protocol):
    """A grid of `columns` by `rows` cells, row 0 at the top; what is outside is not drawn.

    `fineness` is how many strokes side by side fit where letters have one. `filled_width` is the
    part of its width that a filled limb takes, where filled cells look thicker than an outline.
    `least_arm_scale` is the strokes per body unit from which on an arm has two sides.
    `least_arrows` are the columns and rows of the shortest arrows, a level and an upright one.
    What is drawn later covers what is there. Nothing but the ground is drawn from `floor_row`
    downwards.
    """

    columns: int
    rows: int
    floor_row: int
    fineness: float
    filled_width: float
    least_arm_scale: float
    least_arrows: tuple[tuple[int, int], tuple[int, int]]

    def line(self, path: list[Point], style: str, texture: Texture = "plain") -> None:
        """A stroke through points."""

    def clear(self, outline: list[Point]) -> None:
        """Empty the inside of an outline."""

    def limb(self, middle: list[Point], outline: list[Point], edge: list[Point]) -> None:
        """A limb that works: its middle line, its outline, and what is seen of that."""

    def mark(self, middle: list[Point], outline: list[Point]) -> None:
        """A part of the trunk that works, inside what is drawn of it: its middle and outline."""

    def head(self, center: Point, radius: float, style: str, neck: Point, face: Face) -> None:
        """A head, its radius in columns, on the neck that begins at a point.

        It stands on the floor and never sinks into it.
        """

    def disc(self, center: Point, radius: float, style: str) -> None:
        """Something round, seen from its end."""

    def box(self, outline: list[Point], style: str) -> None:
        """An upright rectangle around an outline, empty inside."""

    def plates(self, outline: list[Point], style: str) -> None:
        """A stack of plates in an outline."""

    def words(self, text: str, center: Point, style: str) -> None:
        """A few letters in a row."""

    def arrow(self, left: int, top: int, heading: Heading, length: int) -> None:
        """An arrow of so many columns, or rows."""

    def ground(self, first: int, last: int, style: str, *, is_mat: bool = False) -> None:
        """The floor, or a mat on it, from one column to another."""

    def text(self) -> tuple[str, ...]:
        """The rows of characters, each as wide as the grid."""

    def styles(self) -> tuple[str, ...]:
        """The rows of styles, one letter for each cell."""


class Grid:
    """Characters and styles by (column, row), row 0 at the top."""

    def __init__(self, columns: int, rows: int, floor_row: int) -> None:
        self.columns = columns
        self.rows = rows
        self.floor_row = floor_row
        self._characters = [[" "] * columns for _ in range(rows)]
        self._styles = [[NOTHING] * columns for _ in range(rows)]

    def put(self, column: int, row: int, character: str, style: str) -> None:
        """Set one cell; outside the grid nothing happens."""
        if 0 <= column < self.columns and 0 <= row < self.rows:
            self._characters[row][column] = character
            self._styles[row][column] = style

    def put_above(self, column: int, row: int, character: str, style: str) -> None:
        """Set one cell above the floor."""
        if row < self.floor_row:
            self.put(column, row, character, style)

    def words(self, text: str, center: Point, style: str) -> None:
        """A few letters in a row."""
        first = round(center[0] - len(text) / 2)
        # What lies right on the upper edge is inside, however it was rounded.
        row = int((center[1] + _LEAST) // 1)
        for index, letter in enumerate(text):
            shown = letter if letter.isascii() and letter.isprintable() else "?"
            self.put_above(first + index, row, shown, style)

    def text(self) -> tuple[str, ...]:
        """The rows of characters, each as wide as the grid."""
        return tuple("".join(row) for row in self._characters)

    def styles(self) -> tuple[str, ...]:
        """The rows of styles, one letter for each cell."""
        return tuple("".join(row) for row in self._styles)
