"""What can be answered in the open row of the form, line by line; pure.

What can be clicked carries its token in the style of its letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.style import Style

from tui.visit.form import STRONGEST_KEY, Draft
from tui.visit.rows import SCALES, FormRow, Piece
from tui.widgets.body import BODY_COLUMNS, PLACE_ROWS, body_rows
from tui.widgets.pages import wrapped
from tui.widgets.signs import Signs
from tui.words import form

INDENT = 2
CYCLED = ("easing", "easing_direction", "onset")
"""The rows whose key goes through the answers."""
_WIDEST_CELL, _LEAST_CELL = 6, 3


@dataclass(frozen=True, slots=True)
class Look:
    """How it is set: the room, whether rows stand apart, and whether the body has its place.

    `pointed` is which answer of the open row is marked, None where none is.
    """

    columns: int
    signs: Signs
    rows: int = 0
    is_airy: bool = False
    has_body: bool = False
    pointed: int | None = None


def options(row: FormRow, draft: Draft, look: Look) -> Iterator[Content]:
    """All that can be answered in a row."""
    if row.name in SCALES:
        yield from _scale(row, look)
    elif row.name == "reach" and look.has_body:
        yield from _at_the_body(row, draft, look)
    elif row.name in CYCLED and look.pointed is None:
        yield from _cycled(row, look)
    elif row.name == "reach" and look.is_airy:
        yield from (indented(_piece(*each, look)) for each in enumerate(row.pieces))
    else:
        yield from _flowed(row.pieces, look)


def _at_the_body(row: FormRow, draft: Draft, look: Look) -> Iterator[Content]:
    """Each place beside its part of the body."""
    for number, drawn in enumerate(body_rows(draft.affected, draft.reach)):
        place = PLACE_ROWS.index(number) if number in PLACE_ROWS else None
        piece = _piece(place, row.pieces[place], look) if place is not None else Content("")
        yield Content("  ") + drawn.pad_right(BODY_COLUMNS - drawn.cell_length + 4) + piece


def _cycled(row: FormRow, look: Look) -> Iterator[Content]:
    """What a key goes through."""
    key = row.pieces[0].key
    words = form.in_turn(piece.words for piece in row.pieces)
    start = Content.styled(f"  {key} ", "bold $work")
    for begin, end in wrapped(words, look.columns - start.cell_length):
        yield clickable(start + Content(words[begin:end]), row.pieces[0].token)
        start = Content(" " * start.cell_length)


def _scale(row: FormRow, look: Look) -> Iterator[Content]:
    """The numbers wide apart, with words for some of them, and how to press the last."""
    room, count = look.columns - INDENT, len(row.pieces)
    cell = min(_WIDEST_CELL, room // count)
    is_broken = cell <= _LEAST_CELL and look.is_airy
    if is_broken:
        half = (count + 1) // 2
        cell = min(_WIDEST_CELL + 1, room // half)
        yield from _numbers(row, range(half), cell, look)
        if row.was_at is None or row.was_at >= half:
            yield Content("")
        yield from _numbers(row, range(half, count), cell, look)
    else:
        yield from _numbers(row, range(count), cell, look)
    if is_broken or cell <= _LEAST_CELL:
        yield indented(Content.styled(form.scale_words(), "$quiet"))
    else:
        words = [form.SCALE_WORDS.get(number, "") for number in range(count)]
        yield indented(Content.styled(_overlapping(words, cell), "$quiet"))
    if look.is_airy:
        yield Content("")
    ten = form.TEN_BY_ITS_KEY.format(STRONGEST_KEY) if look.pointed is None else ""
    has_mark = look.is_airy or not row.was
    yield indented(Content(ten if has_mark else f"{ten}  {row.was}"))


def _overlapping(words: Sequence[str], cell: int) -> str:
    """Words each at its own cell, over the empty ones behind it."""
    row = ""
    for number, word in enumerate(words):
        row = row.ljust(number * cell) + word if word else row
    return row


def _numbers(row: FormRow, which: range, cell: int, look: Look) -> Iterator[Content]:
    """Some of the numbers, and a mark below the one that was before."""
    numbers = [_number(number, row.pieces[number], cell, look) for number in which]
    yield indented(Content("").join(numbers))
    if look.is_airy and row.was_at is not None and row.was_at in which:
        at = which.index(row.was_at) * cell
        yield indented(Content.styled(" " * at + form.WAS_HERE, "$quiet"))


def _number(number: int, piece: Piece, cell: int, look: Look) -> Content:
    shown = _marked(number, Content.styled(piece.words, "bold"), look)
    return clickable(shown.pad_right(cell - shown.cell_length), piece.token)


def _flowed(pieces: Sequence[Piece], look: Look) -> Iterator[Content]:
    """Options beside each other; none breaks inside."""
    row = Content("")
    for each in enumerate(pieces):
        shown = _piece(*each, look)
        if row.plain and row.cell_length + 3 + shown.cell_length > look.columns - INDENT:
            yield indented(row)
            row = Content("")
        row = row + Content("   ") + shown if row.plain else shown
    yield indented(row)


def _piece(place: int, piece: Piece, look: Look) -> Content:
    key = piece.key if look.pointed is None else ""
    shown = Content.assemble((key, "bold $work"), " " * bool(key), piece.words)
    return clickable(_marked(place, shown, look), piece.token)


def _marked(place: int, shown: Content, look: Look) -> Content:
    """An answer, reversed where the pointer of the two buttons is at it."""
    return shown.stylize("reverse") if place == look.pointed else shown


def clickable(content: Content, token: str) -> Content:
    return content.stylize(Style.from_meta({"key": token}))


def indented(content: Content) -> Content:
    return Content(" " * INDENT) + content
