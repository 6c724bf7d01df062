"""The kinds of settings: what is allowed, read from a word or a file, and told in a word."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.files.reader import Reader

Value = str | bool | int
YES, NO, AUTO = "yes", "no", "auto"
_MEANS_YES = frozenset({YES, "true", "on", "1"})
_MEANS_NO = frozenset({NO, "false", "off", "0"})
_NUMBER_CALLED = re.compile(r"[0-9+ ]*[0-9][0-9+ ]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def allowed(self) -> str:
        """What a word of it may be."""
        *others, last = self.words
        return f"{', '.join(others)} or {last}"

    @property
    def allowed_in_file(self) -> str:
        """What the file may hold."""
        return ", ".join(f'"{word}"' for word in self.words)

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        return word if word in self.words else None

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        return reader.choice(key, self.words, str(default))

    def word_of(self, value: Value) -> str:
        """A value in a word."""
        return str(value)

    def moved(self, value: Value, by: int) -> Value:
        """The value so many further on, from the last on to the first."""
        return self.words[(self.words.index(str(value)) + by) % len(self.words)]


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    allowed = "yes or no"
    allowed_in_file = "true, false"

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        return _yes_or_no(word)

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        return reader.flag(key, bool(default))

    def word_of(self, value: Value) -> str:
        """A value in a word."""
        return YES if value else NO

    def moved(self, value: Value, by: int) -> Value:
        """The value so many further on."""
        return bool(value) ^ (by % 2 == 1)


@dataclass(frozen=True, slots=True)
class AutoFlag(Choice):
    """Yes, no, or whatever the terminal asks for."""

    words: tuple[str, ...] = (AUTO, YES, NO)

    @property
    def allowed_in_file(self) -> str:
        """What the file may hold."""
        return f'true, false, "{AUTO}"'

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        flag = _yes_or_no(word)
        return (word if word == AUTO else None) if flag is None else (YES if flag else NO)

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds, in words or as true and false; a fault gives the default."""
        if isinstance(reader.values.get(key), bool):
            return YES if reader.flag(key, False) else NO
        return reader.choice(key, self.words, str(default))


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number of `unit`, which the screen moves by `step`."""

    low: int
    high: int
    unit: str
    step: int = 5

    @property
    def allowed(self) -> str:
        """What a word of it may be."""
        return f"a whole number from {self.low} to {self.high}"

    @property
    def allowed_in_file(self) -> str:
        """What the file may hold."""
        return f"{self.low} to {self.high}"

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        is_number = word.isascii() and word.isdigit() and len(word) <= 9
        return int(word) if is_number and self.low <= int(word) <= self.high else None

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        return reader.integer(key, self.low, self.high, int(default))

    def word_of(self, value: Value) -> str:
        """A value in words."""
        return f"{value} {self.unit}"

    def moved(self, value: Value, by: int) -> Value:
        """The value so many steps further on, as far as there are any."""
        steps = int(value) // self.step + by
        return min(max(steps * self.step, self.low), self.high)


@dataclass(frozen=True, slots=True)
class NumberToCall:
    """A telephone number as it is dialled; empty where none was chosen."""

    most: int = 20

    @property
    def allowed(self) -> str:
        """What a word of it may be."""
        return f"a number to call: digits, + and spaces, at most {self.most} characters"

    @property
    def allowed_in_file(self) -> str:
        """What the file may hold."""
        return f"text of digits, + and spaces, at most {self.most} characters"

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        number = " ".join(word.split(" ")).strip(" ")
        is_one = len(word) <= self.most and _NUMBER_CALLED.fullmatch(number)
        return number if is_one or not number else None

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        found = reader.values.get(key, default) if reader.has(key) else default
        value = self.of_word(found) if isinstance(found, str) else None
        if value is None:
            reader.fault(key, self.allowed_in_file)
        return default if value is None else value

    def word_of(self, value: Value) -> str:
        """A value as it is dialled."""
        return str(value)

    def moved(self, value: Value, by: int) -> Value:  # noqa: ARG002
        """There is nothing to move: it is typed."""
        return value


Kind = Choice | Flag | AutoFlag | Whole | NumberToCall


def _yes_or_no(word: str) -> bool | None:
    if word in _MEANS_YES:
        return True
    return False if word in _MEANS_NO else None
