"""Where each key of a TOML text stands: tomllib tells values, but not their lines."""

import json
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator

from tui.files.faults import KeyPath
from tui.files.limits import MANY_LINES, MOST_LEVELS, ONE_LINE

_BLANK = re.compile(r"[ \t\r\n]*+")
_BLANK_AND_COMMENTS = re.compile(r"[ \t\r\n]*+(?:#[^\n]*+[ \t\r\n]*+)*+")
_BARE_KEY = re.compile(r"[\w-]*+")
_STRING = re.compile(rf"{MANY_LINES} | {ONE_LINE}", re.VERBOSE | re.DOTALL)
_OTHER_VALUE = re.compile(r"[^,\]}#\n]*+")


class TooDeepError(Exception):
    """Tables, lists or dotted keys within each other at more than `MOST_LEVELS` levels."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line, from 1, of every table, key and list item of a text that tomllib accepts.

    Raises TooDeepError, since time and memory grow with the square of the levels.
    """
    return _Walk(text).lines


class _Walk:
    """One pass over a valid TOML text; `place` is the next character to look at."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.lines: dict[KeyPath, int] = {(): 1}
        self._breaks = [place for place, character in enumerate(text) if character == "\n"]
        self._tables_seen: dict[KeyPath, int] = {}
        table: KeyPath = ()
        for character in self._statements():
            if character == "[":
                table = self._header()
            else:
                self._pair(table)

    def _statements(self) -> Iterator[str]:
        self._skip_blank(comments=True)
        while self.place < len(self.text):
            yield self.text[self.place]
            self._skip_blank(comments=True)

    def _note(self, path: KeyPath) -> None:
        line = bisect_right(self._breaks, self.place - 1) + 1
        if len(path) > MOST_LEVELS:
            raise TooDeepError(line)
        self.lines.setdefault(path, line)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Move past what a pattern finds at this place, which may be nothing; what it was."""
        found = pattern.match(self.text, self.place)
        if found is None:
            return ""
        self.place = found.end()
        return found[0]

    def _skip_blank(self, *, comments: bool = False) -> None:
        self._skip(_BLANK_AND_COMMENTS if comments else _BLANK)

    def _header(self) -> KeyPath:
        is_list = self.text.startswith("[[", self.place)
        start = self.place
        self.place += 2 if is_list else 1
        *parents, name = self._key()
        end = self.place
        self.place = start
        for count in range(1, len(parents) + 1):
            self._note(self._inside_lists(parents[:count]))
        path = (*self._inside_lists(parents), name)
        self._note(path)
        if is_list:
            self._tables_seen[path] = self._tables_seen.get(path, 0) + 1
        path = self._inside_lists([], path)
        self._note(path)
        self.place = end + (2 if is_list else 1)
        return path

    def _inside_lists(self, keys: list[str], path: KeyPath = ()) -> KeyPath:
        """The path that a header means: a list of tables stands for its newest table."""
        if path in self._tables_seen:
            path = (*path, self._tables_seen[path] - 1)
        for key in keys:
            path = (*path, key)
            if path in self._tables_seen:
                path = (*path, self._tables_seen[path] - 1)
        return path

    def _pair(self, table: KeyPath) -> None:
        start = self.place
        keys = self._key()
        after_key = self.place
        self.place = start
        for count in range(1, len(keys) + 1):
            self._note((*table, *keys[:count]))
        self.place = after_key + 1
        self._skip_blank()
        self._value((*table, *keys))

    def _key(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._skip_blank()
            quoted = self._skip(_STRING)
            keys.append(_unquoted(quoted) if quoted else self._skip(_BARE_KEY))
            self._skip_blank()
            if self.text[self.place] != ".":
                return keys
            self.place += 1

    def _value(self, path: KeyPath) -> None:
        first = self.text[self.place]
        if first in "\"'":
            self._skip(_STRING)
        elif first == "[":
            self._list(path)
        elif first == "{":
            self._inline_table(path)
        else:
            self._skip(_OTHER_VALUE)

    def _list(self, path: KeyPath) -> None:
        self.place += 1
        count = 0
        while self._next_item("]"):
            self._note((*path, count))
            self._value((*path, count))
            count += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.place += 1
        while self._next_item("}"):
            self._pair(path)

    def _next_item(self, closing: str) -> bool:
        """Move to the next item of a list or inline table, or past its end."""
        self._skip_blank(comments=True)
        if self.text[self.place] == ",":
            self.place += 1
            self._skip_blank(comments=True)
        if self.text[self.place] == closing:
            self.place += 1
            return False
        return True


def _unquoted(key: str) -> str:
    if "\\" not in key or key.startswith("'"):
        return key[1:-1]
    # JSON reads all escapes of TOML but one, and does so much faster.
    is_json = "\\U" not in key
    return str(json.loads(key) if is_json else tomllib.loads(f"key = {key}")["key"])
