"""Pictures beside each other with an arrow between: how it starts and ends, or the two sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from tui.figures import FigureStyle, Side
from tui.plan.model import Exercise
from tui.widgets.cells import Cells
from tui.widgets.drawn import Drawn, figure_style_of
from tui.widgets.figure import FigureView, art_of
from tui.widgets.signs import signs_of

ARROW_COLUMNS = 5
LABEL_ROWS = 1
_LABEL, _ARROW, _PAST = "l", "a", "g"


@dataclass(frozen=True, slots=True)
class Picture:
    """One pose of an exercise below its label; one that `is_past` is not drawn in full colour."""

    exercise: Exercise
    side: Side | None
    fraction: float
    label: str
    is_past: bool = False


class Poses(Drawn, Cells):
    """Draws pictures of the same width, as many as it is given."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *FigureView.COMPONENT_CLASSES,
        "figure--label",
        "figure--arrow",
    }
    STYLES: ClassVar[dict[str, str]] = {
        **FigureView.STYLES,
        _LABEL: "figure--label",
        _ARROW: "figure--arrow",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pictures: tuple[Picture, ...] = ()

    def show(self, pictures: Sequence[Picture]) -> None:
        """Show these pictures."""
        if tuple(pictures) != self._pictures:
            self._pictures = tuple(pictures)
            self.draw()

    @property
    def has_figure(self) -> bool:
        """Whether any of its pictures is drawn."""
        shown = [each.exercise for each in self._pictures]
        return any(each.figure is not None or each.frames for each in shown)

    def draw(self) -> None:
        """Draw the pictures beside each other."""
        columns, rows = self.size
        if not self._pictures or not columns or rows <= LABEL_ROWS:
            return
        count = len(self._pictures)
        each = (columns - ARROW_COLUMNS * (count - 1)) // count
        style = figure_style_of(self)
        drawn = [_drawn(picture, each, rows, style) for picture in self._pictures]
        arrow = _arrow(rows, signs_of(self).arrow)
        text, styles = drawn[0]
        for next_text, next_styles in drawn[1:]:
            text = _beside(text, arrow[0], next_text)
            styles = _beside(styles, arrow[1], next_styles)
        self.show_cells(_filled(text, columns), _filled(styles, columns))


Rows = tuple[str, ...]


def _drawn(picture: Picture, columns: int, rows: int, style: FigureStyle) -> tuple[Rows, Rows]:
    art = art_of(picture.exercise, columns, rows - LABEL_ROWS, picture.side or "right", style)
    label = picture.label[:columns].ljust(columns)
    blank = (" " * columns,) * (rows - LABEL_ROWS)
    frame = art.frame(picture.fraction) if art else None
    text, styles = (frame.text, frame.styles) if frame else (blank, blank)
    if picture.is_past:
        styles = tuple(_past(row) for row in styles)
    return (label, *text), (_LABEL * columns, *styles)


def _past(row: str) -> str:
    return "".join(_PAST if letter != " " else " " for letter in row)


def _arrow(rows: int, sign: str) -> tuple[Rows, Rows]:
    """The arrow at the height of a lying body, and of the middle of a standing one."""
    row = rows - max(3, rows // 3)
    text = [" " * ARROW_COLUMNS] * rows
    styles = list(text)
    text[row], styles[row] = sign.center(ARROW_COLUMNS), _ARROW * ARROW_COLUMNS
    return tuple(text), tuple(styles)


def _beside(left: Rows, between: Rows, right: Rows) -> Rows:
    return tuple(a + b + c for a, b, c in zip(left, between, right, strict=True))


def _filled(rows: Rows, columns: int) -> Rows:
    return tuple(row.ljust(columns) for row in rows)
