"""The colours of Unpinch: four themes, each of the same few roles, and no colour beside them."""

from dataclasses import dataclass

from textual.theme import Theme

DARK, LIGHT, CONTRAST, ANSI = "dark", "light", "contrast", "ansi"
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

ANSI_FILLS = {
    "work": ("ansi_yellow", "ansi_black"),
    "calm": ("ansi_cyan", "ansi_black"),
    "move": ("ansi_magenta", "ansi_bright_white"),
    "warn": ("ansi_red", "ansi_bright_white"),
}
"""The ink of a bar or a box in the terminal's own colours, and what is drawn upon it."""


_OF_WIDGETS = {
    "text": (
        "text",
        "link-color",
        "link-color-hover",
        "input-cursor-background",
        "input-selection-foreground",
        "screen-selection-foreground",
        "ansi-foreground",
    ),
    "quiet": ("text-muted", "text-disabled", "scrollbar"),
    "line": ("border-blurred",),
    "work": (
        "border",
        "block-cursor-foreground",
        "block-cursor-blurred-foreground",
        "scrollbar-hover",
        "scrollbar-active",
    ),
    "ground": (
        "input-cursor-foreground",
        "scrollbar-background",
        "scrollbar-background-hover",
        "scrollbar-background-active",
        "scrollbar-corner-color",
        "link-background",
        "link-background-hover",
        "ansi-background",
    ),
    "panel": (
        "block-cursor-background",
        "block-cursor-blurred-background",
        "block-hover-background",
        "input-selection-background",
        "screen-selection-background",
    ),
}
"""What Textual's own widgets are painted with; it would mix colours of its own."""


def themes() -> tuple[Theme, ...]:
    """All themes, for an app to register."""
    return tuple(_theme(name) for name in THEME_NAMES)


def _theme(name: str) -> Theme:
    palette = PALETTES[name]
    return Theme(
        name=name,
        primary=palette.work,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.ground,
        panel=palette.panel,
        boost=palette.ground,
        dark=name != LIGHT,
        ansi=name == ANSI,
        variables=_roles(palette) | _fills(name) | _of_widgets(palette) | _text_styles(name),
    )


def _roles(palette: Palette) -> dict[str, str]:
    named = {role: getattr(palette, role) for role in ("quiet", "line", "panel", *ANSI_FILLS)}
    return named | {"foreground": palette.text, "background": palette.ground}


def _fills(name: str) -> dict[str, str]:
    """`$work-fill` and `$work-on` and so on: a bar, and what stands upon it."""
    palette = PALETTES[name]
    of_roles = {role: (getattr(palette, role), palette.ground) for role in ANSI_FILLS}
    fills = ANSI_FILLS if name == ANSI else of_roles
    ons = {f"{role}-on": on for role, (_, on) in fills.items()}
    return ons | {f"{role}-fill": fill for role, (fill, _) in fills.items()}


def _of_widgets(palette: Palette) -> dict[str, str]:
    return {
        variable: getattr(palette, role)
        for role, variables in _OF_WIDGETS.items()
        for variable in variables
    }


def _text_styles(name: str) -> dict[str, str]:
    """Where the terminal's own colours are all there is, a cursor is told by being reversed."""
    cursor = "bold reverse" if name == ANSI else "bold"
    return {
        "block-cursor-text-style": cursor,
        "block-cursor-blurred-text-style": cursor,
        "input-cursor-text-style": "reverse" if name == ANSI else "none",
    }
