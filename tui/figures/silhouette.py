"""Roughly which cells a body and its things take: what a place for a sign is looked for with.

Nothing is drawn, so that it costs a small part of a picture. What is drawn of the body lies within
it, or right beside it; a thing may be drawn farther out, as the edges of one that is small.
"""

from collections.abc import Sequence
from itertools import pairwise

from tui.figures.body import LIMB_RADII, NECK_ROOT, TRUNK_HALF_WIDTH, TRUNK_RADII
from tui.figures.painter import Window
from tui.figures.props import sketch
from tui.figures.rooms import Room, room_beside
from tui.figures.skeleton import HEAD_RADIUS, LIMB_JOINTS, Joints, point_at
from tui.plan.figure import LIMBS, FigureSpec, Point, Prop

ROW_COLUMNS = 2
# Strokes of things are drawn in the cells that they go through, or right beside them.
PROP_COLUMNS = 1.0
SPINE = ("pelvis", "waist", "shoulder", "nape")
Path = list[tuple[float, float, float]]
"""Points in cells, each with the half thickness there in columns."""


def rough_room(
    figure: FigureSpec, joints: Joints, fraction: float, window: Window, size: tuple[int, int]
) -> Room:
    """The cells of a picture in which a sign may stand, at a moment (0 start, 1 end).

    `size` is in columns and rows. A body that is drawn may reach one cell farther into it.
    """
    columns, rows = size
    person, things = [0] * rows, [0] * rows
    for path in _body_paths(figure, joints, window):
        _cover(person, path, columns)
    for prop in figure.props:
        for stroke in _strokes(prop, joints, fraction, window):
            _cover(things, [(*window.cell(point), PROP_COLUMNS) for point in stroke], columns)
    empty = [(1 << columns) - 1 & ~row for row in things]
    if window.has_floor:
        empty[-1] = 0
    return room_beside(person, empty, columns)


def _cover(rows: list[int], path: Path, columns: int) -> None:
    """Take the cells of what is as thick as the points of a path."""
    for start, end in pairwise([*path, path[-1]]):
        upper, lower = sorted((start, end), key=lambda point: point[1])
        radius = max(start[2], end[2])
        high = radius / ROW_COLUMNS
        slope = (lower[0] - upper[0]) / ((lower[1] - upper[1]) or 1.0)
        first_row, last_row = int(upper[1] - high), int(lower[1] + high)
        for row in range(max(first_row, 0), min(last_row + 1, len(rows))):
            # The part of the stroke that is no farther than its thickness above or below the row.
            top, bottom = max(upper[1], row - high), min(lower[1], row + 1 + high)
            ends = (upper[0] + (top - upper[1]) * slope, lower[0] - (lower[1] - bottom) * slope)
            first, last = max(int(min(ends) - radius), 0), min(int(max(ends) + radius), columns - 1)
            if first <= last:
                rows[row] |= ((2 << last - first) - 1) << first


def _body_paths(figure: FigureSpec, joints: Joints, window: Window) -> list[Path]:
    widest = TRUNK_HALF_WIDTH + 1 if figure.is_front else max(TRUNK_RADII)
    radii = (widest, widest, widest, TRUNK_RADII[-1])
    spine = [joints[name] for name in SPINE]
    paths = [list(zip(spine, radii, strict=True)), [(joints["head"], HEAD_RADIUS)]]
    for limb in LIMBS:
        side, kind = limb.split("-")
        points = [joints[f"{side}-{name}"] for name in LIMB_JOINTS[kind]]
        points = [point_at(NECK_ROOT, joints), *points] if kind == "arm" else points
        paths.append(list(zip(points, LIMB_RADII[kind], strict=True)))
    return [
        [(*window.cell(point), radius * window.scale) for point, radius in path] for path in paths
    ]


def _strokes(prop: Prop, joints: Joints, fraction: float, window: Window) -> Sequence[list[Point]]:
    if prop.shape == "bed":
        return [[*window.border, window.border[0]]]
    return sketch(prop, joints, fraction).strokes
