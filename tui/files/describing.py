"""What a loader accepts, told by the loader itself: a reader that notes what it is asked for.

It stands in the place of a table of a file and holds made-up values. The loader is run again and
again, each time with other keys there, until it has asked for all that it can ask for.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import product
from types import MappingProxyType

from tui.files.described import (
    Described,
    Key,
    MadeUpValues,
    Pass,
    Schema,
    list_schema,
    number_schema,
    tables_of,
    text_schema,
)
from tui.files.faults import KeyPath
from tui.files.reader import MOST_TEXT_CHARACTERS, Named, Reader, Word
from tui.files.source import Source
from tui.files.wanted import Form, Meaning

_ANY = "x"
_CASES = tuple(product((0, 1), repeat=2))
"""Of two tables within each other that are each of two kinds: which kind they are."""


def described(load: Callable[[Reader], object]) -> Described:
    """What a loader asks of the table that it is given, of every table in it too."""
    table = Described()
    for cases, option in product(_CASES, (0, 1)):
        load(DescribingReader(table, Pass(cases, option)))
    for cases, key in product(_CASES, sorted(_noted(table))):
        load(DescribingReader(table, Pass(cases, missing=key)))
    for cases, option in product(_CASES, (0, 1)):
        load(DescribingReader(table, Pass(cases, option, is_bare=True)))
    return table


def _word_schema(words: Sequence[str]) -> Schema:
    """One of these words; any other as well where the file itself can bring such names."""
    known = [word for word in words if word != _ANY]
    is_open = len(known) < len(words)
    return (
        {"anyOf": [{"enum": known}, text_schema(MOST_TEXT_CHARACTERS)]}
        if is_open
        else {"enum": known}
    )


def _noted(table: Described) -> set[str]:
    return set().union(*(each.noted for each in tables_of(table)))


class DescribingReader(Reader):
    """Notes what it is asked for, and gives an answer that a file could have given."""

    def __init__(
        self, table: Described, course: Pass, path: KeyPath = (), cases_above: int = 0
    ) -> None:
        self._answers = MadeUpValues(self._holds)
        super().__init__(Source("", {}, ""), self._answers, path)
        self._table, self._course, self._cases_above = table, course, cases_above
        self._required: set[str] = set()

    @property
    def _case(self) -> str:
        """Which of two keys this table has, empty where it need not have either."""
        either = self._table.either
        return either[self._course.cases[self._cases_above]] if either else ""

    def _holds(self, key: str) -> bool:
        table, course = self._table, self._course
        if table.either and key in table.either:
            return key == self._case
        if course.is_bare:
            return key in table.keys and table.keys[key].inner is not None
        return key != course.missing

    def has(self, key: str) -> bool:
        """Whether the made-up table holds the key."""
        self._table.noted.add(key)
        return self._holds(key)

    def either(self, first: str, second: str, expected: str) -> str:  # noqa: ARG002
        """The one of two keys that the made-up table holds."""
        self._table.either = (first, second)
        return self._case

    def fault(self, key: str | KeyPath, expected: str, *, found: str | None = None) -> None:
        """Nothing: a made-up value says nothing of a file."""

    def finish(self) -> None:
        """Keep which keys were required, of those that a table can do without."""
        if self._course.is_bare:
            required = self._table.required
            required[self._case] = required.get(self._case, self._required) & self._required

    def _note(self, key: str, form: Schema | None, *, required: bool = False) -> Key:
        known = self._table.known.setdefault(self._case, set())
        known.add(key)
        noted = self._table.keys.setdefault(key, Key())
        if form is not None and form not in noted.forms:
            noted.forms.append(form)
        if required:
            self._required.add(key)
        return noted

    def text(
        self, key: str, default: str | None = None, *, most: int = MOST_TEXT_CHARACTERS
    ) -> str:
        """A string of 1 to `most` characters."""
        self._note(key, text_schema(most), required=default is None)
        return _ANY if default is None else default

    def texts(
        self,
        key: str,
        *,
        least: int = 0,
        most: int = 20,
        required: bool = False,
        one_line: bool = True,  # noqa: ARG002
        most_characters: int = MOST_TEXT_CHARACTERS,
        meaning: Callable[[str], str] | None = None,
    ) -> tuple[str, ...]:
        """A list of `least` to `most` strings."""
        items = text_schema(most_characters)
        form = list_schema(least, most, items, are_different=meaning is not None)
        self._note(key, form, required=required)
        return (_ANY,) * least

    def integer(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number from `low` to `high`."""
        self._note(key, number_schema("integer", low, high), required=default is None)
        return low if default is None else default

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A number from `low` to `high`."""
        self._note(key, number_schema("number", low, high), required=default is None)
        return low if default is None else default

    def integers(self, key: str, low: int, high: int, *, most: int) -> tuple[int, ...]:
        """A list of at most `most` whole numbers from `low` to `high`."""
        self._note(key, list_schema(0, most, number_schema("integer", low, high)))
        return ()

    def numbers(
        self,
        key: str,
        low: float,
        high: float,
        count: int,
        default: tuple[float, ...] | None = None,
    ) -> tuple[float, ...]:
        """A list of exactly `count` numbers from `low` to `high`."""
        form = list_schema(count, count, number_schema("number", low, high))
        self._note(key, form, required=default is None)
        return (low,) * count if default is None else default

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        self._note(key, {"type": "boolean"})
        return default

    def moment(self, key: str) -> datetime:
        """A date and time, which JSON does not have: a schema knows it as text."""
        self._note(key, {"type": "string", "format": "date-time"}, required=True)
        return datetime(1970, 1, 2, tzinfo=UTC)

    def choice(
        self,
        key: str,
        options: Sequence[Word],
        default: Word | None = None,
        aliases: Mapping[str, str] = MappingProxyType({}),
        *,
        expected: str = "",  # noqa: ARG002
    ) -> Word:
        """One of a few words, another one in other runs."""
        self._note(key, _word_schema([*options, *aliases]), required=default is None)
        option = options[self._course.option % len(options)]
        self._answers.answers[key] = option
        return option if self._holds(key) or default is None else default

    def choices(
        self,
        key: str,
        options: Collection[str],
        default: Sequence[str] = (),
        *,
        least: int = 1,
        barred: Mapping[str, str] = MappingProxyType({}),
    ) -> tuple[str, ...]:
        """A list of `least` or more different words."""
        allowed = [option for option in options if option not in barred]
        items = {"enum": allowed}
        self._note(key, list_schema(least, len(options), items, are_different=True))
        return tuple(allowed) if self._holds(key) else tuple(default)

    def own_word(
        self,
        key: str,
        options: Sequence[str],  # noqa: ARG002
        default: str,
        aliases: Mapping[str, str] = MappingProxyType({}),  # noqa: ARG002
    ) -> str:
        """One of the words of another key, of which a schema knows only that it is text."""
        self._note(key, {"type": "string"})
        return default

    def named(self, key: str, known: Mapping[str, Named], expected: str) -> Named | None:  # noqa: ARG002
        """What the first of many names stands for."""
        self._note(key, _word_schema(sorted(known)), required=True)
        return next(iter(known.values()), None)

    def special(
        self, key: str, form: Form[Meaning], default: Meaning | None = None
    ) -> Meaning | None:
        """A value of a form of its own."""
        self._note(key, dict(form.schema), required=default is None)
        return default

    def single(
        self,
        key: str,
        options: Sequence[str],
        low: int,
        high: int,
        expected: str,  # noqa: ARG002
    ) -> tuple[str, int] | None:
        """A table of one key alone."""
        inner = self.table(key)
        inner._table.is_single = True
        for option in options:
            inner.integer(option, low, high, low)
        return options[0], low

    def table(self, key: str, *, required: bool = False) -> "DescribingReader":  # noqa: ARG002
        """The inner table of a key."""
        return self._inner(self._note(key, None), key)

    def tables(self, key: str, least: int, most: int) -> list[Reader]:
        """One of the inner tables of a list of tables."""
        noted = self._note(key, None, required=least > 0 and key not in self._table.noted)
        noted.around = list_schema(least, most, {})
        return [self._inner(noted, key)]

    def named_tables(self) -> Iterator[tuple[str, Reader]]:
        """One of the inner tables, whatever its name."""
        others = self._table.others = self._table.others or Described()
        yield _ANY, self._below(others, _ANY)

    def _inner(self, noted: Key, key: str) -> "DescribingReader":
        noted.inner = noted.inner or Described()
        return self._below(noted.inner, key)

    def _below(self, table: Described, key: str) -> "DescribingReader":
        cases_above = self._cases_above + (self._table.either is not None)
        return DescribingReader(table, self._course, (*self.path, key), cases_above)
