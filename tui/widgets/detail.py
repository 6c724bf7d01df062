"""The exercises of a chosen session, and the figure of one after the other."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.plan.model import Exercise
from tui.play.movement import demonstration_fraction
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.pages import wrapped
from tui.widgets.signs import Signs, signs_of
from tui.widgets.words import Words, width_of
from tui.words.shelf import Detail, Told, more_exercises

SHOWN_SECONDS = 9.0
"""How long each exercise of a session is shown before the next."""
_LEAST_FIGURE_ROWS, _MOST_FIGURE_ROWS = 6, 16


class DetailView(Container):
    """The exercises of a session with today's doses, and the figure of one after the other."""

    def __init__(
        self, told: Told, figures: Sequence[Sequence[Exercise]], clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._told = told
        self._figures = figures
        self._clock = clock
        self._since = clock()
        self._place = 0
        self._shown = -1
        self._rows = 0
        self._picture = Vertical(id="picture")
        self._shown_name = Words(id="shown-name")
        self._figure = FigureView(id="figure")
        self._exercises = Static("", markup=False, id="exercises")

    def compose(self) -> ComposeResult:
        """The figure with the name of what it shows, and the exercises."""
        with self._picture:
            yield self._shown_name
            yield self._figure
        yield self._exercises

    def on_mount(self) -> None:
        """Move the figure, where figures move."""
        self.show(self._place)
        self.set_interval(FRAME_SECONDS, self._move)

    def on_resize(self) -> None:
        """More or less of it fits another size."""
        self.call_after_refresh(self.make_room)

    def show(self, place: int) -> None:
        """Show another session, from its first exercise on."""
        if place != self._place or self._shown < 0:
            self._place, self._shown, self._since = place, -1, self._clock()
            if self.is_mounted:
                self.make_room()

    @property
    def _detail(self) -> Detail:
        return self._told.details[self._place]

    @property
    def _has_parts(self) -> bool:
        """Whether it can show anything; what is due later may come when its screen has ended."""
        return bool(self.query("#picture"))

    def make_room(self) -> None:
        """The figure gets what the exercises leave; a lying one needs six rows."""
        if not self._has_parts:
            return
        needed = len(self._detail.exercises)
        is_beside = self.screen.has_class("-standard")
        left = self.size.height - 1 - (0 if is_beside else needed + 1)
        self._picture.display = left >= _LEAST_FIGURE_ROWS
        self._figure.styles.height = min(left, _MOST_FIGURE_ROWS)
        used = 2 + min(left, _MOST_FIGURE_ROWS) if self._picture.display and not is_beside else 0
        self._rows = self.size.height - used
        self._shown = -1
        self.call_after_refresh(self._move)

    def _move(self) -> None:
        figures = self._figures[self._place]
        if not figures or not self._has_parts:
            return
        now = self._clock() - self._since
        is_moving = getattr(self.app, "has_motion", True)
        shown = int(now / SHOWN_SECONDS) % len(figures) if is_moving else 0
        if shown != self._shown:
            self._shown = shown
            self._draw()
        exercise = figures[shown]
        moved = demonstration_fraction(exercise.dose.tempo_seconds, now % SHOWN_SECONDS)
        if self._picture.display:
            self._figure.show(exercise, "right", moved if is_moving else 1.0)

    def _draw(self) -> None:
        self._shown_name.show(self._detail.exercises[self._shown][0])
        rows = exercise_rows(
            self._detail,
            self._shown if self._picture.display else -1,
            width_of(self._exercises),
            self._rows,
            signs_of(self),
        )
        self._exercises.update(Content("\n").join(rows))


def exercise_rows(
    detail: Detail, shown: int, columns: int, rows: int, signs: Signs
) -> list[Content]:
    """A row for each exercise with its dose, as many as fit; the source last where there is room.

    `shown` is the one whose figure is shown, below 0 for none.
    """
    names = max((cell_len(name) for name, *_ in detail.exercises), default=0)
    drawn = [
        _dose_words(dose, goal, columns - names - _BEFORE_DOSE)
        for _, dose, goal in detail.exercises
    ]
    all_rows = [
        _exercise_row(number, each[0], dose, names, signs, is_shown=number - 1 == shown)
        for number, (each, dose) in enumerate(zip(detail.exercises, drawn, strict=True), 1)
    ]
    if len(all_rows) > rows:
        kept = max(0, rows - 1)
        more = more_exercises(len(all_rows) - kept)
        return [*all_rows[:kept], Content.styled(f"     {more}", "$quiet")]
    spans = wrapped(detail.source, max(1, columns))
    source = [Content.styled(detail.source[start:end], "$quiet") for start, end in spans]
    has_room = detail.source and len(all_rows) + 1 + len(source) <= rows
    return [*all_rows, Content(""), *source] if has_room else all_rows


_BEFORE_DOSE = 6
"""The columns of sign and number, and of the gap behind the name."""


def _dose_words(dose: str, goal: str, room: int) -> str:
    """The dose, with its goal where that has room."""
    both = f"{dose}, {goal}" if goal else dose
    return (
        both if cell_len(both) <= room else set_cell_size(dose, max(0, min(room, cell_len(dose))))
    )


def _exercise_row(
    number: int, name: str, dose: str, names: int, signs: Signs, *, is_shown: bool
) -> Content:
    sign = signs.now if is_shown else " "
    return Content.assemble(
        (sign, "bold $work"),
        (f"{number:2} ", "$quiet"),
        (name, "bold" if is_shown else ""),
        " " * (names - cell_len(name) + 2),
        (dose, "$quiet"),
    )
