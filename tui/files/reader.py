"""Read a table key by key, keeping every fault instead of stopping at the first."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar

from tui.files.table import Table
from tui.files.text import clean_text, composed, shown_value
from tui.files.wanted import Form, Meaning, harmless, how_many, shown_text, text_wanted

MOST_TEXT_CHARACTERS = 2000
Word = TypeVar("Word", bound=str)
Named = TypeVar("Named")


class Reader(Table):
    """The values of a table by their kinds: each is read within limits, or its fault is kept."""

    def text(
        self, key: str, default: str | None = None, *, most: int = MOST_TEXT_CHARACTERS
    ) -> str:
        """A string of 1 to `most` characters, made harmless; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        text = harmless(value, most)
        if text:
            return text
        self.fault(key, text_wanted(most), found=shown_text(value, most))
        return default or ""

    def texts(
        self,
        key: str,
        *,
        least: int = 0,
        most: int = 20,
        required: bool = False,
        one_line: bool = True,
        most_characters: int = MOST_TEXT_CHARACTERS,
        meaning: Callable[[str], str] | None = None,
    ) -> tuple[str, ...]:
        """A list of `least` to `most` strings; a missing list is an empty one unless required.

        Each has 1 to `most_characters` characters. Unless `one_line`, line breaks are kept; every
        other control character is made harmless. With a `meaning`, no two may mean the same.
        """
        items = self._items(key, "strings", least, most, required=required)
        for index, item in enumerate(items):
            if not harmless(item, most_characters):
                wanted = text_wanted(most_characters)
                self.fault((key, index), wanted, found=shown_text(item, most_characters))
        texts = tuple(clean_text(str(item), one_line=one_line) for item in items)
        if meaning is not None:
            self._refuse_twice(key, [meaning(text) for text in texts])
        return texts

    def _refuse_twice(self, key: str, meanings: Sequence[str]) -> None:
        for index, meant in enumerate(meanings):
            if meant in meanings[:index]:
                self.fault((key, index), "each once", found=f'"{meant}" again')

    def integer(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number from `low` to `high`; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        if type(value) is int and low <= value <= high:
            return value
        self.fault(key, str(low) if low == high else f"a whole number from {low} to {high}")
        return low if default is None else default

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A number from `low` to `high`; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        if type(value) in (int, float) and low <= value <= high:  # type: ignore[operator]
            return float(value)  # type: ignore[arg-type]
        self.fault(key, f"a number from {low:g} to {high:g}")
        return low if default is None else default

    def integers(self, key: str, low: int, high: int, *, most: int) -> tuple[int, ...]:
        """A list of at most `most` whole numbers from `low` to `high`; a missing one is empty."""
        items = self._items(key, "whole numbers", 0, most)
        for index, item in enumerate(items):
            if type(item) is not int or not low <= item <= high:
                wanted = f"a whole number from {low} to {high}"
                self.fault((key, index), wanted, found=shown_value(item))
        return tuple(item for item in items if type(item) is int)

    def numbers(
        self,
        key: str,
        low: float,
        high: float,
        count: int,
        default: tuple[float, ...] | None = None,
    ) -> tuple[float, ...]:
        """A list of exactly `count` numbers from `low` to `high`; required without a default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, list) or len(value) != count:
            self.fault(key, f"a list of {count} numbers from {low:g} to {high:g}")
            return (low,) * count
        for index, item in enumerate(value):
            if type(item) not in (int, float) or not low <= item <= high:
                wanted = f"a number from {low:g} to {high:g}"
                self.fault((key, index), wanted, found=shown_value(item))
                return (low,) * count
        return tuple(float(item) for item in value)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        self._asked.add(key)
        if isinstance(value, bool):
            return value
        self.fault(key, "true or false")
        return default

    def moment(self, key: str) -> datetime:
        """A date and time with its offset from UTC, from 1970 to 9998; required."""
        value = self._asked_for(key)
        is_aware = isinstance(value, datetime) and value.tzinfo is not None
        # A year at either end of what can be written has no place in another offset.
        if isinstance(value, datetime) and is_aware and 1970 <= value.year <= 9998:
            return value
        self.fault(key, "a date and time with its offset, such as 2026-01-02T12:00:00Z")
        return datetime(1970, 1, 2, tzinfo=UTC)

    def choice(
        self,
        key: str,
        options: Sequence[Word],
        default: Word | None = None,
        aliases: Mapping[str, str] = MappingProxyType({}),
        *,
        expected: str = "",
    ) -> Word:
        """One of a few words, or of other words for them; required when there is no default.

        What is `expected` is told of any other word: all of them, where nothing is given.
        """
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str):
            value = composed(value)
            value = aliases.get(value, value)
        for option in options:
            if value == option:
                return option
        self.fault(key, expected or f"one of {', '.join(options)}")
        return options[0] if default is None else default

    def choices(
        self,
        key: str,
        options: Collection[str],
        default: Sequence[str] = (),
        *,
        least: int = 1,
        barred: Mapping[str, str] = MappingProxyType({}),
    ) -> tuple[str, ...]:
        """A list of `least` or more different words.

        Such as are `barred` are known, but not allowed here, each with what is wanted instead.
        """
        if not self.has(key):
            return tuple(default)
        items = self._items(key, "words", least, len(options))
        for index, item in enumerate(items):
            is_word = isinstance(item, str) and item in options
            if not is_word or item in items[:index]:
                wanted = f"different words out of {', '.join(options)}"
                self.fault((key, index), wanted, found=shown_value(item))
        for word in (word for word in barred if word in items):
            self.fault(key, barred[word])
        return tuple(str(item) for item in items if isinstance(item, str))

    def own_word(
        self,
        key: str,
        options: Sequence[str],
        default: str,
        aliases: Mapping[str, str] = MappingProxyType({}),
    ) -> str:
        """One of the words that another key of the table holds, or of other words for them."""
        return self.choice(key, options, default, aliases)

    def named(self, key: str, known: Mapping[str, Named], expected: str) -> Named | None:
        """What one of many names stands for, None for any other name; required."""
        name = self._asked_for(key)
        if isinstance(name, str) and composed(name) in known:
            return known[composed(name)]
        hint = self._hint(name, known) if isinstance(name, str) else ""
        self.fault(key, f"{expected}{hint}")
        return None

    def special(
        self, key: str, form: Form[Meaning], default: Meaning | None = None
    ) -> Meaning | None:
        """What a value of a form of its own means; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        meant = form.meaning(value)
        if meant is None:
            self.fault(key, form.expected)
        return default if meant is None else meant

    def single(
        self, key: str, options: Sequence[str], low: int, high: int, expected: str
    ) -> tuple[str, int] | None:
        """A table of one of these keys alone, with its whole number; None where none is there."""
        if not self.has(key):
            return None
        inner = self.table(key)
        found = [option for option in options if inner.has(option)]
        inner.finish()
        if len(found) != 1 and isinstance(self.values[key], dict):
            self.fault(key, expected)
        numbers = [inner.integer(option, low, high) for option in found]
        return (found[0], numbers[0]) if found else None

    def named_tables(self) -> Iterator[tuple[str, "Reader"]]:
        """The inner tables of a table that has nothing else, each by its key, which is a name."""
        for name in self.values:
            yield name, self.table(name)

    def table(self, key: str, *, required: bool = False) -> "Reader":
        """The inner table of a key; a missing one is read as empty unless required."""
        value = self.values.get(key, {})
        self._asked.add(key)
        if not isinstance(value, dict):
            self.fault(key, "a table")
            value = {}
        elif required and key not in self.values:
            self.fault(key, "a table")
        return Reader(self.source, value, (*self.path, key), self.faults)

    def tables(self, key: str, least: int, most: int) -> list["Reader"]:
        """The inner tables of a list of tables, `least` to `most` of them."""
        readers = []
        for index, item in enumerate(self._items(key, "tables", least, most, required=least > 0)):
            if isinstance(item, dict):
                readers.append(Reader(self.source, item, (*self.path, key, index), self.faults))
            else:
                self.fault((key, index), "a table", found=shown_value(item))
        return readers

    def _items(
        self, key: str, what: str, least: int, most: int, *, required: bool = False
    ) -> list[object]:
        if not self.has(key) and not required:
            return []
        value = self.values.get(key)
        if isinstance(value, list) and least <= len(value) <= most:
            return value
        self.fault(key, f"a list of {how_many(least, most, what)}")
        return []
