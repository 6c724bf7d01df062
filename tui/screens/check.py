"""The check after an exercise: did leg symptoms spread?"""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from tui.play.state import Input, Phase
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.topbar import TopBar
from tui.widgets.words import Words
from tui.words import check
from tui.words.help import CHECK_HELP
from tui.words.notices import joined
from tui.words.progress import next_up, progress


class CheckScreen(Asking[None], RunStep[None]):
    """The check of a run; left only by an answer."""

    PHASE = Phase.CHECK
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]
    HELP = CHECK_HELP

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def compose(self) -> ComposeResult:
        """The question, large, and what counts."""
        run = self.run_shown
        yield TopBar(run.session.title, id="top")
        with VerticalScroll(id="about", can_focus=False):
            yield Words(check.after_words(run.rung), id="place")
            yield BigWords(check.QUESTION, id="question")
            yield Words(check.counts_words(run.before.symptoms), id="counts")
            yield Words(check.expected_words(run.rung), id="expected")
        yield Words(check.NOT_SURE, id="unsure")
        with Horizontal(id="choices"):
            yield Choice("y", check.YES, is_grave=True)
            yield Choice("n", check.NO)
        yield Words(id="notice")
        yield KeyBar(id="keys")

    def show_run(self) -> None:
        """Only the top line can change."""
        self.query_one(TopBar).show(*progress(self.run_shown), next_up(self.run_shown))

    def notice(self) -> str:
        """What a no leads to, where it is not simply the next exercise."""
        return joined(super().notice(), check.after_no_words(self.run_shown))

    def hints(self) -> tuple[KeyHint, ...]:
        """Yes and no."""
        return (
            KeyHint("y", check.YES_KEY, "press('y')"),
            KeyHint("n", check.NO_KEY, "press('n')"),
            HELP_HINT,
        )

    def action_press(self, key: str) -> None:
        """Take an answer; space, enter, page down and Escape are none."""
        if key in ("y", "s", "pageup"):
            self.say(Input.YES)
        elif key == "n":
            self.say(Input.NO)
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            rows = 1 if key == "down" else -1
            self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
