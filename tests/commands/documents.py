"""Files in the making: values that a JSON Schema accepts, and values that went wrong somewhere."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]
Schema = Mapping[str, Any]
_NAMES = ("one", "two", "glute-bridge")
_TEXTS = ("x", "Mostik", "a\nb", "childs-pose", "glute-bridge", " x", "\u0301", "\u200dx", "é")
WRONG: tuple[Any, ...] = (
    -1, 0, 1, 2, 3, 7, 11, 13, 29, 31, 101, 181, 301, 601, 10**20, 0.4, 0.5, 1.5, 20.5, 401.0,
    721.5, True, False, "", " ", "\u200d", "\n", "x", "x" * 13, "x" * 25, "x" * 61, "x" * 241,
    "x" * 1900, "glute-bridge", "bridge-mini", "glute-brige", "hold", "reps", "both", "alternating",
    "next", "auto", "112", "+1 2", "1a", "123456789012345678901", "112\n", "  112  ", "supine",
    "extension", [], [[]], [1], [1, 2], [1, 2, 3], [-401, 0], ["x"], ["x", "x"], [""], ["x", 1],
    ["x"] * 33,
    ["near-thigh", 0.5], ["near-thigh", 1, 2], ["near-thigh", 1, 2, 3], ["near-thigh"],
    ["thigh", 1], [True, 1], ["load", "load"], ["flexion"], ["near-leg", "hips"], [[1, 2], [3, 4]],
    [[1, 2], 3], {}, {"x": 1}, {"ankle": 20}, {"ankle": 20, "elbow": 30}, {"ankle": 181}, [{}],
    [{"x": 1}], [{"sets": 1}, {"sets": 2}], [{"sets": 1}], [{"shape": "line"}],
    [{"text": "x", "at": [0, 0]}],
)  # fmt: skip


def accepted(draw: Draw, schema: Any, whole: Schema, depth: int = 0) -> Any:
    """A value that a schema of the parts that ours are made of accepts."""
    schema = _resolved(schema, whole)
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    if "anyOf" in schema:
        chosen = draw(st.sampled_from(schema["anyOf"]))
        return accepted(draw, {"type": schema.get("type"), **chosen}, whole, depth)
    return _OF_TYPES[schema["type"]](draw, schema, whole, depth)


def _resolved(schema: Schema, whole: Schema) -> Schema:
    for each in (schema, *schema.get("allOf", ())):
        if "$ref" in each:
            found: Schema = whole["definitions"][each["$ref"].rpartition("/")[2]]
            return found
    return schema


def _table(draw: Draw, schema: Schema, whole: Schema, depth: int) -> dict[str, Any]:
    if schema["additionalProperties"]:
        names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=2, unique=True))
        return {
            name: accepted(draw, schema["additionalProperties"], whole, depth) for name in names
        }
    case = draw(st.sampled_from(["then", "else"])) if "if" in schema else None
    part = schema[case] if case else schema
    barred = part["properties"] if case else {}
    required = part.get("required", [])
    optional = [key for key in schema["properties"] if key not in required and key not in barred]
    if "maxProperties" in schema:
        optional = [draw(st.sampled_from(optional))]
    else:
        count = draw(st.integers(0, 4 if depth else 6))
        optional = draw(st.permutations(optional))[:count]
    return {
        key: accepted(draw, schema["properties"][key], whole, depth + 1)
        for key in (*required, *optional)
    }


def _list(draw: Draw, schema: Schema, whole: Schema, depth: int) -> list[Any]:
    least, most = schema["minItems"], min(schema["maxItems"], schema["minItems"] + 2)
    size = draw(st.integers(least, most))
    items = schema["items"]
    kinds = items[:size] if isinstance(items, list) else [items] * size
    values = [accepted(draw, kind, whole, depth + 1) for kind in kinds]
    if schema.get("uniqueItems"):
        return [value for index, value in enumerate(values) if value not in values[:index]][:most]
    return values


def _text(draw: Draw, schema: Schema, _whole: Schema, _depth: int) -> str:
    if "not" in schema:
        number: str = draw(st.sampled_from(["", " 112", "+49 110"]))
        return number
    # Of a file no line may be longer than 2,000 characters, whatever a text may be.
    most = min(schema.get("maxLength", 9), 1900)
    text: str = draw(st.sampled_from([*_TEXTS, "x" * most]))
    return text


def _whole(draw: Draw, schema: Schema, _whole: Schema, _depth: int) -> int:
    number: int = draw(st.integers(schema["minimum"], schema["maximum"]))
    return number


def _number(draw: Draw, schema: Schema, _whole: Schema, _depth: int) -> float:
    number: float = draw(st.floats(schema["minimum"], schema["maximum"]))
    return number


def _flag(draw: Draw, _schema: Schema, _whole: Schema, _depth: int) -> bool:
    is_so: bool = draw(st.booleans())
    return is_so


_OF_TYPES: dict[str, Callable[[Draw, Schema, Schema, int], Any]] = {
    "object": _table,
    "array": _list,
    "string": _text,
    "integer": _whole,
    "number": _number,
    "boolean": _flag,
}


def gone_wrong(draw: Draw, value: Mapping[str, Any]) -> dict[str, Any]:
    """The same table with one key in it that is another, gone, new, or of another value."""
    changed = copy.deepcopy(dict(value))
    table, key = draw(st.sampled_from(_places(changed)))
    accident = draw(st.sampled_from(["value", "value", "value", "gone", "new"]))
    if accident == "gone":
        del table[key]
    elif accident == "new":
        keys = [key for each, _ in _places(changed) if isinstance(each, dict) for key in each]
        new = draw(st.sampled_from(["x", *keys]))
        if isinstance(table, dict):
            table[new] = draw(st.sampled_from(WRONG))
        else:
            table.append(draw(st.sampled_from(WRONG)))
    else:
        table[key] = draw(st.sampled_from(WRONG))
    return changed


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every table and list in a value, with each key of it."""
    pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
    inner = [
        place for _, each in pairs if isinstance(each, (dict, list)) for place in _places(each)
    ]
    return [(value, key) for key, _ in pairs] + inner
