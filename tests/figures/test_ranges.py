"""Along a ladder the figures move less and less, in the order of the ranges that the entries tell.

Only the order counts: a drawing may show more than the degrees, so that small movements are seen.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import cos, radians, sin

import pytest

from tests.bundled import library
from tests.figures.test_joints import bone_angle, turn_degrees
from tui.figures.motion import Motion
from tui.figures.skeleton import Joints
from tui.plan.figure import FigureSpec
from tui.plan.model import Exercise

LIBRARY = library().exercises
SAME_DEGREES = 12
"""Two figures of the same range may differ by so much: a leg that hangs, a trunk that leans."""

Measured = Callable[[FigureSpec], float]


def ends(figure: FigureSpec) -> tuple[Joints, Joints]:
    motion = Motion(figure)
    return motion.joints(0), motion.joints(1)


def sides(figure: FigureSpec, limb: str) -> list[str]:
    """The sides that work; both where none is set off."""
    told = [side for side in ("near", "far") if f"{side}-{limb}" in figure.working]
    return told or ["near", "far"]


def between(joints: Joints, first: str, second: str) -> float:
    return bone_angle(joints[first], joints[second])


def hip_bends(figure: FigureSpec) -> list[float]:
    """How far each thigh is bent up to the trunk, at the start and at the end."""
    return [
        turn_degrees(
            between(joints, f"{side}-hip", f"{side}-knee")
            - between(joints, "pelvis", "shoulder")
            - 180
        )
        for joints in ends(figure)
        for side in sides(figure, "leg")
    ]


def knee_bends(figure: FigureSpec) -> tuple[float, float]:
    """How far the knee that works is bent, at the start and at the end."""
    side = sides(figure, "leg")[0]
    start, end = (
        turn_degrees(
            between(joints, f"{side}-hip", f"{side}-knee")
            - between(joints, f"{side}-knee", f"{side}-ankle")
        )
        for joints in ends(figure)
    )
    return start, end


def elbow_bends(figure: FigureSpec) -> tuple[float, float]:
    side = sides(figure, "arm")[0]
    start, end = (
        turn_degrees(
            between(joints, f"{side}-elbow", f"{side}-hand")
            - between(joints, f"{side}-shoulder", f"{side}-elbow")
        )
        for joints in ends(figure)
    )
    return start, end


def arches(figure: FigureSpec) -> tuple[float, float]:
    """How far the low back is arched (over 0) or rounded, at the start and at the end."""
    start, end = (
        turn_degrees(between(joints, "waist", "shoulder") - between(joints, "pelvis", "waist"))
        for joints in ends(figure)
    )
    return start, end


def travel(start: float, end: float) -> float:
    return abs(end - start)


def turned(figure: FigureSpec, bone: tuple[str, str]) -> float:
    """By how many degrees a bone of the working side turns in the picture."""
    side = sides(figure, "leg" if bone[0] in {"hip", "knee"} else "arm")[0]
    start, end = (between(joints, *(f"{side}-{name}" for name in bone)) for joints in ends(figure))
    return abs(turn_degrees(end - start))


def knee_goes_across(figure: FigureSpec) -> float:
    """How far, seen from above, the knee goes to the side of the body."""
    side = sides(figure, "leg")[0]
    start, end = (_beside(joints, f"{side}-knee") for joints in ends(figure))
    return travel(start, end)


def _beside(joints: Joints, name: str) -> float:
    """How far a joint is from the line of the trunk."""
    trunk = radians(between(joints, "pelvis", "shoulder"))
    along, up = (joints[name][axis] - joints["pelvis"][axis] for axis in (0, 1))
    return up * cos(trunk) - along * sin(trunk)


def trunk_leans(figure: FigureSpec) -> float:
    start, end = (between(joints, "pelvis", "shoulder") for joints in ends(figure))
    return travel(start, end)


def trunk_is_seen(figure: FigureSpec) -> float:
    """How long the trunk looks at the end: the shorter from the front, the more it leans."""
    joints = ends(figure)[1]
    return joints["shoulder"][1] - joints["pelvis"][1]


SEEN_FROM: dict[tuple[str, str], Measured] = {
    ("hip-flexion", "side"): lambda figure: max(hip_bends(figure)),
    ("hip-extension", "side"): lambda figure: -min(hip_bends(figure)),
    ("knee-bend", "side"): lambda figure: max(knee_bends(figure)),
    ("knee-bend", "top"): lambda figure: max(map(abs, knee_bends(figure))),
    ("knee-straightening", "side"): lambda figure: travel(*knee_bends(figure)),
    ("elbow", "side"): lambda figure: max(elbow_bends(figure)),
    ("low-back-flexion", "side"): lambda figure: travel(*arches(figure)),
    ("low-back-extension", "side"): lambda figure: max(arches(figure)),
    ("whole-spine", "side"): lambda figure: travel(*arches(figure)),
    ("low-back-rotation", "top"): knee_goes_across,
    ("hip-crossing", "top"): knee_goes_across,
    ("hip-flexion", "front"): lambda figure: -trunk_is_seen(figure),
    ("hip-turn-out", "side"): lambda figure: turned(figure, ("knee", "ankle")),
    ("hip-turn-out", "top"): lambda figure: turned(figure, ("knee", "ankle")),
    ("hip-abduction", "front"): lambda figure: turned(figure, ("hip", "knee")),
    ("hip-adduction", "front"): lambda figure: turned(figure, ("hip", "knee")),
    ("low-back-side-bend", "front"): trunk_leans,
    ("trunk-rotation", "top"): lambda figure: turned(figure, ("shoulder", "elbow")),
}
"""How a joint is measured in a view. Seen from above, a bent leg that turns out swings its shin
across, the back turns by as much as the knees go to a side, the chest by as much as the arm goes.
"""


def steps() -> Iterator[tuple[Exercise, Exercise]]:
    """Every step down of a ladder in which the same joint matters, once."""
    ladders = {exercise.ladder for exercise in LIBRARY.values()}
    for above, below in sorted({pair for ladder in ladders for pair in pairwise(ladder)}):
        first, second = LIBRARY[above].range_degrees, LIBRARY[below].range_degrees
        if first and second and first.joint == second.joint:
            yield LIBRARY[above], LIBRARY[below]


STEPS = list(steps())


def measured(exercise: Exercise) -> float:
    assert exercise.range_degrees is not None
    assert exercise.figure is not None
    return SEEN_FROM[exercise.range_degrees.joint, exercise.figure.view](exercise.figure)


@pytest.mark.parametrize(
    ("above", "below"), STEPS, ids=[f"{above.slug}-{below.slug}" for above, below in STEPS]
)
def test_figures_keep_the_order_of_ranges(above: Exercise, below: Exercise) -> None:
    assert above.range_degrees is not None
    assert below.range_degrees is not None
    first, second = measured(above), measured(below)
    if above.range_degrees.degrees == below.range_degrees.degrees:
        assert second <= first + SAME_DEGREES
    else:
        assert second < first
