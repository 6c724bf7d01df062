"""Names of people: what is one, and who is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.files.faults import UsageError
from tui.files.person import MOST_LETTERS, is_same_person, person_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna", "Anna"),
        ("  Anna   Maria ", "Anna Maria"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("O'Brien-Smith", "O'Brien-Smith"),
        ("Анна 2", "Анна 2"),
        ("愛", "愛"),
        ("x" * MOST_LETTERS, "x" * MOST_LETTERS),
    ],
)
def test_a_name_is_kept_in_one_form(text: str, name: str) -> None:
    assert person_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-",
            "'",
            ".",
            "..",
            "../anna",
            "a/b",
            "a\\b",
            "/",
            "~",
            "a.b",
            "a\0b",
            "a\nb\x1b",
        ),
        *("a\u200db", "\u3164", "anna;ls", "$HOME", "x" * (MOST_LETTERS + 1), "a\ud800", "😀"),
    ],
)
def test_what_is_no_name_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UsageError, match=r"^found .*, expected a name of letters, digits"):
        person_name(text)


@given(st.text())
def test_no_name_leads_out_of_a_folder(text: str) -> None:
    try:
        name = person_name(text)
    except UsageError:
        return
    assert not set(name) & set("/\\.\0\n~")
    assert person_name(name) == name
    assert len(name.encode()) < 255


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Anna", "anna", True),
        ("Anna M", "Anna-M", True),
        ("O'Brien", "O\u2019Brien", True),
        ("Zoë", "Zoe", False),
        ("Anna", "Ann", False),
        ("Straße", "STRASSE", True),
    ],
)
def test_capitals_spaces_and_signs_make_no_other_person(
    one: str, other: str, is_same: bool
) -> None:
    assert is_same_person(one, other) is is_same
