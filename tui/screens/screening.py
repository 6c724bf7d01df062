"""The lists of signs: before a session any yes refuses it, and in a run a yes is urgent."""

from collections.abc import Sequence
from typing import Generic

from textual.app import ComposeResult
from textual.content import Content

from tui.play.state import Input, Phase
from tui.screens.reading import ReadingStep, text_below
from tui.screens.room import main_columns, rows_of
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Result
from tui.screens.two_buttons import Meaning, YesOrNo
from tui.visit.questions import (
    Clock,
    ConfirmQuestion,
    RedFlagsQuestion,
    ScreeningAnswer,
    ScreeningQuestion,
)
from tui.widgets.answers import Answer, Answers, Setting, Wording, heights
from tui.widgets.below import Below
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.status import Status
from tui.widgets.words import MOST_COLUMNS, Notice, Words
from tui.words import keys, screening
from tui.words.help import CONFIRM_HELP, SCREENING_HELP


class YesNoScreen(ReadingStep[Result], Generic[Result]):
    """A question of yes or no over a text; no counts only when all of it has been seen (C1)."""

    LATE = ("n",)
    ANSWERS = ("y", "n")
    _no_words = ""

    def parts(
        self,
        reading: Reading,
        yes: str,
        no: str,
        heading: str = "",
        notes: Sequence[str] = (),
        below: Below | None = None,
    ) -> ComposeResult:
        """The question, its text, how much of it is below, the answers, and what is no part."""
        self._no_words = no
        if heading:
            yield Words(heading, id="question")
        yield reading
        yield below or text_below()
        yield Answers(Answer("y", Wording(yes)), Answer("n", self._no_wording))
        if notes:
            yield Words("\n".join(notes), id="notes")
        yield Notice(id="notice")

    def meaning(self) -> Meaning | None:
        """Yes or no."""
        return YesOrNo(can_say_no=self.is_read)

    def show_buttons(self) -> None:
        """How to say no is said where no is."""
        self.show_answers()
        super().show_buttons()

    @property
    def _no_wording(self) -> Wording:
        """What no says: until it counts, from when on it does."""
        if self.query(Reading) and self.is_read:
            return Wording(self.buttons.no_words(self._no_words))
        return Wording(screening.NO_LATER_BRIEFLY if self.is_low else screening.NO_LATER)

    def on_resize(self) -> None:
        """The answers are set for the room that there is."""
        self.set_class(self.is_low, "-plain")
        self.show_answers()

    def show_read(self) -> None:
        """From now on no counts, and looks like it."""
        self.show_answers()

    def show_answers(self) -> None:
        """Show the answers as large as they fit, and whether no counts already."""
        answers = self.query_one(Answers)
        answers.no.show(self._no_wording, is_open=self.is_read)
        width = self.app.size.width
        columns = min(width, MOST_COLUMNS) if self.is_low else main_columns(width)
        answers.fit(columns, self._setting(columns))

    def _setting(self, columns: int) -> Setting:
        """Large where the whole text is on one page even then."""
        if self.is_low:
            return "plain"
        answers = self.query_one(Answers)
        large = heights((answers.yes.wording, Wording(self._no_words)), columns, "large")[0]
        has_room = self.reading.rows_of_one_page(columns) + large <= self._rows_for_text(columns)
        return "large" if self.is_high and has_room else "framed"

    def _rows_for_text(self, columns: int) -> int:
        """The rows that the text and the answers can have between them."""
        fixed = list(self.query("#question, #notes").results(Words))
        # The line above with the row below it, what is below, a notice, and the key bar.
        return self.app.size.height - sum(rows_of(each.words, columns) for each in fixed) - 6

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on and back, to leave, and help."""
        return (*self.page_hints(), KeyHint("q", keys.LEAVE, "press('q')"), HELP_HINT)

    def page_hints(self) -> tuple[KeyHint, ...]:
        """To read on, and back."""
        back = KeyHint("up", keys.BACK, "press('up')")
        return (*self.more_hint(), *((back,) if self.reading.has_above else ()))

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

    def status(self) -> Status:
        """Where one is, and which list it is."""
        return Status(screening.BEFORE_YOU_START, then=self._question.which)

    def compose_main(self) -> ComposeResult:
        """The question and its signs, each with its number."""
        asked = self._question
        reading, below = _signs(asked.lines)
        words = (screening.YES, asked.no_words, asked.heading, asked.notes)
        yield from self.parts(reading, *words, below)

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

    def compose_main(self) -> ComposeResult:
        """The question, which has to be seen whole, and what there is to say of it."""
        asked = self._question
        lines = [Content.styled(asked.heading, "bold"), *map(Content, asked.sentences)]
        yield from self.parts(Reading(lines, id="lines"), asked.yes_words, asked.no_words)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer."""
        self.finish(answer)


class RedFlagsScreen(YesNoScreen[None], RunStep[None]):
    """The page of urgent signs after 2 or 3; no key leaves it (C12).

    Who closes the terminal here leaves it, which counts as a yes when the record is read.
    """

    PHASE = Phase.RED_FLAGS
    ENDS_UNASKED = True
    HELP = SCREENING_HELP

    def __init__(self, question: RedFlagsQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self._question = question

    def status(self) -> Status:
        """What these signs are."""
        return Status(screening.GRAVE_SIGNS)

    def compose_main(self) -> ComposeResult:
        """The question and its signs, each with its number."""
        asked = self._question
        reading, below = _signs(asked.lines)
        words = (screening.YES, screening.NONE_OF_THEM, asked.heading, ())
        yield from self.parts(reading, *words, below)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on and back, and help."""
        return (*self.page_hints(), HELP_HINT)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer to the run."""
        if answer == "leave":
            self.show_hint(keys.press_one_of(self.ANSWERS))
        else:
            self.say(Input.YES if answer == "yes" else Input.NO)


def _signs(lines: Sequence[str]) -> tuple[Reading, Below]:
    """The signs, each with its number, and how many are below."""
    return Reading(lines, is_numbered=True, id="lines"), Below(screening.SIGN, screening.SIGNS)
