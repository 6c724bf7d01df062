"""The colours of Unpinch: four themes, each of the same few roles."""

from dataclasses import astuple, dataclass
from typing import Final

DARK: Final = "dark"
LIGHT: Final = "light"
CONTRAST: Final = "contrast"
ANSI: Final = "ansi"
THEME_NAMES = (DARK, LIGHT, CONTRAST, ANSI)
_DEFAULT = "ansi_default"


@dataclass(frozen=True, slots=True)
class Palette:
    """What the roles look like in one theme.

    `line` is for what is not read. Text on a bar or a box is painted `ground` on its role.
    """

    text: str
    quiet: str
    line: str
    work: str
    calm: str
    move: str
    warn: str
    ground: str
    panel: str


PALETTES = {
    DARK: Palette(
        text="#ece9e2",
        quiet="#a7b4bf",
        line="#687682",
        work="#fad24e",
        calm="#78c4bf",
        move="#c3a2fb",
        warn="#ff9182",
        ground="#14181c",
        panel="#1c2227",
    ),
    LIGHT: Palette(
        text="#1d2226",
        quiet="#535f69",
        line="#7b8690",
        work="#5f4a00",
        calm="#00503a",
        move="#2b33c0",
        warn="#8a1b5e",
        ground="#fbf9f4",
        panel="#f1eee6",
    ),
    CONTRAST: Palette(
        text="#ffffff",
        quiet="#d8d8d8",
        line="#9a9a9a",
        work="#ffe11a",
        calm="#3ad6bd",
        move="#a79dff",
        warn="#ff7373",
        ground="#000000",
        panel="#000000",
    ),
    # Nothing is known of the terminal's own colours but that its text can be read on its ground.
    ANSI: Palette(*(_DEFAULT for _ in range(9))),
}

NUMBERS_OF_256 = {
    DARK: (255, 249, 243, 221, 116, 147, 210, 233, 234),
    LIGHT: (235, 240, 244, 58, 23, 20, 125, 231, 231),
    CONTRAST: (231, 253, 247, 220, 43, 147, 203, 16, 16),
}
"""The same where a terminal has 256 colours, in the order of the roles. The nearest by a formula
would be pink for text, and would not always keep the colours of the phases apart."""

ANSI_FILLS = {
    "work": ("ansi_yellow", "ansi_black"),
    "calm": ("ansi_cyan", "ansi_black"),
    "move": ("ansi_magenta", "ansi_bright_white"),
    "warn": ("ansi_red", "ansi_bright_white"),
}
"""The ink of a bar or a box in the terminal's own colours, and what is drawn upon it."""


def in_256(theme: str) -> dict[str, int]:
    """The number of each colour of a theme; none for the terminal's own colours."""
    numbers = NUMBERS_OF_256.get(theme)
    if numbers is None:
        return {}
    return dict(zip(astuple(PALETTES[theme]), numbers, strict=True))
