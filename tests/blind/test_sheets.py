"""Pictures for a blind reading show every figure once, and tell no name."""

import re

import pytest

from tests.blind.sheets import A_SHEET, WAYS, reading, slugs
from tests.bundled import library
from tui.figures import FigureStyle


@pytest.mark.parametrize(("style", "columns", "rows"), WAYS)
def test_each_figure_stands_once_and_without_a_name(
    style: FigureStyle, columns: int, rows: int
) -> None:
    shown = reading(style, columns, rows, "a seed")
    assert sorted(shown.key.values()) == slugs()
    assert list(shown.key) == list(range(1, len(slugs()) + 1))
    whole = "\n".join(shown.sheets.values())
    numbers = [int(found) for found in re.findall(r'class="b"[^>]*>(\d+)<', whole)]
    assert numbers == list(shown.key)
    assert len(shown.sheets) == -(-len(numbers) // A_SHEET)
    told = whole + " ".join(shown.sheets)
    for slug in slugs():
        assert slug not in told
        assert library().exercises[slug].name not in told


def test_another_seed_gives_another_order() -> None:
    orders = [list(reading("ascii", 24, 8, seed).key.values()) for seed in ("one", "two", "one")]
    assert orders[0] == orders[2] != orders[1]


def test_styles_and_sizes_have_orders_of_their_own() -> None:
    assert len({tuple(reading(*way, "one").key.values()) for way in WAYS}) == len(WAYS)
