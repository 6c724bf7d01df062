"""What surrounds the body: named shapes as strokes in body units."""

from dataclasses import dataclass
from math import cos, radians, sin

from tui.figures.shapes import circle
from tui.figures.skeleton import Joints, point_at
from tui.plan.figure import Point, Prop

Path = list[Point]


@dataclass(frozen=True, slots=True)
class Sketch:
    """The strokes of a prop and, for a solid one, the outline that hides what is behind it.

    A box stands upright, with its sides along rows and columns; weights are such a box full of
    plates. A disc is drawn as round as a head.
    """

    strokes: tuple[Path, ...]
    solid: Path | None = None
    is_box: bool = False
    is_weights: bool = False
    disc: tuple[Point, float] | None = None


def sketch(prop: Prop, joints: Joints, fraction: float = 0.0) -> Sketch:
    """The strokes of a prop beside a body at a moment (0 start, 1 end)."""
    if prop.shape in ("line", "towel"):
        return Sketch(([point_at(place, joints) for place in prop.points],))
    place = _place(prop, joints, fraction)
    if prop.shape in ("pillow", "box"):
        return _solid(prop, place)
    if prop.shape == "disc":
        radius = prop.size[0] / 2
        return Sketch((circle(place, radius),), disc=(place, radius))
    side = -1 if prop.is_flipped else 1
    strokes = tuple(
        [(place[0] + side * x, place[1] + y) for x, y in stroke]
        for stroke in _FURNITURE[prop.shape](*prop.size)
    )
    is_weights = prop.shape == "weights"
    return Sketch(strokes, strokes[0] if is_weights else None, is_weights=is_weights)


def _solid(prop: Prop, place: Point) -> Sketch:
    outline = _pillow(*prop.size) if prop.shape == "pillow" else _box(*prop.size)
    turned = [_turned(point, place, prop.tilt) for point in outline]
    return Sketch((turned,), turned, is_box=prop.tilt % 180 == 0)


def _place(prop: Prop, joints: Joints, fraction: float) -> Point:
    start = point_at(prop.at, joints)
    if prop.end_at is None:
        return start
    end = point_at(prop.end_at, joints)
    return (start[0] + (end[0] - start[0]) * fraction, start[1] + (end[1] - start[1]) * fraction)


def _turned(point: Point, center: Point, degrees: float) -> Point:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (center[0] + point[0] * c - point[1] * s, center[1] + point[0] * s + point[1] * c)


def _box(width: float, height: float) -> Path:
    x, y = width / 2, height / 2
    return [(-x, -y), (-x, y), (x, y), (x, -y), (-x, -y)]


def _pillow(width: float, height: float) -> Path:
    x, y = width / 2, height / 2
    c = min(x, y) * 0.5
    return [(-x, 0), (-x, y - c), (-x + c, y), (x - c, y), (x, y - c),
            (x, c - y), (x - c, -y), (c - x, -y), (-x, c - y), (-x, 0)]  # fmt: skip


def _chair(width: float, height: float) -> list[Path]:
    """A chair that faces right, its back leg at x = 0; `height` is that of the seat."""
    return [[(0, 0), (0, height * 1.6)], [(0, height), (width, height), (width, 0)]]


def _stool(width: float, height: float) -> list[Path]:
    return [[(0, 0), (0, height), (width, height), (width, 0)]]


def _table(width: float, height: float) -> list[Path]:
    inset = width * 0.12
    legs: list[Path] = [[(x, height), (x, 0)] for x in (inset, width - inset)]
    return [*legs, [(0, height), (width, height)]]


def _wall(_: float, height: float) -> list[Path]:
    return [[(0, 0), (0, height)]]


def _mat(width: float, _: float) -> list[Path]:
    return [[(0, 0), (width, 0)]]


def _weights(width: float, height: float) -> list[Path]:
    return [_box(width, height)]


_FURNITURE = {
    "chair": _chair,
    "stool": _stool,
    "table": _table,
    "wall": _wall,
    "mat": _mat,
    "weights": _weights,
}
