"""From joint angles to points: where every joint of a pose is, in body units."""

from math import acos, atan2, cos, degrees, hypot, radians, sin

from tui.plan.figure import Place, Point, Pose

Joints = dict[str, Point]

LENGTHS = {
    "lumbar": 14.0,
    "thorax": 17.0,
    "neck": 6.0,
    "upper-arm": 16.0,
    "forearm": 18.0,
    "thigh": 24.0,
    "shin": 22.0,
    "foot": 9.0,
}
HEAD_RADIUS = 6.5
# Of a bone that points right at the viewer so much is still seen.
LEAST_SEEN = 0.02
ENDS = {
    "lumbar": ("pelvis", "waist"),
    "thorax": ("waist", "shoulder"),
    "neck": ("shoulder", "nape"),
    "head": ("nape", "head"),
    "pelvis": ("pelvis", "pelvis"),
}
LIMB_BONES = {"arm": ("upper-arm", "forearm"), "leg": ("thigh", "shin", "foot")}
LIMB_JOINTS = {"arm": ("shoulder", "elbow", "hand"), "leg": ("hip", "knee", "ankle", "toe")}


def bone_length(pose: Pose, bone: str) -> float:
    """The length that is seen of a bone, in body units; of a limb its name has the side."""
    kind = bone.removeprefix("near-").removeprefix("far-")
    seen = pose.shorten.get(bone, 1.0)
    return LENGTHS[kind] * (seen if abs(seen) > LEAST_SEEN else LEAST_SEEN)


def step(start: Point, angle_degrees: float, length: float) -> Point:
    """The point `length` away in a direction."""
    angle = radians(angle_degrees)
    return (start[0] + length * cos(angle), start[1] + length * sin(angle))


def joints_of(pose: Pose) -> Joints:
    """The joints of a pose by its angles alone."""
    joints = {"pelvis": pose.pelvis}
    joints["waist"] = step(pose.pelvis, pose.spine[0], bone_length(pose, "lumbar"))
    joints["shoulder"] = step(joints["waist"], pose.spine[1], bone_length(pose, "thorax"))
    joints["nape"] = step(joints["shoulder"], pose.neck, LENGTHS["neck"])
    joints["head"] = step(joints["nape"], pose.head, HEAD_RADIUS)
    for side, turn in (("near", 90), ("far", -90)):
        root = step(joints["shoulder"], pose.spine[1] + turn, pose.shoulders)
        _add_limb(joints, pose, f"{side}-arm", root)
        root = step(pose.pelvis, pose.pelvis_angle + turn, pose.hips)
        _add_limb(joints, pose, f"{side}-leg", root)
    return joints


def _add_limb(joints: Joints, pose: Pose, limb: str, root: Point) -> None:
    side, kind = limb.split("-")
    names = LIMB_JOINTS[kind]
    joints[f"{side}-{names[0]}"] = point = root
    for bone, name, angle in zip(LIMB_BONES[kind], names[1:], pose.limbs[limb], strict=True):
        point = step(point, angle, bone_length(pose, f"{side}-{bone}"))
        joints[f"{side}-{name}"] = point


def point_at(place: Place, joints: Joints) -> Point:
    """The point of the picture that a place stands for."""
    if not place.bone:
        return (place.along, place.aside)
    start, end = (joints[name] for name in bone_ends(place.bone))
    along = (
        start[0] + (end[0] - start[0]) * place.along,
        start[1] + (end[1] - start[1]) * place.along,
    )
    return step(along, direction(start, end) + 90, place.aside)


def bone_ends(bone: str) -> tuple[str, str]:
    """The names of the joints at the two ends of a bone."""
    if bone in ENDS:
        return ENDS[bone]
    side, part = bone.split("-", 1)
    kind = "arm" if part in LIMB_BONES["arm"] else "leg"
    index = LIMB_BONES[kind].index(part)
    start, end = LIMB_JOINTS[kind][index : index + 2]
    return f"{side}-{start}", f"{side}-{end}"


def direction(start: Point, end: Point) -> float:
    """The direction from one point to another, in degrees."""
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def reach(pose: Pose, limb: str, joints: Joints, target: Point) -> tuple[float, ...]:
    """The angles of a limb that bring its hand or ankle to a point, as near as it can get.

    The limb bends to the side that its angles in the pose bend to; a straight one bends the way
    knees and elbows do on a body that faces right.
    """
    side, kind = limb.split("-")
    root = joints[f"{side}-{LIMB_JOINTS[kind][0]}"]
    upper, lower = (abs(bone_length(pose, f"{side}-{bone}")) for bone in LIMB_BONES[kind][:2])
    angles = pose.limbs[limb]
    distance = hypot(target[0] - root[0], target[1] - root[1])
    distance = min(max(distance, abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    aim = _near_angle(direction(root, target), angles[0])
    inner = degrees(acos((upper**2 + distance**2 - lower**2) / (2 * upper * distance)))
    first = aim - inner * _bend_sign(kind, angles)
    elbow = step(root, first, upper)
    second = direction(elbow, step(root, aim, distance))
    return (first, _near_angle(second, angles[1]), *angles[2:])


def _bend_sign(kind: str, angles: tuple[float, ...]) -> int:
    bend = sin(radians(angles[1] - angles[0]))
    if abs(bend) < 0.02:
        return 1 if kind == "arm" else -1
    return 1 if bend > 0 else -1


def _near_angle(angle: float, other: float) -> float:
    """The same direction, told by the number within half a turn of another."""
    return other + (angle - other + 180) % 360 - 180
