"""The lists of signs: before a session any yes refuses it, and in a run a yes is urgent."""

from collections.abc import Sequence
from typing import Generic

from textual.app import ComposeResult
from textual.content import Content

from tui.play.state import Input, Phase
from tui.screens.reading import ReadingStep, text_below
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Result
from tui.visit.questions import (
    Clock,
    ConfirmQuestion,
    RedFlagsQuestion,
    ScreeningAnswer,
    ScreeningQuestion,
)
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.reading import Reading
from tui.widgets.words import Notice, Words
from tui.words import keys, screening
from tui.words.help import CONFIRM_HELP, SCREENING_HELP


class YesNoScreen(ReadingStep[Result], Generic[Result]):
    """A question of yes or no over a text; no counts only when all of it has been seen (C1)."""

    LATE = ("n",)
    ANSWERS = ("y", "n")

    def parts(
        self,
        reading: Reading,
        yes: str,
        no: str,
        heading: str = "",
        notes: Sequence[str] = (),
    ) -> ComposeResult:
        """The question, its text, the answers, and what is no part of it."""
        if heading:
            yield Words(heading, id="question")
        yield reading
        yield text_below()
        yield Choice("y", yes, is_grave=True)
        yield Choice("n", no)
        if notes:
            yield Words("\n".join(notes), id="notes")
        yield Notice(id="notice")
        yield KeyBar(id="keys")

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on, help, and to leave."""
        return (*self.more_hint(), HELP_HINT, KeyHint("q", keys.LEAVE, "press('q')"))

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer."""
        raise NotImplementedError

    def action_press(self, key: str) -> None:
        """Take an answer, or move the text."""
        if self.press_page_key(key):
            return
        if key in ("y", "s", "pageup"):
            self.answer("yes")
        elif key == "n" and not self.is_read:
            self.show_hint(screening.READ_TO_THE_END)
        elif key == "n":
            self.answer("no")
        elif key == "q":
            self.answer("leave")
        else:
            self.press_other(key)


class ScreeningScreen(YesNoScreen[ScreeningAnswer]):
    """A list of signs before a session."""

    HELP = SCREENING_HELP

    def __init__(self, question: ScreeningQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and its signs, each with its number."""
        asked = self._question
        reading = Reading(asked.lines, is_numbered=True, id="lines")
        yield from self.parts(reading, screening.YES, asked.no_words, asked.heading, asked.notes)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer."""
        self.finish(answer)


class ConfirmScreen(YesNoScreen[ScreeningAnswer]):
    """A single question of yes or no."""

    HELP = CONFIRM_HELP

    def __init__(self, question: ConfirmQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def compose(self) -> ComposeResult:
        """The question, which has to be seen whole, and what there is to say of it."""
        asked = self._question
        lines = [Content.styled(asked.heading, "bold $work"), *map(Content, asked.sentences)]
        yield from self.parts(Reading(lines, id="lines"), asked.yes_words, asked.no_words)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer."""
        self.finish(answer)


class RedFlagsScreen(YesNoScreen[None], RunStep[None]):
    """The page of urgent signs after 2 or 3; leaving it counts as a yes (C12)."""

    PHASE = Phase.RED_FLAGS
    HELP = SCREENING_HELP

    def __init__(self, question: RedFlagsQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and its signs, each with its number."""
        asked = self._question
        reading = Reading(asked.lines, is_numbered=True, id="lines")
        yield from self.parts(reading, screening.YES, screening.NONE_OF_THEM, asked.heading)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on, and help."""
        return (*self.more_hint(), HELP_HINT)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer to the run."""
        said = {"yes": Input.YES, "no": Input.NO, "leave": Input.LEAVE}
        self.say(said[answer])
