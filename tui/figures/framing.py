"""One window for a whole movement, so that nothing jitters and nothing is cut off."""

from dataclasses import replace

from tui.figures.body import BODY_LIFT_UNITS, LIMB_RADII
from tui.figures.heads import has_middle_column
from tui.figures.motion import Motion
from tui.figures.painter import Window
from tui.figures.props import sketch
from tui.figures.skeleton import HEAD_RADIUS, Joints, point_at
from tui.plan.figure import FigureSpec, Point

STEPS = 8
MOST_SCALE = 2.2
PROP_MARGIN = 1.5
TOP_MARGIN = 2.0
STROKE_HEAD_ROWS = 0.6
LEAST_HEAD_ROWS = 10
MARK_MARGIN = 3.0
# Strokes per unit. An upright body has more room across: a column is half as wide as a row high.
LEAST_OUTLINED_SCALE = 0.36
LEAST_UPRIGHT_SCALE = 0.4
Box = tuple[float, float, float, float]


def window_for(
    figure: FigureSpec, motion: Motion, columns: int, rows: int, fineness: float = 1.0
) -> Window:
    """The largest window that shows every frame in a canvas, the same for all of them.

    `fineness` is that of the canvas.
    """
    box = _bounds(figure, _moments(motion))
    if figure.view == "top":
        box = _with_margin(box, TOP_MARGIN)
    window = _window(figure, box, columns, rows, 0.0)
    least = LEAST_UPRIGHT_SCALE if _is_upright(figure) else LEAST_OUTLINED_SCALE
    if window.scale * fineness >= least:
        return replace(window, is_outlined=True)
    return _window(figure, box, columns, rows, BODY_LIFT_UNITS)


def bounds_of(figure: FigureSpec) -> Box:
    """What a whole movement takes up, in body units: left, bottom, right and top."""
    return _bounds(figure, _moments(Motion(figure)))


def _moments(motion: Motion) -> list[tuple[float, Joints]]:
    return [(index / STEPS, motion.joints(index / STEPS)) for index in range(STEPS + 1)]


def _is_upright(figure: FigureSpec) -> bool:
    return 45 < figure.poses[-1].spine[0] < 135


def _window(figure: FigureSpec, box: Box, columns: int, rows: int, lift: float) -> Window:
    left, bottom, right, top = box
    has_ground = figure.view != "top"
    bottom = 0.0 if has_ground else bottom
    has_bed = any(prop.shape == "bed" for prop in figure.props)
    free_rows = max(rows - has_ground - 2 * has_bed, 1)
    height = max(top - bottom - lift, 1.0)
    # A head that is drawn with strokes takes a part of the row above it.
    head_rows = STROKE_HEAD_ROWS if lift and _is_upright(figure) and rows >= LEAST_HEAD_ROWS else 0
    most = (free_rows - head_rows) * 2 / height
    scale = min(max(columns - 2 * has_bed, 1) / max(right - left, 1.0), most, MOST_SCALE)
    column = columns / 2 - (left + right) / 2 * scale
    if figure.is_front and _is_upright(figure):
        # Seen from the front, left and right are alike only around the middle of the head.
        column = int(column) + 0.5 * has_middle_column(HEAD_RADIUS * scale)
    row = float(free_rows) if has_ground else rows / 2 + (top + bottom) / 4 * scale
    border = ((left - 1 / scale, bottom - 2 / scale), (right + 1 / scale, top + 2 / scale))
    return Window(scale, column, row, lift, has_ground, bounds=border)


def _bounds(figure: FigureSpec, moments: list[tuple[float, Joints]]) -> Box:
    points: list[Point] = []
    for fraction, joints in moments:
        for name, joint in joints.items():
            points += _around(joint, _radius(name))
        for mark in figure.marks:
            column, row = point_at(mark.at, joints)
            points += [(column - MARK_MARGIN, row), (column + MARK_MARGIN, row)]
        for prop in figure.props:
            if prop.shape not in ("mat", "bed"):
                for stroke in sketch(prop, joints, fraction).strokes:
                    points += [near for point in stroke for near in _around(point, PROP_MARGIN)]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _radius(joint: str) -> float:
    """How far a body reaches around a joint at least, in body units."""
    if joint == "head":
        return HEAD_RADIUS
    return LIMB_RADII["leg"][1 if joint.endswith("knee") else -1]


def _with_margin(box: Box, margin: float) -> Box:
    return (box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin)


def _around(point: Point, margin: float) -> list[Point]:
    return [(point[0] - margin, point[1] - margin), (point[0] + margin, point[1] + margin)]
