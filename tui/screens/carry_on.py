"""A run that was cut off: carry it on, or hear first what its spread asks for."""

from textual.app import ComposeResult

from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import CarryOnQuestion
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyHint
from tui.widgets.settings import settings_of
from tui.widgets.words import Words
from tui.words import keys
from tui.words.advice import naming
from tui.words.carry_on import carry_on_words
from tui.words.help import CARRY_ON_HELP


class CarryOnScreen(Asking[bool]):
    """Ends with whether to carry on; after a spread that has not been dealt with always with yes.

    Without a run there is nothing to carry on, only to be told.
    """

    HELP = CARRY_ON_HELP

    def __init__(self, question: CarryOnQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def compose_main(self) -> ComposeResult:
        """What was cut off, and what follows."""
        heading, sentences = carry_on_words(self._question.record, self._question.run)
        text = naming(settings_of(self).emergency_number, "\n\n".join(sentences))
        yield BigWords(heading, id="question")
        yield Words(text, id="sentences")

    def hints(self) -> tuple[KeyHint, ...]:
        """Carry on, or end it there."""
        onward = KeyHint(
            "space", keys.CARRY_ON if self._question.run else keys.GO_ON, "press('space')"
        )
        if not self._question.can_decline:
            return (onward, HELP_HINT)
        return (onward, KeyHint("q", keys.END_IT, "press('q')"), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key in (" ", "space", "enter", "pagedown"):
            self.finish(True)
        elif key == "q" and self._question.can_decline:
            self.finish(False)
        elif key == "?":
            self.action_help()
