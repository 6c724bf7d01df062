"""Exercises as cards of a page: the name, what is to be said, the figure at its start and end."""

from collections.abc import Iterable, Iterator
from html import escape

from tui.figures import frames_as_text
from tui.plan.model import Exercise, Side
from tui.words.browse import END, START
from tui.words.page import element

FIGURES = "The figures"
SIZE = (40, 12)
"""Columns and rows of a figure on paper."""
CARD_STYLE = """
.cards { display: grid; gap: 2mm 4mm;
  grid-template-columns: repeat(auto-fill, minmax(min(89mm, 100%), 1fr)) }
.card { break-inside: avoid; border-top: .2mm solid #ccc; padding-top: 1mm }
.card h3 { font-size: 9.5pt; margin: 0 0 .5mm }
.card code { font-size: 8pt; font-weight: normal; color: #444 }
.poses { display: flex; flex-wrap: wrap; gap: 2mm }
figure { margin: 0 }
figcaption { font-size: 8pt; color: #444 }
pre { font: 5.1pt/1.15 monospace; margin: 0; overflow: hidden }
"""
"""Two cards stand beside each other where the figures of both have room, as on A4."""


def cards(each: Iterable[str]) -> str:
    """Cards beside and below one another."""
    return f'<div class="cards">{"".join(each)}</div>'


def figure_card(form: Exercise, side: Side = "right", said: str = "") -> str:
    """A form with its slug and figures, and what is `said` of it, which is markup already."""
    name = f"{escape(form.name)} <code>{escape(form.slug)}</code>"
    return card(name, said, form, side)


def card(heading: str, said: str, form: Exercise, side: Side = "right") -> str:
    """A card of a form with its figures, below a heading and what is said, both markup already."""
    figures = "".join(_poses(named, each, side) for named, each in drawn(form))
    return f'<section class="card"><h3>{heading}</h3>{said}{figures}</section>'


def drawn(form: Exercise) -> Iterator[tuple[str, Exercise]]:
    """What a form is drawn as: itself, or each of its ways by its name; nothing without figures."""
    ways = (form.ways.bending, form.ways.arching) if form.ways else ()
    named = [(way.name, way) for way in ways] or [("", form)]
    return ((name, each) for name, each in named if each.figure is not None or each.frames)


def poses(form: Exercise, size: tuple[int, int], side: Side = "right") -> tuple[str, ...]:
    """The figure at its start and end, in so many columns and rows, each a text of lines."""
    return frames_as_text(form.figure, *size, 2, side, form.frames)


def _poses(name: str, form: Exercise, side: Side) -> str:
    captions = (f"{name}, {START}" if name else START, END)
    figures = (
        # A page drops the first line break, which may be the first row of a figure.
        f"<figure>{element('figcaption', caption)}<pre>\n{escape(pose)}</pre></figure>"
        for caption, pose in zip(captions, poses(form, SIZE, side), strict=True)
    )
    return f'<div class="poses">{"".join(figures)}</div>'


def side_of(sides: tuple[Side | None, ...]) -> Side:
    """The side on which a figure is drawn: the first that is done."""
    return next((side for side in sides if side is not None), "right")
