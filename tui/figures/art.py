"""A figure at one size: its frames, each computed once and kept."""

import re
from functools import cached_property
from typing import NamedTuple

from tui.figures.canvas import Canvas, FigureStyle
from tui.figures.dots import MIRRORED, Dots
from tui.figures.drawn import drawn_styles, fitted
from tui.figures.framing import window_for
from tui.figures.letters import Letters
from tui.figures.motion import Motion
from tui.figures.painter import Painter, Window
from tui.figures.scene import draw_scene
from tui.plan.figure import FigureSpec
from tui.plan.model import Side

STEPS = 16
_CANVASES: dict[FigureStyle, type[Letters | Dots]] = {"ascii": Letters, "dots": Dots}
_MIRRORED = str.maketrans("/\\()<>[]{}`'", "\\/)(><][}{'`") | MIRRORED
_WORD = re.compile("[A-Za-z]{2,}")


class Frame(NamedTuple):
    """One picture: rows of characters, and rows of styles with one letter for each character.

    The styles are `b` body, `w` working limb or mark, `f` far limb, `p` prop, `g` ground and a
    space for nothing.
    """

    text: tuple[str, ...]
    styles: tuple[str, ...]


class FigureArt:
    """The pictures of a figure, or of frames drawn by hand, in `columns` by `rows` cells.

    Side "right" is the figure as drawn, "left" its mirror image. It is drawn in letters or in
    dots. Without a figure `frames` are shown, and with neither the pictures are empty.
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
        self._figure = figure
        self._side = side
        self._canvas = _CANVASES[style]
        self._drawn = fitted(frames or ("",), self.columns, self.rows)
        self._frames: dict[int, Frame] = {}

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
        step = round(min(max(fraction, 0.0), 1.0) * STEPS)
        if step not in self._frames:
            frame = self._picture(step / STEPS)
            self._frames[step] = _mirrored(frame) if self._side == "left" else frame
        return self._frames[step]

    def cycle_frame(self, phase: float) -> Frame:
        """The picture in an endless movement, `phase` 0 to 1 being one round.

        Two key poses go from start to end and back. Three begin in the middle: mid, start, mid,
        end, mid.
        """
        if self._figure is not None and len(self._figure.poses) == 3:
            return self.frame(abs(1 - 2 * ((phase + 0.25) % 1.0)))
        return self.frame(1 - abs(1 - 2 * (phase % 1.0)))

    @cached_property
    def _motion(self) -> Motion | None:
        return Motion(self._figure) if self._figure else None

    @cached_property
    def _window(self) -> Window | None:
        if self._figure is None or self._motion is None:
            return None
        fineness = self._canvas.fineness
        return window_for(self._figure, self._motion, self.columns, self.rows, fineness)

    def _picture(self, fraction: float) -> Frame:
        if self._figure is None or self._motion is None or self._window is None:
            picture = self._drawn[round(fraction * (len(self._drawn) - 1))]
            return Frame(picture, drawn_styles(picture))
        floor_row = self.rows if self._figure.view == "top" else self.rows - 1
        canvas: Canvas = self._canvas(self.columns, self.rows, floor_row)
        painter = Painter(canvas, self._window)
        draw_scene(painter, self._figure, self._motion.joints(fraction), fraction)
        return Frame(canvas.text(), canvas.styles())


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


def _mirrored(frame: Frame) -> Frame:
    """The mirror image, in which words can still be read."""
    text = tuple(
        _WORD.sub(lambda word: word[0][::-1], row[::-1].translate(_MIRRORED)) for row in frame.text
    )
    return Frame(text, tuple(row[::-1] for row in frame.styles))
