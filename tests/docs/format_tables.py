"""The keys of every table of a file, as rows of Markdown, from the schemas that loaders give."""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from tests.docs.schema_words import Schema, closed, shown, words_of_value
from tests.docs.told_defaults import Place, schema_with_defaults

HEADS = ("key", "what it may be", "where it is not given", "what it is for")
_ANY_NAME = "x"
"""What the reader that describes calls a table whose name is free."""
_NEEDED = "has to be there"
_A_RULE = "by [a rule](schema.md#what-a-schema-does-not-tell)"
_BY_A_RULE = {"reps", "hold_seconds"}
"""What is needed of one kind and not of the other."""
_DOSE = {"sets", *_BY_A_RULE, "rest_seconds", "tempo", "hold_both_ends"}
_AS_ELSEWHERE = {
    "build": "as in the step before",
    **dict.fromkeys(("bending", "arching"), "as in the exercise"),
    **dict.fromkeys(("start", "mid", "end"), "as in the pose before"),
    **dict.fromkeys(("grip", "shorten", "range_degrees"), ""),
}
"""The tables that change something, each with where a key that it has not is looked for."""
Row = tuple[str, str, str, str]
Steps = tuple[str, ...]
Case = tuple[str, str]
"""Of a table that has either of two keys: with which one, or without which one, it is."""
_ONE_KIND: Case = ("", "")


class Tables:
    """Tells the tables of files, each once, however often the same stands in others."""

    def __init__(self) -> None:
        self._headings: dict[str, str] = {}

    def of_kind(self, kind: str) -> str:
        """Everything that a kind of file may hold, its inner tables behind their outer one."""
        schema, defaults = schema_with_defaults(kind)
        return "\n".join(_File(schema, defaults, self._headings).told((), schema))


class _File:
    """One kind of file: its schema, its defaults, and what has been told, by its heading."""

    def __init__(
        self, whole: Schema, defaults: Mapping[Place, set[Any]], headings: dict[str, str]
    ) -> None:
        self._whole, self._defaults, self._headings = whole, defaults, headings

    def told(self, steps: Steps, table: Schema) -> Iterator[str]:
        """The lines of a table, and of the tables in it that have not been told."""
        new = [
            ((*steps, key), inner)
            for key, inner in self._inner(table)
            if self._heading((*steps, key), inner) == _dotted((*steps, key))
        ]
        yield from self._cases(steps, table)
        for below, inner in new:
            yield from (f"### `{_dotted(below)}`", "")
            yield from self.told(below, inner)

    def _heading(self, steps: Steps, inner: Schema) -> str:
        """Below which heading a table is told, in whichever place it stands first."""
        text = json.dumps(self._with_known_names(self._resolved(inner)), sort_keys=True)
        return self._headings.setdefault(text, _dotted(steps))

    def _inner(self, table: Schema) -> list[tuple[str, Schema]]:
        """The tables in a table by their keys, those last whose own keys are names."""
        references = {key: _reference(each) for key, each in table["properties"].items()}
        references[_ANY_NAME] = table["additionalProperties"] or None
        found = [(key, self._looked_up(each)) for key, each in references.items() if each]
        return sorted(found, key=lambda inner: bool(inner[1]["additionalProperties"]))

    def _cases(self, steps: Steps, table: Schema) -> Iterator[str]:
        """The rows of a table; of one that has either of two keys, those of each."""
        if "maxProperties" in table:
            yield from ("One of these keys alone.", "")
        if table["additionalProperties"]:
            below = self._looked_up(table["additionalProperties"])
            name = self._heading((*steps, _ANY_NAME), below)
            yield from (f"A table each, [`{name}`](#{anchor(name)}), by a name of its own.", "")
        if not table["properties"]:
            return
        if "if" not in table:
            yield from self._rows(steps, table, _ONE_KIND, table)
            return
        (first,) = table["if"]["required"]
        for which, part in (("With", "then"), ("Without", "else")):
            yield from (f"{which} `{first}`:", "")
            yield from self._rows(steps, table, (which, first), table[part])

    def _rows(self, steps: Steps, table: Schema, case: Case, part: Schema) -> Iterator[str]:
        barred = {} if case == _ONE_KIND else part["properties"]
        needed = set(part.get("required", ()))
        rows = [
            (key, *self._cells((*steps, key), schema, case, is_needed=key in needed))
            for key, schema in table["properties"].items()
            if key not in barred
        ]
        rows.sort(key=lambda row: row[2] != _NEEDED)
        yield _line(HEADS)
        yield _line(("---",) * len(HEADS))
        for cells, alike in groupby(rows, key=lambda row: row[1:]):
            yield _line((", ".join(f"`{row[0]}`" for row in alike), *cells))
        yield ""

    def _cells(
        self, steps: Steps, schema: Schema, case: Case, *, is_needed: bool
    ) -> tuple[str, str, str]:
        inner = _reference(schema)
        what = self._what_table(steps, schema, inner) if inner else words_of_value(schema)
        without = _NEEDED if is_needed else self._default(steps, case)
        return what, without, schema["description"]

    def _what_table(self, steps: Steps, schema: Schema, inner: Schema) -> str:
        name = self._heading(steps, self._looked_up(inner))
        link = f"[`{name}`](#{anchor(name)})"
        if "items" not in schema:
            return f"a table, {link}"
        least, most = schema["minItems"], schema["maxItems"]
        count = f"{least} to {most}" if least else f"up to {most}"
        return f"a list of {count} tables, {link}"

    def _default(self, steps: Steps, case: Case) -> str:
        """What counts where a key is not given; empty where that is nothing, or depends."""
        *path, key = steps
        if path and path[-1] in _AS_ELSEWHERE:
            return _AS_ELSEWHERE[path[-1]]
        if case == ("With", "use") and key in _DOSE:
            return "as in the library"
        if key in _BY_A_RULE:
            return _A_RULE
        found = {
            default
            for (place, kind, asked), defaults in self._defaults.items()
            if (place, asked) == (tuple(path), key) and _fits(kind, case)
            for default in defaults
        }
        return f"`{shown(*found)}`" if len(found) == 1 and found != {None} else ""

    def _resolved(self, schema: Any) -> Any:
        """The schema with all that it refers to written out, so that like tables are equal."""
        if isinstance(schema, dict):
            if "$ref" in schema:
                return self._resolved(self._looked_up(schema))
            return {key: self._resolved(value) for key, value in schema.items()}
        return [self._resolved(each) for each in schema] if isinstance(schema, list) else schema

    def _with_known_names(self, schema: Any) -> Any:
        """The schema without names that a file may bring: a table is told once all the same."""
        if isinstance(schema, dict):
            kept = closed(schema)
            about = {} if kept == schema else {"description": schema.get("description")}
            return {key: self._with_known_names(each) for key, each in {**kept, **about}.items()}
        is_list = isinstance(schema, list)
        return [self._with_known_names(each) for each in schema] if is_list else schema

    def _looked_up(self, schema: Schema) -> Schema:
        found: Schema = self._whole["definitions"][schema["$ref"].rpartition("/")[2]]
        return found


def _reference(schema: Schema) -> Schema | None:
    """What refers to the inner table of a key, if it has one."""
    for each in (*schema.get("allOf", ()), schema.get("items", ())):
        if "$ref" in each:
            found: Schema = each
            return found
    return None


def _fits(kind: str, case: Case) -> bool:
    """Whether what was asked of a table of a kind is so in a case."""
    which, first = case
    return which == "" or (kind == first) == (which == "With")


def _dotted(steps: Steps) -> str:
    return ".".join("NAME" if step == _ANY_NAME else step for step in steps)


def anchor(name: str) -> str:
    """By what a heading that is this name in backticks can be linked to."""
    return name.replace(".", "").lower()


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
