"""The other side of an exercise: the other leg or arm, without turning the person round.

Seen from its side a body stays where it is and its other limbs do the movement. Seen from above the
picture is turned over along the body, so that the head stays where it is. Only what is seen from
the front is the mirror image, which `frame.py` makes of the picture.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from tui.plan.figure import FigureSpec, Heading, Mark, Place, Pose, Prop

Value = TypeVar("Value")
_TURNED_OVER: dict[Heading | None, Heading | None] = {"up": "down", "down": "up"}


def other_side(figure: FigureSpec) -> FigureSpec:
    """The figure as the other side does it; one that is seen from the front is left as it is."""
    if figure.view == "front":
        return figure
    return _turned_over(figure) if figure.view == "top" else _with_other_limbs(figure)


def _with_other_limbs(figure: FigureSpec) -> FigureSpec:
    return replace(
        figure,
        poses=tuple(map(_other_pose, figure.poses)),
        anchor=_other(figure.anchor),
        pins=frozenset(map(_other, figure.pins)),
        slides=frozenset(map(_other, figure.slides)),
        grips={_other(hand): _other_place(place) for hand, place in figure.grips.items()},
        working=frozenset(map(_other, figure.working)),
        behind=tuple(map(_other, figure.behind)),
        over=tuple(map(_other, figure.over)),
        props=tuple(_with_places(prop, other_limbs=True) for prop in figure.props),
        marks=tuple(replace(mark, at=_other_place(mark.at)) for mark in figure.marks),
    )


def _other(name: str) -> str:
    side, _, part = name.partition("-")
    return {"near": f"far-{part}", "far": f"near-{part}"}.get(side, name)


def _renamed(values: Mapping[str, Value]) -> dict[str, Value]:
    return {_other(name): value for name, value in values.items()}


def _other_place(place: Place) -> Place:
    return replace(place, bone=_other(place.bone))


def _other_pose(pose: Pose) -> Pose:
    return replace(
        pose,
        limbs=_renamed(pose.limbs),
        places={_other(end): _other_place(place) for end, place in pose.places.items()},
        shorten=_renamed(pose.shorten),
    )


def _turned_over(figure: FigureSpec) -> FigureSpec:
    return replace(
        figure,
        poses=tuple(map(_turned_pose, figure.poses)),
        grips={hand: _turned_place(place) for hand, place in figure.grips.items()},
        props=tuple(_with_places(prop, other_limbs=False) for prop in figure.props),
        marks=tuple(map(_turned_mark, figure.marks)),
    )


def _turned_pose(pose: Pose) -> Pose:
    return replace(
        pose,
        pelvis=(pose.pelvis[0], -pose.pelvis[1]),
        spine=(-pose.spine[0], -pose.spine[1]),
        pelvis_angle=-pose.pelvis_angle,
        neck=-pose.neck,
        head=-pose.head,
        limbs={limb: tuple(-angle for angle in angles) for limb, angles in pose.limbs.items()},
        places={end: _turned_place(place) for end, place in pose.places.items()},
        shoulders=-pose.shoulders,
        hips=-pose.hips,
    )


def _turned_place(place: Place) -> Place:
    return replace(place, aside=-place.aside)


def _turned_mark(mark: Mark) -> Mark:
    return replace(mark, at=_turned_place(mark.at), arrow=_TURNED_OVER.get(mark.arrow, mark.arrow))


def _with_places(prop: Prop, *, other_limbs: bool) -> Prop:
    moved = _other_place if other_limbs else _turned_place
    return replace(
        prop,
        at=moved(prop.at),
        points=tuple(map(moved, prop.points)),
        end_at=moved(prop.end_at) if prop.end_at else None,
        tilt=prop.tilt if other_limbs else -prop.tilt,
    )
