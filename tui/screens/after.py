"""After the run: what to do now, and how symptoms are."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms
from tui.screens.run_step import RunStep
from tui.screens.telling import Telling
from tui.visit.form import Draft
from tui.visit.questions import AfterQuestion, Clock
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar
from tui.widgets.settings import settings_of
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Notice, Words
from tui.words import keys
from tui.words.after import advice_now
from tui.words.form import prompt_words
from tui.words.help import AFTER_HELP
from tui.words.notices import joined
from tui.words.positions import get_up_line

_URGENT_KEY = "u"


class AfterScreen(Telling[Symptoms | None], RunStep[Symptoms]):
    """The end of a run: advice, then place, pain and signs once more.

    An urgent sign goes to the run, which is in another phase then (C18).
    """

    PHASE = Phase.AFTER
    HELP = AFTER_HELP
    ONWARD = keys.SAVE
    LEAVING = keys.LEAVE_OUT

    def __init__(self, question: AfterQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self.draft: Draft = question.draft

    def compose(self) -> ComposeResult:
        """The advice and the form."""
        number = settings_of(self).emergency_number
        advice = advice_now(self.run_shown, self.sitting.record).naming(number)
        with VerticalScroll(id="about", can_focus=False):
            yield BigWords(advice.heading, id="name")
            # The rest of it was on the stop screen, and comes again with the summary.
            first = advice.sentences[0]
            yield Words(joined(first, get_up_line(self.run_shown)), id="sentences")
            yield SymptomsForm(id="form")
        yield Notice(id="prompt")
        yield Notice(id="notice")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the form as far as it is filled in."""
        self.show_draft()

    def show_draft(self) -> None:
        """Show the form, and what is asked next."""
        self.query_one("#prompt", Words).show(prompt_words(self.draft.missing))
        super().show_draft()

    def end(self) -> None:
        """How symptoms are."""
        self.finish(self.draft.symptoms())

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key == _URGENT_KEY:
            self.say(Input.RED_FLAG)
        else:
            super().action_press(key)

    def on_symptoms_form_pressed(self, message: SymptomsForm.Pressed) -> None:
        """A click on a choice is its key."""
        if message.key == _URGENT_KEY:
            self.action_press(message.key)
        else:
            super().on_symptoms_form_pressed(message)
