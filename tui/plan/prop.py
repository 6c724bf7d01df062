"""Read the things of a figure from TOML, each with the keys that its shape has."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from tui.files.reader import Reader
from tui.files.wanted import Form
from tui.plan.figure import LINES, SHAPES, Place, Point, Prop
from tui.plan.place import PLACE_LIMIT_UNITS, PLACE_SCHEMA, place_of, read_place

LEAST_POINTS = 2
MOST_POINTS = 40
_THING = ("at", "size", "front", "end_at")
KEYS: Mapping[str, tuple[str, ...]] = {
    "mat": ("at", "size"),
    **dict.fromkeys(("chair", "stool", "table"), (*_THING, "flip")),
    **dict.fromkeys(("pillow", "box"), (*_THING, "tilt")),
    **dict.fromkeys(("wall", "weights", "disc"), _THING),
    **dict.fromkeys(LINES, ("points", "front")),
    "bed": (),
}
"""What can be said of each shape."""


def read_prop(reader: Reader) -> Prop:
    """The thing of a table; its faults are kept in the reader, also keys that its shape has not."""
    shape = reader.choice("shape", SHAPES)
    prop = Prop(shape, Place(0, 0), (0.0, 0.0))
    # Of a shape that is none nobody knows which keys it has.
    known = KEYS[shape] if reader.values.get("shape") == shape else tuple(_READ)
    for key, read in _READ.items():
        if reader.has(key) or (key == "points" and shape in LINES):
            prop = read(reader, prop)
        if reader.has(key) and key not in known:
            expected = f"one of {', '.join(('shape', *known))}"
            reader.fault(key, expected, found=f"a key that a {shape} has not")
    reader.finish()
    return prop


def _with_size(reader: Reader, prop: Prop) -> Prop:
    size = cast("Point", reader.numbers("size", 0, PLACE_LIMIT_UNITS, 2, prop.size))
    if prop.shape == "disc" and size[0] != size[1]:
        reader.fault("size", "twice the same number, how far it is across")
    return replace(prop, size=size)


def _with_points(reader: Reader, prop: Prop) -> Prop:
    """What lies along 2 to 40 places."""
    return replace(prop, points=reader.special("points", _POINTS) or ())


def _points_of(values: object) -> tuple[Place, ...] | None:
    """The places that a TOML value stands for, or None."""
    found = [place_of(value) for value in values] if isinstance(values, list) else []
    points = tuple(place for place in found if place)
    is_whole = len(points) == len(found) and LEAST_POINTS <= len(points) <= MOST_POINTS
    return points if is_whole else None


_POINTS = Form(
    _points_of,
    f"a list of {LEAST_POINTS} to {MOST_POINTS} places such as [12, 30]",
    {"type": "array", "minItems": LEAST_POINTS, "maxItems": MOST_POINTS, "items": PLACE_SCHEMA},
)
_READ: Mapping[str, Callable[[Reader, Prop], Prop]] = {
    "at": lambda reader, prop: replace(prop, at=read_place(reader, "at", prop.at)),
    "size": _with_size,
    "points": _with_points,
    "tilt": lambda reader, prop: replace(prop, tilt=reader.number("tilt", -360, 360, 0)),
    "front": lambda reader, prop: replace(prop, is_front=reader.flag("front", False)),
    "flip": lambda reader, prop: replace(prop, is_flipped=reader.flag("flip", False)),
    "end_at": lambda reader, prop: replace(prop, end_at=read_place(reader, "end_at")),
}
