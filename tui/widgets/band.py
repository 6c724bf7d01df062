"""The band on top: what now, how much, one bar and the side, to be read from two metres; pure."""

from dataclasses import dataclass
from typing import Literal

from tui.widgets.bar import Bar, draw_bar
from tui.widgets.drawing import BOLD, QUIET, TAG, TRACK, Drawing
from tui.widgets.lettering import LETTER_ROWS, Rows, fitting_number, number_rows, word_rows
from tui.widgets.letters import draw_letters
from tui.widgets.signs import ASCII, Signs

Role = Literal["text", "work", "calm", "move", "warn"]
UNIT_COLUMNS = 13
_FREE_COLUMNS = 4
_FRAME_COLUMNS = (22, 37)
"""A frame has at least, and at most, so many columns."""
_TAG_SIGNS = 3


@dataclass(frozen=True, slots=True)
class Band:
    """What a moment says at once.

    `word` is large where it fits, at most five letters if it is to fit everywhere; `short` is the
    same in fewer. `above` stands over it in bold where there is room. `number` counts in the two
    lines of `unit`, and has the size of `widest`, the widest of the phase. `waiting_for` is what
    the go-on key means while nothing counts, in at most three lines; it stands framed in the
    number's place. Below the bar stand the `side`, `place` (which set) and, at the other edge,
    `note`.
    """

    word: str
    role: Role = "text"
    above: str = ""
    short: str = ""
    number: str = ""
    widest: str = ""
    unit: tuple[str, str] = ("", "")
    waiting_for: tuple[str, ...] = ()
    bar: Bar | None = None
    side: Literal["left", "right"] | None = None
    place: str = ""
    note: str = ""

    @property
    def sizing(self) -> str:
        """The number that has to fit."""
        return max(self.number, self.widest, key=len)


@dataclass(frozen=True, slots=True)
class BandRoom:
    """The cells that a band has: `columns`, on a screen of so many rows.

    `has_number`: whether the number stands beside the word. `is_wide`: then its unit stands below
    the bar, as it does where there are less than 70 columns. `is_compact`: the word takes a row.
    `is_tight`: nothing stands below the bar, and no empty row above it.
    """

    columns: int
    screen_rows: int
    has_number: bool = True
    is_wide: bool = False
    is_compact: bool = False
    is_tight: bool = False

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
    if room.is_compact:
        return _draw_compact(band, room, signs)
    word = _word(band, room)
    number = _number(band, room, word)
    high = max(LETTER_ROWS, len(number))
    free = 0 if room.is_tight else 1
    drawing = Drawing(room.columns, high + free + (1 + free if band.bar else 0))
    _draw_word(drawing, band, word, high, signs)
    waiting = ""
    if number:
        _draw_number(drawing, band, room, number, signs)
    elif band.waiting_for and not _draw_frame(drawing, band, word, signs):
        waiting = _in_a_row(band, room.columns)
        drawing.write(0, high, waiting, BOLD)
    if free:
        draw_letters(drawing, high, band, waiting, is_painted=bool(word))
    if band.bar:
        draw_bar(drawing, high + free, band.bar, signs)
    if band.bar and not room.is_tight:
        _draw_tag(drawing, high + 2, band, room, signs)
    return drawing


def _draw_compact(band: Band, room: BandRoom, signs: Signs) -> Drawing:
    """The word with what is waited for in one row, and the tag's row."""
    drawing = Drawing(room.columns, 2)
    drawing.write(0, 0, f" {band.word} ", TAG)
    drawing.write(len(band.word) + 4, 0, _in_a_row(band, room.columns - len(band.word) - 4), BOLD)
    _draw_tag(drawing, 1, band, room, signs)
    return drawing


def _in_a_row(band: Band, columns: int) -> str:
    """What is waited for in one row, of which a line that has no room is left out."""
    first, *others = (line.strip() for line in band.waiting_for if line)
    whole = "   ".join((first, *others))
    return whole if len(whole) <= columns else _cut(first, columns)


def _word(band: Band, room: BandRoom) -> Rows:
    """The word as large as it fits beside the number, wide or else narrow; nothing for bold.

    One that has a shorter form matters more than the number, which gives way to it.
    """
    beside = _least_number(band, room)
    return _fitting_word(band, room.columns - beside) or (
        _fitting_word(band, room.columns) if band.short else ()
    )


def _fitting_word(band: Band, columns: int) -> Rows:
    for word in filter(None, (band.word, band.short)):
        for is_narrow in (False, True):
            drawn = word_rows(word, is_narrow=is_narrow)
            if drawn and len(drawn[0]) <= columns:
                return drawn
    return ()


def _least_number(band: Band, room: BandRoom) -> int:
    """The columns that a number needs at least, with what is free beside it."""
    if not room.has_number or not band.number:
        return 0
    drawn = number_rows(band.sizing, LETTER_ROWS, is_narrow=room.is_narrow)
    unit = UNIT_COLUMNS if room.has_unit_beside else 0
    free = _FREE_COLUMNS if not room.is_narrow else 1
    return (len(drawn[0]) if drawn else len(band.sizing)) + unit + free


def _number(band: Band, room: BandRoom, word: Rows) -> Rows:
    if not room.has_number or not band.number:
        return ()
    unit = UNIT_COLUMNS if room.has_unit_beside else 0
    word_columns = len(word[0]) if word else len(band.word)
    columns = room.columns - unit
    if word and word_columns + _least_number(band, room) > room.columns:
        return ()
    is_narrow = room.is_narrow
    rows = fitting_number(word_columns, band.sizing, columns, room.screen_rows, is_narrow=is_narrow)
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
    unit = UNIT_COLUMNS if room.has_unit_beside else 0
    column = drawing.columns - unit - len(number[0])
    drawing.letters(column, 0, number, has_blocks=not signs.is_ascii)
    if unit:
        for place, line in enumerate(band.unit):
            drawing.write(drawing.columns - unit + 2, len(number) - 2 + place, line, QUIET)


def _draw_frame(drawing: Drawing, band: Band, word: Rows, signs: Signs) -> bool:
    """What is waited for, framed in the number's place; whether that fits."""
    free = drawing.columns - _FREE_COLUMNS - (len(word[0]) if word else len(band.word))
    columns = min(free, _FRAME_COLUMNS[1])
    if columns < max(_FRAME_COLUMNS[0], 6 + max(map(len, band.waiting_for))):
        return False
    left = drawing.columns - columns
    up_left, up_right, down_left, down_right = tuple(signs.corners)
    side = signs.across * (columns - 2)
    drawing.write(left, 0, f"{up_left}{side}{up_right}", TRACK)
    drawing.write(left, LETTER_ROWS - 1, f"{down_left}{side}{down_right}", TRACK)
    for row in range(1, LETTER_ROWS - 1):
        drawing.write(left, row, signs.down, TRACK)
        drawing.write(drawing.columns - 1, row, signs.down, TRACK)
    lines = band.waiting_for[: LETTER_ROWS - 2]
    top = 2 if len(lines) == 1 else 1
    for place, line in enumerate(lines):
        drawing.write(left + 4, top + place, line, BOLD)
    return True


def _draw_tag(drawing: Drawing, row: int, band: Band, room: BandRoom, signs: Signs) -> None:
    """LEFT at the left edge, RIGHT at the right edge; which set, and the note, beside them."""
    tag = _tag(band, signs)
    start = len(tag) + 2 if tag else 0
    place = _cut(band.place, drawing.columns - start)
    note = _note(band, room, len(tag))
    if band.side == "right":
        drawing.write(drawing.columns - len(tag), row, tag, TAG)
        drawing.write(drawing.columns - start - len(place), row, place, BOLD)
        drawing.write(0, row, note, QUIET)
        return
    drawing.write(0, row, tag, TAG)
    drawing.write(start, row, place, BOLD)
    drawing.write(drawing.columns - len(note), row, note, QUIET)


def _cut(text: str, columns: int) -> str:
    """The text, with two dots for what has no room."""
    return text if len(text) <= columns else f"{text[: max(0, columns - 2)].rstrip()}.."


def _tag(band: Band, signs: Signs) -> str:
    if band.side is None:
        return ""
    name = band.side.upper()
    if band.side == "left":
        return f" {signs.left * _TAG_SIGNS} {name} "
    return f" {name} {signs.right * _TAG_SIGNS} "


def _note(band: Band, room: BandRoom, tag_columns: int) -> str:
    """The note, and the unit where it has no place beside the number; the unit comes first."""
    free = room.columns - tag_columns - len(band.place) - (4 if tag_columns else 2)
    has_unit = room.has_number and band.number and not room.has_unit_beside
    is_drawn = bool(_number(band, room, _word(band, room)))
    parts = band.unit if is_drawn else (band.number, band.unit[0])
    unit = " ".join(part for part in parts if part) if has_unit else ""
    both = "   ".join(part for part in (band.note, unit) if part)
    return next((words for words in (both, unit, band.note) if len(words) <= free), "")


def has_note(band: Band, room: BandRoom) -> bool:
    """Whether the note of a band has its place in the row below the bar."""
    return band.note in _note(band, room, len(_tag(band, ASCII)))
