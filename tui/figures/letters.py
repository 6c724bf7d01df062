"""A canvas of printable ASCII: along each stroke the character whose shape fits."""

from collections import Counter

from tui.figures.canvas import ARROW, NOTHING, WORKING, Face, Grid, Texture
from tui.figures.chain import chain_of
from tui.figures.heads import head_cells
from tui.figures.shapes import cells_inside
from tui.figures.strokes import stroke_cells
from tui.plan.figure import Heading, Point

WORKS = "%"
_FILLED: dict[Texture, str] = {"working": WORKS, "towel": "~"}
"""The character of all of a stroke; of others each cell has that which fits."""
_THING = str.maketrans("|/\\()-_`", "I::II=='")
"""The letters of a stroke, for a thing: never those of a body."""
_ROLLER = str.maketrans("()-_`", "{}=='")
"""The same of what is round; so small that it is one cell it is not the letter of a head."""
SMALL_ROLLER = "@"
_ARROWS: dict[Heading, tuple[str, str]] = {
    "right": ("=", ">"), "left": ("=", "<"), "up": ("||", "/\\"), "down": ("||", "\\/"),
}  # fmt: skip
"""The shaft and the point of an arrow."""
LEAST_NECK_ROWS = 2
_FLOOR, _MAT = "-", "="


class Letters(Grid):
    """Draws with characters."""

    fineness = 1.0
    filled_width = 0.35
    least_arm_scale = 0.58
    least_arrows = ((3, 1), (2, 2))

    def line(self, path: list[Point], style: str, texture: Texture = "plain") -> None:
        """A stroke through points."""
        if texture in _FILLED:
            for cell in chain_of(path):
                self.put_above(cell.column, cell.row, _FILLED[texture], style)
            return
        for column, row, shown in stroke_cells(path):
            letter = shown.translate(_THING) if texture == "thing" else shown
            self.put_above(column, row, letter, style)

    def clear(self, outline: list[Point]) -> None:
        """Empty the inside of an outline."""
        self._fill(outline, " ", NOTHING)

    def _fill(self, outline: list[Point], letter: str, style: str) -> None:
        for column, row in cells_inside(outline):
            self.put_above(column, row, letter, style)

    def limb(
        self,
        middle: list[Point],
        outline: list[Point],
        edge: list[Point],  # noqa: ARG002
    ) -> None:
        """The inside of an outline, and a stroke along its middle, as wide as it is high."""
        self._fill(outline, WORKS, WORKING)
        chain = chain_of(middle)
        rows = Counter(cell.row for cell in chain)
        for cell in chain:
            self.put_above(cell.column, cell.row, WORKS, WORKING)
            if rows[cell.row] == 1:
                self.put_above(cell.column + 1, cell.row, WORKS, WORKING)

    def mark(self, middle: list[Point], outline: list[Point]) -> None:
        """The empty cells inside an outline; where there are none, a stroke along its middle."""
        inside = [cell for cell in cells_inside(outline) if self._is_empty(*cell)]
        for column, row in inside or [(cell.column, cell.row) for cell in chain_of(middle)]:
            self.put_above(column, row, WORKS, WORKING)

    def _is_empty(self, column: int, row: int) -> bool:
        is_inside = 0 <= row < self.rows and 0 <= column < self.columns
        return is_inside and self._characters[row][column] == " "

    def head(self, center: Point, radius: float, style: str, neck: Point, face: Face) -> None:
        """A head, which never sinks into the floor; an upright one leaves a row for the neck."""
        cells = head_cells(center, radius, face)
        lowest = max(row for _, row, _ in cells)
        sunk = max(0, lowest - self.floor_row + 1)
        if neck[1] - center[1] > abs(neck[0] - center[0]) / 2:
            free = min(row for _, row, _ in cells)
            sunk = max(sunk, min(lowest - (int(neck[1]) - LEAST_NECK_ROWS), 1, free))
        for column, row, letter in cells:
            self.put_above(column, row - sunk, letter, style)
        ends = sorted((int(neck[0]), int(center[0])))
        self._join(int(neck[0]), ends, range(lowest - sunk + 1, int(neck[1])), style)

    def _join(self, column: int, ends: list[int], rows: range, style: str) -> None:
        """A neck where a head was lifted off it: where no stroke goes between its ends."""
        for row in rows:
            beside = slice(max(ends[0] - 1, 0), ends[1] + 2)
            if 0 <= row < self.rows and not "".join(self._characters[row][beside]).strip():
                self.put_above(column, row, "|", style)

    def disc(self, center: Point, radius: float, style: str) -> None:
        """As round as a head."""
        cells = head_cells(center, radius)
        for column, row, letter in cells:
            shown = letter.translate(_ROLLER) if len(cells) > 1 else SMALL_ROLLER
            self.put_above(column, row, shown, style)

    def box(self, outline: list[Point], style: str) -> None:
        """A rectangle with round corners."""
        columns = [round(column) for column, _ in outline]
        rows = [round(row) for _, row in outline]
        left, top, bottom = min(columns), min(rows), max(min(rows), max(rows) - 1)
        width = max(columns) - left - 2
        level, middle = f".{'.' * width}.", f":{' ' * width}:"
        picture = [level, *[middle] * (bottom - top - 1), f":{'.' * width}:"]
        if top == bottom:
            picture = [f":{':' * width}:"]
        for row, letters in enumerate(picture, start=top):
            for column, letter in enumerate(letters, start=left):
                self.put_above(column, row, letter, NOTHING if letter == " " else style)

    def plates(self, outline: list[Point], style: str) -> None:
        """At least one plate of three columns."""
        columns = [round(column) for column, _ in outline]
        rows = [round(row) for _, row in outline]
        left, width = min(columns), max(max(columns) - min(columns), 3)
        plate = f"[{'=' * (width - 2)}]"
        for row in range(min(rows), max(*rows, min(rows) + 1)):
            for column, letter in enumerate(plate, start=left):
                self.put_above(column, row, letter, style)

    def arrow(self, left: int, top: int, heading: Heading, length: int) -> None:
        """A double shaft with a point."""
        shaft, point = _ARROWS[heading]
        parts = [shaft] * (length - 1)
        parts = [*parts, point] if heading in ("right", "down") else [point, *parts]
        for index, part in enumerate(parts):
            for aside, letter in enumerate(part):
                across = aside if heading in ("up", "down") else index
                down = index if heading in ("up", "down") else 0
                self.put(left + across, top + down, letter, ARROW)

    def ground(self, first: int, last: int, style: str, *, is_mat: bool = False) -> None:
        """The floor, or a mat on it."""
        for column in range(first, last):
            self.put(column, self.floor_row, _MAT if is_mat else _FLOOR, style)
