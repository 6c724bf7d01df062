"""Read places of figures from TOML: points of the picture, or of the body."""

from tui.files.reader import Reader
from tui.files.wanted import Form
from tui.plan.figure import BONES, Place

PLACE_LIMIT_UNITS = 400.0
_NUMBER = {"type": "number", "minimum": -PLACE_LIMIT_UNITS, "maximum": PLACE_LIMIT_UNITS}
PLACE_SCHEMA = {
    "type": "array",
    "anyOf": [
        {"minItems": 2, "maxItems": 2, "items": _NUMBER},
        {
            "minItems": 2,
            "maxItems": 3,
            "items": [{"enum": list(BONES)}, _NUMBER, _NUMBER],
        },
    ],
}


def read_place(reader: Reader, key: str, default: Place | None = None) -> Place:
    """A place: `[x, y]`, or on a bone `["near-thigh", 0.8]` or `["near-thigh", 0.8, aside]`.

    Required when there is no default; a fault is kept in the reader.
    """
    form = Form(place_of, 'a place such as [12, 30] or ["near-thigh", 0.8]', PLACE_SCHEMA)
    return reader.special(key, form, default) or Place(0, 0)


def place_of(value: object) -> Place | None:
    """The place that a TOML value stands for, or None."""
    if not isinstance(value, list):
        return None
    bone = value[0] if value and isinstance(value[0], str) else ""
    numbers = value[1:] if bone else value
    if not all(type(item) in (int, float) and abs(item) <= PLACE_LIMIT_UNITS for item in numbers):
        return None
    if bone:
        fits = bone in BONES and len(numbers) in (1, 2)
        return Place(numbers[0], (*numbers, 0.0)[1], bone) if fits else None
    return Place(numbers[0], numbers[1]) if len(numbers) == 2 else None
