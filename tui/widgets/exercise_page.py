"""All about one exercise that is only looked at: its poses, its steps, and what to mind."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.plan.model import Exercise, Library
from tui.play.movement import demonstration_fraction
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.fold import Fold
from tui.widgets.paragraph import blank_between, hanging
from tui.widgets.rule import Rule
from tui.widgets.signs import signs_of
from tui.widgets.words import Words, width_of
from tui.words.browse import END, START, dose_line, paragraphs, place_line

_BOTH_COLUMNS = 56
"""From here on the start and the end stand side by side; else one figure moves."""
_LABEL_COLUMNS = {"step": 4, "way": 0}
_OTHER_LABEL = 9
_LABEL_STYLES = {"step": "bold $move", "stop": "bold $warn", "feel": "$quiet", "may": "$quiet"}
_LOW_ROWS, _HIGH_ROWS = 18, 30
_FIGURE_ROWS = (6, 8, 11)
"""How high a figure is on a low, a usual and a high screen."""


class ExercisePage(Container):
    """The page of an exercise; another exercise starts at its top."""

    def __init__(self, library: Library, clock: Callable[[], float]) -> None:
        super().__init__(id="page")
        self._library = library
        self._clock = clock
        self._exercise: Exercise | None = None

    def compose(self) -> ComposeResult:
        """Its name, and a page that scrolls."""
        yield Rule(id="page-title")
        with VerticalScroll(id="scroll", can_focus=False) as page:
            yield Words(id="page-place")
            with Horizontal(id="poses"):
                with Container(id="start-pose"):
                    yield Words(START, id="start-label")
                    yield FigureView(id="start-figure")
                yield Words(id="pose-arrow")
                with Container(id="end-pose"):
                    yield Words(END, id="end-label")
                    yield FigureView(id="end-figure")
            yield Static("", markup=False, id="page-words")
        yield Fold(page, id="page-below")

    def on_mount(self) -> None:
        """Move the figure where only one is shown."""
        self.query_one("#pose-arrow", Words).show(signs_of(self).arrow)
        self.set_interval(FRAME_SECONDS, self._draw_figures)

    @property
    def scroll(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one("#scroll", VerticalScroll)

    def show(self, exercise: Exercise | None) -> None:
        """Show an exercise, or nothing."""
        if exercise is self._exercise:
            return
        self._exercise = exercise
        self.scroll.scroll_to(y=0, animate=False)
        self.make_room()

    def on_resize(self) -> None:
        """Other rows fit another width."""
        self.call_after_refresh(self.make_room)

    @property
    def rows_of_a_page(self) -> int:
        """By how many rows a page is turned; one stays in view."""
        return max(1, self.scroll.size.height - 1)

    @property
    def has_both(self) -> bool:
        """Whether start and end stand side by side."""
        return width_of(self) >= _BOTH_COLUMNS

    def make_room(self) -> None:
        """Lay the page out anew."""
        if not self.query("#scroll"):
            return
        exercise = self._exercise
        self.scroll.display = exercise is not None
        if exercise is None:
            self.query_one("#page-title", Rule).show("")
            return
        self.query_one("#page-title", Rule).show(exercise.name, exercise.slug)
        words = f"{place_line(exercise)}\n{dose_line(exercise)}"
        self.query_one("#page-place", Words).show(words)
        rows = self.app.size.height
        height = _FIGURE_ROWS[(rows >= _LOW_ROWS) + (rows >= _HIGH_ROWS)]
        has_figure = exercise.figure is not None or bool(exercise.frames)
        self.query_one("#poses").display = has_figure
        for name in ("#start-pose", "#pose-arrow", "#start-label", "#end-label"):
            self.query_one(name).display = self.has_both
        for figure in self.query(FigureView):
            figure.styles.height = height
        text = self.query_one("#page-words", Static)
        text.update(Content("\n").join(page_rows(exercise, self._library, width_of(text))))
        self._draw_figures()

    def _draw_figures(self) -> None:
        exercise = self._exercise
        # What is due later may come when the screen has ended and its parts are gone.
        if exercise is None or not self.query("#end-figure"):
            return
        fraction = 1.0
        if not self.has_both and getattr(self.app, "has_motion", True):
            fraction = demonstration_fraction(exercise.dose.tempo_seconds, self._clock())
        self.query_one("#start-figure", FigureView).show(exercise, "right", 0.0)
        self.query_one("#end-figure", FigureView).show(exercise, "right", fraction)


def page_rows(exercise: Exercise, library: Library, columns: int) -> list[Content]:
    """The steps in one block, and what to feel, to mind and to stop at in another."""
    blocks: dict[str, list[Content]] = {"step": [], "mind": [], "easier": []}
    for kind, label, text in paragraphs(exercise, library):
        block = "step" if kind in _LABEL_COLUMNS else "easier" if kind == "easier" else "mind"
        indent = _LABEL_COLUMNS.get(kind, _OTHER_LABEL)
        style = _LABEL_STYLES.get(kind, "$quiet")
        blocks[block] += hanging(f" {label}" if label else "", text, columns, indent, style)
    return blank_between(list(blocks.values()))
