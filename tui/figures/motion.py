"""How a figure moves: the pose between its key poses, with what must stay put kept in place."""

from dataclasses import replace

from tui.figures.skeleton import Joints, joints_of, point_at, reach
from tui.plan.figure import LIMB_ENDS, FigureSpec, Point, Pose

ANKLES = {"near-foot": "near-ankle", "far-foot": "far-ankle"}


class Motion:
    """The joints of a figure at every moment from its first key pose (0) to its last (1)."""

    def __init__(self, figure: FigureSpec) -> None:
        self._figure = figure
        start = _settled(figure.poses[0])
        self._held = _anchor_point(figure, joints_of(start))
        self._poses = (start, *(_settled(self._anchored(pose)) for pose in figure.poses[1:]))
        self._key_joints = tuple(map(joints_of, self._poses))
        self._joints: dict[float, Joints] = {}

    def joints(self, fraction: float) -> Joints:
        """All joints at a moment; a fraction outside 0 to 1 is taken as the nearest of the two."""
        if fraction not in self._joints:
            self._joints[fraction] = joints_of(self.pose(fraction))
        return self._joints[fraction]

    def pose(self, fraction: float) -> Pose:
        """The pose at a moment, with its anchor, pins, slides and grips applied."""
        between = min(max(fraction, 0.0), 1.0) * (len(self._poses) - 1)
        index = min(int(between), len(self._poses) - 2)
        if len(self._poses) == 1:
            return self._gripped(self._poses[0])
        first, second = self._poses[index], self._poses[index + 1]
        pose = self._anchored(_blended(first, second, between - index))
        return self._gripped(self._placed(pose, index, between - index))

    def _anchored(self, pose: Pose) -> Pose:
        if self._figure.anchor == "pelvis":
            return pose
        point = _anchor_point(self._figure, joints_of(pose))
        moved = (self._held[0] - point[0], self._held[1] - point[1])
        return replace(pose, pelvis=(pose.pelvis[0] + moved[0], pose.pelvis[1] + moved[1]))

    def _placed(self, pose: Pose, index: int, part: float) -> Pose:
        """A pose between two key poses, the first of them by its index, with slides and pins."""
        before, after = self._key_joints[index : index + 2]
        for end in self._figure.slides:
            target = _between(before[_joint(end)], after[_joint(end)], part)
            pose = _reached(pose, end, target)
        for end in self._figure.pins:
            pose = _reached(pose, end, self._key_joints[0][_joint(end)])
        return pose

    def _gripped(self, pose: Pose) -> Pose:
        for end, place in self._figure.grips.items():
            pose = _reached(pose, end, point_at(place, joints_of(pose)))
        return pose


def _settled(pose: Pose) -> Pose:
    """A key pose with the places of its hands and feet turned into angles."""
    for end, place in pose.places.items():
        pose = _reached(pose, end, point_at(place, joints_of(pose)))
    return replace(pose, places={})


def _reached(pose: Pose, end: str, target: Point) -> Pose:
    limb = LIMB_ENDS[end]
    angles = reach(pose, limb, joints_of(pose), target)
    return replace(pose, limbs={**pose.limbs, limb: angles})


def _joint(end: str) -> str:
    return ANKLES.get(end, end)


def _anchor_point(figure: FigureSpec, joints: Joints) -> Point:
    return joints[figure.anchor]


def _between(start: Point, end: Point, part: float) -> Point:
    return (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)


def _blended(first: Pose, second: Pose, part: float) -> Pose:
    def mix(start: float, end: float) -> float:
        return start + (end - start) * part

    return replace(
        first,
        pelvis=_between(first.pelvis, second.pelvis, part),
        spine=_between(first.spine, second.spine, part),
        pelvis_angle=mix(first.pelvis_angle, second.pelvis_angle),
        neck=mix(first.neck, second.neck),
        head=mix(first.head, second.head),
        limbs={
            limb: tuple(map(mix, angles, second.limbs[limb]))
            for limb, angles in first.limbs.items()
        },
        shorten={
            bone: mix(first.shorten.get(bone, 1.0), second.shorten.get(bone, 1.0))
            for bone in {**first.shorten, **second.shorten}
        },
    )
