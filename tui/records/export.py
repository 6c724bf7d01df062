"""Records as one file for other programs: TOML with all that is kept, or a table as CSV."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import tomli_w

from tui.records.keys import BEFORE, BEGINNING, EXERCISE, RUN, SYMPTOMS
from tui.records.record import Record
from tui.records.writing import as_handed_on, exercises_as_toml, run_as_toml

_NAMED = ("exercise", "rung", "started_at_rung")
"""Slugs beside which stands the name of what they mean."""
NameOf = Callable[[str], str]
"""The name of an exercise or a form by its slug, empty where that is not known."""


def named(names: Iterable[str]) -> Iterator[str]:
    """The keys of an exercise, and after each slug that of its name."""
    for name in names:
        yield name
        if name in _NAMED:
            yield f"{name}_name"


COLUMNS = (
    *BEGINNING.names,
    *RUN.names,
    *(f"before.{name}" for name in (*SYMPTOMS.names, *BEFORE.names)),
    *(f"after.{name}" for name in SYMPTOMS.names),
    *(f"exercise.{name}" for name in named(EXERCISE.names)),
)
"""The keys of a record as they stand in its file, those of its tables with the table's name."""
# A spreadsheet takes these for the start of a formula, some also in their wide forms.
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
# Where one that does not split at commas, or not at them alone, begins another cell.
_SEPARATORS = re.compile(r"([,;|\t\r\n])")
_BEFORE_A_FORMULA = re.compile(r"^[\s\"\ufeff]+")


def toml_bytes(records: Iterable[Record]) -> bytes:
    """All records as a list of tables, `[[run]]`."""
    return tomli_w.dumps({"run": [as_handed_on(record) for record in records]}).encode()


def csv_bytes(records: Iterable[Record], name_of: NameOf = lambda _: "") -> bytes:
    """A heading, and a line for each rung that was played; one for a run without any."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    for record in records:
        writer.writerows(_rows(record, name_of))
    # Without the mark some spreadsheets take UTF-8 for another encoding.
    return stream.getvalue().encode("utf-8-sig")


def _rows(record: Record, name_of: NameOf) -> Iterator[dict[str, str]]:
    run = _flat("", run_as_toml(record))
    for exercise in exercises_as_toml(record) or [{}]:
        names = {f"{key}_name": name_of(str(exercise[key])) for key in _NAMED if key in exercise}
        yield run | _flat("exercise.", exercise | names)


def _flat(prefix: str, table: Mapping[str, object]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            cells |= _flat(f"{prefix}{key}.", value)
        else:
            cells[f"{prefix}{key}"] = _cell(value)
    return cells


def _cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _harmless(" ".join(str(item) for item in value))
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """The text with a quote before each part that would be a formula in a cell of its own."""
    return "".join(_quoted(part) for part in _SEPARATORS.split(text))


def _quoted(part: str) -> str:
    # Spaces, quotes and what cannot be seen may be dropped before a cell is read.
    return f"'{part}" if _BEFORE_A_FORMULA.sub("", part).startswith(_FORMULA) else part
