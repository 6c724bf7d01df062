"""After the run: what to do now, and how symptoms are."""

from collections.abc import Sequence

from textual.app import ComposeResult

from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms
from tui.screens.room import rows_of
from tui.screens.run_step import RunStep
from tui.screens.telling import Telling
from tui.visit.form import Draft
from tui.visit.questions import AfterQuestion, Clock
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyHint
from tui.widgets.settings import settings_of
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import form, keys
from tui.words.advice import Advice
from tui.words.after import advice_now, first_to_do
from tui.words.help import AFTER_HELP
from tui.words.notices import joined

_URGENT_KEY = "u"
_MOST_ADVICE_ROWS = 3
"""Above the form, where every row counts."""


class AfterScreen(Telling[Symptoms | None], RunStep[Symptoms]):
    """The end of a run: advice, then place, pain and signs once more.

    An urgent sign goes to the run, which is in another phase then (C18).
    """

    PHASE = Phase.AFTER
    TINY_KEYS = frozenset({_URGENT_KEY})
    HELP = AFTER_HELP
    ONWARD = keys.SAVE
    LEAVING = keys.LEAVE_OUT
    WAS_WHEN = form.BEFORE_IT

    def __init__(self, question: AfterQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self.draft: Draft = question.draft
        self.was = self.run_shown.before.symptoms

    @property
    def _advice(self) -> Advice:
        number = settings_of(self).emergency_number
        return advice_now(self.run_shown, self.sitting.record).naming(number)

    def status(self) -> Status:
        """How the run ended, and which question of how many is asked."""
        return Status(self._advice.heading, then=self.count_words())

    def compose_main(self) -> ComposeResult:
        """The advice, the form, and what has to be told at once."""
        yield Words(self._advice_now(), id="sentences")
        yield from self.compose_form()
        yield Choice(_URGENT_KEY, form.URGENT_SIGNS, id="urgent")
        yield Notice(id="notice")

    def _advice_now(self) -> str:
        # The rest of it was on the stop screen, and comes again with the summary.
        return joined(*first_to_do(self.run_shown, self._advice))

    def today_lines(self) -> Sequence[str]:
        """The advice, where it would leave too little room for the form."""
        words = self._advice_now()
        is_long = self.is_low and rows_of(words, self.content_size.width) > _MOST_ADVICE_ROWS
        self.query_one("#sentences").display = not is_long
        return (words,) if is_long else ()

    def on_mount(self) -> None:
        """What has to be told at once stands behind its key."""
        self.query_one("#urgent", Choice).show_cap(has_cap=True)

    def end(self) -> None:
        """How symptoms are."""
        self.finish(self.draft.symptoms())

    def choices(self) -> tuple[KeyHint, ...]:
        """What cannot wait, too."""
        return (*super().choices(), KeyHint("u", form.URGENT_SIGNS, "press('u')"))

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key == _URGENT_KEY:
            self.say(Input.RED_FLAG)
        else:
            super().action_press(key)
