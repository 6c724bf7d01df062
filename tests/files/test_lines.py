"""The line of every key, whatever form of TOML it is written in."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.files.faults import KeyPath
from tui.files.lines import key_lines

TEXT = '''# a comment with [brackets] = "and quotes"
title = "a # [b]"   # c
"quoted key" = 1
many = [
  "x",  # first
  # between
  """y
still y""", { a = 1, b.c = [2] },
]
[on_spread]
limit = 2
text = """one
two \\""" three
"""
raw = \'\'\'it''s\'\'\'
[[exercise]]
use = "a"
[exercise.figure]
end = { spine = [1, 2] }
[[exercise]]
figure.base = 'b'
when = 2026-01-01 10:00:00
"a = b" = "c = d, [e"
f = { "g = }" = 1, "h" = 2 }
[ "[i]" . 'j]' ]
k = 1
[[ "l]]" ]]
m = 1
["]"]
'''

EXPECTED: dict[KeyPath, int] = {
    ("title",): 2,
    ("quoted key",): 3,
    ("many",): 4,
    ("many", 0): 5,
    ("many", 1): 7,
    ("many", 2): 8,
    ("many", 2, "b", "c"): 8,
    ("on_spread",): 10,
    ("on_spread", "limit"): 11,
    ("on_spread", "text"): 12,
    ("on_spread", "raw"): 15,
    ("exercise",): 16,
    ("exercise", 0): 16,
    ("exercise", 0, "use"): 17,
    ("exercise", 0, "figure"): 18,
    ("exercise", 0, "figure", "end", "spine"): 19,
    ("exercise", 1): 20,
    ("exercise", 1, "figure", "base"): 21,
    ("exercise", 1, "when"): 22,
    ("exercise", 1, "a = b"): 23,
    ("exercise", 1, "f", "h"): 24,
    ("[i]", "j]"): 25,
    ("[i]", "j]", "k"): 26,
    ("l]]", 0, "m"): 28,
    ("]",): 29,
}


@pytest.mark.parametrize(("path", "line"), EXPECTED.items())
def test_where_a_key_stands(path: KeyPath, line: int) -> None:
    assert key_lines(TEXT)[path] == line


def paths(value: object, path: KeyPath = ()) -> list[KeyPath]:
    """Every path of a parsed document."""
    found = [path]
    if isinstance(value, dict):
        for key, inner in value.items():
            found += paths(inner, (*path, key))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            found += paths(inner, (*path, index))
    return found


@given(st.text(alphabet="ab=.[]{}\"'#\\\n ,1", max_size=40))
def test_every_key_that_the_parser_finds_has_a_line(text: str) -> None:
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(text)
    missing = [path for path in paths(values) if path not in lines]
    assert not missing
    assert max(lines.values()) <= text.count("\n") + 1
