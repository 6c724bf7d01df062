"""The texts of a guide: behind their labels, whole, on as many pages as they need."""

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.guide_pages import guide_pages, rows_needed, turn_at
from tui.words.guide import Say
from tui.words.time_left import both_left_words, left_words

SAID = (Say("", "Hold on."), Say("Feel", "A pull in the leg."), Say("Stop", "if it hurts."))


def test_what_fits_stands_on_one_page_behind_its_labels() -> None:
    (page,) = guide_pages(SAID, 16, 5, has_mark=True)
    assert [(row.label, row.text) for row in page] == [
        ("", "Hold on."),
        ("Feel", "A pull in"),
        ("", "the leg."),
        ("Stop", "if it"),
        ("", "hurts."),
    ]


words = st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)
said = st.lists(st.builds(Say, st.sampled_from(["", "1", "Feel"]), words), max_size=6)


@given(said, st.integers(12, 80), st.integers(1, 20), st.booleans())
def test_nothing_is_lost_on_any_page(
    said: list[Say], columns: int, rows: int, has_mark: bool
) -> None:
    pages = guide_pages(said, columns, rows, has_mark=has_mark)
    assert all(len(page) <= rows for page in pages)
    told = "".join(row.text for page in pages for row in page)
    assert told.replace(" ", "") == "".join(text for _, text in said).replace(" ", "")
    assert (len(pages) == 1) is (rows_needed(said, columns) <= rows)


def test_pages_take_turns_every_eight_seconds() -> None:
    assert [turn_at(seconds, 3) for seconds in (0.0, 7.9, 8.0, 16.0, 24.0)] == [0, 0, 1, 2, 0]
    assert turn_at(80.0, 1) == 0


def test_the_time_left_is_true_in_the_moment_it_changes() -> None:
    told = [left_words(seconds) for seconds in (540.0, 480.1, 480.0, 60.1, 60.0, 50.1, 50.0, 0.0)]
    assert told == [
        *("9 min left", "9 min left", "8 min left", "2 min left", "1 min left"),
        *("1 min left", "50 s left", ""),
    ]
    assert both_left_words(100.0, 400.0) == "this 2 min, all 7 min left"
    assert both_left_words(0.0, 400.0) == "7 min left"
