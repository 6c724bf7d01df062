"""Where the pictures of an exercise stand, and where its words: worked out from the room; pure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tui.figures.shape import Shape

Way = Literal["words", "above", "beside", "number", "docked"]
RowsOf = Callable[[int], int]
"""How many rows the words take in so many columns."""
GAP_COLUMNS = 3
_ARROW_COLUMNS = 5
_STAGE_COLUMNS = 40
_WIDE_STAGE = (0.55, 66)
"""The part of a wide screen that tall pictures take before the work; at most so many columns."""
_NARROW_STAGE = 18
_NUMBER_COLUMNS = 22
_LEAST_WORDS_ROWS = 3
_LEAST_GUIDE_ROWS = 2
_LABEL_ROWS = 1
_LEAST_BESIDE_COLUMNS = 55
"""A narrow screen has room for a tall picture beside the words from here on."""


@dataclass(frozen=True, slots=True)
class Room:
    """The cells below the band. `number_rows` are those of a number that stands apart from it."""

    columns: int
    rows: int
    is_narrow: bool = False
    is_wide: bool = False
    number_rows: int = 0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`words` alone, the pictures `above` or `beside` them, beside the `number`, or `docked`.

    Docked, the words have a column of their own beside band and pictures. `pictures` is how many,
    none where there is too little room; `stage_columns` how wide beside words or number;
    `words_rows` how high the words are at most, 0 for whatever is left.
    """

    way: Way
    pictures: int = 0
    stage_columns: int = 0
    words_rows: int = 0


def before_work(room: Room, shape: Shape | None, wanted: int, rows_of: RowsOf) -> Arrangement:
    """Pictures wider than high stand above the words, others beside them.

    Where it is narrow the words come first, and all of them; else a few rows of them are enough, as
    the rest is a page that can be turned.
    """
    if shape is None:
        return Arrangement("words")
    if shape.is_tall:
        return _beside(room, shape, wanted, rows_of)
    pictures = _fitting(room.columns, shape, wanted)
    free = room.rows - shape.rows - _LABEL_ROWS
    words = rows_of(room.columns)
    least = words if room.is_narrow else min(words, _LEAST_WORDS_ROWS)
    if not pictures or free < least:
        return Arrangement("words")
    return Arrangement("above", pictures, words_rows=min(words, free))


def _beside(room: Room, shape: Shape, wanted: int, rows_of: RowsOf) -> Arrangement:
    stage = _stage_columns(room)
    pictures = _fitting(stage, shape, 1 if room.is_narrow else wanted)
    words = rows_of(room.columns - stage - GAP_COLUMNS)
    is_low = room.rows < shape.rows + _LABEL_ROWS or (room.is_narrow and words > room.rows)
    return (
        Arrangement("words") if is_low or not pictures else Arrangement("beside", pictures, stage)
    )


def _stage_columns(room: Room) -> int:
    if room.is_narrow:
        return _NARROW_STAGE
    part, most = _WIDE_STAGE
    return min(most, int(room.columns * part)) if room.is_wide else _STAGE_COLUMNS


def _fitting(columns: int, shape: Shape, wanted: int) -> int:
    """How many pictures fit beside each other, at most as many as are wanted."""
    return max(0, min(wanted, (columns + _ARROW_COLUMNS) // (shape.columns + _ARROW_COLUMNS)))


def at_work(room: Room, shape: Shape | None, rows_of: RowsOf) -> Arrangement:
    """One picture: beside the words or above them, tall ones beside a number that stands apart."""
    has_picture = shape is not None and room.rows >= shape.rows
    if room.is_wide:
        return Arrangement("docked", int(has_picture))
    if shape is None or not has_picture:
        return _words_below(room)
    if not room.is_narrow:
        return Arrangement("beside", 1, _STAGE_COLUMNS)
    return _narrow_work(room, shape, rows_of)


def _words_below(room: Room) -> Arrangement:
    return Arrangement("above") if room.number_rows else Arrangement("words")


def _narrow_work(room: Room, shape: Shape, rows_of: RowsOf) -> Arrangement:
    words = rows_of(room.columns)
    has_beside = room.columns - _NUMBER_COLUMNS >= shape.columns
    if room.number_rows and shape.is_tall and has_beside:
        free = room.rows - max(shape.rows, room.number_rows)
        if free >= _LEAST_GUIDE_ROWS:
            return Arrangement("number", 1, _NUMBER_COLUMNS, min(words, free))
    free = room.rows - room.number_rows - shape.rows
    if free >= _LEAST_GUIDE_ROWS and room.columns >= shape.columns:
        return Arrangement("above", 1, words_rows=min(words, free))
    is_beside = shape.is_tall and room.columns >= _LEAST_BESIDE_COLUMNS and not room.number_rows
    return Arrangement("beside", 1, _NARROW_STAGE) if is_beside else _words_below(room)
