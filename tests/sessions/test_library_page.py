"""docs/library.md tells a clinician what the library gives, whole."""

import re

import pytest

from tests.sessions.library_page import LIBRARY, PAGE, leg_of, page, tags_of

TEXT = PAGE.read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.+) \|$", TEXT, re.MULTILINE)


def test_the_page_is_what_the_library_gives() -> None:
    assert page() == TEXT, "make library"


@pytest.mark.parametrize("slug", LIBRARY)
def test_each_form_is_told_once_with_its_tags(slug: str) -> None:
    form = LIBRARY[slug]
    name = re.escape(form.name)
    (row,) = [row for row in ROWS if re.match(rf"(\*\*)?{name}(\*\*)? \|(?! as above)", row)]
    assert tags_of(form) in row
    assert leg_of(form) in row


def test_nothing_is_told_that_is_not_in_the_library() -> None:
    names = {form.name for form in LIBRARY.values()}
    first = [row.partition(" |")[0].replace("**", "") for row in ROWS]
    told = {name for cell in first for name in (cell, *cell.split("; "))}
    assert names <= told


def test_other_pages_lead_to_it() -> None:
    root = PAGE.parents[1]
    assert "(docs/library.md)" in (root / "README.md").read_text(encoding="utf-8")
    assert "(library.md)" in (root / "docs" / "safety.md").read_text(encoding="utf-8")
