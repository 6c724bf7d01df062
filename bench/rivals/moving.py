"""A plain Textual Static that shows the frames of a figure: SLUG COLUMNS ROWS STYLE."""

import sys
import time

from textual.app import App, ComposeResult
from textual.widgets import Static

from tui import resources
from tui.figures import FigureArt, FigureStyle
from tui.plan.library import load_library
from tui.play.movement import demonstration_fraction
from tui.widgets.figure import FRAME_SECONDS


class MovingApp(App[None]):
    """Updates the whole figure at every frame."""

    def __init__(self, slug: str, columns: int, rows: int, style: FigureStyle) -> None:
        super().__init__()
        self._exercise = load_library(resources.sessions_folder()).exercises[slug]
        self._art = FigureArt(self._exercise.figure, columns, rows, style=style)
        self._columns, self._rows = columns, rows

    def compose(self) -> ComposeResult:
        """The figure."""
        yield Static(id="figure", markup=False)

    def on_mount(self) -> None:
        """Draw from now on."""
        figure = self.query_one(Static)
        figure.styles.width, figure.styles.height = self._columns, self._rows
        self.set_interval(FRAME_SECONDS, self._draw)

    def _draw(self) -> None:
        tempo_seconds = self._exercise.dose.tempo_seconds
        frame = self._art.frame(demonstration_fraction(tempo_seconds, time.monotonic()))
        self.query_one(Static).update("\n".join(frame.text))


style: FigureStyle = "dots" if sys.argv[4] == "dots" else "ascii"
MovingApp(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), style).run()
