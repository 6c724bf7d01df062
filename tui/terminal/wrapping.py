"""Lines for a terminal that is narrower than they are: broken between words, never inside one."""

import os
import unicodedata
from collections.abc import Iterator
from typing import IO

_FURTHER_IN = 2
"""How much further in a line goes on than it begins."""
_WIDE = ("W", "F")
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")


def for_reader(text: str, stream: IO[str] | None) -> str:
    """The text as it is for a program, and wrapped for whoever reads it on a terminal."""
    columns = columns_of(stream)
    return text if columns is None else wrapped_lines(text, columns)


def columns_of(stream: IO[str] | None) -> int | None:
    """How wide the terminal behind a stream is; None where there is none, or none that tells."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or None if stream else None
    except (OSError, ValueError):
        return None


def wrapped_lines(text: str, columns: int) -> str:
    """Each line in as many rows as it needs; one that fits is left as it was laid out."""
    return "\n".join(row for line in text.split("\n") for row in _rows(line, columns))


def _rows(line: str, columns: int) -> Iterator[str]:
    """The rows of a line; a word that is longer than a row, such as a path, has one to itself."""
    indent = len(line) - len(line.lstrip(" "))
    start, rest = line[:indent], line[indent:]
    later = " " * (min(indent, columns // 2) + _FURTHER_IN)
    while (end := _end_of_row(rest, columns - len(start))) is not None:
        yield start + rest[:end].rstrip(" ")
        start, rest = later, rest[end:].lstrip(" ")
    yield start + rest


def _end_of_row(text: str, columns: int) -> int | None:
    """Where a row ends: at the last blank that it has room for, else at the first there is.

    None where it has room for all of it, or is one word.
    """
    used, last = 0, None
    for place, letter in enumerate(text):
        if letter == " " and place and (used <= columns or last is None):
            last = place
        used += _cells(letter)
    return last if used > columns else None


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
