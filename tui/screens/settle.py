"""The rest after a spread, and whether symptoms settled."""

import math

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.play.state import Input, Phase
from tui.screens.arming import NEVER
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock, SettleQuestion
from tui.widgets.big import BigNumber, BigWords
from tui.widgets.figure import FigureView
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.topbar import TopBar
from tui.widgets.words import Words
from tui.words import keys, settle
from tui.words.help import SETTLE_HELP
from tui.words.notices import joined, rest_notice
from tui.words.progress import next_up, progress
from tui.words.stop import SIGNS


class SettleScreen(Asking[None], RunStep[None]):
    """The rest after a spread: `y` counts at any time, `n` only once it is seen to be over."""

    class RestSeenOver(Message):
        """The end of the rest is on the screen."""

    PHASE = Phase.SETTLE
    HELP = SETTLE_HELP

    def __init__(self, question: SettleQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self._resting = question.resting
        self.late_keys["n"] = NEVER

    def compose(self) -> ComposeResult:
        """The easing position, the countdown, and the question under it."""
        yield TopBar(self.run_shown.session.title, id="top")
        yield BigWords(settle.HEADING, id="name")
        yield Words(settle.rest_words(self.run_shown, self._resting), id="place")
        with Horizontal(id="body"):
            yield FigureView(id="figure")
            with Vertical(id="panel"):
                with Horizontal(id="count"):
                    yield BigNumber(id="number")
                    yield Words(settle.SECONDS, id="unit")
                yield Words("\n".join([settle.STOP_AT_ONCE, *SIGNS]), id="signs")
        yield Words(settle.QUESTION, id="question-line")
        yield Words(id="notice")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """The figure rests too."""
        self.query_one(FigureView).show(self._resting, "right", 1.0)

    def show_run(self) -> None:
        """Show the countdown."""
        seconds = math.ceil(self.run_shown.settle_seconds_left - 1e-6)
        self.query_one(TopBar).show(*progress(self.run_shown), next_up(self.run_shown))
        self.query_one(BigNumber).show(str(seconds))
        if seconds == 0 and not self.has_class("is-over"):
            self.add_class("is-over")
            self.call_after_refresh(self.post_message, self.RestSeenOver())

    def notice(self) -> str:
        """What is unusual about this rest."""
        return joined(super().notice(), rest_notice(self.run_shown, self.sitting.log))

    def on_settle_screen_rest_seen_over(self, message: RestSeenOver) -> None:
        """A no counts from now on; one that was on its way does not."""
        self.late_keys["n"] = message.time + self.arm_seconds

    def help_text(self) -> str:
        """The keys of this phase, and how to lie."""
        resting = self._resting
        return "\n".join([self.HELP, "", resting.name, *resting.numbered_steps])

    def wake_seconds(self) -> float:
        """The next whole second."""
        left = self.run_shown.settle_seconds_left
        return (left % 1.0 or 1.0) + 0.002 if left else 1.0

    def hints(self) -> tuple[KeyHint, ...]:
        """The answers, and the two keys that stop."""
        can_say_no = self.run_shown.allows(Input.NO)
        no = settle.NO_KEY if can_say_no else settle.NO_KEY_EARLY
        yes = settle.YES_KEY if can_say_no else settle.YES_KEY_EARLY
        return (
            KeyHint("y", yes, "press('y')"),
            KeyHint("n", no, "press('n')", is_enabled=can_say_no),
            KeyHint("2", keys.NEW_SIGNS, "press('2')"),
            KeyHint("3", keys.URGENT_SIGNS, "press('3')"),
            HELP_HINT,
        )

    def action_press(self, key: str) -> None:
        """Take an answer."""
        said = {
            "y": Input.YES,
            "s": Input.YES,
            "pageup": Input.YES,
            "n": Input.NO,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
        }.get(key)
        if said is not None:
            self.say(said)
        elif key == "?":
            self.action_help()
