"""A line through character cells: which cells it takes, and which character shows it in each.

A stroke is judged along its whole length: every run of its cells along a row or down a column gets
its characters together, so that a straight line looks the same wherever it lies.
"""

from tui.figures.chain import ROW_UNITS, Cell, chain_of
from tui.plan.figure import Point

Cells = list[tuple[int, int, str]]
Letters = list[tuple[int, int, str] | None]
Link = tuple[int, int]

FLAT_DEPTH = 0.4
LEAST_FLAT_CELLS = 4
RISING = "_.-'"
FALLING = "_.-`"


def stroke_cells(path: list[Point]) -> Cells:
    """The cells of a path with their characters, in the order of the path."""
    chain = chain_of(path)
    if not chain:
        return []
    if len(chain) == 1:
        cell = chain[0]
        return [(cell.column, cell.row, _alone(cell))]
    letters: Letters = [None] * len(chain)
    _letter_columns(chain, letters)
    _letter_rows(chain, letters)
    return [
        _corner(chain, index) or letters[index] or (cell.column, cell.row, _single(chain, index))
        for index, cell in enumerate(chain)
    ]


def _link(chain: list[Cell], index: int, other: int) -> Link | None:
    """Where the neighbour in the chain lies: (columns to the right, rows down)."""
    if not 0 <= other < len(chain):
        return None
    return (chain[other].column - chain[index].column, chain[other].row - chain[index].row)


def _runs(chain: list[Cell], *, along_row: bool) -> list[tuple[int, int]]:
    """The (first, last) indices of stretches of two cells or more along one row or column."""
    runs = []
    start = 0
    for index in range(1, len(chain) + 1):
        link = _link(chain, index - 1, index) if index < len(chain) else None
        goes_on = link is not None and link[1 if along_row else 0] == 0
        if goes_on and index - 1 > start and link == _link(chain, index - 2, index - 1):
            continue
        if index - 1 > start:
            runs.append((start, index - 1))
        start = index - 1 if goes_on and index - 1 > start else index if not goes_on else start
    return runs


def _letter_rows(chain: list[Cell], letters: Letters) -> None:
    for first, last in _runs(chain, along_row=True):
        order = list(range(first, last + 1))
        if chain[last].column < chain[first].column:
            order.reverse()
        left = _outer_link(chain, order[0], order[1])
        right = _outer_link(chain, order[-1], order[-2])
        depths = _run_depths([chain[index].depth for index in order], left, right)
        shown = _run_letters(depths, left, right)
        for index, depth, letter in zip(order, depths, shown, strict=True):
            cell = chain[index]
            letters[index] = (cell.column, cell.row - (depth < 0), letter)
        for index, depth, link in ((order[0], depths[0], left), (order[-1], depths[-1], right)):
            if depth < 0 and link and link[1] > 0:
                cell = chain[index]
                letters[index] = (cell.column, cell.row, _SLOPES[link[0]])


_SLOPES = {-1: "/", 0: "|", 1: "\\"}
"""The letter of a cell from which a stroke goes down, by the columns to the right."""


def _run_letters(depths: list[float], left: Link | None, right: Link | None) -> list[str]:
    """The characters of a run; a level hump or hollow between two slopes is rounded at its ends."""
    is_rising = depths[0] >= depths[-1]
    letters = [_level(depth % 1.0, is_rising=is_rising) for depth in depths]
    bend = left[1] if left and right and left[0] and right[0] and left[1] == right[1] else 0
    if bend and letters[0] == letters[-1] == "-":
        ends = (".", ".") if bend > 0 else ("`", "'")
        if len(letters) == 2:
            ends = ("/", "\\") if bend > 0 else ("\\", "/")
        letters[0], letters[-1] = ends
    return letters


def _outer_link(chain: list[Cell], index: int, inner: int) -> Link | None:
    return _link(chain, index, index + (index - inner))


def _run_depths(depths: list[float], left: Link | None, right: Link | None) -> list[float]:
    """Even steps for a slope that goes on at both ends, one level for a run that is nearly flat."""
    count = len(depths)
    if left and right and left[0] and right[0] and left[1] * right[1] < 0:
        steps = [(index + 0.5) / count for index in range(count)]
        return steps if left[1] < 0 else steps[::-1]
    first, last = _flat_stretch(depths)
    if last - first + 1 >= min(count, LEAST_FLAT_CELLS):
        flat = _flat_level(depths[first : last + 1])
        return [*depths[:first], *[flat] * (last - first + 1), *depths[last + 1 :]]
    return depths


def _flat_stretch(depths: list[float]) -> tuple[int, int]:
    """The first and last index of the longest stretch that is nearly level."""
    best = (0, 0)
    for first in range(len(depths)):
        lowest = highest = depths[first]
        for last in range(first, len(depths)):
            lowest, highest = min(lowest, depths[last]), max(highest, depths[last])
            if highest - lowest > FLAT_DEPTH:
                break
            if last - first > best[1] - best[0]:
                best = (first, last)
    return best


def _flat_level(depths: list[float]) -> float:
    """The depth for a level stretch: the bottom of its cells, their middle or the cells above."""
    mean = sum(depths) / len(depths)
    return 0.95 if mean > 0.72 else 0.5 if mean > 0.22 else -0.05


def _level(depth: float, *, is_rising: bool) -> str:
    letters = RISING if is_rising else FALLING
    if depth > 0.86:
        return letters[0]
    if depth > 0.62:
        return letters[1]
    return letters[2] if depth > 0.36 else letters[3]


def _letter_columns(chain: list[Cell], letters: Letters) -> None:
    for first, last in _runs(chain, along_row=False):
        order = list(range(first, last + 1))
        if chain[last].row < chain[first].row:
            order.reverse()
        for index in order:
            letters[index] = (chain[index].column, chain[index].row, "|")
        top = order[0]
        link = _outer_link(chain, top, order[1])
        if link and link[0] and link[1]:
            letters[top] = (chain[top].column, chain[top].row, "/" if link[0] > 0 else "\\")


_SINGLES = {
    frozenset({(-1, 1), (1, -1)}): "/",
    frozenset({(-1, -1), (1, 1)}): "\\",
    frozenset({(-1, 1), (1, 1)}): ".",
    frozenset({(-1, -1), (1, -1)}): "'",
    frozenset({(1, -1), (1, 1)}): "(",
    frozenset({(-1, -1), (-1, 1)}): ")",
}


def _single(chain: list[Cell], index: int) -> str:
    """The character of a cell that is in no run: a diagonal, an apex or an end."""
    around = (_link(chain, index, index - 1), _link(chain, index, index + 1))
    links = [link for link in around if link]
    known = _SINGLES.get(frozenset(links))
    if known:
        return known
    across, down = links[0]
    return "/" if across * down < 0 else "\\" if across * down > 0 else "|" if down else "-"


def _corner(chain: list[Cell], index: int) -> tuple[int, int, str] | None:
    """The character where a stroke turns from a row into a column."""
    before, after = _link(chain, index, index - 1), _link(chain, index, index + 1)
    if not before or not after:
        return None
    level, upright = (before, after) if before[1] == 0 else (after, before)
    if level[1] != 0 or upright[0] != 0:
        return None
    cell = chain[index]
    if upright[1] > 0:
        return (cell.column, cell.row, ".")
    letter = "`" if level[0] > 0 else "'"
    return (cell.column, cell.row, letter if cell.depth < 0.75 else "|")


def _alone(cell: Cell) -> str:
    across = abs(cell.last[0] - cell.first[0])
    down = abs(cell.last[1] - cell.first[1]) * ROW_UNITS
    return "|" if down > across else _level(cell.depth, is_rising=True)
