"""docs/library.md tells a clinician what the library gives, whole."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.bundled import shelf
from tests.sessions.library_page import IN_NO_SESSION, LIBRARY, PAGE, page
from tui.plan.model import Exercise, Session
from tui.words.library import leg_of, tags_of

TEXT = PAGE.read_text(encoding="utf-8")
Row = tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """The cells of each row, without the heads of tables."""
    lines = re.findall(r"^\|(.+)\|$", text, re.MULTILINE)
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in lines]
    return [row for row in rows if row[0] != "form" and not row[0].startswith("---")]


def section_of(title: str) -> list[Row]:
    (text,) = re.findall(
        rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE
    )
    return rows_of(text)


def is_named(row: Row) -> bool:
    """Whether a row only says where its form has been told."""
    return row[3].startswith(("as above", "as in "))


def told_in_full(text: str) -> Counter[tuple[str, str]]:
    """The name and slug of each row that tells a form, or a way of one, in full."""
    full = [row for row in rows_of(text) if not is_named(row)]
    return Counter((row[0].replace("**", "").removesuffix(" (optional)"), row[1]) for row in full)


def to_be_told() -> Iterator[tuple[str, str]]:
    """The name and slug of every form, and of the two ways of those that have them."""
    for form in LIBRARY.values():
        yield form.name, f"`{form.slug}`"
        if form.ways:
            yield f"- bending eases: {form.ways.bending.name}", ""
            yield f"- arching eases: {form.ways.arching.name}", ""


ROWS = rows_of(TEXT)
every_session = pytest.mark.parametrize("session", shelf().sessions, ids=lambda one: one.name)
every_form = pytest.mark.parametrize("form", LIBRARY.values(), ids=lambda form: form.slug)


def test_the_page_is_what_the_library_gives() -> None:
    assert page() == TEXT, "make library"


def test_every_form_is_told_once_and_nothing_else() -> None:
    assert told_in_full(TEXT) == Counter(to_be_told())


@pytest.mark.parametrize("more", ["| Headstand | `headstand` | | | | |", None])
def test_a_row_too_many_is_noticed(more: str | None) -> None:
    """Of what is not in the library, and of what was told already."""
    once_more = re.findall(r"^\| .*`glute-bridge`.*hip extension.*$", TEXT, re.MULTILINE)
    assert len(once_more) == 1
    assert told_in_full(f"{TEXT}{more or once_more[0]}\n") != Counter(to_be_told())


@every_form
def test_a_form_is_told_with_its_tags_and_what_it_asks_of_a_leg(form: Exercise) -> None:
    (row,) = [row for row in ROWS if row[1] == f"`{form.slug}`" and not is_named(row)]
    assert row[4:] == (tags_of(form), leg_of(form, LIBRARY))


@every_session
def test_each_session_is_told_in_its_order_with_bold_where_it_begins(session: Session) -> None:
    bold = [row for row in section_of(session.title) if row[0].startswith("**")]
    starts = [planned.ladder[planned.start] for planned in session.exercises]
    assert [row[1] for row in bold] == [f"`{form.slug}`" for form in starts]
    optional = [planned.optional for planned in session.exercises]
    assert [row[0].endswith("(optional)") for row in bold] == optional


@every_session
def test_a_bold_row_has_the_dose_that_is_played_there(session: Session) -> None:
    bold = [row for row in section_of(session.title) if row[0].startswith("**")]
    for planned, row in zip(session.exercises, bold, strict=True):
        for number in (*planned.build[0].numbers, *planned.goal.numbers):
            assert number <= 1 or re.search(rf"\b{number}\b", row[2]), row
        assert ("building to" in row[2]) == (planned.last_step > 0)


def test_what_was_told_before_is_named_with_the_section_that_tells_it() -> None:
    told: set[str] = set()
    for title in [*(session.title for session in shelf().sessions), IN_NO_SESSION]:
        for row in section_of(title):
            where = row[3].removeprefix("as in ")
            tells = title if where == "as above" else where
            assert not is_named(row) or row[1] in told
            assert not is_named(row) or (row[1] in [one[1] for one in section_of(tells)])
            told.add(row[1])


def test_a_walk_is_no_hold() -> None:
    (row,) = [row for row in ROWS if row[1] == "`easy-walk`"]
    assert "hold" not in row[2]


def test_other_pages_lead_to_it() -> None:
    root = PAGE.parents[1]
    assert "(docs/library.md)" in (root / "README.md").read_text(encoding="utf-8")
    assert "(library.md)" in (root / "docs" / "safety.md").read_text(encoding="utf-8")
