"""For how many columns a command fills what it tells."""

from shutil import get_terminal_size

from tui.words.filling import NARROWEST, WIDEST


def columns_to_fill() -> int:
    """Those of the terminal, within reason; without one as many as are read with ease."""
    return min(max(get_terminal_size().columns, NARROWEST), WIDEST)
