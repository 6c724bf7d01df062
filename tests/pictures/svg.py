"""A screen, or a film of several, as an SVG that needs no font or script from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.style import Style
from textual.app import App

CELL_WIDTH, CELL_HEIGHT, BASELINE = 9, 18, 13.5
FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"
Span = tuple[int, str, str, str, bool]


@dataclass(frozen=True)
class Frame:
    """What a screen shows: of each row its spans, as column, text, colour, ground and boldness."""

    columns: int
    rows: tuple[tuple[Span, ...], ...]
    ground: str


@dataclass(frozen=True)
class Shot:
    """A frame of a film, how long it is shown, and what is said below it."""

    frame: Frame
    seconds: float
    caption: str


def frame_of(app: App[None]) -> Frame:
    """What an app shows now."""
    theme = app.current_theme
    text, ground = str(theme.foreground), str(theme.background)
    strips = app.screen._compositor.render_strips()
    rows = []
    for strip in strips:
        spans, column = [], 0
        for segment in strip:
            spans.append((column, segment.text, *_colours(segment.style, text, ground)))
            column += cell_len(segment.text)
        rows.append(tuple(_merged(spans)))
    return Frame(app.size.width, tuple(rows), ground)


def _colours(style: Style | None, text: str, ground: str) -> tuple[str, str, bool]:
    """Colour, ground and boldness of a segment."""
    if style is None:
        return text, ground, False
    fore = _hex(style.color, text)
    back = _hex(style.bgcolor, ground)
    if style.reverse:
        fore, back = back, fore
    return fore, back, bool(style.bold)


def _hex(colour: object, otherwise: str) -> str:
    triplet = getattr(colour, "triplet", None)
    return triplet.hex if triplet is not None else otherwise


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """Neighbours of one look as one span."""
    for look, group in groupby(spans, key=lambda span: span[2:]):
        members = list(group)
        yield (members[0][0], "".join(span[1] for span in members), *look)


def picture(frame: Frame, title: str) -> str:
    """One screen."""
    body = "\n".join(_drawn(frame))
    return _document(frame, title, body, "", 0)


def film(shots: Sequence[Shot], title: str) -> str:
    """Several screens, one after the other, for ever; the caption of each stands below it."""
    length = sum(shot.seconds for shot in shots)
    groups, rules, at = [], [], 0.0
    for number, shot in enumerate(shots):
        start, end = (100 * moment / length for moment in (at, at + shot.seconds))
        rules.append(_keyframes(number, start, end, length))
        caption = _text(shot.frame, len(shot.frame.rows), shot.caption)
        groups.append(
            f'<g class="s{number}">\n' + "\n".join([*_drawn(shot.frame), caption, "</g>"])
        )
        at += shot.seconds
    return _document(shots[0].frame, title, "\n".join(groups), "\n".join(rules), 2)


def _keyframes(number: int, start: float, end: float, length: float) -> str:
    """When a shot can be seen."""
    first = "" if start == 0 else "0%{visibility:hidden}"
    last = "" if end > 99.99 else f"{end:.3f}%{{visibility:hidden}}"
    name = f"s{number}"
    frames = f"@keyframes {name}{{{first}{start:.3f}%{{visibility:visible}}{last}}}"
    turns = f"animation:{name} {length:g}s step-end infinite"
    # Where nothing may move, or can, the first shot stands.
    still = "visible" if number == 0 else "hidden"
    may_move = f"@media (prefers-reduced-motion:no-preference){{.{name}{{{turns}}}}}"
    return f"{frames} .{name}{{visibility:{still}}} {may_move}"


def _document(frame: Frame, title: str, body: str, rules: str, more_rows: int) -> str:
    width = (frame.columns + 2) * CELL_WIDTH
    height = (len(frame.rows) + more_rows + 1) * CELL_HEIGHT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        ' role="img" xml:space="preserve">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>text{{font:15px {FONT};white-space:pre}} .b{{font-weight:bold}}\n{rules}</style>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="{frame.ground}"/>\n'
        f'<g transform="translate({CELL_WIDTH} {CELL_HEIGHT // 2})">\n{body}\n</g>\n</svg>\n'
    )


def _drawn(frame: Frame) -> Iterator[str]:
    """Grounds first, then texts upon them."""
    for row, spans in enumerate(frame.rows):
        for column, text, _, ground, _ in spans:
            if ground != frame.ground:
                yield _rect(column, row, cell_len(text), ground)
    for row, spans in enumerate(frame.rows):
        for column, text, colour, _, is_bold in spans:
            for place, letter in enumerate(text):
                if letter in _BLOCKS:
                    yield _rect(column + place, row, 1, colour, *_BLOCKS[letter])
            yield from _braille(column, row, text, colour)
            plain = text.translate(_WITHOUT_BLOCKS)
            yield from _texts(column, row, plain, colour, is_bold=is_bold)


_BLOCKS = {
    "\N{FULL BLOCK}": (0.0, 1.0),
    "\N{UPPER HALF BLOCK}": (0.0, 0.5),
    "\N{LOWER HALF BLOCK}": (0.5, 1.0),
}
"""From where to where of a cell's height they go; as letters they would leave lines between."""
_BRAILLE = range(0x2800, 0x2900)
_DOTS = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
"""Column and row of the dot of each bit of a braille character."""
_WITHOUT_BLOCKS = dict.fromkeys([*map(ord, _BLOCKS), *_BRAILLE], " ")


def _braille(column: int, row: int, text: str, colour: str) -> Iterator[str]:
    """Dots at their places in the cells; in a font they often have another width."""
    spots = [
        (
            (column + place + (across + 0.5) / 2) * CELL_WIDTH,
            (row + (down + 0.5) / 4) * CELL_HEIGHT,
        )
        for place, letter in enumerate(text)
        if ord(letter) in _BRAILLE
        for bit, (across, down) in enumerate(_DOTS)
        if ord(letter) >> bit & 1
    ]
    if spots:
        path = "".join(f"M{x:g} {y:g}h0" for x, y in spots)
        yield f'<path d="{path}" stroke="{colour}" stroke-width="3" stroke-linecap="round"/>'


def _rect(
    column: int, row: int, columns: int, colour: str, top: float = 0.0, bottom: float = 1.0
) -> str:
    x, y, width = column * CELL_WIDTH, (row + top) * CELL_HEIGHT, columns * CELL_WIDTH
    # A hair higher, so that no line shows between two rows.
    height = (bottom - top) * CELL_HEIGHT + 0.5
    return f'<rect x="{x}" y="{y:g}" width="{width}" height="{height:g}" fill="{colour}"/>'


def _texts(column: int, row: int, text: str, colour: str, *, is_bold: bool) -> Iterator[str]:
    """A text without the spaces at its ends, as wide as its cells whatever the font."""
    shown = text.strip()
    if not shown:
        return
    column += cell_len(text) - cell_len(text.lstrip())
    length = cell_len(shown) * CELL_WIDTH
    bold = ' class="b"' if is_bold else ""
    yield (
        f'<text x="{column * CELL_WIDTH}" y="{row * CELL_HEIGHT + BASELINE}"{bold} fill="{colour}"'
        f' textLength="{length}" lengthAdjust="spacingAndGlyphs">{escape(shown)}</text>'
    )


def _text(frame: Frame, row: int, words: str) -> str:
    """A caption, in a voice that is not the program's."""
    at = (row + 1) * CELL_HEIGHT + BASELINE - 6
    colour = frame.rows[0][0][2] if frame.rows and frame.rows[0] else "#888888"
    return f'<text x="0" y="{at}" fill="{colour}" font-style="italic">{escape(words)}</text>'
