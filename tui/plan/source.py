"""Read one TOML file within limits: its values and the line of each."""

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui.plan.faults import Fault, KeyPath, PlanError, file_error
from tui.plan.lines import MOST_LEVELS, TooDeepError, key_lines

MOST_BYTES = 256 * 1024
MOST_LINE_CHARACTERS = 2000
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

# A dotted key of so many parts is refused unparsed; no row of short sentences is that long.
_MANY_PARTS = 200
_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:{_PART}[ \t]*+\.[ \t]*+){{{_MANY_PARTS}}}")


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


def read_source(path: Path) -> Source:
    """Read and parse a TOML file of at most 256 KiB and 2,000 characters a line.

    Raises PlanError when it is missing, no regular file, unreadable, too large or not TOML.
    """
    return parse_source(str(path), read_bytes(path))


def read_bytes(path: Path, *, most_bytes: int = MOST_BYTES, follow_links: bool = True) -> bytes:
    """The bytes of a regular file of at most so many; raises PlanError."""
    file = str(path)
    try:
        # Looked at before it is opened, since opening a device can set it going.
        _refuse_irregular(file, path.stat() if follow_links else path.lstat())
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | (0 if follow_links else os.O_NOFOLLOW)
        with open(os.open(path, flags), "rb") as stream:  # noqa: PTH123 - a path would be waited for
            # Another may have taken its place meanwhile.
            _refuse_irregular(file, os.fstat(stream.fileno()))
            content = stream.read(most_bytes + 1)
    except FileNotFoundError:
        raise file_error(file, "no such file", "a TOML file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise file_error(file, f"a file that cannot be read ({reason})", "a TOML file") from None
    if len(content) > most_bytes:
        most = f"{most_bytes // 1024} KiB"
        raise file_error(file, f"more than {most}", f"at most {most}")
    return content


def _refuse_irregular(file: str, status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        raise file_error(file, "a folder", "a TOML file")
    if stat.S_ISLNK(mode):
        raise file_error(file, "a link, which is not followed", "a TOML file")
    if not stat.S_ISREG(mode):
        raise file_error(file, "no regular file", "a TOML file")


def parse_source(
    file: str, content: bytes, *, most_line_characters: int = MOST_LINE_CHARACTERS
) -> Source:
    """Parse the bytes of a TOML file; raises PlanError with line and column of a fault."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"found the byte 0x{content[error.start]:02x}, expected UTF-8 text"
        raise PlanError([Fault(file, line, message)]) from None
    _refuse_long_lines(file, text, most_line_characters)
    _refuse_deep_keys(file, text)
    try:
        values = tomllib.loads(text)
        if _is_deep(values):
            key_lines(text)
        return Source(file, values, text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError([_syntax_fault(file, text, str(error))]) from None
    except TooDeepError as error:
        raise PlanError([_nesting_fault(file, error.line)]) from None
    except RecursionError:
        raise PlanError([_nesting_fault(file, _deep_line(text))]) from None


def _refuse_long_lines(file: str, text: str, most_characters: int) -> None:
    faults = [
        Fault(
            file,
            number,
            f"found a line of {len(line):,} characters, expected at most {most_characters:,}",
        )
        for number, line in enumerate(text.split("\n"), start=1)
        if len(line) > most_characters
    ]
    if faults:
        raise PlanError(faults)


def _is_deep(values: dict[str, object]) -> bool:
    """Whether tables and lists may stand within each other at too many levels."""
    level: list[dict[str, object] | list[object]] = [values]
    for _ in range(MOST_LEVELS):
        inner = [each.values() if isinstance(each, dict) else each for each in level]
        level = [each for within in inner for each in within if isinstance(each, (dict, list))]
    return bool(level)


def _refuse_deep_keys(file: str, text: str) -> None:
    """The parser's own time and memory grow with the square of a dotted key's parts."""
    found = _DEEP_KEY.search(text)
    if found:
        raise PlanError([_nesting_fault(file, text.count("\n", 0, found.start()) + 1)])


def _syntax_fault(file: str, text: str, message: str) -> Fault:
    """The parser's own words, with the position that stands at their end taken out."""
    position = _POSITION.search(message)
    line, column = position.groups() if position else (None, None)
    words = _POSITION.sub("", message)
    if line is None:
        lines = text.split("\n")
        line, column = str(len(lines)), str(len(lines[-1]) + 1)
    return Fault(file, int(line), f"not valid TOML: {words}", int(column or 1))


def _nesting_fault(file: str, line: int) -> Fault:
    message = f"found values nested too deeply, expected at most {MOST_LEVELS} levels"
    return Fault(file, line, message)


def _deep_line(text: str) -> int:
    """The first line on which more brackets are open than any sensible file opens."""
    depth = 0
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        depth += sum((character in "[{") - (character in "]}") for character in line)
        if depth > MOST_LEVELS:
            return number
    return len(lines)
