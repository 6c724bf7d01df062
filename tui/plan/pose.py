"""A figure as data: body poses in joint angles, props and marks, read from TOML.

Angles are in degrees, 0 to the right and growing counter-clockwise, and stand for the bone as it is
drawn, not for the joint. Lengths are in body units: a standing body is about 100 high, the floor is
y = 0, and a body drawn from the side faces right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, cast

from tui.plan.reader import Reader

Point = tuple[float, float]
View = Literal["side", "front", "top"]
When = Literal["start", "end", "both"]

VIEWS: tuple[View, ...] = ("side", "front", "top")
WHENS: tuple[When, ...] = ("start", "end", "both")
LIMBS = ("near-arm", "far-arm", "near-leg", "far-leg")
BONES = (
    "pelvis", "lumbar", "thorax", "neck", "head",
    "near-upper-arm", "near-forearm", "near-thigh", "near-shin", "near-foot",
    "far-upper-arm", "far-forearm", "far-thigh", "far-shin", "far-foot",
)  # fmt: skip
STANDING_LIMBS = {
    "near-arm": (-90.0, -90.0),
    "far-arm": (-90.0, -90.0),
    "near-leg": (-90.0, -90.0, 0.0),
    "far-leg": (-90.0, -90.0, 0.0),
}
LIMB_ENDS = {
    "near-hand": "near-arm",
    "far-hand": "far-arm",
    "near-foot": "near-leg",
    "far-foot": "far-leg",
}
ANCHORS = (
    "pelvis", "shoulder", "head",
    "near-hand", "far-hand", "near-knee", "far-knee", "near-ankle", "far-ankle",
)  # fmt: skip
SHAPES = ("mat", "chair", "stool", "table", "wall", "pillow", "towel", "line", "box", "bed")
BODY_PARTS = ("trunk", "thigh", "shin", "foot", "upper-arm", "forearm")
ANGLE_LIMIT_DEGREES = 720.0
PLACE_LIMIT_UNITS = 400.0


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the picture or, with a bone, a point of the body.

    Without a bone `along` and `aside` are x and y. On a bone `along` runs from 0 (the end nearer the
    pelvis) to 1, and `aside` is the distance from it in body units, positive to its left.
    """

    along: float
    aside: float
    bone: str = ""


@dataclass(frozen=True, slots=True)
class Pose:
    """One position of the body: where the pelvis is and the angle of every bone, in degrees.

    An arm is (upper arm, forearm), a leg is (thigh, shin, foot). `places` says of a hand or a foot
    (its ankle) where it is; the two long bones of that limb then follow, bending as their angles
    say. `shoulders` and `hips` are half widths, 0 in a profile; `shorten` holds the part of a
    bone's length that is seen when it points at the viewer (over 0 to 1).
    """

    pelvis: Point = (0.0, 50.0)
    spine: Point = (90.0, 90.0)
    neck: float = 90.0
    head: float = 90.0
    limbs: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: dict(STANDING_LIMBS))
    places: Mapping[str, Place] = field(default_factory=dict)
    view: View = "side"
    shoulders: float = 0.0
    hips: float = 0.0
    shorten: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture: a named shape with its place and size, or a line through points.

    `size` is (width, height) in body units and `tilt` turns it, in degrees. A front prop is drawn
    over the body.
    """

    shape: str
    at: Place
    size: Point
    points: tuple[Place, ...] = ()
    tilt: float = 0.0
    is_front: bool = False
    is_flipped: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A few characters that show what cannot be seen, at the start, at the end or in every frame."""

    text: str
    at: Place
    when: When = "end"


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """All that is needed to draw an exercise: two or three key poses and what surrounds the body.

    `anchor` keeps its place while the body moves; `pins` are hands and feet that stay where the
    first pose has them; `slides` are those that go straight from key pose to key pose; `grips`
    are hands that hold a part of the body. `working` are the limbs to set off, none when both
    sides do the same.
    """

    view: View
    poses: tuple[Pose, ...]
    anchor: str = "pelvis"
    pins: frozenset[str] = frozenset()
    slides: frozenset[str] = frozenset()
    grips: Mapping[str, Place] = field(default_factory=dict)
    working: frozenset[str] = frozenset()
    props: tuple[Prop, ...] = ()
    marks: tuple[Mark, ...] = ()


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
    shorten = reader.table("shorten")
    seen = {part: shorten.number(part, 0.02, 1, 1) for part in BODY_PARTS}
    shorten.finish()
    return replace(
        _read_changes(reader, Pose()),
        view=cast("View", reader.choice("view", VIEWS, "side")),
        shoulders=reader.number("shoulders", 0, 30, 0),
        hips=reader.number("hips", 0, 30, 0),
        shorten={part: length for part, length in seen.items() if length < 1},
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
        grips=_read_places(reader.table("grip")),
        working=frozenset(reader.choices("working", LIMBS)),
        props=tuple(_read_prop(prop) for prop in reader.tables("props", 0, 20)),
        marks=tuple(_read_mark(mark) for mark in reader.tables("marks", 0, 20)),
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
        neck=neck,
        head=_angles(reader, "head", (base.head + neck - base.neck,))[0],
        limbs={
            **_read_limbs(reader, "arm", base),
            **_read_limbs(reader, "leg", base),
        },
        places={**base.places, **_read_places(reader)},
    )


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


def _read_place(reader: Reader, key: str, default: Place | None = None) -> Place:
    """A place: `[x, y]`, or on a bone `["near-thigh", 0.8]` or `["near-thigh", 0.8, aside]`."""
    if default is not None and not reader.has(key):
        return default
    reader.has(key)
    place = place_of(reader.values.get(key))
    if place is None:
        reader.fault(key, 'a place such as [12, 30] or ["near-thigh", 0.8]')
    return place or Place(0, 0)


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


def _read_prop(reader: Reader) -> Prop:
    prop = Prop(
        shape=reader.choice("shape", SHAPES),
        at=_read_place(reader, "at", Place(0, 0)),
        size=_pair(reader, "size", (0.0, 0.0)),
        points=_read_points(reader),
        tilt=reader.number("tilt", -360, 360, 0),
        is_front=reader.flag("front", False),
        is_flipped=reader.flag("flip", False),
    )
    reader.finish()
    return prop


def _read_points(reader: Reader) -> tuple[Place, ...]:
    values = reader.values.get("points", []) if reader.has("points") else []
    places = [place_of(value) for value in values] if isinstance(values, list) else [None]
    if None in places or len(places) > 40:
        reader.fault("points", "a list of at most 40 places such as [12, 30]")
    return tuple(place for place in places if place)


def _read_mark(reader: Reader) -> Mark:
    mark = Mark(
        text=reader.text("text", most=12),
        at=_read_place(reader, "at"),
        when=cast("When", reader.choice("when", WHENS, "end")),
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
