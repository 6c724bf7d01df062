"""The end of a sitting: what to do, what was done, left out and saved."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.screens.step import HELP_HINT, Asking
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.words import Words
from tui.words import keys
from tui.words.advice import advice_now
from tui.words.help import SUMMARY_HELP
from tui.words.summary import summary


class SummaryScreen(Asking[None]):
    """Everything that was kept of the run."""

    HELP = SUMMARY_HELP

    def __init__(self, sitting: Sitting, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """The advice, which may have changed by what was told, and the summary."""
        sitting = self._sitting
        advice = advice_now(sitting.run, sitting.record)
        yield BigWords(advice.heading, id="name")
        with VerticalScroll(id="about", can_focus=False):
            yield Words("\n\n".join(advice.sentences), id="sentences")
            yield Words("\n".join(summary(sitting, sitting.run.session, sitting.log)), id="summary")
        yield KeyBar(id="keys")

    def hints(self) -> tuple[KeyHint, ...]:
        """Only the end."""
        return (KeyHint("space", keys.END, "press('space')"), HELP_HINT)

    def action_press(self, key: str) -> None:
        """End, or move the text."""
        if key in (" ", "space", "enter", "pagedown", "q"):
            self.finish(None)
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            rows = 1 if key == "down" else -1
            self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
