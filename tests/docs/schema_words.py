"""The schemas of single values in words, as docs/format.md tells them."""

from collections.abc import Mapping
from typing import Any

from tests.bundled import library
from tui.plan.place import PLACE_SCHEMA

Schema = Mapping[str, Any]


def words_of_value(schema: Schema) -> str:
    """What a value has to be."""
    if _without_text(schema) == dict(PLACE_SCHEMA):
        return "a [place](figures.md#places)"
    if closed(schema) != schema:
        return f"{words_of_value(closed(schema))}, or one that the file brings"
    if "anyOf" in schema:
        kind = {key: value for key, value in schema.items() if key == "type"}
        return ", or ".join(words_of_value({**kind, **each}) for each in schema["anyOf"])
    if "enum" in schema:
        return _one_of(schema["enum"])
    return _OF_TYPES[schema["type"]](schema)


def closed(schema: Schema) -> Schema:
    """The schema of a word out of many, without the text that a name of the file's own may be."""
    known = schema.get("anyOf", [{}])[0]
    return {"enum": known["enum"]} if "enum" in known else schema


def _without_text(schema: Schema) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != "description"}


def _one_of(options: list[Any]) -> str:
    if set(options) == set(library().exercises):
        return "a slug of [the library](library.md)"
    return ", ".join(f"`{shown(option)}`" for option in options)


def shown(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(shown, value))}]"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _text(schema: Schema) -> str:
    most = schema.get("maxLength")
    # Without an end it is looked up among other words of the file.
    return f"text, up to {most:,} characters" if most else "a slug of its ladder"


def _number(schema: Schema) -> str:
    low, high = schema["minimum"], schema["maximum"]
    if low == high:
        return f"`{shown(low)}`"
    kind = "a whole number" if schema["type"] == "integer" else "a number"
    return f"{kind}, {low:g} to {high:g}"


def _list(schema: Schema) -> str:
    items, least, most = schema["items"], schema["minItems"], schema["maxItems"]
    count = f"{least}" if least == most else f"{least} to {most}" if least else f"up to {most}"
    different = " different" if schema.get("uniqueItems") else ""
    return f"a list of {count}{different}: {words_of_value(items)}"


_OF_TYPES = {
    "string": _text,
    "integer": _number,
    "number": _number,
    "boolean": lambda _: "`true` or `false`",
    "array": _list,
}
