"""All exercises with their figures, outside any session."""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.plan.model import Exercise, Library
from tui.play.movement import demonstration_fraction
from tui.screens.step import HELP_HINT, Step
from tui.visit.questions import Clock
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.options import Options
from tui.widgets.words import Words
from tui.words import keys
from tui.words.exercise import exercise_lines
from tui.words.help import BROWSE_HELP


class BrowseScreen(Step[None]):
    """The library, one exercise at a time; nothing is played and nothing is kept."""

    AUTO_FOCUS = "OptionList"
    BINDINGS = [
        ("right", "scroll(3)"),
        ("left", "scroll(-3)"),
        ("q,Q,escape", "leave"),
    ]
    HELP = BROWSE_HELP

    def __init__(self, library: Library, clock: Clock) -> None:
        super().__init__()
        self._exercises = sorted(library.exercises.values(), key=lambda each: each.name)
        self._clock = clock

    def compose(self) -> ComposeResult:
        """The names on the left; the figure and the words of one on the right."""
        with Horizontal(id="body"):
            options = [Option(each.name, id=each.slug) for each in self._exercises]
            yield Options(*options, id="exercises", markup=False)
            with VerticalScroll(id="about", can_focus=False):
                yield Words(id="place")
                yield FigureView(id="figure")
                yield Words(id="steps")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the first, and move its figure."""
        self.set_interval(FRAME_SECONDS, self._move)

    def hints(self) -> tuple[KeyHint, ...]:
        """Choose and leave."""
        return (
            KeyHint("up/down", keys.CHOOSE, "choose"),
            KeyHint("right/left", keys.SCROLL_TEXT, "scroll(3)"),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "leave"),
        )

    @property
    def shown(self) -> Exercise:
        """The exercise under the cursor."""
        return self._exercises[self.query_one(OptionList).highlighted or 0]

    def on_option_list_option_highlighted(self) -> None:
        """Another exercise came under the cursor."""
        exercise = self.shown
        self.query_one("#place", Words).show(exercise.name)
        self.query_one("#steps", Words).show("\n".join(exercise_lines(exercise)))
        self._move()

    def _move(self) -> None:
        fraction = demonstration_fraction(self.shown.dose.tempo_seconds, self._clock())
        self.query_one(FigureView).show(self.shown, "right", fraction)

    def action_scroll(self, rows: int) -> None:
        """Move the text by some rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_choose(self) -> None:
        """The next exercise."""
        self.query_one(OptionList).action_cursor_down()

    def action_leave(self) -> None:
        """Back to the sessions."""
        self.finish(None)
