"""A crossed leg is seen as one: its ankle on the other knee, its own knee clear of that leg."""

from math import hypot

import pytest

from tests.figures.library import FIGURES
from tui.figures.motion import Motion
from tui.figures.skeleton import Joints
from tui.plan.figure import Point

MOST_OFF_KNEE = 8.0
LEAST_CLEAR = 10.0


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a bone."""
    across, up = end[0] - start[0], end[1] - start[1]
    part = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / (across**2 + up**2)
    part = min(max(part, 0.0), 1.0)
    return hypot(point[0] - start[0] - across * part, point[1] - start[1] - up * part)


def clear_of_other_leg(joints: Joints) -> float:
    bones = [("far-hip", "far-knee"), ("far-knee", "far-ankle")]
    return min(distance(joints["near-knee"], joints[a], joints[b]) for a, b in bones)


@pytest.mark.parametrize(
    "slug", ["seated-figure-four", "seated-figure-four-upright", "supine-figure-four"]
)
def test_the_ankle_lies_on_the_other_knee_and_the_knee_stands_out(slug: str) -> None:
    motion = Motion(FIGURES[slug])
    for fraction in (0.0, 0.25, 0.5, 0.75, 1.0):
        joints = motion.joints(fraction)
        ankle, knee = joints["near-ankle"], joints["far-knee"]
        assert hypot(ankle[0] - knee[0], ankle[1] - knee[1]) <= MOST_OFF_KNEE
        assert clear_of_other_leg(joints) >= LEAST_CLEAR
        assert distance(joints["near-knee"], joints["near-hip"], ankle) >= LEAST_CLEAR
