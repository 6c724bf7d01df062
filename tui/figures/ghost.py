"""A faint ghost of the start pose: the cells that a body has left, in lighter characters."""

from tui.figures.canvas import GHOST
from tui.figures.frame import Frame
from tui.figures.rooms import Room, person_in, pieces

LEAST_COLUMNS, LEAST_ROWS = 36, 11
"""In a smaller picture a ghost would be taken for a part of the body."""
COLUMNS_OF_CELL = 5
"""A piece of a ghost takes at least one cell for so many columns of the picture: what is left of a
body right beside it says nothing."""
_HIGH, _LOW = "'", "."
_HIGH_LETTERS = "'`^\""
_BLANK = 0x2800
_FEW = 0x21
"""The dots of a cell that stay: fewer than those of a limb that works."""


def ghost_of(start: Frame, room: Room) -> Room:
    """The cells of the start pose that are in a room, in large pieces.

    There are none in a small picture, and none where little moves.
    """
    columns, rows = len(start.text[0]), len(start.text)
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        return (0,) * rows
    parts = zip(person_in(start), map(_inked, start.text), room, strict=True)
    left = tuple(person & inked & free for person, inked, free in parts)
    return pieces(left, columns // COLUMNS_OF_CELL)


def _inked(text: str) -> int:
    """The cells of a row that are not empty, as a head is inside."""
    return sum(1 << column for column, letter in enumerate(text) if letter != " ")


def over_ghost(frame: Frame, start: Frame, ghost: Room, free: Room) -> Frame:
    """A picture over the ghost of another, of which only what is in a free room is seen."""
    seen = zip(ghost, free, strict=True)
    parts = zip(frame.text, frame.styles, start.text, seen, strict=True)
    rows = [_row(text, styles, below, cells & room) for text, styles, below, (cells, room) in parts]
    return Frame(tuple(text for text, _ in rows), tuple(styles for _, styles in rows))


def _row(text: str, styles: str, below: str, cells: int) -> tuple[str, str]:
    letters, shown = list(text), list(styles)
    for column in range(cells.bit_length()):
        if cells >> column & 1:
            letters[column], shown[column] = _faint(below[column]), GHOST
    return "".join(letters), "".join(shown)


def _faint(letter: str) -> str:
    """The letter high or low in its cell, or a few dots; where none of them is there, one."""
    if letter.isascii():
        return _HIGH if letter in _HIGH_LETTERS else _LOW
    bits = ord(letter) - _BLANK
    return chr(_BLANK + (bits & _FEW or bits & -bits))
