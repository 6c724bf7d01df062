"""Advice: what to do now, and whether to go on where that is offered."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import AdviceQuestion
from tui.widgets.big import BigWords
from tui.widgets.figure import FigureView
from tui.widgets.keybar import KeyBar, KeyHint
from tui.words import keys
from tui.words.help import ADVICE_HELP


class AdvisedScreen(Asking[bool]):
    """Advice, with the easing position where resting is part of it.

    Ends with whether to go on, where `onward` names what going on means; else always with no.
    """

    HELP = ADVICE_HELP

    def __init__(self, question: AdviceQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._advice = question.advice
        self._resting = question.resting
        self._onward = question.advice.onward

    def compose(self) -> ComposeResult:
        """The heading, large, and the sentences."""
        yield BigWords(self._advice.heading, id="question")
        sentences = [Content(sentence) for sentence in self._advice.sentences]
        if self._resting is not None:
            sentences.append(Content.styled(self._resting.name, "bold"))
        with Horizontal(id="body"):
            yield Static(Content("\n\n").join(sentences), id="sentences", markup=False)
            if self._resting is not None:
                yield FigureView(id="figure")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the easing position."""
        if self._resting is not None:
            self.query_one(FigureView).show(self._resting, "right", 1.0)

    def hints(self) -> tuple[KeyHint, ...]:
        """On, where that is offered, and back."""
        leave = KeyHint("q", keys.LEAVE, "press('q')")
        if not self._onward:
            return (KeyHint("space", keys.LEAVE, "press('space')"), HELP_HINT)
        return (KeyHint("space", self._onward, "press('space')"), leave, HELP_HINT)

    def action_press(self, key: str) -> None:
        """Go on, or back."""
        if key in (" ", "space", "enter", "pagedown", "q"):
            self.finish(bool(self._onward) and key != "q")
        elif key == "?":
            self.action_help()
