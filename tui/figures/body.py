"""The body: trunk, head and limbs, each as wide as there is room for."""

from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from tui.figures.canvas import BODY, FAR, WORKING, Face, Texture
from tui.figures.painter import Painter
from tui.figures.shapes import curve, trimmed, trunk_tube, tube
from tui.figures.skeleton import HEAD_RADIUS, LIMB_JOINTS, Joints, direction, point_at
from tui.plan.figure import HIPS, LOWER_TRUNK, FigureSpec, Place, Point

NEAR_LIMBS = ("near-leg", "near-arm")
FAR_LIMBS = ("far-arm", "far-leg")
LIMB_RADII = {"leg": [5.4, 3.8, 2.6, 2.0], "arm": [2.4, 2.9, 2.3, 1.9]}
TRUNK_RADII = [5.4, 5.6, 5.7, 4.6, 2.3, 2.0, 2.0]
TRUNK_PARTS: dict[str, tuple[list[Place], list[float]]] = {
    LOWER_TRUNK: (
        [Place(0.0, 0.0, "lumbar"), Place(1.0, 0.0, "lumbar"), Place(0.3, 0.0, "thorax")],
        TRUNK_RADII[:3],
    ),
    HIPS: (
        [Place(0.6, 0.0, "lumbar"), Place(0.0, 0.0, "lumbar"), Place(0.3, 0.0, "near-thigh")],
        [5.0, 6.0, 5.0],
    ),
}
"""Where a part of the trunk that works begins and ends, and how wide it is."""
TRUNK_HALF_WIDTH = 7.0
NECK_ROOT = Place(0.35, 0.0, "neck")
CHEST = Place(0.65, 0.0, "thorax")
# From such a bend on the two parts of a limb lie on each other and are drawn one by one.
FOLDED_DEGREES = 100.0
# So much of a limb, from its joint, is one with the trunk.
JOINED_UNITS = {"arm": 5.0, "leg": 13.0}
# From so many strokes per unit on, a trunk seen from the front has two sides.
LEAST_FRONT_SCALE = 0.2
# A stroke stands for the middle of a limb: so much lower it lies on the floor and not over it.
LIMB_LIFT_UNITS = 2.0
JOINT_SLACK_UNITS = 0.5
BODY_LIFT_UNITS = 4.0


def draw_body(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    """All parts of a body, the far ones first; over the head only what lies over everything."""
    draw = partial(_draw_limbs, painter, figure, joints)
    under, legs, arms, over = _layers(figure, joints)
    draw(under)
    _draw_trunk(painter, figure, joints)
    draw(legs)
    if painter.window.is_outlined:
        _mark_trunk(painter, figure, joints)
        draw(arms)
    else:
        if not figure.is_front and _is_steep(joints):
            # A thigh that goes off to the side would leave a gap below the trunk.
            painter.line(_trunk_stroke(joints), BODY)
        draw(arms)
        # A stroke of an arm would leave a gap in the neck, and hide the one that works.
        _draw_neck(painter, figure, joints)
        _mark_trunk(painter, figure, joints)
    painter.head(joints["head"], HEAD_RADIUS, BODY, joints["shoulder"], _face(figure, joints))
    draw(over)


def _layers(figure: FigureSpec, joints: Joints) -> tuple[list[str], ...]:
    """The limbs under the trunk, the legs and the arms before it, and those over everything."""
    far = [limb for limb in FAR_LIMBS if limb in figure.working or not _is_hidden(joints, limb)]
    hidden = [limb for limb in NEAR_LIMBS if limb in figure.behind or _is_under(figure, limb)]
    under = [limb for limb in far + hidden if limb not in figure.over]
    near = [limb for limb in NEAR_LIMBS if limb not in (*hidden, *figure.over)]
    covered = [limb for limb in FAR_LIMBS if limb in figure.working and _is_hidden(joints, limb)]
    legs, arms = ([limb for limb in near if limb.endswith(kind)] for kind in ("leg", "arm"))
    return under, legs, arms, [*covered, *figure.over]


def _draw_limbs(painter: Painter, figure: FigureSpec, joints: Joints, limbs: Iterable[str]) -> None:
    for limb in limbs:
        _draw_limb(painter, figure, joints, limb)


def _is_steep(joints: Joints) -> bool:
    """Whether the lower trunk is more upright than level."""
    (left, low), (right, high) = joints["pelvis"], joints["waist"]
    return abs(high - low) > abs(right - left)


def _draw_neck(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    if not figure.is_front:
        painter.line([joints[name] for name in ("shoulder", "nape", "head")], BODY)


def _face(figure: FigureSpec, joints: Joints) -> Face:
    """Where the head looks: forwards, which is the side that the thighs bend to, or at the viewer.

    Of a body seen from its side, forwards is to the right of the way from the neck to the head.
    """
    if figure.is_front:
        return "front"
    nape, head = joints["nape"], joints["head"]
    x, y = ((head[axis] - nape[axis]) / HEAD_RADIUS for axis in (0, 1))
    thigh = [joints["near-knee"][axis] - joints["pelvis"][axis] for axis in (0, 1)]
    if figure.view == "top" and y * thigh[0] - x * thigh[1] < 0:
        return (-y, x)
    return (y, -x)


def _draw_trunk(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    if not painter.window.is_outlined and not (
        figure.is_front and painter.fine_scale >= LEAST_FRONT_SCALE
    ):
        painter.line(_trunk_stroke(joints), BODY)
        return
    outline = _front(joints) if figure.is_front else _profile(joints)
    painter.clear(outline)
    painter.line(outline, BODY)


def _trunk_stroke(joints: Joints) -> list[Point]:
    """The middle of the trunk, from the pelvis to the head."""
    points = [joints[name] for name in ("pelvis", "waist", "shoulder", "nape", "head")]
    return curve(points, [0.0] * len(points))[0]


def _profile(joints: Joints, slack: float = 0.0) -> list[Point]:
    """The trunk from the side, with the neck; thinner by `slack` units all round."""
    chest = point_at(CHEST, joints)
    names = ("pelvis", "waist", "shoulder", "nape", "head")
    points = [joints[name] for name in names]
    points.insert(2, chest)
    points.insert(4, point_at(NECK_ROOT, joints))
    return trunk_tube(*curve(points, [radius - slack for radius in TRUNK_RADII]))


def _mark_trunk(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    """The part of the trunk that works."""
    for part in figure.working.intersection(TRUNK_PARTS):
        places, radii = TRUNK_PARTS[part]
        points = [point_at(place, joints) for place in places]
        if painter.window.is_outlined:
            painter.mark(points, trunk_tube(*curve(points, radii)))
        else:
            painter.line(points, WORKING, texture="working")


def _front(joints: Joints) -> list[Point]:
    """Shoulders to hips from the front, with the neck on top."""
    half = TRUNK_HALF_WIDTH
    left = [Place(1.3, 2.0, "thorax"), Place(1.1, 3.0, "thorax"), Place(0.95, half + 1, "thorax"),
            Place(0.0, half, "thorax"), Place(0.0, half + 1, "lumbar"),
            Place(-0.3, half + 1, "lumbar")]  # fmt: skip
    right = [Place(place.along, -place.aside, place.bone) for place in reversed(left)]
    points = [point_at(place, joints) for place in [*left, *right]]
    return [*points, points[0]]


def _draw_limb(painter: Painter, figure: FigureSpec, joints: Joints, limb: str) -> None:
    kind = limb.split("-")[1]
    style = WORKING if limb in figure.working else FAR if limb in FAR_LIMBS else BODY
    if not painter.window.is_outlined or (
        kind == "arm" and painter.fine_scale < painter.canvas.least_arm_scale
    ):
        _draw_limb_stroke(painter, figure, joints, limb, style)
        return
    points = _limb_points(joints, limb)
    radii = LIMB_RADII[kind][-len(points) :]
    body = None if figure.is_front else _profile(joints, JOINT_SLACK_UNITS)
    for first, last in _unfolded(points):
        part = slice(first, last + 1)
        joined = body if first == 0 else None
        _draw_tube(painter, points[part], radii[part], style, joined, JOINED_UNITS[kind])


def _unfolded(points: list[Point]) -> list[tuple[int, int]]:
    """The first and last joints of the parts of a limb, which is folded between two of them."""
    angles = [direction(*bone) for bone in pairwise(points)]
    turns = [abs((after - before + 180) % 360 - 180) for before, after in pairwise(angles)]
    folds = [index + 1 for index, turn in enumerate(turns[:2]) if turn > FOLDED_DEGREES]
    return list(pairwise([0, *folds, len(points) - 1]))


def _draw_tube(
    painter: Painter,
    points: list[Point],
    radii: list[float],
    style: str,
    body: list[Point] | None,
    joined_units: float,
) -> None:
    """A limb or a part of one with two sides, without those of its ends that lie in the trunk."""
    edge = outline = tube(points, radii)
    if body:
        edge = trimmed(outline, body, joined_units)
    if style == WORKING:
        width = painter.canvas.filled_width
        painter.limb(points, tube(points, [radius * width for radius in radii]), edge)
    else:
        painter.clear(outline)
        painter.line(edge, style)


def _draw_limb_stroke(
    painter: Painter, figure: FigureSpec, joints: Joints, limb: str, style: str
) -> None:
    points = _limb_points(joints, limb)
    if figure.is_front and painter.fine_scale < LEAST_FRONT_SCALE:
        points[0] = joints["shoulder" if limb.endswith("arm") else "pelvis"]
    texture: Texture = "working" if style == WORKING else "plain"
    painter.line(points, style, lift=LIMB_LIFT_UNITS, texture=texture)


def _limb_points(joints: Joints, limb: str) -> list[Point]:
    """The joints of a limb from the trunk on; from the side an arm begins at the neck's root."""
    side, kind = limb.split("-")
    points = [joints[f"{side}-{name}"] for name in LIMB_JOINTS[kind]]
    is_profile = joints["near-shoulder"] == joints["far-shoulder"]
    return [point_at(NECK_ROOT, joints), *points] if kind == "arm" and is_profile else points


def _is_under(figure: FigureSpec, limb: str) -> bool:
    """Whether the trunk lies over a limb: legs from the front begin under it."""
    return figure.is_front and limb == "near-leg"


def _is_hidden(joints: Joints, limb: str) -> bool:
    """Whether a far limb lies exactly behind the near one."""
    side, kind = limb.split("-")
    return all(
        abs(joints[f"{side}-{name}"][axis] - joints[f"near-{name}"][axis]) < 1.0
        for name in LIMB_JOINTS[kind]
        for axis in (0, 1)
    )
