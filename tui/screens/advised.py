"""Advice: what to do now, and whether to go on where that is offered."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from tui.screens.arming import CAUTION
from tui.screens.figured import FIGURE_KEY, Figured
from tui.screens.reading import GO_ON_KEYS, ReadingStep, text_below
from tui.screens.step import HELP_HINT
from tui.visit.questions import AdviceAnswer, AdviceQuestion
from tui.widgets.big import BigWords
from tui.widgets.figure import FigureView
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.settings import settings_of
from tui.words import keys
from tui.words.help import ADVICE_HELP


class AdvisedScreen(Figured[AdviceAnswer], ReadingStep[AdviceAnswer]):
    """Advice, with the easing position where resting is part of it.

    Ends with `on` only where `onward` names what going on means, and with `clear` where that is
    offered; else with `leave`.
    """

    HELP = ADVICE_HELP
    BY_PLACE = CAUTION | {FIGURE_KEY}
    IDLE_SECONDS = 600.0
    ENDS_UNASKED = True

    def __init__(self, question: AdviceQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._advice = question.advice
        self._resting = question.resting
        self._onward = question.advice.onward
        self._can_clear = question.can_clear

    def compose_main(self) -> ComposeResult:
        """The heading, large, and the sentences, what to do first in front."""
        yield BigWords(self._advice.heading, id="question")
        with Horizontal(id="body"):
            yield Reading(self._lines(), id="sentences")
            if self._resting is not None:
                yield FigureView(id="figure")
        yield text_below()

    def _lines(self) -> list[Content]:
        advice = self._advice.naming(settings_of(self).emergency_number)
        first, *others = map(self.by_its_keys, advice.sentences)
        lines = [Content.styled(first, "bold"), *map(Content, others)]
        if self._resting is not None:
            lines.append(Content.styled(self._resting.name, "bold"))
        return lines

    def on_mount(self) -> None:
        """Show the easing position; a warning is in its colour."""
        self.set_class(self._onward == "", "is-grave")
        if self._resting is not None:
            self.query_one(FigureView).show(self._resting, "right", 1.0)

    def hints(self) -> tuple[KeyHint, ...]:
        """On, where that is offered, and back."""
        leave = KeyHint("q", keys.LEAVE, "press('q')")
        onward = self.more_hint() or (self._onward_hint(),)
        clear = (KeyHint("c", keys.SAID_FINE, "press('c')"),) if self._can_clear else ()
        return (*onward, *clear, *((leave,) if self._onward else ()), HELP_HINT)

    def _onward_hint(self) -> KeyHint:
        return KeyHint("space", self._onward or keys.LEAVE, "press('space')")

    def action_press(self, key: str) -> None:
        """Read on, go on, or back."""
        if key in GO_ON_KEYS:
            if self.is_read and not self.reading.count_below:
                self.finish("on" if self._onward else "leave")
            else:
                self.read_on(key)
        elif key == "c" and self._can_clear:
            self.finish("clear")
        elif key == "q":
            self.finish("leave")
        elif not (self.press_page_key(key) or self.press_figure_key(key)):
            self.press_other(key)
