"""A figure as data: body poses in joint angles, props and marks.

Angles are in degrees, 0 to the right and growing counter-clockwise, and stand for the bone as it is
drawn, not for the joint. Lengths are in body units: a standing body is about 100 high, the floor is
y = 0, and a body drawn from the side faces right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
View = Literal["side", "front", "top"]
When = Literal["start", "end", "both"]
Heading = Literal["left", "right", "up", "down"]

VIEWS: tuple[View, ...] = ("side", "front", "top")
WHENS: tuple[When, ...] = ("start", "end", "both")
HEADINGS: tuple[Heading, ...] = ("left", "right", "up", "down")
LIMBS = ("near-arm", "far-arm", "near-leg", "far-leg")
LOWER_TRUNK, HIPS = "lower-trunk", "hips"
WORKING_PARTS = (*LIMBS, LOWER_TRUNK, HIPS)
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
SHAPES = ("mat", "chair", "stool", "table", "wall", "pillow", "towel", "line", "box", "bed",
          "weights", "disc")  # fmt: skip
LINES = ("line", "towel")
"""Of these the points say where they are, and not a place and a size."""

BODY_PARTS = {
    "trunk": ("lumbar", "thorax"),
    **{bone: (f"near-{bone}", f"far-{bone}")
       for bone in ("thigh", "shin", "foot", "upper-arm", "forearm")},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the picture or, with a bone, a point of the body.

    Without a bone `along` and `aside` are x and y. On a bone `along` runs from 0 (its end nearer
    the pelvis) to 1, and `aside` is the distance from it in body units, positive to its left.
    """

    along: float
    aside: float
    bone: str = ""


@dataclass(frozen=True, slots=True)
class Pose:
    """One position of the body: where the pelvis is and the angle of every bone, in degrees.

    The line of the hips stands across `pelvis_angle`, that of the shoulders across the upper spine.
    An arm is (upper arm, forearm), a leg is (thigh, shin, foot). `places` says of a hand or a foot
    (its ankle) where it is; the two long bones of that limb then follow, bending as their angles
    say. `shoulders` and `hips` are half widths, 0 in a profile; `shorten` holds the part of a
    bone's length that is seen when it points at the viewer, -1 to 1; below 0 it is drawn the other
    way.
    """

    pelvis: Point = (0.0, 50.0)
    spine: Point = (90.0, 90.0)
    pelvis_angle: float = 90.0
    neck: float = 90.0
    head: float = 90.0
    limbs: Mapping[str, tuple[float, ...]] = field(
        default_factory=lambda: dict(STANDING_LIMBS), hash=False
    )
    places: Mapping[str, Place] = field(default_factory=dict, hash=False)
    view: View = "side"
    shoulders: float = 0.0
    hips: float = 0.0
    shorten: Mapping[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture: a named shape with its place and size, or a line through points.

    `size` is (width, height) in body units and `tilt` turns it, in degrees. A front prop is drawn
    over the body. With `end_at` it goes from `at` at the start to there at the end.
    """

    shape: str
    at: Place
    size: Point
    points: tuple[Place, ...] = ()
    tilt: float = 0.0
    is_front: bool = False
    is_flipped: bool = False
    end_at: Place | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """An arrow that shows a movement, or a word for what cannot be seen, beside a place.

    With `when` "start" or "end" an arrow is shown in that half of the movement, a word only near
    that pose; with "both" either is always shown.
    """

    text: str
    at: Place
    when: When = "end"
    arrow: Heading | None = None


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """All that is needed to draw an exercise: two or three key poses and what surrounds the body.

    `anchor` keeps its place while the body moves; `pins` are hands and feet that stay where the
    first pose has them; `slides` are those that go straight from key pose to key pose; `grips` are
    those that stay at a place, on the body or in the picture. `working` are the limbs to set off,
    or the lower trunk (from the hips to the ribs) or the hips (the buttocks), none when the body
    rests; `behind` are the limbs that the trunk covers, `over` those drawn over all others, in
    their order.
    """

    view: View
    poses: tuple[Pose, ...]
    anchor: str = "pelvis"
    pins: frozenset[str] = frozenset()
    slides: frozenset[str] = frozenset()
    grips: Mapping[str, Place] = field(default_factory=dict, hash=False)
    working: frozenset[str] = frozenset()
    behind: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def is_front(self) -> bool:
        """Whether the body is seen from its front or back, with both shoulders side by side."""
        return self.poses[0].shoulders != 0
