"""The themes as Textual wants them: every variable that is used is one of the roles."""

from textual.theme import Theme

from tui.app.palettes import ANSI, ANSI_FILLS, LIGHT, PALETTES, THEME_NAMES, Palette

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
        variables={
            **_roles(palette),
            **_fills(name),
            **_of_widgets(palette),
            **_text_styles(name),
            **_unseen(name, palette),
        },
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


def _unseen(name: str, palette: Palette) -> dict[str, str]:
    """Letters that are there for readers of screens alone.

    Where nothing is known of the ground they stand in the colour of text: better seen than lost.
    """
    return {"unseen": palette.text if name == ANSI else palette.ground}


def _text_styles(name: str) -> dict[str, str]:
    """Where the terminal's own colours are all there is, a cursor is told by being reversed."""
    cursor = "bold reverse" if name == ANSI else "bold"
    return {
        "block-cursor-text-style": cursor,
        "block-cursor-blurred-text-style": cursor,
        "input-cursor-text-style": "reverse" if name == ANSI else "none",
    }
