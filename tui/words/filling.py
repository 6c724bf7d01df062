"""Text in rows of so many columns, broken between words: the one place where it is filled."""

from textwrap import wrap
from unicodedata import east_asian_width

WIDEST, NARROWEST = 78, 20
"""What a command tells is filled for no more columns than this, and never for fewer."""
TIED = "\N{NO-BREAK SPACE}"
"""Between two words that stay beside each other."""
_FILLER = "\ue000"


def rows(text: str, columns: int, indent: int = 0, hanging: int = 2) -> list[str]:
    """A text in rows of so many cells, those after the first `hanging`; a longer word is cut."""
    cells = "".join(f"{each}{_FILLER}" if _is_wide(each) else each for each in text)
    before, after = " " * indent, " " * hanging
    # A word that is cut may be cut in the middle of such a character.
    room = columns - (_FILLER in cells)
    found = wrap(cells, room, initial_indent=before, subsequent_indent=after)
    return [row.replace(_FILLER, "").replace(TIED, " ") for row in found]


def filled(text: str, columns: int, indent: int = 0, hanging: int | None = None) -> str:
    """The same as lines; where nothing is said of it, what is set in hangs by two more."""
    usual = indent + 2 if indent else 0
    return "\n".join(rows(text, columns, indent, usual if hanging is None else hanging))


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in ("W", "F")
