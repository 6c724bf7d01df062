"""Large letters and digits: told apart, of one width, and stretched without a break."""

from itertools import combinations

import pytest

from tui.widgets.lettering import (
    NUMBER_ROWS,
    fitting_number,
    half_block_rows,
    number_rows,
    seven_segment_rows,
    word_rows,
)

DIGITS = "0123456789"
WORDS = ("HOLD", "REST", "READY", "LIFT", "LOWER", "BEND", "STOP", ">RIGHT", "<LEFT")


def drawn(text: str, rows: int, *, is_narrow: bool = False) -> tuple[str, ...]:
    found = number_rows(text, rows, is_narrow=is_narrow)
    assert found is not None
    return found


@pytest.mark.parametrize("rows", NUMBER_ROWS)
def test_digits_are_of_one_width_so_that_a_countdown_does_not_jump(rows: int) -> None:
    shapes = {(len(glyph), *map(len, glyph)) for glyph in (drawn(d, rows) for d in DIGITS)}
    assert shapes == {(rows, *[len(drawn("0", rows)[0])] * rows)}


@pytest.mark.parametrize("rows", NUMBER_ROWS)
def test_no_two_digits_are_nearly_the_same(rows: int) -> None:
    for one, other in combinations(DIGITS, 2):
        pair = zip("".join(drawn(one, rows)), "".join(drawn(other, rows)), strict=True)
        differing = sum((a == ".") != (b == ".") for a, b in pair)
        assert differing >= 4, (one, other)


@pytest.mark.parametrize("word", WORDS)
def test_the_words_of_a_run_fit_the_smallest_screen(word: str) -> None:
    rows = word_rows(word, is_narrow=True)
    assert rows is not None
    assert len(rows[0]) <= 38


def test_a_rounded_corner_stays_one_cell_deep() -> None:
    nine = drawn("0", 9)
    assert nine[0] == ",##########,"
    assert nine[1] == "#" * 12
    assert nine[-1] == "'##########'"


def test_what_cannot_be_drawn_is_told() -> None:
    assert word_rows("日") is None
    assert word_rows("") is None
    assert number_rows("½", 9) is None
    assert half_block_rows("日") is None
    assert word_rows("É") == word_rows("E")


def test_small_figures_have_three_rows() -> None:
    assert half_block_rows("4") == ("██  ██", "▀▀▀▀██", "    ▀▀")
    assert seven_segment_rows("53") == (" __  __  ", "|__  __| ", " __| __| ")


@pytest.mark.parametrize(
    ("screen_rows", "rows"), [(14, 5), (24, 5), (28, 7), (30, 7), (36, 9), (44, 11), (60, 11)]
)
def test_a_number_is_at_most_a_quarter_as_high_as_the_screen(screen_rows: int, rows: int) -> None:
    assert fitting_number(30, "24", 200, screen_rows) == rows


def test_a_number_leaves_four_free_columns_beside_the_word() -> None:
    assert fitting_number(30, "24", 30 + 4 + 27, 60) == 9
    assert fitting_number(30, "24", 30 + 4 + 26, 60) == 7
