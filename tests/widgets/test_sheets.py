"""Blocks on pages: nothing is lost, and what fits a page is whole on one."""

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.sheets import Block, Row, sheets

PARAGRAPHS = st.lists(st.integers(1, 6), max_size=5)


def block(name: str, lengths: list[int]) -> Block:
    return Block(name, [[f"{name} {at}.{row}" for row in range(n)] for at, n in enumerate(lengths)])


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6), st.integers(2, 20))
def test_every_row_stands_once_in_its_order_and_below_its_heading(
    blocks: list[list[int]], rows: int
) -> None:
    made = [block(f"block {number}", lengths) for number, lengths in enumerate(blocks)]
    pages = sheets(made, rows)
    told = [row.text for page in pages for row in page if row.text and not row.is_heading]
    assert told == [row for each in made for paragraph in each.paragraphs for row in paragraph]
    for page in pages:
        assert 0 < len(page) <= rows
        assert page[0].is_heading
        heading = page[0]
        for row in page:
            heading = row if row.is_heading else heading
            assert not row.text or row.block == heading.block


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6), st.integers(2, 20))
def test_what_fits_is_whole(blocks: list[list[int]], rows: int) -> None:
    made = [block(f"block {number}", lengths) for number, lengths in enumerate(blocks)]
    pages = sheets(made, rows)
    for number, lengths in enumerate(blocks):
        on = [page for page in pages if any(row.block == number and row.text for row in page)]
        assert len(on) == 1 or sum(lengths) + 1 > rows
        for at, length in enumerate(lengths):
            shown = [
                page for page in on if any(f" {at}." in r.text and r.block == number for r in page)
            ]
            assert len(shown) == 1 or length + 1 > rows


def test_two_that_fit_stand_on_one_page_with_a_row_between() -> None:
    page = (
        Row("block 0", 0, is_heading=True),
        Row("block 0 0.0", 0),
        Row("", 1),
        Row("block 1", 1, is_heading=True),
        Row("block 1 0.0", 1),
    )
    made = [block("block 0", [1]), block("block 1", [1])]
    assert sheets(made, 5) == (page,)
    assert sheets(made, 4) == (page[:2], page[3:])
