"""How much room a screen has for its parts; pure."""

from tui.widgets.pages import wrapped
from tui.widgets.words import MOST_COLUMNS, SCREEN_PADDING

WIDE_COLUMNS = 110
_RAIL_COLUMNS = 26


def main_columns(columns: int, *, has_rail: bool = False) -> int:
    """The columns beside the rail, which only a wide screen has."""
    inside = min(columns - SCREEN_PADDING, MOST_COLUMNS)
    return inside - _RAIL_COLUMNS if has_rail and columns >= WIDE_COLUMNS else inside


def rows_of(words: str, columns: int) -> int:
    """How many rows a text takes; none where there is none."""
    return sum(len(wrapped(line, columns)) for line in words.split("\n")) if words else 0
