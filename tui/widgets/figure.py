"""The moving figure of an exercise."""

from functools import lru_cache
from typing import ClassVar

from tui.figures import FigureArt, FigureStyle, Side
from tui.plan.model import Exercise
from tui.widgets.cells import Cells
from tui.widgets.drawn import Drawn, figure_style_of

FRAME_SECONDS = 0.125
"""How often a moving figure is drawn."""


@lru_cache(maxsize=24)
def art_of(
    exercise: Exercise, columns: int, rows: int, side: Side, style: FigureStyle
) -> FigureArt | None:
    """The pictures of an exercise at a size; None where there is no room, or nothing drawn."""
    if not columns or not rows or (exercise.figure is None and not exercise.frames):
        return None
    return FigureArt(exercise.figure, columns, rows, side, exercise.frames, style)


class FigureView(Drawn, Cells):
    """Draws one exercise at the size it is given; rows that stay the same are not sent again.

    One that has a ghost shows its start pose faintly beneath, where figures move.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "figure--body",
        "figure--working",
        "figure--far",
        "figure--prop",
        "figure--arrow",
        "figure--ghost",
    }
    STYLES: ClassVar[dict[str, str]] = {
        "b": "figure--body",
        "w": "figure--working",
        "f": "figure--far",
        "p": "figure--prop",
        "g": "figure--prop",
        "a": "figure--arrow",
        "h": "figure--ghost",
    }

    def __init__(self, *, id: str | None = None, has_ghost: bool = False) -> None:
        super().__init__(id=id)
        self._has_ghost = has_ghost
        self._exercise: Exercise | None = None
        self._side: Side = "right"
        self._fraction = 1.0
        self._goes_back = False

    @property
    def is_still(self) -> bool:
        """Whether the figure has nothing that moves."""
        art = self._art
        return art is None or not self._may_move or art.is_still

    @property
    def _may_move(self) -> bool:
        """Whether its app lets figures move."""
        return getattr(self.app, "has_motion", True)

    def show(self, exercise: Exercise, side: Side | None, fraction: float) -> None:
        """Show an exercise, `fraction` of the way from its start (0) to its end pose (1)."""
        if exercise is not self._exercise:
            self._goes_back = False
        elif fraction != self._fraction:
            self._goes_back = fraction < self._fraction
        self._exercise, self._side = exercise, side or "right"
        self._fraction = fraction
        self.draw()

    @property
    def has_figure(self) -> bool:
        """Whether its exercise has one."""
        return self._art is not None

    @property
    def _art(self) -> FigureArt | None:
        if self._exercise is None:
            return None
        style = figure_style_of(self)
        return art_of(self._exercise, self.size.width, self.size.height, self._side, style)

    def draw(self) -> None:
        """Draw the moment that is shown."""
        exercise, art = self._exercise, self._art
        if exercise is None or art is None:
            return
        # Beside a pose that is held a ghost would seem a part of the body.
        is_held = self._fraction >= 1 and exercise.dose.hold_seconds > 0
        if self._has_ghost and self._may_move and not is_held:
            frame = art.moving_frame(self._fraction, goes_back=self._goes_back)
        else:
            frame = art.frame(self._fraction)
        self.show_cells(frame.text, frame.styles)
