"""One figure on the screen, moving at its tempo: `unpinch figure SLUG` in a terminal."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.base import BaseApp
from tui.app.styles import style_sheets
from tui.figures import Side
from tui.plan.model import Exercise
from tui.play.movement import demonstration_fraction
from tui.settings.settings import DEFAULTS, Settings
from tui.visit.questions import Clock
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.words import SCREEN_PADDING, Words
from tui.words import keys

_OTHER_ROWS = 2
"""Its name, and how to leave."""


class ShowcaseApp(BaseApp):
    """Shows a figure until a key ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,space,enter,ctrl+q,ctrl+c", "quit", priority=True),
        Binding("d,D", "switch_figure"),
    ]

    def __init__(
        self,
        exercise: Exercise,
        size: tuple[int, int],
        side: Side,
        clock: Clock,
        settings: Settings = DEFAULTS,
    ) -> None:
        super().__init__(style_sheets("app", "parts"), settings=settings)
        self._exercise = exercise
        self._columns, self._rows = size
        self._side: Side = side
        self._clock = clock

    def compose(self) -> ComposeResult:
        """The name, the figure and the way out."""
        yield Words(self._exercise.name, id="place")
        yield FigureView(id="figure", has_ghost=True)
        yield Words(keys.LEAVE_FIGURE, id="hint")

    def on_mount(self) -> None:
        """Draw from now on."""
        self.set_interval(FRAME_SECONDS, self._draw)
        self.call_after_refresh(self._draw)

    def on_resize(self, event: events.Resize) -> None:
        """As large as was asked for, or as the window has room; how to leave is always seen."""
        room = event.size.width - SCREEN_PADDING, event.size.height - _OTHER_ROWS
        asked = self._columns, self._rows
        width, height = (max(1, min(pair)) for pair in zip(asked, room, strict=True))
        figure = self.query_one(FigureView)
        figure.styles.width, figure.styles.height = width, height
        is_whole = (width, height) == asked
        hint = keys.LEAVE_FIGURE if is_whole else keys.less_room(width, height)
        self.query_one("#hint", Words).show(hint)

    def action_switch_figure(self) -> None:
        """Draw in dots what is in letters, and in letters what is in dots."""
        if self.signs.is_ascii:
            self.query_one("#hint", Words).show(keys.NO_DOTS)
        else:
            self.take_figure_style("dots" if self.figure_style == "ascii" else "ascii")

    def _draw(self) -> None:
        now, tempo_seconds = self._clock(), self._exercise.dose.tempo_seconds
        fraction = demonstration_fraction(tempo_seconds, now) if self.has_motion else 1.0
        # A frame may still be due when the app ends and its widgets are gone.
        for figure in self.query(FigureView):
            figure.show(self._exercise, self._side, fraction)
