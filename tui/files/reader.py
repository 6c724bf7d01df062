"""Read a table key by key, keeping every fault instead of stopping at the first."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar

from tui.files.faults import Fault, Faults, KeyPath, PlanError, shown_key
from tui.files.source import Source
from tui.files.text import clean_text, composed, shown_value

MOST_TEXT_CHARACTERS = 2000
Word = TypeVar("Word", bound=str)


class Reader:
    """One table of a file. A value with a fault is read as the given default and the fault kept.

    Readers of inner tables share the faults of the outermost one: read everything, call
    `finish()` on each table (a key that nobody asked for is a fault), then `raise_faults()`.
    """

    def __init__(
        self,
        source: Source,
        values: Mapping[str, object] | None = None,
        path: KeyPath = (),
        faults: Faults | None = None,
    ) -> None:
        self.source = source
        self.path = path
        self.values = source.values if values is None else values
        self.faults = Faults() if faults is None else faults
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the table holds the key."""
        self._asked.add(key)
        return key in self.values

    def _asked_for(self, key: str) -> object:
        """The value of a key, None where the table has none."""
        self._asked.add(key)
        return self.values.get(key)

    def fault(self, key: str | KeyPath, expected: str, *, found: str | None = None) -> None:
        """Keep a fault of a key of this table (or of a path below it)."""
        if self.faults.is_full:
            self.faults.others += 1
            return
        below = (key,) if isinstance(key, str) else key
        value: object = self.values.get(str(below[0])) if below else self.values
        words = shown_value(value) if found is None else found
        path = (*self.path, *below)
        message = f"{shown_key(path)}: found {words}, expected {expected}"
        fault = Fault(self.source.file, self.source.line(path), clean_text(message))
        self.faults.kept.append(fault)

    def raise_faults(self) -> None:
        """Raise PlanError when anything read so far had a fault."""
        if self.faults.kept:
            raise PlanError(self.faults)

    def finish(self) -> None:
        """Keep a fault for every key that was never asked for."""
        unknown = [key for key in self.values if key not in self._asked]
        if unknown:
            known = f"one of {', '.join(sorted(self._asked))}"
            for key in unknown:
                self.fault(key, known, found="an unknown key")

    def text(
        self, key: str, default: str | None = None, *, most: int = MOST_TEXT_CHARACTERS
    ) -> str:
        """A string of 1 to `most` characters, made harmless; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        text = _harmless(value, most)
        if text:
            return text
        self.fault(key, _text_wanted(most), found=_shown_text(value, most))
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
    ) -> tuple[str, ...]:
        """A list of `least` to `most` strings; a missing list is an empty one unless required.

        Each has 1 to `most_characters` characters. Unless `one_line`, line breaks are kept; every
        other control character is made harmless.
        """
        items = self._items(key, "strings", least, most, required=required)
        for index, item in enumerate(items):
            if not _harmless(item, most_characters):
                wanted = _text_wanted(most_characters)
                self.fault((key, index), wanted, found=_shown_text(item, most_characters))
        return tuple(clean_text(str(item), one_line=one_line) for item in items)

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
    ) -> Word:
        """One of a few words, or of other words for them; required when there is no default."""
        value = self._asked_for(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str):
            value = composed(value)
            value = aliases.get(value, value)
        for option in options:
            if value == option:
                return option
        self.fault(key, f"one of {', '.join(options)}")
        return options[0] if default is None else default

    def choices(
        self, key: str, options: Collection[str], default: Sequence[str] = (), *, least: int = 1
    ) -> tuple[str, ...]:
        """A list of `least` or more different words."""
        if not self.has(key):
            return tuple(default)
        items = self._items(key, "words", least, len(options))
        for index, item in enumerate(items):
            is_word = isinstance(item, str) and item in options
            if not is_word or item in items[:index]:
                wanted = f"different words out of {', '.join(options)}"
                self.fault((key, index), wanted, found=shown_value(item))
        return tuple(str(item) for item in items if isinstance(item, str))

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
        self.fault(key, f"a list of {_how_many(least, most, what)}")
        return []


def _how_many(least: int, most: int, what: str) -> str:
    """So many things, in the singular where one is wanted: `2 strings`."""
    if least == most:
        return f"{most} {what.removesuffix('s') if most == 1 else what}"
    return f"{least} to {most} {what}"


def _harmless(value: object, most: int) -> str:
    """A text of at most so many characters, made harmless; empty for anything else."""
    if not isinstance(value, str) or len(value) > most:
        return ""
    text = clean_text(value)
    return text if text.strip() else ""


def _shown_text(value: object, most: int) -> str:
    """What was found in place of a text: of one that is too long, how long it is."""
    is_long = isinstance(value, str) and len(value) > most
    return f"{len(str(value)):,} characters" if is_long else shown_value(value)


def _text_wanted(most: int) -> str:
    return f"text of 1 to {most} characters"
