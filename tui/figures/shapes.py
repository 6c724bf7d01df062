"""Outlines: a limb as a tube around its bones, a head as a circle, and what they cover."""

from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

from tui.plan.figure import Point

ARC_STEP = pi / 8
DENSE_UNITS = 1.0


def tube(points: list[Point], radii: list[float]) -> list[Point]:
    """The outline of a limb: from its root along the left, round its end and back along the right.

    `points` are the joints from the root to the end, `radii` the half thickness at each. The root
    is left open, so that the limb joins what it grows from.
    """
    left = _side(points, radii, 1)
    right = _side(points, radii, -1)
    end, last = points[-1], points[-2]
    angle = atan2(end[1] - last[1], end[0] - last[0])
    cap = _arc(end, radii[-1], angle + pi / 2, angle - pi / 2)
    return [*left, *cap, *reversed(right)]


def trunk_tube(points: list[Point], radii: list[float]) -> list[Point]:
    """The outline of a trunk: round at its root, the pelvis, and cut square at the shoulders."""
    root, second = points[0], points[1]
    angle = atan2(root[1] - second[1], root[0] - second[0])
    left, right = _side(points, radii, 1), _side(points, radii, -1)
    return [*left, *reversed(right), *_arc(root, radii[0], angle + pi / 2, angle - pi / 2)]


def _side(points: list[Point], radii: list[float], sign: int) -> list[Point]:
    """One long side of a tube; 1 is the left of its direction, -1 the right."""
    angles = [atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(points)]
    side = [_offset(points[0], angles[0] + sign * pi / 2, radii[0])]
    for index in range(1, len(points) - 1):
        before, after = angles[index - 1], angles[index]
        turn = (after - before + pi) % (2 * pi) - pi
        if turn * sign <= 0:
            side += _arc(points[index], radii[index], before + sign * pi / 2,
                         before + turn + sign * pi / 2)  # fmt: skip
        else:
            side.append(_inside(points, index, radii[index], before + turn / 2, turn, sign))
    side.append(_offset(points[-1], angles[-1] + sign * pi / 2, radii[-1]))
    return side


def _inside(
    points: list[Point], index: int, radius: float, middle: float, turn: float, sign: int
) -> Point:
    """The corner on the inner side of a bend, no farther off than the shorter bone is long."""
    longest = min(
        hypot(points[index][0] - other[0], points[index][1] - other[1])
        for other in (points[index - 1], points[index + 1])
    )
    distance = min(radius / max(cos(turn / 2), 0.05), max(longest, radius))
    return _offset(points[index], middle + sign * pi / 2, distance)


def circle(center: Point, radius: float) -> list[Point]:
    """A closed circle, from its lowest point."""
    return _arc(center, radius, -pi / 2, 1.5 * pi)


def _arc(center: Point, radius: float, start: float, end: float) -> list[Point]:
    count = max(1, round(abs(end - start) / ARC_STEP))
    return [
        _offset(center, start + (end - start) * index / count, radius) for index in range(count + 1)
    ]


def _offset(point: Point, angle: float, distance: float) -> Point:
    return (point[0] + distance * cos(angle), point[1] + distance * sin(angle))


def curve(
    points: list[Point], radii: list[float], steps: int = 5
) -> tuple[list[Point], list[float]]:
    """The same joints and radii with points between them on a smooth curve."""
    smooth: list[Point] = []
    thickness: list[float] = []
    for index in range(len(points) - 1):
        before = points[max(index - 1, 0)]
        start, end = points[index], points[index + 1]
        after = points[min(index + 2, len(points) - 1)]
        for number in range(steps):
            part = number / steps
            smooth.append(_spline(before, start, end, after, part))
            thickness.append(radii[index] + (radii[index + 1] - radii[index]) * part)
    return [*smooth, points[-1]], [*thickness, radii[-1]]


def _spline(before: Point, start: Point, end: Point, after: Point, part: float) -> Point:
    def one(a: float, b: float, c: float, d: float) -> float:
        inner = (2 * a - 5 * b + 4 * c - d) * part
        return b + 0.5 * part * (c - a + inner + part * part * (3 * b - a - 3 * c + d))

    return (
        one(before[0], start[0], end[0], after[0]),
        one(before[1], start[1], end[1], after[1]),
    )


def trimmed(path: list[Point], body: list[Point], most: float) -> list[Point]:
    """A path without its two ends where they lie inside a body.

    An end that is still inside after so many units lies over the body and is kept.
    """
    dense = _dense(path)
    half = _trimmed_start(dense, body, most)
    return _trimmed_start(half[::-1], body, most)[::-1]


def _trimmed_start(path: list[Point], body: list[Point], most: float) -> list[Point]:
    count = 0
    while count < min(len(path) - 2, most / DENSE_UNITS) and _is_inside(path[count], body):
        count += 1
    return path if count >= most / DENSE_UNITS else path[count:]


def _dense(path: list[Point]) -> list[Point]:
    points = []
    for start, end in pairwise(path):
        count = max(1, round(hypot(end[0] - start[0], end[1] - start[1]) / DENSE_UNITS))
        across, down = (end[0] - start[0]) / count, (end[1] - start[1]) / count
        points += [(start[0] + across * part, start[1] + down * part) for part in range(count)]
    return [*points, path[-1]]


def _is_inside(point: Point, outline: list[Point]) -> bool:
    return sum(crossing < point[0] for crossing in _crossings(outline, point[1])) % 2 == 1


def cells_inside(outline: list[Point]) -> list[tuple[int, int]]:
    """The cells whose middle an outline in cells covers: (column, row)."""
    rows = [point[1] for point in outline]
    inside = []
    for row in range(int(min(rows) // 1), int(max(rows) // 1) + 1):
        crossings = sorted(_crossings(outline, row + 0.5))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            inside += [(column, row) for column in range(round(start), round(end))]
    return inside


def _crossings(outline: list[Point], level: float) -> list[float]:
    crossings = []
    for start, end in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (start[1] > level) != (end[1] > level):
            part = (level - start[1]) / (end[1] - start[1])
            crossings.append(start[0] + (end[0] - start[0]) * part)
    return crossings
