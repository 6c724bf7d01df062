"""Arrows and words find a place in every picture of the library, and stay in it."""

import pytest

from tests.figures.library import FIGURES
from tui.figures import FigureArt, FigureStyle
from tui.figures.art import STEPS
from tui.figures.rooms import has_room
from tui.figures.signs import is_shown, sizes_of
from tui.plan.figure import Heading, Mark, Place

# A larger picture takes longer to draw: one figure of so many is enough.
LARGE_COLUMNS, SOME = 40, 4

every_small_picture = pytest.mark.parametrize(
    ("style", "columns", "rows"),
    [("ascii", 24, 8), ("ascii", 40, 12), ("dots", 24, 8), ("dots", 40, 12)],
)


@every_small_picture
def test_each_sign_has_a_place_and_does_not_blink(
    style: FigureStyle, columns: int, rows: int
) -> None:
    for slug, figure in list(FIGURES.items())[:: SOME if columns >= LARGE_COLUMNS else 1]:
        art = FigureArt(figure, columns, rows, style=style)
        assert {sign.mark for sign in art._signs} == set(figure.marks), slug
        for sign in art._signs:
            shown = [step for step in range(STEPS + 1) if is_shown(sign.mark, step / STEPS)]
            assert all(has_room(art._free(step), *sign[1:]) for step in shown), slug


@pytest.mark.parametrize(
    ("style", "arrow", "least"),
    [("ascii", "up", (2, 2)), ("ascii", "left", (3, 1)), ("dots", "up", (3, 1)),
     ("dots", "left", (2, 2))],
)  # fmt: skip
def test_the_smallest_arrow_is_the_last_that_is_tried(
    style: FigureStyle, arrow: Heading, least: tuple[int, int]
) -> None:
    art = FigureArt(None, 40, 12, style=style)
    mark = Mark("", Place(0.0, 0.0), arrow=arrow)
    sizes = sizes_of(mark, 40, 12, art._canvas.least_arrows)
    assert sizes[-1] == least
    assert sizes == sorted(sizes, reverse=True)
