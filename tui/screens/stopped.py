"""The run has stopped: what to do now. Nothing is played after this."""

from textual.app import ComposeResult

from tui.play.state import Input, Phase
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.words import Words
from tui.words import keys
from tui.words.advice import advice_after_stop
from tui.words.help import STOP_HELP
from tui.words.stop import WHY_STOPPED, further_signs


class StoppedScreen(Asking[None], RunStep[None]):
    """The stop of a run; graver signs can still be told, and change the advice."""

    PHASE = Phase.STOPPED
    HELP = STOP_HELP

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def compose(self) -> ComposeResult:
        """The heading, why, what to do, and the signs that matter."""
        yield BigWords(id="question")
        yield Words(id="place")
        yield Words(id="sentences")
        yield Words(id="signs")
        yield Words(id="notice")
        yield KeyBar(id="keys")

    def show_run(self) -> None:
        """Show the advice for the reason."""
        reason = self.run_shown.state.reason
        if reason is None:
            return
        advice = advice_after_stop(reason)
        self.query_one("#question", BigWords).show(advice.heading)
        self.query_one("#place", Words).show(WHY_STOPPED[reason])
        sentences = "\n\n".join(advice.sentences)
        self.query_one("#sentences", Words).show(sentences)
        self.query_one("#signs", Words).show("\n".join(further_signs(self.run_shown.state.change)))
        self.set_class(reason == "urgent", "is-urgent")

    def hints(self) -> tuple[KeyHint, ...]:
        """On to the last questions, and the graver signs."""
        change = self.run_shown.state.change
        return (
            KeyHint("space", keys.GO_ON, "press('space')"),
            KeyHint("2", keys.NEW_SIGNS, "press('2')", is_enabled=change < 2),
            KeyHint("3", keys.URGENT_SIGNS, "press('3')", is_enabled=change < 3),
            HELP_HINT,
        )

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key in (" ", "space", "enter", "pagedown"):
            self.say(Input.GO_ON)
        elif key == "2":
            self.say(Input.NEW_SIGNS)
        elif key == "3":
            self.say(Input.RED_FLAG)
        elif key == "?":
            self.action_help()
