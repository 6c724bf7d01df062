"""What is printed breaks between words where a terminal is narrower than a line."""

import io
from pathlib import Path

import pytest

from tui.terminal.wrapping import for_reader, wrapped_lines

from .harness import Terminal
from .playing import UNPINCH

LINES = [
    ("fits", "one two three", "one two three"),
    ("at a blank", "one two three four", "one two three\n  four"),
    ("indented", "    one two three", "    one two\n      three"),
    ("blanks within stay", "1  one   two  three", "1  one   two\n  three"),
    (
        "a word that is longer",
        "see /a/path/that/is/long then",
        "see\n  /a/path/that/is/long\n  then",
    ),
    ("one word", "a-word-that-is-much-longer", "a-word-that-is-much-longer"),
    ("each line by itself", "one two\n\nthree four five six", "one two\n\nthree four\n  five six"),
    ("wide letters", "一一一 一一一 一", "一一一 一一一\n  一"),
    ("marks upon letters", "e\u0301" * 6 + " two three", "e\u0301" * 6 + " two\n  three"),
    ("blanks alone", " " * 20, " " * 20),
]


@pytest.mark.parametrize(("line", "rows"), [x[1:] for x in LINES], ids=[x[0] for x in LINES])
def test_a_line_in_rows_of_thirteen(line: str, rows: str) -> None:
    assert wrapped_lines(line, 13) == rows


@pytest.mark.parametrize("columns", range(1, 40))
def test_no_letter_is_lost_and_no_word_broken(columns: int) -> None:
    for _, line, _ in LINES:
        found = wrapped_lines(line, columns)
        assert found.split() == line.split()


def test_for_a_program_a_line_stays_one() -> None:
    assert for_reader("word " * 40, io.StringIO()) == "word " * 40
    assert for_reader("word " * 40, None) == "word " * 40


COMMANDS = [
    ["list"],
    ["rehearse", "five-to-start"],
    ["library", "childs-pose"],
    ["check", "no-such-session-anywhere.toml"],
    ["play", "no-such-session"],
    ["doctor"],
    ["due"],
    ["records"],
]


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("command", COMMANDS, ids=[" ".join(each) for each in COMMANDS])
def test_each_command_breaks_its_lines_between_words(
    command: list[str], columns: int, tmp_path: Path
) -> None:
    with Terminal([UNPINCH, *command], tmp_path, columns=columns, rows=200) as terminal:
        terminal.wait_for(lambda: terminal.process.poll() is not None)
        terminal.read_screen(0.2)
        rows = terminal.output.decode().replace("\r", "").split("\n")
    assert any(rows)
    assert [row for row in rows if len(row) > columns and len(row.split()) > 1] == []
