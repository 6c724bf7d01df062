"""One picture of a figure: characters and what they belong to."""

import re
from typing import NamedTuple

from tui.figures.canvas import NOTHING, Canvas
from tui.figures.dots import MIRRORED

_TURNED = str.maketrans("/\\()<>[]{}`'", "\\/)(><][}{'`") | MIRRORED
_WORD = re.compile("[A-Za-z]{2,}")


class Frame(NamedTuple):
    """Rows of characters, and rows of styles with one letter for each character.

    The styles are `b` body, `w` what works of it (limbs, lower trunk or hips), `f` far limb, `p`
    prop, `g` ground, `a` arrow or word, `h` the ghost of the start pose, and a space for nothing.
    """

    text: tuple[str, ...]
    styles: tuple[str, ...]


def frame_of(canvas: Canvas) -> Frame:
    """The picture on a canvas."""
    return Frame(canvas.text(), canvas.styles())


def laid_over(frame: Frame, top: Frame) -> Frame:
    """A picture with another over it, of which only what is drawn is seen."""
    rows = [
        _row_over(*parts) if parts[3].strip(NOTHING) else parts[:2]
        for parts in zip(frame.text, frame.styles, top.text, top.styles, strict=True)
    ]
    return Frame(tuple(text for text, _ in rows), tuple(styles for _, styles in rows))


def _row_over(text: str, styles: str, above: str, over: str) -> tuple[str, str]:
    cells = zip(text, styles, above, over, strict=True)
    shown = [(c, d) if d != NOTHING else (a, b) for a, b, c, d in cells]
    return "".join(cell[0] for cell in shown), "".join(cell[1] for cell in shown)


def mirrored(frame: Frame) -> Frame:
    """The mirror image, in which words can still be read."""
    text = tuple(
        _WORD.sub(lambda word: word[0][::-1], row[::-1].translate(_TURNED)) for row in frame.text
    )
    return Frame(text, tuple(row[::-1] for row in frame.styles))
