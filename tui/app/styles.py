"""The style sheets: those of the first screen, and all others, which are read after it."""

from pathlib import Path

from textual.css.stylesheet import Stylesheet

from tui import resources


def style_sheets(*names: str) -> list[Path]:
    """Some of them, by their names."""
    return [resources.styles_folder() / f"{name}.tcss" for name in names]


def first_styles() -> list[Path]:
    """What the first screen needs."""
    return style_sheets("app", "layout", "help", "shelf")


def all_styles() -> list[Path]:
    """All of them, those of the first screen first."""
    others = set(resources.styles_folder().glob("*.tcss")) - set(first_styles())
    return [*first_styles(), *sorted(others)]


def add_styles(stylesheet: Stylesheet) -> None:
    """Add what is not there yet."""
    for path in all_styles():
        if not stylesheet.has_source(str(path)):
            stylesheet.add_source(path.read_text(encoding="utf-8"), (str(path), ""))
