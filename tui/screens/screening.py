"""The screening questions before a session: any yes refuses it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import ScreeningAnswer, ScreeningQuestion
from tui.widgets.big import BigWords
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.words import keys, screening
from tui.words.help import SCREENING_HELP


class ScreeningScreen(Asking[ScreeningAnswer]):
    """One yes or no question over a list of lines."""

    HELP = SCREENING_HELP

    def __init__(self, question: ScreeningQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def compose(self) -> ComposeResult:
        """The question, large, and its lines."""
        yield BigWords(self._question.heading, id="question")
        with VerticalScroll(id="lines", can_focus=False):
            lines = [Content(f"- {line}") for line in self._question.lines]
            yield Static(Content("\n").join(lines), markup=False)
        with Horizontal(id="choices"):
            yield Choice("y", screening.YES, is_grave=True)
            yield Choice("n", self._question.no_words.capitalize())
        yield KeyBar(id="keys")

    def hints(self) -> tuple[KeyHint, ...]:
        """Yes, no and back."""
        return (
            KeyHint("y", screening.YES_KEY, "press('y')"),
            KeyHint("n", self._question.no_words, "press('n')"),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "press('q')"),
        )

    def action_press(self, key: str) -> None:
        """Take an answer."""
        if key in ("y", "pageup"):
            self.finish("yes")
        elif key == "n":
            self.finish("no")
        elif key == "q":
            self.finish("leave")
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            rows = 1 if key == "down" else -1
            self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
