"""Read base poses and figures from TOML."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from tui.files.reader import Reader
from tui.plan.figure import (
    ANCHORS,
    BODY_PARTS,
    HEADINGS,
    LIMB_ENDS,
    LIMBS,
    VIEWS,
    WHENS,
    WORKING_PARTS,
    FigureSpec,
    Mark,
    Place,
    Point,
    Pose,
)
from tui.plan.place import PLACE_LIMIT_UNITS, read_place
from tui.plan.prop import read_prop

__all__ = ["FigureSpec", "Pose", "read_figure", "read_pose", "read_poses"]

ANGLE_LIMIT_DEGREES = 720.0
MOST_PROPS = 20
MOST_MARKS = 20


def read_poses(reader: Reader) -> Mapping[str, Pose]:
    """The base poses of a file, by name; raises PlanError with every fault of it."""
    poses = {}
    for name, inner in reader.named_tables():
        poses[name] = read_pose(inner)
        inner.finish()
    reader.raise_faults()
    return MappingProxyType(poses)


def read_pose(reader: Reader) -> Pose:
    """The base pose of a table; its faults are kept in the reader."""
    pose = _read_changes(reader, Pose())
    return replace(
        pose,
        pelvis_angle=pose.pelvis_angle if reader.has("pelvis_angle") else pose.spine[0],
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
        props=tuple(read_prop(prop) for prop in reader.tables("props", 0, MOST_PROPS)),
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
    near = base.limbs[f"near-{limb}"]
    both = _angles(reader, limb, near) if reader.has(limb) else None
    limbs = {}
    for side in ("near", "far"):
        default = both or base.limbs[f"{side}-{limb}"]
        limbs[f"{side}-{limb}"] = _angles(reader, f"{side}_{limb}", default)
    return limbs


def _read_places(reader: Reader) -> dict[str, Place]:
    """Where hands and feet are: `hand` is for both, `near_hand` for the near one."""
    places = {}
    for end in ("hand", "foot"):
        if reader.has(end):
            places[f"near-{end}"] = places[f"far-{end}"] = read_place(reader, end)
    for end in LIMB_ENDS:
        key = end.replace("-", "_")
        if reader.has(key):
            places[end] = read_place(reader, key)
    return places


def _read_grips(reader: Reader) -> dict[str, Place]:
    grips = _read_places(reader)
    reader.finish()
    return grips


def _read_mark(reader: Reader) -> Mark:
    kind = reader.either("arrow", "text", "a heading, or a text in its place")
    is_arrow = kind == "arrow"
    mark = Mark(
        text=reader.text("text", most=12) if kind == "text" else "",
        at=read_place(reader, "at"),
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
