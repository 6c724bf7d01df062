"""One moment of a figure: ground, props, body and marks, back to front."""

from tui.figures.body import draw_body
from tui.figures.canvas import GROUND, PROP, WORKING
from tui.figures.painter import Painter
from tui.figures.props import sketch
from tui.figures.skeleton import Joints, point_at
from tui.plan.figure import FigureSpec

FLOOR_LETTER = "-"
MAT_LETTER = "="
TOWEL_LETTER = "~"


def draw_scene(painter: Painter, figure: FigureSpec, joints: Joints, fraction: float) -> None:
    """Everything there is to see at a moment (0 start, 1 end)."""
    if figure.view != "top":
        _draw_ground(painter, figure, joints)
    _draw_props(painter, figure, joints, is_front=False)
    draw_body(painter, figure, joints)
    _draw_props(painter, figure, joints, is_front=True)
    for mark in figure.marks:
        if mark.when == "both" or (mark.when == "end") == (fraction >= 0.5):
            painter.words(mark.text, point_at(mark.at, joints), WORKING)


def _draw_ground(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    canvas, row = painter.canvas, painter.floor_row
    for column in range(canvas.columns):
        canvas.put(column, row, FLOOR_LETTER, GROUND)
    for prop in figure.props:
        if prop.shape == "mat":
            ends = sketch(prop, joints).strokes[0]
            columns = [round(painter.window.cell(point)[0]) for point in ends]
            for column in range(min(columns), max(columns)):
                canvas.put(column, row, MAT_LETTER, PROP)


def _draw_props(painter: Painter, figure: FigureSpec, joints: Joints, *, is_front: bool) -> None:
    for prop in figure.props:
        if prop.is_front != is_front or prop.shape == "mat":
            continue
        drawn = sketch(prop, joints)
        if drawn.solid and drawn.is_box:
            painter.box(drawn.solid, PROP)
            continue
        if drawn.solid:
            painter.fill(drawn.solid)
        for stroke in drawn.strokes:
            painter.line(stroke, PROP, letter=TOWEL_LETTER if prop.shape == "towel" else "")
