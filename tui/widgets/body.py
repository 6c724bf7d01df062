"""The body seen from behind, filled down to where symptoms are told; pure, and ASCII alone.

From behind, left is left and right is right.
"""

from itertools import groupby

from textual.content import Content

from tui.play.sides import Affected
from tui.words import form
from tui.words.symptoms import REACH_WORDS

_OUTLINE = (
    "    .-.    ",
    "   (   )   ",
    "  .-`-'-.  ",
    " /|     |\\ ",
    "/ |     | \\",
    "| |     | |",
    "| | .-. | |",
    "  |  |  |  ",
    "  |  |  |  ",
    "  |  |  |  ",
    "  |  |  |  ",
    "  |  |  |  ",
    " _|  |  |_ ",
)
BODY_COLUMNS, BODY_ROWS = len(_OUTLINE[0]), len(_OUTLINE)
PLACE_ROWS = (2, 4, 6, 8, 10, 12)
"""The row of each place, where its name stands; none has that of the shoulders."""
_FILLED = {1: (4, 5), 2: (6,), 3: (7, 8), 4: (9, 10), 5: (11, 12)}
"""The rows of each place, from the back down."""
_BACK = (3, 4, 5, 6, 7)
_LEGS = {"left": (3, 4), "right": (6, 7), "both": (3, 4, 6, 7)}


def inked_rows(side: Affected | None, reach: int | None) -> tuple[str, ...]:
    """The body with `#` for what is filled: from the back down to the place, on the side told.

    Where no side is told no leg is filled, and nothing where no place is.
    """
    rows = [list(row) for row in _OUTLINE]
    for place in range(1, (reach or 0) + 1):
        columns = _BACK if place == 1 else _LEGS.get(side or "", ())
        for row in _FILLED[place]:
            for column in columns:
                rows[row][column] = "#"
    return tuple("".join(row) for row in rows)


def body_rows(side: Affected | None, reach: int | None) -> list[Content]:
    """The same as it is painted."""
    return [_painted(row) for row in inked_rows(side, reach)]


def _painted(row: str) -> Content:
    return Content.assemble(
        *(
            (" " * len(text), "reverse $warn") if text[0] == "#" else (text, "")
            for text in ("".join(letters) for _, letters in groupby(row, key="#".__eq__))
        )
    )


def labelled_body(side: Affected | None, reach: int | None, was: str = "") -> list[Content]:
    """The body with the places at its right and the sides below, what was told in warn.

    Where it `was` stands below it.
    """
    rows = [Content.styled(form.SEEN_FROM_BEHIND, "$quiet"), Content("")]
    for number, row in enumerate(body_rows(side, reach)):
        place = PLACE_ROWS.index(number) if number in PLACE_ROWS else 0
        word = REACH_WORDS[place] if place else ""
        style = "bold $warn" if place and place == reach else "$quiet"
        rows.append(Content("  ") + row + Content.assemble("  ", (word, style)))
    left = "bold $warn" if side in ("left", "both") else "$quiet"
    right = "bold $warn" if side in ("right", "both") else "$quiet"
    rows.append(Content.assemble("  ", (form.LEFT, left), "   ", (form.RIGHT, right)))
    return [*rows, *([Content(was)] if was else [])]
