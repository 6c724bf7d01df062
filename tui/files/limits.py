"""What is too much for one file, found before the parser spends its time on it."""

import re

from tui.files.faults import Fault, PlanError

MOST_LEVELS = 32
MOST_LINE_CHARACTERS = 2000
MOST_VALUES = 20_000
"""Of a session: the whole library with its figures is about fifteen thousand keys, values and
tables, and sixty exercises may bring most of it with them."""

MOST_LINES = 50_000
"""Of a session: sixty exercises, each of 32 frames drawn by hand on 24 lines."""

MANY_LINES = r"""
    "{3} [^"\\]*+ (?: (?: \\. | "(?!"") ) [^"\\]*+ )*+ (?: "{3,5} | \Z )
  | '{3} [^']*+   (?: '(?!'')             [^']*+   )*+ (?: '{3,5} | \Z )
"""
ONE_LINE = r"""
    " [^"\\\n]*+ (?: \\[^\n] [^"\\\n]*+ )*+ "?+
  | ' [^'\n]*+ '?+
"""
_STRING_OR_COMMENT = re.compile(rf"{MANY_LINES} | {ONE_LINE} | \#[^\n]*+", re.VERBOSE | re.DOTALL)
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{MOST_LEVELS}}}")


def refuse_too_much(file: str, text: str, most_characters: int, most_values: int | None) -> None:
    """Raise PlanError for a text that would cost the parser more than a sensible file does.

    Its time and memory grow with the square of a dotted key's parts. `most_values` is None for a
    file that may hold as many values and lines as its size allows.
    """
    refuse_long_lines(file, text, most_characters)
    if most_values is not None and text.count("\n") > MOST_LINES:
        message = f"found more than {MOST_LINES:,} lines, expected at most that many"
        raise PlanError([Fault(file, MOST_LINES + 1, message)])
    bare = _STRING_OR_COMMENT.sub("_", text)
    if most_values is not None and _values(bare) > most_values:
        raise PlanError([_too_many(file, _bare_lines(text, bare), most_values)])
    if _DEEP_KEY.search(bare):
        raise PlanError([nesting_fault(file, _line_of(_DEEP_KEY, _bare_lines(text, bare)))])


def refuse_long_lines(file: str, text: str, most_characters: int) -> None:
    """Raise PlanError for lines of more than so many characters."""
    if len(text) <= most_characters:
        return
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


def nesting_fault(file: str, line: int) -> Fault:
    """The fault of tables, lists or dotted keys within each other at too many levels."""
    message = f"found values nested too deeply, expected at most {MOST_LEVELS} levels"
    return Fault(file, line, message)


def deep_line(text: str) -> int:
    """The first line on which more brackets are open than any sensible file opens."""
    depth = number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        depth += _opened(line)
        if depth > MOST_LEVELS:
            return number
    return number


def _too_many(file: str, bare_lines: list[str], most_values: int) -> Fault:
    """The fault of too many values; too many brackets are more often ones left open."""
    depth = values = number = 0
    for number, line in enumerate(bare_lines, start=1):
        if line:
            depth += _opened(line)
            values += _values(line)
        if depth > MOST_LEVELS:
            return nesting_fault(file, number)
        if values + number // 4 > most_values:
            break
    wanted = f"expected at most {most_values:,}"
    return Fault(file, number, f"found more keys and values than a session can need, {wanted}")


def _values(bare: str) -> int:
    """About how many keys, values and tables stand in a text without strings."""
    # A part of a dotted key costs about three times as much as a value, an empty line a quarter.
    values = sum(bare.count(mark) for mark in "=[{,")
    return values + 3 * bare.count(".") + bare.count("\n") // 4


def _opened(line: str) -> int:
    return sum(line.count(mark) for mark in "[{") - sum(line.count(mark) for mark in "]}")


def _bare_lines(text: str, bare: str) -> list[str]:
    """The lines of a text without its strings and comments, as many as it has."""
    if '"""' in text or "'''" in text:
        bare = _STRING_OR_COMMENT.sub(lambda found: "_" + "\n" * found[0].count("\n"), text)
    return bare.split("\n")


def _line_of(pattern: re.Pattern[str], lines: list[str]) -> int:
    """The number of the first line in which a pattern is found."""
    return next(number for number, line in enumerate(lines, start=1) if pattern.search(line))
