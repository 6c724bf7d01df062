"""What surrounds the body: weights that are lifted, and what is round."""

import pytest

from tests.figures.library import figure_of
from tui.figures import FigureArt
from tui.figures.canvas import PROP

STACK = (
    'base = "seated"\nend = { arm = [0, 0] }\nprops = '
    '[{ shape = "weights", at = [-40, 14], end_at = [-40, 44], size = [17, 20] }]'
)
DISC = 'base = "seated"\nprops = [{ shape = "disc", at = [40, 30], size = [20, 20] }]'


def plate_rows(fraction: float, columns: int = 40, rows: int = 12) -> list[int]:
    picture = FigureArt(figure_of(STACK), columns, rows).frame(fraction)
    return [index for index, row in enumerate(picture.text) if "=]" in row]


def test_a_stack_of_weights_rises_with_the_movement() -> None:
    start, middle, end = (plate_rows(fraction) for fraction in (0, 0.5, 1))
    assert len(start) == len(end) >= 2
    assert start[0] > middle[0] > end[0]


@pytest.mark.parametrize(("columns", "rows"), [(24, 8), (72, 22)])
def test_a_stack_of_weights_is_a_prop_of_whole_plates(columns: int, rows: int) -> None:
    frame = FigureArt(figure_of(STACK), columns, rows).frame(1)
    for text, styles in zip(frame.text, frame.styles, strict=True):
        if "=]" in text:
            first, last = text.index("["), text.index("]")
            assert set(text[first + 1 : last]) == {"="}
            assert set(styles[first : last + 1]) == {PROP}


def test_a_disc_is_as_round_as_a_head() -> None:
    frame = FigureArt(figure_of(DISC), 72, 22).frame(0)
    shown = [
        "".join(letter for letter, style in zip(*rows, strict=True) if style == PROP).strip()
        for rows in zip(frame.text, frame.styles, strict=True)
    ]
    rows = [row for row in shown if row]
    assert len(rows) >= 3
    assert len(rows[0]) < max(map(len, rows)) > len(rows[-1])


def test_a_prop_that_does_not_move_stays_where_it_is() -> None:
    still = figure_of(STACK.replace("end_at = [-40, 44], ", ""))
    art = FigureArt(still, 40, 12)
    rows = [[row for row in art.frame(part).text if "=]" in row] for part in (0, 1)]
    assert rows[0]
    assert len(rows[0]) == len(rows[1])
