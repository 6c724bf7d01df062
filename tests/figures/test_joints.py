"""Joints bend the way a body does, in every frame and not only at the key poses."""

from math import atan2, degrees

import pytest

from tests.figures.library import FIGURES
from tui.figures.motion import Motion
from tui.plan.figure import Point

# These turn a limb out of the side plane, so that its bend is seen from another direction:
# the crossed leg of a figure-four, hands on the belly, behind the head or round a handle before it.
TURNED_LIMBS = {
    "abdominal-brace": {"elbow"},
    "leg-curl": {"elbow"},
    "leg-curl-light": {"elbow"},
    "supine-figure-four": {"knee"},
    "supine-figure-four-foot-down": {"knee"},
    "back-extension": {"elbow"},
    "curl-up-rotation": {"elbow"},
}
SIDE_VIEWS = {slug: figure for slug, figure in FIGURES.items() if figure.view == "side"}
MOST_BACKWARD_DEGREES = 12


def turn_degrees(angle: float) -> float:
    """An angle from -180 to 180."""
    return (angle + 180) % 360 - 180


def bone_angle(start: Point, end: Point) -> float:
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


@pytest.mark.parametrize("slug", SIDE_VIEWS)
def test_knees_and_elbows_bend_the_right_way(slug: str) -> None:
    motion = Motion(SIDE_VIEWS[slug])
    for step in range(17):
        joints = motion.joints(step / 16)
        for side in ("near", "far"):
            thigh = bone_angle(joints[f"{side}-hip"], joints[f"{side}-knee"])
            shin = bone_angle(joints[f"{side}-knee"], joints[f"{side}-ankle"])
            upper_arm = bone_angle(joints[f"{side}-shoulder"], joints[f"{side}-elbow"])
            forearm = bone_angle(joints[f"{side}-elbow"], joints[f"{side}-hand"])
            turned = TURNED_LIMBS.get(slug, set())
            knee, elbow = turn_degrees(shin - thigh), turn_degrees(forearm - upper_arm)
            assert "knee" in turned or knee <= MOST_BACKWARD_DEGREES, (side, step, knee)
            assert "elbow" in turned or elbow >= -MOST_BACKWARD_DEGREES, (side, step, elbow)
