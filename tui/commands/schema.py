"""`unpinch schema`: what a file may hold, as JSON Schema for editors of TOML.

All of it is asked of the loaders themselves (`tui/files/describing.py`). It is draft 7, the newest
that Taplo and what is built on it understand.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tui import resources
from tui.files.described import Described, Key, Schema
from tui.files.describing import described
from tui.files.reader import Reader
from tui.plan.library import load_library, read_exercises
from tui.plan.load import read_session
from tui.plan.model import Library
from tui.settings.reading import settings_in
from tui.words import schema as words

_DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_text(kind: str) -> str:
    """The schema of a `kind` of file (session, exercise or settings), as JSON in ASCII."""
    return json.dumps(schema_of(kind), indent=2)


def schema_of(kind: str) -> Schema:
    """The schema of a `kind` of file: session, exercise or settings."""
    tables = _Tables()
    root = tables.schema(described(_loader_of(kind)), kind)
    head = {"$schema": _DRAFT, "title": words.TITLES[kind]}
    closed = {"allOf": _closed_names()} if kind == "session" else {}
    return {**head, **root, **closed, "definitions": tables.definitions}


def _closed_names() -> list[Schema]:
    """What a file that brings no names of its own may use: those of this program alone."""
    library = load_library(resources.sessions_folder())
    use: Schema = {"properties": {"use": {"enum": sorted(library.exercises)}}}
    figure = {"properties": {"base": {"enum": list(library.poses)}}}
    return [
        _without("library", use),
        _without("poses", {"properties": {"figure": figure}}),
    ]


def _without(key: str, exercise: Schema) -> Schema:
    """What each exercise of a session is where the session has no such key."""
    then = {"properties": {"exercise": {"items": exercise}}}
    return {"if": {"required": [key]}, "else": then}


def _loader_of(kind: str) -> Callable[[Reader], object]:
    """What reads the table that such a file is."""
    if kind == "settings":
        return settings_in
    library = load_library(resources.sessions_folder())
    if kind == "session":
        return partial(_load_session, library)
    return lambda reader: read_exercises(reader, library.poses)


def _load_session(library: Library, reader: Reader) -> None:
    # Whatever a session is called, the same is read.
    read_session(reader, Path("session.toml"), b"", library)


class _Tables:
    """The schemas of all tables in a file, each once, however often such a table stands there."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    @property
    def definitions(self) -> Schema:
        """The schemas by their names."""
        return {name: json.loads(text) for text, name in self._names.items()}

    def schema(self, table: Described, name: str) -> Schema:
        """The schema of a table, of which `name` says what it is."""
        of_others = words.ENTRIES.get(name, words.EXERCISE)
        others = self._reference(table.others, of_others) if table.others else False
        schema: Schema = {
            "type": "object",
            "properties": {key: self._of_key(table.keys[key], name, key) for key in table.keys},
            "additionalProperties": others,
        }
        if table.is_single:
            schema |= {"minProperties": 1, "maxProperties": 1}
        if table.either is None:
            return schema | _required(table, "")
        first, second = table.either
        cases = {"then": _case(table, first), "else": _case(table, second)}
        return schema | {"if": {"required": [first]}} | cases

    def _of_key(self, key: Key, table: str, name: str) -> Schema:
        """The schema of one key, behind what it is for."""
        purpose = {"description": words.purpose(table, name)}
        if key.inner is None:
            return purpose | (key.forms[0] if len(key.forms) == 1 else {"anyOf": key.forms})
        reference = self._reference(key.inner, name)
        if key.around is None:
            # What stands beside a reference itself counts for nothing.
            return purpose | {"allOf": [reference]}
        return purpose | key.around | {"items": reference}

    def _reference(self, table: Described, name: str) -> Schema:
        text = json.dumps(self.schema(table, name))
        is_taken = name in self._names.values()
        own = self._names.setdefault(text, f"{name}-{len(self._names)}" if is_taken else name)
        return {"$ref": f"#/definitions/{own}"}


def _case(table: Described, case: str) -> Schema:
    """What holds of a table with this one of two keys: what it needs, and what it may not have."""
    barred = {key: False for key in table.keys if key not in table.known[case]}
    return {**_required(table, case), "properties": barred}


def _required(table: Described, case: str) -> Schema:
    required = [key for key in table.keys if key in table.required.get(case, ())]
    return {"required": required} if required else {}
