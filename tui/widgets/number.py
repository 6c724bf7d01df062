"""The number of a band where it stands apart from its word; pure."""

from tui.widgets.band import UNIT_COLUMNS, Band
from tui.widgets.drawing import BOLD, QUIET, Drawing
from tui.widgets.lettering import LETTER_ROWS, NUMBER_ROWS, Rows, number_rows
from tui.widgets.pages import wrapped
from tui.widgets.signs import Signs

_NOTE_COLUMNS = 28
"""A note stands beside the number where there are so many columns, else below it."""


def draw_number(band: Band, columns: int, screen_rows: int, signs: Signs) -> Drawing:
    """A number at the left edge, as large as it fits; its unit and the note beside or below it."""
    drawn = _number_alone(band, columns, screen_rows)
    wide, high = (len(drawn[0]), len(drawn)) if drawn else (0, 0)
    has_unit_beside = wide + UNIT_COLUMNS <= columns
    unit = [line for line in band.unit if line] if drawn else []
    is_beside = columns - wide - 2 >= _NOTE_COLUMNS
    room = columns - wide - 2 if is_beside else columns
    note = [band.note[start:end] for start, end in wrapped(band.note, room)] if band.note else []
    below = [] if has_unit_beside else [(" ".join(unit), QUIET)] if unit else []
    if not is_beside and note:
        below += [("", QUIET), *((line, BOLD) for line in note)]
    drawing = Drawing(columns, high + len(below))
    drawing.letters(0, 0, drawn, has_blocks=not signs.is_ascii)
    for place, line in enumerate(unit if has_unit_beside else ()):
        drawing.write(wide + 2, high - len(unit) + place, line, QUIET)
    for place, line in enumerate(note if is_beside else ()):
        drawing.write(wide + 2, place, line, BOLD)
    for place, (line, style) in enumerate(below):
        drawing.write(0, high + place, line, style)
    return drawing


def _number_alone(band: Band, columns: int, screen_rows: int) -> Rows:
    for rows in NUMBER_ROWS:
        widest = number_rows(band.sizing, rows)
        is_low = rows == LETTER_ROWS or rows * 4 <= screen_rows
        if widest and is_low and len(widest[0]) <= columns:
            return number_rows(band.number, rows) or ()
    return ()
