"""What a table of a file may hold, as its loader asks for it, and the schemas of single values."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tui.files.text import SEEN

Schema = dict[str, object]


@dataclass
class Key:
    """What was asked of one key: forms of values, of which any will do, or an inner table.

    `around` is the schema of the list that inner tables stand in, None where one stands alone.
    """

    forms: list[Schema] = field(default_factory=list)
    inner: "Described | None" = None
    around: Schema | None = None


@dataclass
class Described:
    """What was asked of one table, so far.

    `either` are two keys of which it has one, and `known` and `required` the keys of each case,
    that of a table which has no such keys under "". One that `is_single` has one key alone, and in
    one with `others` the keys are names, whatever they are. `has` was asked of the keys `noted`.
    """

    keys: dict[str, Key] = field(default_factory=dict)
    either: tuple[str, str] | None = None
    known: dict[str, set[str]] = field(default_factory=dict)
    required: dict[str, set[str]] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    is_single: bool = False
    others: "Described | None" = None


@dataclass(frozen=True)
class Pass:
    """One run of the loader: which keys are there, and which of its options each word is.

    All keys are there but the one that is `missing`; or, where it `is_bare`, inner tables alone.
    """

    cases: tuple[int, ...]
    option: int = 0
    missing: str = ""
    is_bare: bool = False


class MadeUpValues(Mapping[str, object]):
    """The made-up values of a table, for a loader that looks at one itself."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        self.holds = holds
        self.answers: dict[str, object] = {}

    def __getitem__(self, key: str) -> object:
        if not self.holds(key):
            raise KeyError(key)
        return self.answers.get(key, "")

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def tables_of(table: Described) -> Iterator[Described]:
    """The table, and all tables in it."""
    yield table
    inner = [key.inner for key in table.keys.values()]
    for each in (*inner, table.others):
        if each is not None:
            yield from tables_of(each)


def text_schema(most: int) -> Schema:
    """A string of 1 to `most` characters, of which one is seen."""
    return {"type": "string", "maxLength": most, "pattern": SEEN}


def list_schema(
    least: int, most: int, items: Mapping[str, object], *, are_different: bool = False
) -> Schema:
    """A list of `least` to `most` items."""
    different = {"uniqueItems": True} if are_different else {}
    return {"type": "array", "minItems": least, "maxItems": most, "items": items, **different}


def number_schema(kind: str, low: float, high: float) -> Schema:
    return {"type": kind, "minimum": low, "maximum": high}
