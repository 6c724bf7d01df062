"""The chain of touching cells that a path takes, without the cells that it only clips.

A path is a list of points in cells, (column, row) with row 0 at the top; a row counts as two
columns where lengths are compared, for a cell is about twice as high as wide.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, hypot

from tui.plan.figure import Point

SAMPLE_UNITS = 0.2
ROW_UNITS = 2.0
# Shorter parts of a stroke than these, in columns, do not show as a cell of their own.
SHORTEST_END = 0.35
SHORTEST_PART = 0.7
SHORTEST_BULGE = 1.0
# Two cells that touch at a corner need none between them while the stroke goes this straight on.
STRAIGHT_COSINE = 0.5


@dataclass(slots=True)
class Cell:
    column: int
    row: int
    first: Point
    last: Point
    length: float = 0.0
    weighted_row: float = 0.0

    @property
    def depth(self) -> float:
        """How far down in the cell the stroke lies: 0 at its top, 1 at its bottom."""
        middle = (self.first[1] + self.last[1]) / 2
        return (self.weighted_row / self.length if self.length else middle) - self.row


def chain_of(path: list[Point]) -> list[Cell]:
    """The cells of a path, each touching the next by a side or a corner."""
    return _thinned(_visited(path))


def _visited(path: list[Point]) -> list[Cell]:
    """The cells that a path goes through, each with the part of the path inside it."""
    chain: list[Cell] = []
    for start, end in pairwise(path):
        across, down = end[0] - start[0], end[1] - start[1]
        length = hypot(across, down * ROW_UNITS)
        count = max(1, ceil(length / SAMPLE_UNITS))
        for index in range(count):
            middle = (index + 0.5) / count
            point = (start[0] + across * middle, start[1] + down * middle)
            _extend(chain, point, length / count)
    return chain


def _extend(chain: list[Cell], point: Point, length: float) -> None:
    column, row = int(point[0] // 1), int(point[1] // 1)
    if not chain or (chain[-1].column, chain[-1].row) != (column, row):
        chain.append(Cell(column, row, point, point))
    cell = chain[-1]
    cell.last = point
    cell.length += length
    cell.weighted_row += point[1] * length


def _thinned(chain: list[Cell]) -> list[Cell]:
    """The chain without cells that it only clips, so that straight strokes have no steps."""
    chain = chain[:]
    for at in (0, -1):
        if len(chain) > 1 and chain[at].length < SHORTEST_END:
            del chain[at]
    spare = [_is_spare(chain, index) for index in range(len(chain))]
    while any(spare):
        worst = min(
            (index for index, is_spare in enumerate(spare) if is_spare),
            key=lambda index: chain[index].length,
        )
        count = _drop(chain, worst)
        del spare[worst : worst + count]
        for index in range(max(worst - 2, 0), min(worst + 1, len(chain))):
            spare[index] = _is_spare(chain, index)
    return chain


def _drop(chain: list[Cell], index: int) -> int:
    """Take away a cell, and the next one where that is the one before; how many were taken."""
    before, after = chain[index - 1], chain[index + 1]
    is_same = (before.column, before.row) == (after.column, after.row)
    if is_same:
        before.last = after.last
        before.length += after.length
        before.weighted_row += after.weighted_row
    count = 1 + is_same
    del chain[index : index + count]
    return count


def _is_spare(chain: list[Cell], index: int) -> bool:
    if not 0 < index < len(chain) - 1:
        return False
    before, cell, after = chain[index - 1 : index + 2]
    across, down = after.column - before.column, after.row - before.row
    if max(abs(across), abs(down)) > 1:
        return False
    if cell.length < SHORTEST_PART:
        return True
    if not across and not down:
        return cell.length < SHORTEST_BULGE
    is_diagonal = across != 0 and down != 0
    return is_diagonal and _turn(before.first, cell, after.last) > STRAIGHT_COSINE


def _turn(start: Point, cell: Cell, end: Point) -> float:
    """The cosine of the turn that the stroke makes in a cell: 1 when it goes straight on."""
    middle = ((cell.first[0] + cell.last[0]) / 2, (cell.first[1] + cell.last[1]) / 2)
    a = (middle[0] - start[0], (middle[1] - start[1]) * ROW_UNITS)
    b = (end[0] - middle[0], (end[1] - middle[1]) * ROW_UNITS)
    return (a[0] * b[0] + a[1] * b[1]) / ((hypot(*a) * hypot(*b)) or 1.0)
