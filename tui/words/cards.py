"""Exercises as cards of a page: the name, what is to be said, the figure at its start and end."""

from collections.abc import Iterable
from html import escape

from tui.figures import frames_as_text
from tui.plan.model import Exercise, Side
from tui.words.page import element

FIGURES = "The figures: start and end"
SIZE = (40, 12)
"""Columns and rows of a figure on paper."""
CARD_STYLE = """
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 4mm }
.card { break-inside: avoid; border-top: .2mm solid #ccc; padding-top: 1mm }
.card h3 { font-size: 9.5pt; margin: 0 0 .5mm }
.card code { font-size: 8pt; font-weight: normal; color: #444 }
.poses { display: flex; gap: 2mm }
pre { font: 5.4pt/1.15 monospace; margin: 0; overflow: hidden }
"""


def cards(each: Iterable[str]) -> str:
    """Cards beside and below one another."""
    return f'<div class="cards">{"".join(each)}</div>'


def figure_card(form: Exercise, side: Side = "right", lines: Iterable[str] = ()) -> str:
    """A form with its figure and lines of text, all of it escaped."""
    said = "".join(element("p", line) for line in lines if line)
    name = f"<h3>{escape(form.name)} <code>{escape(form.slug)}</code></h3>"
    return f'<section class="card">{name}{said}{_poses(form, side)}</section>'


def poses(form: Exercise, size: tuple[int, int], side: Side = "right") -> tuple[str, ...]:
    """The figure at its start and end, each as lines; nothing where there is no figure."""
    if form.figure is None and not form.frames:
        return ()
    return frames_as_text(form.figure, *size, 2, side, form.frames)


def _poses(form: Exercise, side: Side) -> str:
    drawn = "".join(element("pre", pose) for pose in poses(form, SIZE, side))
    return f'<div class="poses">{drawn}</div>'


def side_of(sides: tuple[Side | None, ...]) -> Side:
    """The side on which a figure is drawn: the first that is done."""
    return next((side for side in sides if side is not None), "right")
