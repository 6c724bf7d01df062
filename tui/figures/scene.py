"""One moment of a figure: ground, props and body, back to front."""

from tui.figures.body import draw_body
from tui.figures.canvas import GROUND, PROP, Texture
from tui.figures.painter import Painter
from tui.figures.props import Sketch, sketch
from tui.figures.skeleton import Joints
from tui.plan.figure import FigureSpec, Prop


def draw_scene(painter: Painter, figure: FigureSpec, joints: Joints, fraction: float) -> None:
    """Everything there is to see at a moment (0 start, 1 end)."""
    if figure.view != "top":
        _draw_ground(painter, figure, joints)
    back, front = ([p for p in figure.props if p.is_front == layer] for layer in (False, True))
    _draw_props(painter, back, joints, fraction)
    draw_body(painter, figure, joints)
    _draw_props(painter, front, joints, fraction)


def _draw_ground(painter: Painter, figure: FigureSpec, joints: Joints) -> None:
    canvas = painter.canvas
    canvas.ground(0, canvas.columns, GROUND)
    for prop in figure.props:
        if prop.shape == "mat":
            ends = sketch(prop, joints).strokes[0]
            columns = [round(painter.window.cell(point)[0]) for point in ends]
            canvas.ground(min(columns), max(columns), PROP, is_mat=True)


def _draw_props(painter: Painter, props: list[Prop], joints: Joints, fraction: float) -> None:
    for prop in props:
        if prop.shape == "bed":
            painter.box(painter.window.border, PROP)
        elif prop.shape != "mat":
            texture: Texture = "towel" if prop.shape == "towel" else "thing"
            _draw_sketch(painter, sketch(prop, joints, fraction), texture)


def _draw_sketch(painter: Painter, drawn: Sketch, texture: Texture) -> None:
    if drawn.disc:
        painter.disc(*drawn.disc, PROP)
        return
    if drawn.solid and (drawn.is_box or drawn.is_weights):
        draw = painter.box if drawn.is_box else painter.plates
        draw(drawn.solid, PROP)
        return
    if drawn.solid:
        painter.clear(drawn.solid)
    for stroke in drawn.strokes:
        painter.line(stroke, PROP, texture=texture)
