"""What the screens have in common that ask about the exercise that has just ended."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords, Lead
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.ladder import Ladder
from tui.widgets.rail import Rail
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Words
from tui.words import check
from tui.words.notices import save_notice
from tui.words.progress import count_words, next_up, progress, then_words
from tui.words.symptoms import ladder_marks

_HELP_BESIDE = KeyHint("?", "", "help")
LADDER_COLUMNS = 24
"""The ladder with its marks, and a gap before it."""


class AfterExercise(Asking[None], RunStep[None]):
    """What is asked of the exercise that has just ended."""

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def asked_spots(self) -> Iterator[Spot]:
        """The question, in the words above its large one."""
        yield Spot("asked", self.query_one("#lead"))

    def news(self, notice: Widget) -> object:  # noqa: ARG002
        """Whether all is saved, and how to answer; in how many words is no news."""
        return save_notice(self.sitting), self.hint

    def status(self) -> Status:
        """Which exercise it is about, and what comes then."""
        run = self.run_shown
        count = count_words(*progress(run))
        return Status(run.rung.name, count, check.DONE, then_words(next_up(run)))

    def compose_rail(self) -> ComposeResult:
        """What has been done and what comes."""
        yield Rail()

    def compose_question(self, asked: str, word: str) -> ComposeResult:
        """The question, its last word large, and at its right what it is compared with."""
        with Horizontal(id="asked"):
            with Vertical(id="question-part"):
                yield Lead(asked, id="lead")
                yield BigWords(word, is_spelt=False, id="question")
            with Vertical(id="compare"):
                yield Words(check.COMPARE_WITH, id="compare-with")
                yield Ladder(id="ladder")
            yield KeyBar(id="beside")

    def show_question(self, lead: str, *, is_large: bool, spelt: str = "") -> None:
        """Show the bold words of the question, and its last word large or not at all.

        `spelt` are letters behind the words for readers of screens, where they ask nothing alone.
        """
        self.query_one("#lead", Lead).show_before(lead, spelt)
        self.query_one("#question").display = is_large

    def on_mount(self) -> None:
        """Show what it is compared with."""
        run = self.run_shown
        self.query_one("#ladder", Ladder).show(*ladder_marks(run.before.symptoms, run.best))
        self.query_one("#beside", KeyBar).show((_HELP_BESIDE,))

    def show_run(self) -> None:
        """Only the line above all, and the rail, can change."""
        self.show_status()
        self.query_one(Rail).show(self.run_shown, self.sitting.log)

    def hints(self) -> tuple[KeyHint, ...]:
        """The answers stand above; here is what is none."""
        return (HELP_HINT,)
