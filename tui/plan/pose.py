"""Read base poses and figures from TOML."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from tui.files.reader import Reader
from tui.files.wanted import Form
from tui.plan.figure import (
    ANCHORS,
    BODY_PARTS,
    BONES,
    HEADINGS,
    LIMB_ENDS,
    LIMBS,
    LINES,
    SHAPES,
    VIEWS,
    WHENS,
    WORKING_PARTS,
    FigureSpec,
    Mark,
    Place,
    Point,
    Pose,
    Prop,
)

__all__ = ["FigureSpec", "Pose", "read_figure", "read_poses"]

ANGLE_LIMIT_DEGREES = 720.0
PLACE_LIMIT_UNITS = 400.0
MOST_PROPS = 20
MOST_MARKS = 20
LEAST_POINTS = 2
MOST_POINTS = 40
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


def read_poses(reader: Reader) -> Mapping[str, Pose]:
    """The base poses of a file, by name; raises PlanError with every fault of it."""
    poses = {}
    for name in reader.values:
        inner = reader.table(name)
        poses[name] = _read_base_pose(inner)
        inner.finish()
    reader.raise_faults()
    return MappingProxyType(poses)


def _read_base_pose(reader: Reader) -> Pose:
    pose = _read_changes(reader, Pose())
    return replace(
        pose,
        pelvis_angle=_angles(reader, "pelvis_angle", (pose.spine[0],))[0],
        view=reader.choice("view", VIEWS, "side"),
        shoulders=reader.number("shoulders", 0, 30, 0),
        hips=reader.number("hips", 0, 30, 0),
    )


def read_figure(reader: Reader, poses: Mapping[str, Pose]) -> FigureSpec:
    """The figure of a table; its faults are kept in the reader."""
    base = poses.get(reader.choice("base", tuple(poses) or ("",)), Pose())
    start = _read_key_pose(reader, "start", base)
    keys = [start]
    keys += [_read_key_pose(reader, key, start) for key in ("mid", "end") if reader.has(key)]
    figure = FigureSpec(
        view=base.view,
        poses=tuple(keys),
        anchor=reader.choice("anchor", ANCHORS, "pelvis"),
        pins=frozenset(reader.choices("pin", tuple(LIMB_ENDS))),
        slides=frozenset(reader.choices("slide", tuple(LIMB_ENDS))),
        grips=_read_grips(reader.table("grip")),
        working=frozenset(reader.choices("working", WORKING_PARTS)),
        behind=reader.choices("behind", LIMBS),
        over=reader.choices("over", LIMBS),
        props=tuple(_read_prop(prop) for prop in reader.tables("props", 0, MOST_PROPS)),
        marks=tuple(_read_mark(mark) for mark in reader.tables("marks", 0, MOST_MARKS)),
    )
    reader.finish()
    return figure


def _read_key_pose(reader: Reader, key: str, base: Pose) -> Pose:
    inner = reader.table(key)
    pose = _read_changes(inner, base)
    inner.finish()
    return pose


def _read_changes(reader: Reader, base: Pose) -> Pose:
    neck = _angles(reader, "neck", (base.neck,))[0]
    return replace(
        base,
        pelvis=_pair(reader, "pelvis", base.pelvis),
        spine=cast("Point", _angles(reader, "spine", base.spine)),
        pelvis_angle=_angles(reader, "pelvis_angle", (base.pelvis_angle,))[0],
        neck=neck,
        head=_angles(reader, "head", (base.head + neck - base.neck,))[0],
        limbs={
            **_read_limbs(reader, "arm", base),
            **_read_limbs(reader, "leg", base),
        },
        places={**_inherited_places(reader, base), **_read_places(reader)},
        shorten={**base.shorten, **_read_shorten(reader.table("shorten"))},
    )


def _read_shorten(reader: Reader) -> dict[str, float]:
    """The seen part of bones: `thigh` is for both sides, `near_thigh` for the near one.

    Below 0 a bone points the other way: it has turned over towards the viewer or away.
    """
    seen = {}
    for part, bones in BODY_PARTS.items():
        name = part.replace("-", "_")
        both = reader.number(name, -1, 1, 1)
        for bone in bones:
            key = bone.replace("-", "_")
            if reader.has(name) or reader.has(key):
                seen[bone] = reader.number(key, -1, 1, both)
    reader.finish()
    return seen


def _inherited_places(reader: Reader, base: Pose) -> dict[str, Place]:
    """The places of the base, but of no limb whose angles are given anew."""
    kept = {}
    for end, place in base.places.items():
        limb = LIMB_ENDS[end]
        if not reader.has(limb.split("-")[1]) and not reader.has(limb.replace("-", "_")):
            kept[end] = place
    return kept


def _read_limbs(reader: Reader, limb: str, base: Pose) -> dict[str, tuple[float, ...]]:
    """The angles of both limbs of a kind: `arm` is for both, `near_arm` for the near one."""
    limbs = {}
    for side in ("near", "far"):
        default = base.limbs[f"{side}-{limb}"]
        if reader.has(limb):
            default = _angles(reader, limb, default)
        limbs[f"{side}-{limb}"] = _angles(reader, f"{side}_{limb}", default)
    return limbs


def _read_places(reader: Reader) -> dict[str, Place]:
    """Where hands and feet are: `hand` is for both, `near_hand` for the near one."""
    places = {}
    for end in LIMB_ENDS:
        both, key = end.split("-")[1], end.replace("-", "_")
        for name in (both, key):
            if reader.has(name):
                places[end] = _read_place(reader, name)
    return places


def _read_grips(reader: Reader) -> dict[str, Place]:
    grips = _read_places(reader)
    reader.finish()
    return grips


def _read_place(reader: Reader, key: str, default: Place | None = None) -> Place:
    """A place: `[x, y]`, or on a bone `["near-thigh", 0.8]` or `["near-thigh", 0.8, aside]`."""
    form = Form(_place_of, 'a place such as [12, 30] or ["near-thigh", 0.8]', PLACE_SCHEMA)
    return reader.special(key, form, default) or Place(0, 0)


def _place_of(value: object) -> Place | None:
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


def _read_prop(reader: Reader) -> Prop:
    shape = reader.choice("shape", SHAPES)
    prop = Prop(
        shape=shape,
        at=_read_place(reader, "at", Place(0, 0)),
        size=cast("Point", reader.numbers("size", 0, PLACE_LIMIT_UNITS, 2, (0.0, 0.0))),
        points=_read_points(reader, LEAST_POINTS if shape in LINES else 0),
        tilt=reader.number("tilt", -360, 360, 0),
        is_front=reader.flag("front", False),
        is_flipped=reader.flag("flip", False),
        end_at=_read_place(reader, "end_at") if reader.has("end_at") else None,
    )
    reader.finish()
    return prop


def _read_points(reader: Reader, least: int) -> tuple[Place, ...]:
    """At least so many places; what is no line may have points too, which are not drawn."""

    def meaning(values: object) -> tuple[Place, ...] | None:
        found = [_place_of(value) for value in values] if isinstance(values, list) else []
        places = tuple(place for place in found if place)
        is_list = isinstance(values, list) and len(places) == len(found)
        return places if is_list and least <= len(places) <= MOST_POINTS else None

    schema = {"type": "array", "minItems": least, "maxItems": MOST_POINTS, "items": PLACE_SCHEMA}
    wanted = f"a list of {least} to {MOST_POINTS} places such as [12, 30]"
    return reader.special("points", Form(meaning, wanted, schema), None if least else ()) or ()


def _read_mark(reader: Reader) -> Mark:
    kind = reader.either("arrow", "text", "a heading, or a text in its place")
    is_arrow = kind == "arrow"
    mark = Mark(
        text=reader.text("text", most=12) if kind == "text" else "",
        at=_read_place(reader, "at"),
        when=reader.choice("when", WHENS, "both" if is_arrow else "end"),
        arrow=reader.choice("arrow", HEADINGS) if is_arrow else None,
    )
    reader.finish()
    return mark


def _angles(reader: Reader, key: str, default: tuple[float, ...]) -> tuple[float, ...]:
    """One angle may stand alone; several stand in a list."""
    if len(default) == 1:
        return (reader.number(key, -ANGLE_LIMIT_DEGREES, ANGLE_LIMIT_DEGREES, default[0]),)
    return reader.numbers(key, -ANGLE_LIMIT_DEGREES, ANGLE_LIMIT_DEGREES, len(default), default)


def _pair(reader: Reader, key: str, default: Point) -> Point:
    return cast("Point", reader.numbers(key, -PLACE_LIMIT_UNITS, PLACE_LIMIT_UNITS, 2, default))
