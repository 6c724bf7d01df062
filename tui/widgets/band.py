"""The band on top: what now, how much, one bar and the side, to be read from two metres; pure."""

from dataclasses import dataclass
from typing import Literal

from tui.widgets.bar import Bar, draw_bar
from tui.widgets.drawing import BOLD, QUIET, TAG, TRACK, Drawing
from tui.widgets.lettering import LETTER_ROWS, Rows, fitting_number, number_rows, word_rows
from tui.widgets.signs import Signs

Role = Literal["text", "work", "calm", "move", "warn"]
_UNIT_COLUMNS = 12
_FREE_COLUMNS = 4
_FRAME_COLUMNS = (22, 37)
"""A frame has at least, and at most, so many columns."""
_TAG_SIGNS = 3


@dataclass(frozen=True, slots=True)
class Band:
    """What a moment says at once.

    `word` is large where it fits, at most five letters if it is to fit everywhere; `above` stands
    over it in bold where there is room. `number` counts in the two lines of `unit`. `waiting_for`
    is what the go-on key means while nothing counts, in at most three lines; it stands framed in
    the number's place. Below the bar stand the `side`, `place` (which set) and, at the other edge,
    `note`.
    """

    word: str
    role: Role = "text"
    above: str = ""
    number: str = ""
    unit: tuple[str, str] = ("", "")
    waiting_for: tuple[str, ...] = ()
    bar: Bar | None = None
    side: Literal["left", "right"] | None = None
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BandRoom:
    """The cells that a band has: `columns`, on a screen of so many rows.

    `has_number`: whether the number stands beside the word. `is_wide`: then its unit stands below
    the bar, as it does where there are less than 70 columns.
    """

    columns: int
    screen_rows: int
    has_number: bool = True
    is_wide: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether letters and digits of five rows are narrow."""
        return self.columns < _STANDARD_COLUMNS

    @property
    def has_unit_beside(self) -> bool:
        """Whether the unit stands beside the number."""
        return not self.is_wide and not self.is_narrow


_STANDARD_COLUMNS = 50


def draw_band(band: Band, room: BandRoom, signs: Signs) -> Drawing:
    """The rows of a band: the word and the number, an empty row, the bar, and the tag's row."""
    word = _word(band, room)
    number = _number(band, room, word)
    high = max(LETTER_ROWS, len(number))
    drawing = Drawing(room.columns, high + 1 + (2 if band.bar else 0))
    _draw_word(drawing, band, word, high, signs)
    if number:
        _draw_number(drawing, band, room, number, signs)
    elif band.waiting_for:
        _draw_frame(drawing, band, word, signs)
    if band.bar:
        draw_bar(drawing, high + 1, band.bar, signs)
        _draw_tag(drawing, high + 2, band, room, signs)
    return drawing


def _word(band: Band, room: BandRoom) -> Rows:
    """The word as large as it fits beside the number, wide or else narrow; nothing for bold."""
    for is_narrow in (False, True):
        drawn = word_rows(band.word, is_narrow=is_narrow)
        beside = _least_number(band, room)
        if drawn and len(drawn[0]) + beside <= room.columns:
            return drawn
    return ()


def _least_number(band: Band, room: BandRoom) -> int:
    """The columns that a number needs at least, with what is free beside it."""
    if not room.has_number or not band.number:
        return 0
    drawn = number_rows(band.number, LETTER_ROWS, is_narrow=room.is_narrow)
    unit = _UNIT_COLUMNS if room.has_unit_beside else 0
    free = _FREE_COLUMNS if not room.is_narrow else 1
    return (len(drawn[0]) if drawn else len(band.number)) + unit + free


def _number(band: Band, room: BandRoom, word: Rows) -> Rows:
    if not room.has_number or not band.number:
        return ()
    unit = _UNIT_COLUMNS if room.has_unit_beside else 0
    word_columns = len(word[0]) if word else len(band.word)
    columns = room.columns - unit
    is_narrow = room.is_narrow
    rows = fitting_number(word_columns, band.number, columns, room.screen_rows, is_narrow=is_narrow)
    return number_rows(band.number, rows, is_narrow=is_narrow) or ()


def _draw_word(drawing: Drawing, band: Band, word: Rows, high: int, signs: Signs) -> None:
    """The word stands on the same line as the number."""
    top = high - LETTER_ROWS
    if word:
        drawing.letters(0, top, word, has_blocks=not signs.is_ascii)
    else:
        drawing.write(0, high - 1, band.word, BOLD)
    if band.above and top >= 2:
        drawing.write(0, top - 2, band.above, BOLD)


def _draw_number(drawing: Drawing, band: Band, room: BandRoom, number: Rows, signs: Signs) -> None:
    unit = _UNIT_COLUMNS if room.has_unit_beside else 0
    column = drawing.columns - unit - len(number[0])
    drawing.letters(column, 0, number, has_blocks=not signs.is_ascii)
    if unit:
        for place, line in enumerate(band.unit):
            drawing.write(drawing.columns - unit + 2, len(number) - 2 + place, line, QUIET)


def _draw_frame(drawing: Drawing, band: Band, word: Rows, signs: Signs) -> None:
    """What is waited for, framed in the number's place; the tag's row says it where none fits."""
    free = drawing.columns - _FREE_COLUMNS - (len(word[0]) if word else len(band.word))
    columns = min(free, _FRAME_COLUMNS[1])
    if columns < max(_FRAME_COLUMNS[0], 6 + max(map(len, band.waiting_for))):
        return
    left = drawing.columns - columns
    up_left, up_right, down_left, down_right = tuple(signs.corners)
    side = signs.across * (columns - 2)
    drawing.write(left, 0, f"{up_left}{side}{up_right}", TRACK)
    drawing.write(left, LETTER_ROWS - 1, f"{down_left}{side}{down_right}", TRACK)
    for row in range(1, LETTER_ROWS - 1):
        drawing.write(left, row, signs.down, TRACK)
        drawing.write(drawing.columns - 1, row, signs.down, TRACK)
    for place, line in enumerate(band.waiting_for[: LETTER_ROWS - 2]):
        drawing.write(left + 4, 1 + place, line, BOLD)


def _draw_tag(drawing: Drawing, row: int, band: Band, room: BandRoom, signs: Signs) -> None:
    """LEFT at the left edge, RIGHT at the right edge; which set, and the note, beside them."""
    tag = _tag(band, signs)
    note = _note(band, room)
    if band.side == "right":
        drawing.write(drawing.columns - len(tag), row, tag, TAG)
        drawing.write(drawing.columns - len(tag) - 2 - len(band.place), row, band.place, BOLD)
        drawing.write(0, row, note, QUIET)
        return
    start = len(tag) + 2 if tag else 0
    drawing.write(0, row, tag, TAG)
    drawing.write(start, row, band.place, BOLD)
    if start + len(band.place) + 2 + len(note) <= drawing.columns:
        drawing.write(drawing.columns - len(note), row, note, QUIET)


def _tag(band: Band, signs: Signs) -> str:
    if band.side is None:
        return ""
    if band.side == "left":
        return f" {signs.left * _TAG_SIGNS} LEFT "
    return f" RIGHT {signs.right * _TAG_SIGNS} "


def _note(band: Band, room: BandRoom) -> str:
    """The note, or the unit where it has no place beside the number."""
    if band.note or room.has_unit_beside or not (room.has_number and band.number):
        return band.note
    return " ".join(part for part in band.unit if part)


def draw_number(band: Band, columns: int, screen_rows: int, signs: Signs) -> Drawing:
    """A number at the left edge, its unit beside it."""
    rows = fitting_number(0, band.number, columns - _UNIT_COLUMNS, screen_rows)
    drawn = number_rows(band.number, rows) or ()
    drawing = Drawing(columns, len(drawn))
    if drawn:
        drawing.letters(0, 0, drawn, has_blocks=not signs.is_ascii)
        for place, line in enumerate(band.unit):
            drawing.write(len(drawn[0]) + 2, len(drawn) - 2 + place, line, QUIET)
    return drawing
