"""What looks like TOML and is none is told by its character, and that the rest was not read."""

import pytest

from tui.files.faults import PlanError
from tui.files.source import parse_source

ODD = [
    ('title\u00a0= "x"', "1:6", "found a no-break space (U+00A0), "),
    ('title = "x"\n\u00a0\u00a0per_day = 1', "2:1", "(U+00A0)"),
    ("a = [1,\u20032]", "1:8", "the character U+2003"),
    ('ti\u200btle = "x"', "1:3", "a zero-width space (U+200B)"),
    ('title\u200d = "x"', "1:6", "the character U+200D"),
    ("title = \u201cx\u201d", "1:9", "a curly quote (U+201C)"),
    ('title = "x\u201d\nper_day = 1', "1:11", "a curly quote (U+201D)"),
    ("title = \u00abx\u00bb", "1:9", "\u00ab (U+00AB)"),
    ('a = 1\n\ufefftitle = "x"', "2:1", "a byte order mark (U+FEFF)"),
    ("a = 5\u20136", "1:6", "a dash (U+2013)"),
    ("a = \uff11", "1:5", "\uff11 (U+FF11)"),
    ("[on_spread]\n[on_spread]", "2:11", "Cannot declare on_spread twice"),
    ("[a.'b c'.d]\n[a.'b c'.d]", "2:11", 'Cannot declare a."b c".d twice'),
    ("a.b = 1\na = {}\n[a.b.c]", "2:7", "Cannot overwrite a value"),
    ("a = {b = 1}\n[a.c]", "2:5", "Cannot declare a.c twice"),
    ('steps = ["Lie.\u201d, "Circle."]\n', "1:19", "a curly quote (U+201D) at line 1, column 15"),
    ('name = "A\u201d # "x"\n', "1:15", "a curly quote (U+201D) at line 1, column 10"),
    ('x = "a\u2033\n', "1:7", "\u2033 (U+2033)"),
    ("a = 1\rb = 2\n", "1:6", "the character U+000D, which TOML does not allow"),
    ("a = 1\0\n", "1:6", "the character U+0000, which TOML does not allow"),
    ("a\f= 1\n", "1:2", "the character U+000C, which TOML does not allow"),
]
ENCODED = [
    ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
    ("utf-32", "UTF-32"), ("utf-32-be", "UTF-32"),
]  # fmt: skip


def fault_of(content: bytes) -> str:
    with pytest.raises(PlanError) as caught:
        parse_source("a.toml", content)
    (fault,) = caught.value.faults
    return str(fault)


@pytest.mark.parametrize(("text", "place", "found"), ODD, ids=[ascii(row[0]) for row in ODD])
def test_the_character_and_its_column_are_named(text: str, place: str, found: str) -> None:
    told = fault_of(text.encode())
    assert told.startswith(f"a.toml:{place}: not valid TOML: ")
    assert found in told
    assert told.endswith("; nothing after it was read")
    assert "(')" not in told


def test_text_of_two_bytes_a_letter_is_told_whatever_its_script() -> None:
    assert "UTF-16 or UTF-32" in fault_of('ключ = "да"\n'.encode("utf-16-le"))


@pytest.mark.parametrize(("encoding", "name"), ENCODED)
def test_text_of_another_encoding_is_told_as_such(encoding: str, name: str) -> None:
    told = fault_of('title = "x"\n'.encode(encoding))
    assert told.startswith("a.toml:1: found UTF-")
    assert name in told
    assert "expected UTF-8" in told
