"""The one bar under the band: it drains, fills in boxes, or stands while something waits; pure."""

from dataclasses import dataclass
from math import floor

from tui.widgets.drawing import EDGE, FILL, TRACK, Drawing
from tui.widgets.signs import Signs

_LEAST_BOX_COLUMNS = 3
_EIGHTHS = " \N{LEFT ONE EIGHTH BLOCK}\N{LEFT ONE QUARTER BLOCK}\N{LEFT THREE EIGHTHS BLOCK}\
\N{LEFT HALF BLOCK}\N{LEFT FIVE EIGHTHS BLOCK}\N{LEFT THREE QUARTERS BLOCK}\
\N{LEFT SEVEN EIGHTHS BLOCK}"
TEXTURES = {"work": " ", "rest": "~", "ready": ":", "left": "<", "right": ">"}
"""What is drawn upon the painted cells, so that a phase is told by its shape too."""


@dataclass(frozen=True, slots=True)
class Drain:
    """A bar of which a `fraction` of 0 to 1 is left, with one of the TEXTURES."""

    fraction: float
    texture: str


@dataclass(frozen=True, slots=True)
class Boxes:
    """One box for each of `count`, the first `done` filled."""

    done: int
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An empty dotted track: nothing counts down."""


Bar = Drain | Boxes | Waiting


def draw_bar(drawing: Drawing, row: int, bar: Bar, signs: Signs) -> None:
    """Draw a bar over the whole width of a row."""
    match bar:
        case Drain(fraction, texture):
            _draw_drain(drawing, row, min(1.0, max(0.0, fraction)), TEXTURES[texture], signs)
        case Boxes(done, count):
            _draw_boxes(drawing, row, min(done, count), count, signs)
        case Waiting():
            start, columns = _framed(drawing, row, signs)
            drawing.write(start, row, signs.waiting * columns, TRACK)


def _framed(drawing: Drawing, row: int, signs: Signs) -> tuple[int, int]:
    """Brackets in ASCII; where the bar starts, and its columns."""
    if not signs.is_ascii:
        return 0, drawing.columns
    drawing.write(0, row, "[", TRACK)
    drawing.write(drawing.columns - 1, row, "]", TRACK)
    return 1, max(0, drawing.columns - 2)


def _draw_drain(drawing: Drawing, row: int, fraction: float, texture: str, signs: Signs) -> None:
    start, columns = _framed(drawing, row, signs)
    full = columns * fraction
    has_eighths = not signs.is_ascii and texture == " "
    whole = floor(full) if has_eighths else round(full)
    drawing.write(start, row, texture * whole, FILL)
    # In the colour of the fill: another one would be a fifth of what a second of countdown sends.
    drawing.write(start + whole, row, signs.track * (columns - whole), EDGE)
    eighths = floor((full - whole) * 8)
    if has_eighths and eighths:
        drawing.write(start + whole, row, _EIGHTHS[eighths], EDGE)


def _draw_boxes(drawing: Drawing, row: int, done: int, count: int, signs: Signs) -> None:
    """Boxes of one width; where they would be too small, one bar that fills."""
    gap = 2 if drawing.columns >= count * (_LEAST_BOX_COLUMNS + 2) - 2 else 1
    width = (drawing.columns + gap) // max(1, count) - gap
    if width < _LEAST_BOX_COLUMNS:
        _draw_drain(drawing, row, done / max(1, count), TEXTURES["work"], signs)
        return
    for number in range(count):
        place = (number * (width + gap), width)
        _draw_box(drawing, row, place, signs, is_full=number < done)


def _draw_box(
    drawing: Drawing, row: int, place: tuple[int, int], signs: Signs, *, is_full: bool
) -> None:
    column, width = place
    if signs.is_ascii:
        drawing.write(column, row, "[", TRACK)
        drawing.write(column + width - 1, row, "]", TRACK)
        column, width = column + 1, width - 2
    empty = " " if signs.is_ascii else signs.track
    drawing.write(column, row, (" " if is_full else empty) * width, FILL if is_full else TRACK)
