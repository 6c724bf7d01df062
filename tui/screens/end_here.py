"""Whether to end, where nobody has pressed a key for long."""

from textual import events

from tui.screens.screening import ConfirmScreen
from tui.screens.step import HELP_HINT
from tui.screens.two_buttons import Meaning
from tui.visit.questions import ConfirmQuestion, ScreeningAnswer
from tui.widgets.keybar import KeyHint
from tui.words.help import END_HERE_HELP
from tui.words.idle import end_here

YES_AFTER_SECONDS = 3.0
"""Whoever pressed y for the question beneath has seen by then that this is another one."""


class EndHereScreen(ConfirmScreen):
    """Covers what is asked. Any key but its yes takes it away, and what is beneath is read anew.

    Those that mean trouble beneath (s, h, 2, 3, page up) answer nothing here: they go back too.
    """

    HELP = END_HERE_HELP

    def __init__(self, idle_seconds: float, answer_seconds: float, arm_seconds: float) -> None:
        super().__init__(ConfirmQuestion(*end_here(idle_seconds, answer_seconds)), arm_seconds)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Yes counts later than the rest."""
        super().on_screen_resume(event)
        if self.arm_seconds:
            self.late_keys["y"] = event.time + YES_AFTER_SECONDS

    def meaning(self) -> Meaning | None:
        """Each of the two buttons goes back, as all keys but one do."""
        return None

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer."""
        return (*self.page_hints(), HELP_HINT)

    def action_press(self, key: str) -> None:
        """End, help, or go back."""
        if key == "y":
            self.answer("yes")
        elif key == "?":
            self.action_help()
        elif not (self.reading.count_below and self.press_page_key(key)):
            self.answer("no")

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer."""
        self.finish(answer)
