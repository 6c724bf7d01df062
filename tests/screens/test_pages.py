"""Lists are cut into pages of which each fits, and nothing of them is lost."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.pages import MOST_SIGNS, Page, pages, wrapped

TEXTS = st.text(alphabet="abcdefgh \n\u00e9,.-", max_size=120)
LINES = st.lists(TEXTS, min_size=1, max_size=20)
SIZES = st.integers(1, 90)
WIDE = st.text(alphabet="ab \u4e2d\u6587", max_size=60)


def words_of(text: str) -> str:
    """All that can be read of a text."""
    return "".join(text.split())


def shown(lines: list[str], page: Page) -> list[str]:
    """The rows of a page as they are read."""
    return ["" if row.is_between else lines[row.line][row.start : row.end] for row in page.rows]


@given(LINES, SIZES, SIZES, st.integers(0, 1))
@example(["one"], 1, 1, 1)
def test_nothing_is_lost_and_every_page_fits(
    lines: list[str], columns: int, rows: int, gap: int
) -> None:
    found = pages(lines, columns, rows, gap=gap)
    read = [row for page in found for row in page.rows if not row.is_between]
    assert [row.line for row in read] == sorted(row.line for row in read)
    for number, line in enumerate(lines):
        parts = [line[row.start : row.end] for row in read if row.line == number]
        assert words_of("".join(parts)) == words_of(line)
        assert parts
    for page in found:
        assert len(page.rows) <= rows
        assert len(page.lines) <= MOST_SIGNS
        assert all(cell_len(row) <= columns for row in shown(lines, page))


@given(LINES, SIZES, SIZES)
def test_a_sign_is_split_only_where_it_is_taller_than_a_page(
    lines: list[str], columns: int, rows: int
) -> None:
    found = pages(lines, columns, rows)
    for number, line in enumerate(lines):
        holding = [page for page in found if number in page.lines]
        if len(wrapped(line, columns)) <= rows:
            assert len(holding) == 1
        else:
            assert all(page.lines == (number,) for page in holding)


@given(LINES, SIZES, SIZES)
def test_a_page_is_as_full_as_it_can_be(lines: list[str], columns: int, rows: int) -> None:
    found = pages(lines, columns, rows)
    heights = [len(wrapped(line, columns)) for line in lines]
    for page, following in pairwise(found):
        used = sum(heights[line] for line in page.lines)
        is_split = page.lines[-1] in following.lines or heights[following.lines[0]] > rows
        is_full = len(page.lines) == MOST_SIGNS or used + heights[following.lines[0]] > rows
        assert is_split or is_full


@given(WIDE, st.integers(2, 40))
def test_letters_of_two_cells_fit_too(text: str, columns: int) -> None:
    assert all(cell_len(text[start:end]) <= columns for start, end in wrapped(text, columns))


def test_room_between_signs_is_left_only_where_all_of_them_fit_with_it() -> None:
    lines = ["one", "two", "three"]
    assert shown(lines, pages(lines, 10, 5, gap=1)[0]) == ["one", "", "two", "", "three"]
    assert shown(lines, pages(lines, 10, 4, gap=1)[0]) == ["one", "two", "three"]


def test_no_lines_are_one_empty_page() -> None:
    assert pages([], 10, 5) == (Page(()),)


def test_words_are_kept_whole_where_they_fit() -> None:
    text = "Numb between the legs"
    assert [text[a:b] for a, b in wrapped(text, 12)] == ["Numb between", "the legs"]
    assert [text[a:b] for a, b in wrapped(text, 3)] == [
        "Num",
        "b",
        "bet",
        "wee",
        "n",
        "the",
        "leg",
        "s",
    ]
