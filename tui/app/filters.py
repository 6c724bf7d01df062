"""What becomes of a line where the terminal has no colours, or no signs beside those of ASCII."""

import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size
from rich.color import Color as SentColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.terminal.plain import UNKNOWN, letter_in_ascii


class NoColors(LineFilter):
    """Takes all colours out; Textual's own would still send the codes of the default ones."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments, told by their attributes alone."""
        return [
            Segment(segment.text, segment.style and _colorless(segment.style), segment.control)
            for segment in segments
        ]


class Numbered(LineFilter):
    """Sends the colours of a terminal that has 256: `numbers` are theirs, by `#rrggbb`."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        super().__init__()
        self._colors = {color: SentColor.from_ansi(number) for color, number in numbers.items()}
        self._styles: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments in these colours."""
        return [
            Segment(segment.text, segment.style and self._style(segment.style), segment.control)
            for segment in segments
        ]

    def _style(self, style: Style) -> Style:
        if style not in self._styles:
            self._styles[style] = style + Style(
                color=self._number(style.color), bgcolor=self._number(style.bgcolor)
            )
        return self._styles[style]

    def _number(self, color: SentColor | None) -> SentColor | None:
        return color and self._colors.get(color.name.lower())


@lru_cache(maxsize=256)
def _colorless(style: Style) -> Style:
    return style.without_color


class Plain(LineFilter):
    """Puts one of ASCII in place of each letter that it is told to, as many cells wide."""

    def __init__(self, letter_for: Callable[[str], str]) -> None:
        super().__init__()
        self._letter_for = letter_for

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments wherever there is nothing to replace."""
        if all(segment.text.isascii() for segment in segments):
            return segments
        return [self._plain(segment) for segment in segments]

    def _plain(self, segment: Segment) -> Segment:
        text = "".join(map(self._letter_for, segment.text))
        width = cell_len(segment.text)
        # A cluster of several letters may be narrower or wider than these one by one.
        if text.isascii() and len(text) != width:
            text = text[:width].ljust(width)
        return Segment(text, segment.style, segment.control)


@lru_cache(maxsize=1024)
def _ascii_cells(letter: str) -> str:
    width, plain = get_character_cell_size(letter), letter_in_ascii(letter)
    return UNKNOWN * width if plain == UNKNOWN else plain.ljust(width)[:width]


@lru_cache(maxsize=1024)
def _narrow_cells(letter: str) -> str:
    """A letter that is narrow in every terminal, or ASCII in place of it where there is one."""
    is_safe = letter.isascii() or unicodedata.east_asian_width(letter) != "A"
    return letter if is_safe or letter_in_ascii(letter) == UNKNOWN else _ascii_cells(letter)


NO_COLORS = NoColors()
IN_ASCII = Plain(_ascii_cells)
NARROW = Plain(_narrow_cells)
