"""The forms of values in a record's file: how each is written, and read within its limits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from tui.files.reader import MOST_TEXT_CHARACTERS, Reader, Word

Value = TypeVar("Value")
Owner = TypeVar("Owner")


@dataclass(frozen=True, slots=True)
class Form(Generic[Value]):
    """How a value is written and read.

    `write` gives None where the key is left out. `read` is given a table and the key; of what is
    beyond the limits it keeps a fault in the reader.
    """

    write: Callable[[Value], object]
    read: Callable[[Reader, str], Value]


@dataclass(frozen=True, slots=True)
class Key(Generic[Owner, Value]):
    """A key of the file: its name there, which value it holds, and the form of that."""

    name: str
    value: Callable[[Owner], Value]
    form: Form[Value]

    def write(self, owner: Owner) -> object:
        """The value as it stands in the file, None where the key is left out."""
        return self.form.write(self.value(owner))

    def read(self, reader: Reader) -> Value:
        """The value in a table of a file; a fault is kept in the reader."""
        return self.form.read(reader, self.name)


class Table(Generic[Owner]):
    """The keys of one kind of table, in the order in which they are written."""

    def __init__(self) -> None:
        self._writes: dict[str, Callable[[Owner], object]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all keys."""
        return tuple(self._writes)

    def key(
        self, name: str, value: Callable[[Owner], Value], form: Form[Value]
    ) -> Key[Owner, Value]:
        """Declare the next key."""
        key = Key(name, value, form)
        self._writes[name] = key.write
        return key

    def written(self, owner: Owner) -> dict[str, object]:
        """The table as it stands in the file, without the keys that are left out."""
        values = {name: write(owner) for name, write in self._writes.items()}
        return {name: value for name, value in values.items() if value is not None}


def text(most: int = MOST_TEXT_CHARACTERS) -> Form[str]:
    """A text of 1 to `most` characters."""
    return Form(_as_it_is, lambda reader, key: reader.text(key, most=most))


def text_if_any(most: int = MOST_TEXT_CHARACTERS) -> Form[str]:
    """A text of 1 to `most` characters, or nothing, which is left out."""

    def read(reader: Reader, key: str) -> str:
        return reader.text(key, most=most) if reader.has(key) else ""

    return Form(lambda value: value or None, read)


def integer(low: int, high: int) -> Form[int]:
    """A whole number from `low` to `high`."""
    return Form(_as_it_is, lambda reader, key: reader.integer(key, low, high))


Three = tuple[int, int, int]


def three_integers(least: Three, most: Three) -> Form[Three]:
    """A list of three whole numbers, each within limits of its own."""
    limits = list(zip(least, most, strict=True))
    wanted = ", ".join(f"{low} to {high}" for low, high in limits)

    def read(reader: Reader, key: str) -> Three:
        value = reader.values.get(key) if reader.has(key) else None
        if isinstance(value, list) and len(value) == len(limits):
            pairs = zip(value, limits, strict=True)
            if all(type(each) is int and low <= each <= high for each, (low, high) in pairs):
                first, second, third = value
                return first, second, third
        reader.fault(key, f"a list of three whole numbers, {wanted}")
        return least

    return Form(list, read)


def number(low: float, high: float) -> Form[float]:
    """A number from `low` to `high`."""
    return Form(_as_it_is, lambda reader, key: reader.number(key, low, high))


def choice(options: Sequence[Word]) -> Form[Word]:
    """One of a few words."""
    return Form(_as_it_is, lambda reader, key: reader.choice(key, options))


def position_in(options: Sequence[str]) -> Form[int]:
    """One of a few words in their order, kept in mind as its place there from 0."""
    return Form(
        lambda place: options[place],
        lambda reader, key: options.index(reader.choice(key, options)),
    )


def optional(form: Form[Value]) -> Form[Value | None]:
    """What need not be known, and then is left out."""

    def write(value: Value | None) -> object:
        return None if value is None else form.write(value)

    def read(reader: Reader, key: str) -> Value | None:
        return form.read(reader, key) if reader.has(key) else None

    return Form(write, read)


def _as_it_is(value: object) -> object:
    return value


def _if_true(value: bool) -> bool | None:
    return value or None


def _flag(reader: Reader, key: str) -> bool:
    return reader.flag(key, default=False)


def _day(reader: Reader, key: str) -> date:
    value = reader.values.get(key) if reader.has(key) else None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    reader.fault(key, "a date such as 2026-01-02")
    return date.min


def _moment(reader: Reader, key: str) -> datetime:
    return reader.moment(key)


MOMENT: Form[datetime] = Form(_as_it_is, _moment)
"""A date and time with its offset from UTC."""
DAY: Form[date] = Form(_as_it_is, _day)
"""A date alone, of the person's own calendar."""
FLAG: Form[bool] = Form(_as_it_is, _flag)
"""True or false; false where it is missing."""
FLAG_IF_TRUE: Form[bool] = Form(_if_true, _flag)
"""True, or left out."""
