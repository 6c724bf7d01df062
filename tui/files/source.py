"""Read one TOML file within limits: its values and the line of each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui.files.content import Read, read_bytes
from tui.files.faults import Fault, KeyPath, PlanError
from tui.files.limits import (
    MOST_LEVELS,
    MOST_LINE_CHARACTERS,
    deep_line,
    nesting_fault,
    refuse_long_lines,
    refuse_too_much,
)
from tui.files.lines import TooDeepError, key_lines
from tui.files.simple import NotSimpleError, simple_tables
from tui.files.syntax import decoded, syntax_fault
from tui.files.text import clean_text


@dataclass(frozen=True)
class Source:
    """A parsed file: `file` is its name as it was given, `text` what it holds."""

    file: str
    values: Mapping[str, object]
    text: str

    @cached_property
    def lines(self) -> Mapping[KeyPath, int]:
        """Where each key stands; looked up only once a fault has to be told."""
        return key_lines(self.text)

    def line(self, path: KeyPath) -> int:
        """The line of a key, or of the table that lacks it."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]


def read_source(path: Path, read: Read = read_bytes) -> Source:
    """Read and parse a TOML file of at most 256 KiB and 2,000 characters a line.

    Raises PlanError when it is missing, no regular file, unreadable, too large or not TOML.
    """
    return parse_source(str(path), read(path))


def parse_source(
    file: str,
    content: bytes,
    *,
    most_line_characters: int = MOST_LINE_CHARACTERS,
    most_values: int | None = None,
) -> Source:
    """Parse the bytes of a TOML file; raises PlanError with line and column of a fault.

    `most_values` is how many keys, values and tables it may hold, about.
    """
    text = decoded(file, content)
    refuse_too_much(file, text, most_line_characters, most_values)
    try:
        values = tomllib.loads(text)
        if _is_deep(values):
            key_lines(text)
        return Source(file, values, text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError([syntax_fault(file, text, str(error))]) from None
    except TooDeepError as error:
        raise PlanError([nesting_fault(file, error.line)]) from None
    except RecursionError:
        raise PlanError([nesting_fault(file, deep_line(text))]) from None
    except ValueError as error:
        # A moment or a number of a form that the parser knows, but of no value that there is.
        raise PlanError([Fault(file, 1, f"not valid TOML: {clean_text(str(error))}")]) from None


def parse_written(file: str, content: bytes, *, most_line_characters: int) -> Source:
    """The same for a file that a program has written; quicker where that is simple TOML."""
    try:
        text = content.decode()
        values = simple_tables(text)
    except (UnicodeDecodeError, NotSimpleError):
        return parse_source(file, content, most_line_characters=most_line_characters)
    refuse_long_lines(file, text, most_line_characters)
    return Source(file, values, text)


def _is_deep(values: dict[str, object]) -> bool:
    """Whether tables and lists may stand within each other at too many levels."""
    level: list[dict[str, object] | list[object]] = [values]
    for _ in range(MOST_LEVELS):
        inner = [each.values() if isinstance(each, dict) else each for each in level]
        level = [each for within in inner for each in within if isinstance(each, (dict, list))]
    return bool(level)
