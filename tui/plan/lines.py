"""Where each key of a TOML text stands: tomllib tells values, but not their lines."""

import tomllib
from bisect import bisect_right
from collections.abc import Iterator

from tui.plan.faults import KeyPath

MOST_LEVELS = 32
_BLANK = " \t\r\n"
_VALUE_ENDS = ",]}#\n"


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

    def _skip_blank(self, *, comments: bool = False) -> None:
        while self.place < len(self.text):
            if self.text[self.place] in _BLANK:
                self.place += 1
            elif comments and self.text[self.place] == "#":
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            else:
                return

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
            if self.text[self.place] in "\"'":
                start = self.place
                self._string()
                quoted = self.text[start : self.place]
                keys.append(tomllib.loads(f"key = {quoted}")["key"])
            else:
                start = self.place
                while self.text[self.place].isalnum() or self.text[self.place] in "-_":
                    self.place += 1
                keys.append(self.text[start : self.place])
            self._skip_blank()
            if self.text[self.place] != ".":
                return keys
            self.place += 1

    def _value(self, path: KeyPath) -> None:
        first = self.text[self.place]
        if first in "\"'":
            self._string()
        elif first == "[":
            self._list(path)
        elif first == "{":
            self._inline_table(path)
        else:
            while self.place < len(self.text) and self.text[self.place] not in _VALUE_ENDS:
                self.place += 1

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

    def _string(self) -> None:
        quote = self.text[self.place]
        triple = quote * 3
        mark = triple if self.text.startswith(triple, self.place) else quote
        self.place += len(mark)
        while not self.text.startswith(mark, self.place):
            self.place += 2 if quote == '"' and self.text[self.place] == "\\" else 1
        self.place += len(mark)
        while len(mark) == 3 and self.text.startswith(quote, self.place):
            self.place += 1  # a multi-line string may end in up to two quotes of its own
