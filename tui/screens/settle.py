"""The rest after a spread, and whether symptoms settled."""

import math

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.plan.model import Exercise
from tui.play.state import Input, Phase
from tui.screens.arming import NEVER
from tui.screens.reading import GO_ON_KEYS
from tui.screens.run_step import SIGN_INPUTS, YES_INPUTS, RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock, SettleQuestion
from tui.widgets.big import BigNumber
from tui.widgets.choice import Choice
from tui.widgets.figure import FigureView
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.reading import Reading
from tui.widgets.topbar import TopBar
from tui.widgets.words import Notice, Words
from tui.words import keys, settle
from tui.words.help import SETTLE_HELP
from tui.words.notices import joined, rest_notice
from tui.words.progress import next_up, progress
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG

_INPUTS = {
    **YES_INPUTS,
    "pageup": Input.YES,
    "n": Input.NO,
    **SIGN_INPUTS,
    "o": Input.OTHER_POSITION,
}


class SettleScreen(Asking[None], RunStep[None]):
    """The rest after a spread: `y` counts at any time, `n` only once it is seen to be over.

    First how to lie is shown; the rest begins when the person lies there (C16).
    """

    class RestSeenOver(Message):
        """The end of the rest is on the screen."""

    PHASE = Phase.SETTLE
    HELP = SETTLE_HELP
    ANSWERS = ("y", "n", "2", "3")

    def __init__(self, question: SettleQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self._positions = question.positions
        self.late_keys["n"] = NEVER

    @property
    def resting(self) -> Exercise:
        """The position to lie in."""
        return self._positions[self.run_shown.state.resting]

    def compose(self) -> ComposeResult:
        """How to lie, the countdown, the question, and what still counts."""
        yield TopBar(self.run_shown.session.title, id="top")
        yield Words(id="name")
        with Horizontal(id="body"):
            yield FigureView(id="figure")
            with Vertical(id="panel"):
                yield Words(settle.LIE_DOWN, id="lie-down")
                yield Reading(closes_up=True, id="steps")
                with Horizontal(id="count"):
                    yield BigNumber(id="number")
                    yield Words(settle.SECONDS, id="unit")
        yield Words(settle.QUESTION, id="question")
        yield Words(settle.NONE_EASES, id="none-eases")
        yield Choice("y", settle.YES_EARLY, is_grave=True, id="yes")
        yield Choice("n", settle.NO_EARLY, id="no")
        yield Choice("2", NEW_SIGNS)
        yield Choice("3", RED_FLAG)
        yield Words(settle.MISTAKE, id="mistake")
        yield Notice(id="notice")
        yield KeyBar(id="keys")

    def show_run(self) -> None:
        """Show how to lie, then the countdown."""
        run = self.run_shown
        seconds = math.ceil(run.settle_seconds_left - 1e-6)
        self.query_one(TopBar).show(*progress(run), next_up(run))
        self.query_one("#name", Words).show(self._position_words(seconds))
        self.query_one(Reading).show_lines(self.resting.numbered_steps)
        self.query_one(FigureView).show(self.resting, "right", 1.0)
        self.query_one(BigNumber).show(str(seconds))
        self.query_one("#mistake").display = not self.is_low
        self._show_answers()
        self.set_class(run.is_lying, "is-lying")
        self._note_over(is_over=run.is_lying and seconds == 0)

    def _position_words(self, seconds: int) -> str:
        """The position, and the countdown, which has no other place on a low screen."""
        words = settle.rest_words(self.resting)
        is_low = self.is_low and self.run_shown.is_lying
        return settle.counted(words, seconds) if is_low else words

    def _show_answers(self) -> None:
        can_say_no = self.run_shown.allows(Input.NO)
        self.query_one("#yes", Choice).show(settle.YES if can_say_no else settle.YES_EARLY)
        no = settle.no_words(next_up(self.run_shown)) if can_say_no else settle.NO_EARLY
        self.query_one("#no", Choice).show(no)

    def _note_over(self, *, is_over: bool) -> None:
        """A no counts once the end of the rest is seen; a rest that begins anew takes none."""
        if is_over and not self.has_class("is-over"):
            self.after_paint(self._tell_over)
        if not is_over:
            self.late_keys["n"] = NEVER
        self.set_class(is_over, "is-over")

    def _tell_over(self) -> None:
        self.post_message(self.RestSeenOver())

    def on_settle_screen_rest_seen_over(self, message: RestSeenOver) -> None:
        """A no counts from now on; one that was on its way does not."""
        if self.has_class("is-over"):
            self.late_keys["n"] = message.time + self.arm_seconds

    def on_reading_seen(self) -> None:
        """Nothing is left to read on to."""
        self.show_hints()

    def notice(self) -> str:
        """What is unusual about this rest, and when it begins by itself."""
        by = self.run_shown.state.lie_down_by
        waits = by is not None and not self.run_shown.is_lying
        seconds = math.ceil(by - self.clock() - 1e-6) if by is not None else 0
        begins = settle.lying_by(max(0, seconds)) if waits else ""
        return joined(super().notice(), rest_notice(self.run_shown, self.sitting.log), begins)

    def help_text(self) -> str:
        """The signs, the keys of this phase, and how to lie."""
        resting = self.resting
        return "\n".join([GRAVE_SIGNS, "", self.HELP, "", resting.name, *resting.numbered_steps])

    def wake_seconds(self) -> float:
        """The next whole second."""
        left = self.run_shown.settle_seconds_left if self.run_shown.is_lying else 0.0
        return (left % 1.0 or 1.0) + 0.002 if left else 1.0

    def hints(self) -> tuple[KeyHint, ...]:
        """To lie down, and to lie in another way."""
        lie = keys.READ if self.query_one(Reading).count_below else settle.LYING
        lying = KeyHint("space", lie, "press('space')")
        other = KeyHint("o", settle.OTHER, "press('o')")
        return (
            *(() if self.run_shown.is_lying else (lying,)),
            *((other,) if self.run_shown.allows(Input.OTHER_POSITION) else ()),
            HELP_HINT,
        )

    def action_press(self, key: str) -> None:
        """Take an answer; before the rest show the rest of the steps, then begin."""
        reading = self.query_one(Reading)
        if key in GO_ON_KEYS and not self.run_shown.is_lying:
            if reading.forward():
                self.show_hints()
            else:
                self.say(Input.GO_ON)
        elif key in _INPUTS:
            self.say(_INPUTS[key])
        elif key in ("down", "up"):
            _ = reading.forward() if key == "down" else reading.back()
            self.show_hints()
        elif key not in GO_ON_KEYS:
            self.press_other(key)
