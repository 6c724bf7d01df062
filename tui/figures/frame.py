"""One picture of a figure: characters and what they belong to."""

import re
from typing import NamedTuple

from tui.figures.canvas import NOTHING, Canvas
from tui.figures.dots import MIRRORED

_TURNED = str.maketrans("/\\()<>[]{}`'", "\\/)(><][}{'`") | MIRRORED
_WORD = re.compile("[A-Za-z]{2,}")


class Frame(NamedTuple):
    """Rows of characters, and rows of styles with one letter for each character.

    The styles are `b` body, `w` working limb, `f` far limb, `p` prop, `g` ground, `a` arrow or
    word, and a space for nothing.
    """

    text: tuple[str, ...]
    styles: tuple[str, ...]


def frame_of(canvas: Canvas) -> Frame:
    """The picture on a canvas."""
    return Frame(canvas.text(), canvas.styles())


def laid_over(frame: Frame, top: Frame) -> Frame:
    """A picture with another over it, of which only what is drawn is seen."""
    rows = [
        [
            (above, style) if style != NOTHING else (below, under)
            for below, under, above, style in zip(*parts, strict=True)
        ]
        for parts in zip(frame.text, frame.styles, top.text, top.styles, strict=True)
    ]
    text, styles = (tuple("".join(cell[pick] for cell in row) for row in rows) for pick in (0, 1))
    return Frame(text, styles)


def mirrored(frame: Frame) -> Frame:
    """The mirror image, in which words can still be read."""
    text = tuple(
        _WORD.sub(lambda word: word[0][::-1], row[::-1].translate(_TURNED)) for row in frame.text
    )
    return Frame(text, tuple(row[::-1] for row in frame.styles))
