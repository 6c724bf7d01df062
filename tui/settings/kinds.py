"""The kinds of settings: what is allowed, read from a word or a file, and told in a word."""

from typing import TYPE_CHECKING, NamedTuple

from tui.files.wanted import Form

if TYPE_CHECKING:
    from tui.files.reader import Reader

Value = str | bool | int
YES, NO, AUTO = "yes", "no", "auto"
_MEANS_YES = frozenset({YES, "true", "on", "1"})
_MEANS_NO = frozenset({NO, "false", "off", "0"})
_DIGITS = frozenset("0123456789")
_IN_A_NUMBER = _DIGITS | set("+ ")


class Choice(NamedTuple):
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
        return _next_of(self.words, str(value), by)


class Flag(NamedTuple):
    """Yes or no."""

    allowed: str = "yes or no"
    allowed_in_file: str = "true, false"

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        return _yes_or_no(word)

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        return reader.flag(key, bool(default))

    def word_of(self, value: Value) -> str:
        """A value in a word."""
        return _word_of_flag(bool(value))

    def moved(self, value: Value, by: int) -> Value:
        """The value so many further on."""
        return bool(value) ^ (by % 2 == 1)


class AutoFlag(NamedTuple):
    """Yes, no, or whatever the terminal asks for."""

    words: tuple[str, ...] = (AUTO, YES, NO)
    allowed: str = f"{AUTO}, {YES} or {NO}"
    allowed_in_file: str = f'"{AUTO}", "{YES}", "{NO}"'

    def of_word(self, word: str) -> Value | None:
        """What a word means, None where it means nothing."""
        if word == AUTO:
            return AUTO
        flag = _yes_or_no(word)
        return None if flag is None else _word_of_flag(flag)

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds, in words or as true and false; a fault gives the default."""
        schema = {"enum": [*self.words, True, False]}
        found = reader.special(key, Form(self._meaning, self.allowed_in_file, schema), str(default))
        return default if found is None else found

    def _meaning(self, found: object) -> str | None:
        if isinstance(found, bool):
            return _word_of_flag(found)
        return found if isinstance(found, str) and found in self.words else None

    def word_of(self, value: Value) -> str:
        """A value in a word."""
        return str(value)

    def moved(self, value: Value, by: int) -> Value:
        """The value so many further on, from the last on to the first."""
        return _next_of(self.words, str(value), by)


class Whole(NamedTuple):
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


class NumberToCall(NamedTuple):
    """A telephone number as it is dialled; empty where none was chosen."""

    most: int = 20

    @property
    def allowed(self) -> str:
        """What a word of it may be."""
        return f"digits, + and spaces, at most {self.most} characters"

    @property
    def allowed_in_file(self) -> str:
        """What the file may hold."""
        return f"text of digits, + and spaces, at most {self.most} characters"

    def of_word(self, word: str) -> str | None:
        """What a word means, None where it means nothing."""
        number = word.strip(" ")
        is_one = len(number) <= self.most and _IN_A_NUMBER.issuperset(number)
        return number if is_one and (not number or _DIGITS.intersection(number)) else None

    def read(self, reader: "Reader", key: str, default: Value) -> Value:
        """What a file holds; a fault is kept, and gives the default."""
        schema = {
            "type": "string",
            "maxLength": self.most,
            "pattern": "^ *$|[0-9]",
            "not": {"pattern": "[^0-9+ ]"},
        }
        found = reader.special(key, Form(self._meaning, self.allowed_in_file, schema), str(default))
        return default if found is None else found

    def _meaning(self, found: object) -> str | None:
        return self.of_word(found) if isinstance(found, str) else None

    def word_of(self, value: Value) -> str:
        """A value as it is dialled."""
        return str(value)

    def moved(self, value: Value, by: int) -> Value:  # noqa: ARG002
        """There is nothing to move: it is typed."""
        return value


Kind = Choice | Flag | AutoFlag | Whole | NumberToCall


def _word_of_flag(flag: bool) -> str:
    return YES if flag else NO


def _next_of(words: tuple[str, ...], word: str, by: int) -> str:
    """The word so many further on, from the last on to the first."""
    return words[(words.index(word) + by) % len(words)]


def _yes_or_no(word: str) -> bool | None:
    if word in _MEANS_YES:
        return True
    return False if word in _MEANS_NO else None
