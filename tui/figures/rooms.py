"""The room around a body: the cells of a picture that are neither inside it nor beside it.

A row of cells is a number, with a bit for each column.
"""

from collections.abc import Sequence
from functools import reduce
from operator import and_

from tui.figures.canvas import BODY, FAR, NOTHING, STYLES, WORKING
from tui.figures.frame import Frame

Room = tuple[int, ...]
"""The free cells of each row."""
_PERSON = {ord(style): ord("1" if style in (BODY, FAR, WORKING) else "0") for style in STYLES}
_EMPTY = {ord(style): ord("1" if style == NOTHING else "0") for style in STYLES}


def person_in(frame: Frame) -> Room:
    """The cells of a picture in which the body is drawn."""
    return tuple(_bits(row, _PERSON) for row in frame.styles)


def room_around(frame: Frame) -> Room:
    """The empty cells around the body of a picture."""
    person = person_in(frame)
    empty = [_bits(row, _EMPTY) for row in frame.styles]
    return room_beside(person, empty, len(frame.styles[0]))


def room_beside(person: Sequence[int], empty: Sequence[int], columns: int) -> Room:
    """The empty cells around a body; all are rows of bits."""
    whole = (1 << columns) - 1
    wide = [_beside(row) for row in person]
    beside = [a | b | c for a, b, c in zip([0, *wide[:-1]], wide, [*wide[1:], 0], strict=True)]
    outside = _outside([whole & ~row for row in person])
    parts = zip(outside, empty, beside, strict=True)
    return tuple(reached & free & ~near for reached, free, near in parts)


def common_room(rooms: Sequence[Room]) -> Room:
    """What is free in all pictures."""
    return tuple(reduce(and_, rows) for rows in zip(*rooms, strict=True))


def without(room: Room, left: int, top: int, columns: int, rows: int) -> Room:
    """A room without a rectangle, which may lie partly outside the picture."""
    block = ((1 << columns) - 1) << left if left >= 0 else ((1 << columns) - 1) >> -left
    return tuple(
        row & ~block if top <= index < top + rows else row for index, row in enumerate(room)
    )


def corners_in(room: Room, size: tuple[int, int], margin: int, columns: int) -> Room:
    """The upper left cells of all rectangles of a size that are free, with a margin around them.

    The room is `columns` wide; what lies outside the picture is free.
    """
    whole = (1 << columns + 2 * margin) - 1
    sides = whole ^ ((1 << columns) - 1 << margin)
    around = [whole] * margin
    rows = [*around, *(row << margin | sides for row in room), *around]
    level = [reduce(and_, (row >> at for at in range(size[0] + 2 * margin))) for row in rows]
    high = size[1] + 2 * margin
    return tuple(reduce(and_, level[top : top + high]) for top in range(len(level) - high + 1))


def has_room(room: Room, left: int, top: int, columns: int, rows: int) -> bool:
    """Whether all cells of a rectangle are free."""
    block = ((1 << columns) - 1) << left
    return all(row & block == block for row in room[top : top + rows])


def pieces(cells: Room, least: int) -> Room:
    """Those cells that are in a piece of at least so many, touching by a side or a corner."""
    left, kept = list(cells), [0] * len(cells)
    for index in range(len(left)):
        while left[index]:
            seeds = [0] * len(left)
            seeds[index] = left[index] & -left[index]
            piece = _grown(seeds, left)
            left = [row & ~part for row, part in zip(left, piece, strict=True)]
            if sum(part.bit_count() for part in piece) >= least:
                kept = [row | part for row, part in zip(kept, piece, strict=True)]
    return tuple(kept)


def _grown(seeds: list[int], cells: list[int]) -> list[int]:
    """The cells that are reached from some of them."""
    piece, before = seeds, [0]
    while piece != before:
        before = piece
        near = zip([0, *piece[:-1]], piece, [*piece[1:], 0], cells, strict=True)
        piece = [_beside(a | b | c) & row for a, b, c, row in near]
    return piece


def _beside(row: int) -> int:
    return row | row << 1 | row >> 1


def _bits(styles: str, table: dict[int, int]) -> int:
    """A row with a bit for each column, the first column the lowest."""
    return int(styles.translate(table)[::-1], 2)


def _outside(open_rows: list[int]) -> list[int]:
    """The cells that are reached from the edge of a picture without crossing the body."""
    edges = 1 | 1 << max(row.bit_length() for row in open_rows) - 1 if any(open_rows) else 0
    reached = [row & edges for row in open_rows]
    reached[0], reached[-1] = open_rows[0], open_rows[-1]
    before: list[int] = []
    while reached != before:
        before = reached[:]
        for order in (range(len(reached)), range(len(reached) - 1, -1, -1)):
            last = 0
            for index in order:
                last = reached[index] = _spread(reached[index] | last, open_rows[index])
    return reached


def _spread(seeds: int, open_row: int) -> int:
    """All cells of a row that are reached from some of them."""
    reached, before = seeds & open_row, 0
    while reached != before:
        before = reached
        reached |= (reached << 1 | reached >> 1) & open_row
    return reached
