"""How the joints of an exercise move, measured in its figure: the low back, the hips, the knees.

Angles are of figures seen from the side; what is drawn from above or in front is told by the joint
that the entry names.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

from tui.figures.motion import Motion
from tui.plan.figure import FigureSpec, Pose
from tui.plan.model import Exercise

Way = str
"""A joint and which way it goes from where the movement begins: "hip bends"."""
LEAST_DEGREES = {"low back": 15.0, "hip": 20.0, "knee": 20.0}
WORDS = {
    "low back": ("low back rounds", "low back arches"),
    "hip": ("hip bends", "hip straightens"),
    "knee": ("knee bends", "knee straightens"),
}
NAMED: dict[str, Way] = {
    "hip-flexion": "hip bends",
    "hip-extension": "hip straightens",
    "knee-bend": "knee bends",
    "knee-straightening": "knee straightens",
    "low-back-flexion": "low back rounds",
    "trunk-flexion": "low back rounds",
    "low-back-extension": "low back arches",
    "low-back-rotation": "low back turns",
    "trunk-rotation": "low back turns",
    "low-back-side-bend": "low back bends sideways",
    "hip-crossing": "hip crosses over",
    "hip-turn-out": "hip turns out",
    "hip-abduction": "hip moves out",
    "hip-adduction": "hip moves in",
    "elbow": "elbow bends",
}
MOMENTS = 10


def ways(exercise: Exercise) -> frozenset[Way]:
    """All ways in which its joints go."""
    found = set(_in_figure(exercise.figure)) if exercise.figure else set[Way]()
    if exercise.range_degrees is not None:
        joint = exercise.range_degrees.joint
        both = {"low back rounds", "low back arches"}
        found |= both if joint == "whole-spine" else {NAMED[joint]}
    return frozenset(found)


def _in_figure(figure: FigureSpec) -> Iterator[Way]:
    if figure.view != "side":
        return
    motion = Motion(figure)
    poses = [motion.pose(moment / MOMENTS) for moment in range(MOMENTS + 1)]
    for joint, angle in _joints(poses[0]):
        changes = [angle(pose) - angle(poses[0]) for pose in poses]
        more, less = WORDS[joint]
        if max(changes) >= LEAST_DEGREES[joint]:
            yield more
        if min(changes) <= -LEAST_DEGREES[joint]:
            yield less


def _joints(start: Pose) -> Iterator[tuple[str, Callable[[Pose], float]]]:
    """Each joint with its angle, which grows as it bends; the pelvis counts from its start."""
    yield "low back", lambda pose: pose.pelvis_angle - pose.spine[1]
    for leg in ("near-leg", "far-leg"):
        yield "hip", lambda pose, leg=leg: pose.limbs[leg][0] - _pelvis(pose, start)  # type: ignore[misc]
        yield "knee", lambda pose, leg=leg: pose.limbs[leg][0] - pose.limbs[leg][1]  # type: ignore[misc]


def _pelvis(pose: Pose, start: Pose) -> float:
    """The direction of the pelvis, which is along the low back at first."""
    return pose.pelvis_angle + start.spine[0] - start.pelvis_angle


Pair = tuple[str, str]


def alike(exercises: list[Exercise]) -> dict[Pair, frozenset[Way]]:
    """The pairs that share no tag but move a joint the same way, and which."""
    found, moved = {}, {each.slug: ways(each) for each in exercises}
    for one, other in combinations(exercises, 2):
        same = moved[one.slug] & moved[other.slug]
        if same and not one.bias & other.bias:
            found[one.slug, other.slug] = same
    return found
