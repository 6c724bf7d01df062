"""A figure at one size: its frames, each computed once and kept."""

from collections.abc import Callable, Sequence
from functools import cached_property

from tui.figures.canvas import FigureStyle
from tui.figures.dots import Dots
from tui.figures.drawn import drawn_styles, fitted
from tui.figures.frame import Frame, frame_of, laid_over, mirrored
from tui.figures.framing import window_for
from tui.figures.ghost import ghost_of, over_ghost
from tui.figures.letters import Letters
from tui.figures.motion import Motion
from tui.figures.painter import Painter, Window
from tui.figures.rooms import Room, common_room, has_room, room_around, without
from tui.figures.scene import draw_scene
from tui.figures.sides import other_side
from tui.figures.signs import (
    MARGINS,
    ROUGH_MARGINS,
    Sign,
    draw_sign,
    is_against,
    is_shown,
    most_columns,
    placed,
    sizes_of,
)
from tui.figures.silhouette import rough_room
from tui.figures.skeleton import point_at
from tui.plan.figure import FigureSpec, Mark, Point
from tui.plan.model import Side

STEPS = 32
# The steps in which a place for a sign must be free; in others a sign that has no room is left out.
LOOKED_AT, ROUGHLY_LOOKED_AT = range(0, STEPS + 1, 8), range(0, STEPS + 1, 2)
# The same where only the drawn pictures say whether a place is free.
CLOSELY_LOOKED_AT = range(0, STEPS + 1, 4)
# A place that was found without drawing is taken if it is no more columns off.
NEAR_COLUMNS = 8.0
Look = tuple[Callable[[int], Room], Sequence[int]]
"""What tells the room of a step, and the steps that are looked at."""
Way = tuple[Sequence[Look], Sequence[tuple[int, int]], Sequence[int], float]
"""The looks whose rooms are free in common, with the sizes, margins and most columns off."""
_CANVASES: dict[FigureStyle, type[Letters | Dots]] = {"ascii": Letters, "dots": Dots}


class FigureArt:
    """The pictures of a figure, or of frames drawn by hand, in `columns` by `rows` cells.

    Side "right" is the figure as drawn, "left" the other side of the body. It is drawn in letters
    or in dots. Without a figure `frames` are shown, and with neither the pictures are empty.
    """

    def __init__(
        self,
        figure: FigureSpec | None,
        columns: int,
        rows: int,
        side: Side = "right",
        frames: tuple[str, ...] = (),
        style: FigureStyle = "ascii",
    ) -> None:
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
        self._figure = other_side(figure) if figure and side == "left" else figure
        self._is_mirrored = side == "left" and (figure is None or figure.view == "front")
        self._canvas = _CANVASES[style]
        self._drawn = fitted(frames or ("",), self.columns, self.rows)
        self._bare: dict[int, Frame] = {}
        self._rooms: dict[int, Room] = {}
        self._frames: dict[int, Frame] = {}
        self._moving: dict[tuple[int, bool], Frame] = {}

    @property
    def is_still(self) -> bool:
        """Whether every frame is the same."""
        if self._figure is None:
            return len(set(self._drawn)) == 1
        return len(self._figure.poses) == 1 and all(
            mark.when == "both" for mark in self._figure.marks
        )

    def frame(self, fraction: float) -> Frame:
        """The picture at a moment from the first key pose (0) to the last (1)."""
        step = _step_at(fraction)
        if step not in self._frames:
            picture = self._with_signs(step, self._bare_picture(step), self._signs)
            self._frames[step] = self._turned(picture)
        return self._frames[step]

    def moving_frame(self, fraction: float, *, goes_back: bool = False) -> Frame:
        """The same over a faint ghost of the start pose, where there is room for one.

        An arrow is left out while the body moves against it. Frames drawn by hand have no ghost:
        nothing tells their body from things and words.
        """
        if self._figure is None:
            return self.frame(fraction)
        step = _step_at(fraction)
        if (step, goes_back) not in self._moving:
            bare, start = self._bare_picture(step), self._bare_picture(0)
            below = over_ghost(bare, start, self._ghost, self._free(step))
            is_at_pose = step in (0, STEPS)
            signs = [
                sign for sign in self._signs if is_at_pose or not is_against(sign.mark, goes_back)
            ]
            self._moving[step, goes_back] = self._turned(self._with_signs(step, below, signs))
        return self._moving[step, goes_back]

    @cached_property
    def _ghost(self) -> Room:
        room = _without_signs(self._free(STEPS), self._signs)
        return ghost_of(self._bare_picture(0), room)

    def _turned(self, frame: Frame) -> Frame:
        return mirrored(frame) if self._is_mirrored else frame

    @cached_property
    def _motion(self) -> Motion | None:
        return Motion(self._figure) if self._figure else None

    @cached_property
    def _window(self) -> Window | None:
        if self._figure is None or self._motion is None:
            return None
        fineness = self._canvas.fineness
        return window_for(self._figure, self._motion, self.columns, self.rows, fineness)

    @cached_property
    def _signs(self) -> tuple[Sign, ...]:
        """The arrow and the words of the figure, each in its place."""
        found: list[Sign] = []
        for mark in self._figure.marks if self._figure else ():
            sign = self._placed(mark, found)
            found += [sign] if sign else []
        return tuple(found)

    def _placed(self, mark: Mark, others: list[Sign]) -> Sign | None:
        for looks, sizes, margins, most in self._ways_to_look(mark):
            rooms = [room_at(step) for room_at, steps in looks for step in _shown(mark, steps)]
            room = _without_signs(common_room(rooms), others)
            found = placed(mark, self._wanted(mark), sizes, room, self.columns, margins, most)
            if found:
                return found
        return None

    def _wanted(self, mark: Mark) -> Point:
        """The cell in which a mark should stand: in the middle between its first and last."""
        if self._motion is None or self._window is None:
            return (0.0, 0.0)
        steps = _shown(mark, (0, STEPS // 2, STEPS))
        ends = [self._motion.joints(step / STEPS) for step in (steps[0], steps[-1])]
        start, end = (self._window.cell(point_at(mark.at, joints)) for joints in ends)
        return ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    def _ways_to_look(self, mark: Mark) -> Sequence[Way]:
        """How a place is looked for, the best places first and the dearest looks last."""
        *usual, least = sizes_of(mark, self.columns, self.rows, self._canvas.least_arrows)
        farthest = most_columns(mark, self.columns)
        roughly, drawn = (self._rough, ROUGHLY_LOOKED_AT), (self._free, LOOKED_AT)
        closely = (self._free, CLOSELY_LOOKED_AT)
        return (
            ((roughly,), usual, ROUGH_MARGINS, NEAR_COLUMNS),
            ((drawn, roughly), usual, MARGINS, farthest),
            ((closely,), usual, MARGINS, farthest),
            ((closely,), [least], MARGINS, farthest),
        )

    def _with_signs(self, step: int, frame: Frame, all_signs: Sequence[Sign]) -> Frame:
        shown = [sign for sign in all_signs if is_shown(sign.mark, step / STEPS)]
        signs = [sign for sign in shown if has_room(self._free(step), *sign[1:])]
        if not signs:
            return frame
        canvas = self._canvas(self.columns, self.rows, self.rows)
        for sign in signs:
            draw_sign(canvas, sign)
        return laid_over(frame, frame_of(canvas))

    def _rough(self, step: int) -> Room:
        """The cells in which a sign may stand, found without drawing the picture."""
        if self._figure is None or self._motion is None or self._window is None:
            return self._free(step)
        joints, size = self._motion.joints(step / STEPS), (self.columns, self.rows)
        return rough_room(self._figure, joints, step / STEPS, self._window, size)

    def _free(self, step: int) -> Room:
        """The cells of a picture in which a sign may stand."""
        if step not in self._rooms:
            self._rooms[step] = room_around(self._bare_picture(step))
        return self._rooms[step]

    def _bare_picture(self, step: int) -> Frame:
        """A picture without arrows and words."""
        if step not in self._bare:
            self._bare[step] = self._picture(step / STEPS)
        return self._bare[step]

    def _picture(self, fraction: float) -> Frame:
        if self._figure is None or self._motion is None or self._window is None:
            picture = self._drawn[round(fraction * (len(self._drawn) - 1))]
            return Frame(picture, drawn_styles(picture))
        has_floor = self._figure.view != "top" and self.rows > 1
        canvas = self._canvas(self.columns, self.rows, self.rows - has_floor)
        painter = Painter(canvas, self._window)
        draw_scene(painter, self._figure, self._motion.joints(fraction), fraction)
        return frame_of(canvas)


def _step_at(fraction: float) -> int:
    """The step of a moment; what is outside 0 to 1 is taken as the nearest of the two."""
    return round(min(max(fraction, 0.0), 1.0) * STEPS)


def _shown(mark: Mark, steps: Sequence[int]) -> list[int]:
    """Those of some steps in which a mark is shown."""
    return [step for step in steps if is_shown(mark, step / STEPS)]


def _without_signs(room: Room, signs: Sequence[Sign]) -> Room:
    """A room without signs and the cells around them."""
    for sign in signs:
        room = without(room, sign.left - 1, sign.top - 1, sign.columns + 2, sign.rows + 2)
    return room


def frames_as_text(
    figure: FigureSpec | None,
    columns: int,
    rows: int,
    count: int,
    side: Side = "right",
    frames: tuple[str, ...] = (),
    style: FigureStyle = "ascii",
) -> tuple[str, ...]:
    """`count` pictures from the start to the end pose, or the end pose alone, each as one text."""
    art = FigureArt(figure, columns, rows, side, frames, style)
    steps = [index / (count - 1) for index in range(count)] if count > 1 else [1.0]
    return tuple("\n".join(row.rstrip() for row in art.frame(step).text) for step in steps)
