"""One figure on the screen, moving at its tempo: `unpinch figure SLUG` in a terminal."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from tui import resources
from tui.figures import Side
from tui.harmless import ONLY_TEXT
from tui.plan.model import Exercise
from tui.prompts import demonstration_fraction
from tui.screens.step import Clock
from tui.theme import THEME
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.words import Words


class ShowcaseApp(App[None]):
    """Shows a figure until a key ends it."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = resources.styles_folder() / "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,space,enter,ctrl+q,ctrl+c", "quit", "Leave", priority=True)
    ]

    def __init__(self, exercise: Exercise, size: tuple[int, int], side: Side, clock: Clock) -> None:
        super().__init__()
        self._exercise = exercise
        self._columns, self._rows = size
        self._side: Side = side
        self._clock = clock

    def compose(self) -> ComposeResult:
        """The name, the figure and the way out."""
        yield Words(self._exercise.name, id="place")
        yield FigureView(id="figure")
        yield Words("q leaves", id="hint")

    def on_mount(self) -> None:
        """Draw from now on."""
        self.register_theme(THEME)
        self.theme = THEME.name
        figure = self.query_one(FigureView)
        figure.styles.width, figure.styles.height = self._columns, self._rows
        self.set_interval(FRAME_SECONDS, self._draw)
        self.call_after_refresh(self._draw)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever a widget was given, only text reaches the terminal."""
        return [*super().get_line_filters(), ONLY_TEXT]

    def _draw(self) -> None:
        fraction = demonstration_fraction(self._exercise.dose.tempo_seconds, self._clock())
        self.query_one(FigureView).show(self._exercise, self._side, fraction)
