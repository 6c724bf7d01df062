"""Strings of a file become text that every terminal shows alike."""

import pytest
from rich.cells import cell_len, get_character_cell_size

from tests.hostile import HOSTILE
from tui.files.text import clean_text

CLEANED = [
    ("a\tb\r\nc", "a b  c"),
    ("a\x1b[31m\x00\x7f\x9b\u2028\ud800", "a?[31m?????"),
    ("\u202ea\u2067\u200e\u061c\u200b\ufeff\xad", "?a??????"),
    ("\u115f\u1160\u3164\uffa0", "????"),
    ("[bold]x[/] \\", "[bold]x[/] \\"),
    ("\u0301a", "?a"),
    ("a \u0301\u20ddb", "a ??b"),
    ("e\u0301\u0302\u0303\u0304", "e\u0301\u0302\u0303\u0304"),
    ("e\u0301\u0302\u0303\u0304\u0305\u0306f\u0301", "e\u0301\u0302\u0303\u0304??f\u0301"),
    ("\u2764\ufe0f \U0001f9d8\U0001f3fd\u200d\u2640\ufe0f", "\u2764 \U0001f9d8\u2640"),
    ("漢字 für Ärzte", "漢字 für Ärzte"),
]


@pytest.mark.parametrize(("text", "expected"), CLEANED, ids=[ascii(row[0]) for row in CLEANED])
def test_clean_text(text: str, expected: str) -> None:
    assert clean_text(text) == expected
    assert clean_text(expected) == expected


def test_cleaned_text_is_as_wide_as_its_characters() -> None:
    cleaned = clean_text(HOSTILE)
    assert cell_len(cleaned) == sum(map(get_character_cell_size, cleaned))
    assert cell_len(HOSTILE) != sum(map(get_character_cell_size, HOSTILE))


def test_line_breaks_are_kept_where_several_lines_are_meant() -> None:
    assert clean_text("a\n\u0301\x1b\r\tb", one_line=False) == "a\n??  b"
