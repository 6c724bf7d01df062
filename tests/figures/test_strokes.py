"""Strokes: a straight line looks the same all along, wherever it lies."""

from itertools import pairwise
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures.strokes import stroke_cells


def letters(degrees: float, column: float = 3.3, row: float = 30.6) -> str:
    end = (column + 30 * cos(radians(degrees)), row - 15 * sin(radians(degrees)))
    return "".join(letter for _, _, letter in stroke_cells([(column, row), end]))


@pytest.mark.parametrize(
    ("degrees", "allowed"),
    [(0, "-"), (90, "|"), (63.4, "/"), (116.6, "\\"), (80, "|/"), (100, "|\\"), (45, ".-'/"),
     (20, "_.-'"), (-20, "_.-`")],
)  # fmt: skip
def test_a_slope_has_its_own_letters(degrees: float, allowed: str) -> None:
    assert set(letters(degrees)[1:-1]) <= set(allowed)


def test_a_gentle_slope_climbs_in_even_steps() -> None:
    assert "_.-'_.-'_.-'" in letters(26.57, 0.0, 30.999)


@given(st.floats(0, 360), st.floats(0, 1), st.floats(0, 1))
def test_a_stroke_has_no_gaps_and_no_bulges(degrees: float, column: float, row: float) -> None:
    end = (column + 20 * cos(radians(degrees)), row - 10 * sin(radians(degrees)))
    cells = stroke_cells([(column, row), end])
    for (column_a, row_a, _), (column_b, row_b, _) in pairwise(cells):
        assert abs(column_a - column_b) <= 1
        assert abs(row_a - row_b) <= 2
    assert len({(column, row) for column, row, _ in cells}) == len(cells)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=6))
def test_any_path_is_drawn_in_single_letters(path: list[tuple[float, float]]) -> None:
    for _, _, letter in stroke_cells(path):
        assert len(letter) == 1
        assert letter in "_.-'`/\\|()"
