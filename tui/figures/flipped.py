"""A figure seen from above, done to the other side: the head stays, and left and right change."""

from dataclasses import replace

from tui.plan.figure import FigureSpec, Mark, Place, Point, Pose, Prop

_ARROWS = str.maketrans("^v", "v^")


def flipped(figure: FigureSpec) -> FigureSpec:
    """What one side does, done by the other, as it is seen from the same place.

    Every angle and place is turned over the length of the body, and near and far change names.
    """
    return replace(
        figure,
        poses=tuple(map(_pose, figure.poses)),
        anchor=_other(figure.anchor),
        pins=frozenset(map(_other, figure.pins)),
        slides=frozenset(map(_other, figure.slides)),
        grips={_other(hand): _place(place) for hand, place in figure.grips.items()},
        working=frozenset(map(_other, figure.working)),
        behind=tuple(map(_other, figure.behind)),
        over=tuple(map(_other, figure.over)),
        props=tuple(map(_prop, figure.props)),
        marks=tuple(map(_mark, figure.marks)),
    )


def _pose(pose: Pose) -> Pose:
    return replace(
        pose,
        pelvis=_point(pose.pelvis),
        spine=(-pose.spine[0], -pose.spine[1]),
        pelvis_angle=-pose.pelvis_angle,
        neck=-pose.neck,
        head=-pose.head,
        limbs={
            _other(limb): tuple(-angle for angle in angles) for limb, angles in pose.limbs.items()
        },
        places={_other(end): _place(place) for end, place in pose.places.items()},
        shorten={_other(bone): part for bone, part in pose.shorten.items()},
    )


def _point(point: Point) -> Point:
    return (point[0], -point[1])


def _place(place: Place) -> Place:
    return Place(place.along, -place.aside, _other(place.bone))


def _prop(prop: Prop) -> Prop:
    return replace(
        prop,
        at=_place(prop.at),
        points=tuple(map(_place, prop.points)),
        tilt=-prop.tilt,
        end_at=None if prop.end_at is None else _place(prop.end_at),
    )


def _mark(mark: Mark) -> Mark:
    return replace(mark, text=mark.text.translate(_ARROWS), at=_place(mark.at))


def _other(name: str) -> str:
    """The name of the same part on the other side of the body."""
    if name.startswith("near-"):
        return f"far-{name.removeprefix('near-')}"
    return f"near-{name.removeprefix('far-')}" if name.startswith("far-") else name
