"""Read simple TOML, such as a program writes, in a tenth of the time that a whole parser takes.

Simple are texts without escapes, whole numbers, decimals, true, false, moments, and lists of those
with a line for each item; and tables, and lists of tables, below the root alone. Everything else,
also what is no TOML at all, is for tomllib.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

Scalar = str | int | float | bool | datetime
Table = dict[str, object]

_WORDS: dict[str, Scalar] = {"true": True, "false": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,20}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?[+-][0-9]{2}:[0-9]{2}"
)


class NotSimpleError(Exception):
    """What is not as simple as that."""


def simple_tables(text: str) -> Table:
    """What tomllib makes of a text; raises NotSimpleError for one that it may refuse."""
    root: Table = {}
    table = root
    lists: dict[str, list[Table]] = {}
    lines = iter(text.split("\n"))
    for line in lines:
        if " = " in line:
            key, value = _pair(line)
            _put(table, key, _items(line, lines) if value is None else value)
        elif line.startswith("[["):
            table = _next_table(root, lists, _key(_between("[[", line, "]]")))
        elif line:
            table = {}
            _put(root, _key(_between("[", line, "]")), table)
    return root


def _next_table(root: Table, lists: dict[str, list[Table]], key: str) -> Table:
    """A new table at the end of a list of tables."""
    if key not in lists:
        lists[key] = []
        _put(root, key, lists[key])
    lists[key].append({})
    return lists[key][-1]


def _put(table: Table, key: str, value: object) -> None:
    if key in table:
        raise NotSimpleError
    table[key] = value


def _key(written: str) -> str:
    if not (written.isidentifier() and written.isascii()):
        raise NotSimpleError
    return written


@lru_cache(maxsize=4096)
def _pair(line: str) -> tuple[str, Scalar | None]:
    """A key and its value, None where that is a list; files have most lines in common."""
    key, _, value = line.partition(" = ")
    return _key(key), None if value in ("[", "[]") else _scalar(value)


def _between(start: str, line: str, end: str) -> str:
    if not (line.startswith(start) and line.endswith(end)):
        raise NotSimpleError
    return line[len(start) : -len(end)]


def _items(first_line: str, lines: Iterator[str]) -> list[Scalar]:
    """The items of a list, up to the line with the bracket that closes it."""
    items: list[Scalar] = []
    if first_line.endswith("[]"):
        return items
    for line in lines:
        if line == "]":
            return items
        items.append(_scalar(_between("    ", line, ",")))
    raise NotSimpleError


def _scalar(written: str) -> Scalar:
    if written.startswith('"'):
        return _text(written)
    if written in _WORDS:
        return _WORDS[written]
    if _INTEGER.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written):
        return float(written)
    return _moment(written)


def _text(written: str) -> str:
    text = _between('"', written, '"')
    if len(written) < 2 or '"' in text or "\\" in text or not text.isprintable():
        raise NotSimpleError
    return text


def _moment(written: str) -> datetime:
    if not _MOMENT.fullmatch(written):
        raise NotSimpleError
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise NotSimpleError from None
