"""Which part of a list is shown: always with the chosen one, and what is not shown is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.listing import Entry, Window, entry_rows, title_columns, window
from tui.widgets.signs import ASCII


@pytest.mark.parametrize(
    ("first", "chosen", "rows", "shown"),
    [
        (0, 0, 9, Window(0, 9, 9)),
        (0, 0, 5, Window(0, 4, 9)),
        (0, 4, 5, Window(2, 5, 9)),
        (3, 0, 5, Window(0, 4, 9)),
        (0, 8, 5, Window(5, 9, 9)),
    ],
)
def test_what_is_shown(first: int, chosen: int, rows: int, shown: Window) -> None:
    assert window([1] * 9, first, chosen, rows) == shown


@given(
    st.lists(st.integers(1, 3), min_size=1, max_size=20),
    st.integers(0, 25),
    st.integers(5, 30),
    st.data(),
)
def test_the_chosen_one_is_always_shown_and_all_fits(
    heights: list[int], first: int, rows: int, data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, len(heights) - 1))
    shown = window(heights, first, chosen, rows)
    assert shown.first <= chosen < shown.end
    used = sum(heights[shown.first : shown.end]) + (shown.above > 0) + (shown.below > 0)
    assert used <= rows


def test_a_row_is_as_wide_as_there_is_room() -> None:
    entries = [Entry("A long name of a session", "13 min", "yesterday"), Entry("Short", "4 min")]
    for columns in (30, 40, 60, 78):
        titles = title_columns(entries, columns, has_notes=columns > 59)
        for is_chosen in (True, False):
            (row,) = entry_rows(
                Entry("A long name of a session", "13 min"),
                columns,
                titles,
                ASCII,
                is_chosen=is_chosen,
                is_double=False,
            )
            assert row.cell_length <= columns
            assert ("> " in row.plain) is is_chosen
