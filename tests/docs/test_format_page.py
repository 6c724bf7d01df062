"""docs/format.md tells every key as the loaders ask for it."""

from tests.docs.format_page import PAGE, page
from tests.docs.markdown import read_page


def test_the_page_is_what_the_loaders_ask_for() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "make format-page"


def test_what_counts_without_a_key_is_told() -> None:
    rows = PAGE.read_text(encoding="utf-8").splitlines()
    told = {tuple(cell.strip() for cell in row.split("|")[1:4:2]) for row in rows}
    wanted = {
        ("`per_day`", "`2`"),
        ("`limit`", "`2`"),
        ("`settle_seconds`", "`90`"),
        ("`tempo`", "`[2, 2]`"),
        ("`tempo`", "as in the library"),
        ("`side`", '`"none"`'),
        ("`steps`", "has to be there"),
    }
    assert wanted <= told


def test_every_table_can_be_linked_to() -> None:
    anchors = read_page(PAGE).anchors
    assert {"exercise", "exercisefigurestartshorten", "on_spread"} <= anchors
