"""A run that was cut off: carry it on, or hear first what its spread asks for."""

from textual.app import ComposeResult

from tui.screens.reading import GO_ON_KEYS, ReadingStep, text_below
from tui.screens.step import HELP_HINT
from tui.visit.questions import CarryOnQuestion
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.settings import settings_of
from tui.words import keys
from tui.words.advice import naming
from tui.words.carry_on import carry_on_words
from tui.words.help import CARRY_ON_HELP


class CarryOnScreen(ReadingStep[bool]):
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
        number = settings_of(self).emergency_number
        yield BigWords(heading, id="question")
        yield Reading([naming(number, sentence) for sentence in sentences], id="sentences")
        yield text_below()

    def hints(self) -> tuple[KeyHint, ...]:
        """Carry on, or end it there."""
        on = keys.CARRY_ON if self._question.run else keys.GO_ON
        onward = self.more_hint() or (KeyHint("space", on, "press('space')"),)
        if not self._question.can_decline:
            return (*onward, HELP_HINT)
        return (*onward, KeyHint("q", keys.END_IT, "press('q')"), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key in GO_ON_KEYS and self.is_read and not self.reading.count_below:
            self.finish(True)
        elif key == "q" and self._question.can_decline:
            self.finish(False)
        elif not self.press_page_key(key):
            self.press_other(key)
