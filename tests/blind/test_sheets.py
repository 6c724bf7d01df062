"""Pictures for a blind reading show every figure once, and tell no name."""

import re

import pytest

from tests.blind.sheets import A_SHEET, WAYS, key_of, reading, slugs
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
    orders = [list(key_of("ascii-24x8", seed).values()) for seed in ("one", "two", "one")]
    assert orders[0] == orders[2] != orders[1]


def test_styles_and_sizes_have_orders_of_their_own() -> None:
    names = [f"{style}-{columns}x{rows}" for style, columns, rows in WAYS]
    assert len({tuple(key_of(name, "one").values()) for name in names}) == len(WAYS)
