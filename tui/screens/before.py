"""The form before a session: how symptoms are now, which a spread is judged against."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.plan.ways import for_direction
from tui.screens.telling import Telling
from tui.visit.form import Draft
from tui.visit.questions import BeforeQuestion
from tui.visit.starting import Today, as_filled_in
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Notice, Words
from tui.words import form, keys
from tui.words.help import BEFORE_HELP
from tui.words.since import since_lines


class BeforeScreen(Telling[Draft | None]):
    """Side, place, pain, signs, what eases and flare day; None goes back."""

    HELP = BEFORE_HELP
    ONWARD = keys.BEGIN
    LEAVING = keys.LEAVE

    def __init__(self, question: BeforeQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self.draft = question.draft
        self._question = question

    def compose(self) -> ComposeResult:
        """The form, below what has changed since last time."""
        yield BigWords(form.HEADING, id="name")
        with VerticalScroll(id="about", can_focus=False):
            yield Notice(id="since")
            yield SymptomsForm(id="form")
            yield Notice(id="today")
        yield Notice(id="prompt")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the form as far as it is filled in."""
        self.show_draft()

    def show_draft(self) -> None:
        """Show the form, what it changes, and what is asked next."""
        draft, asked = self.draft, self._question
        today = as_filled_in(draft, asked.session, asked.look_back, asked.now, asked.ready_seconds)
        since = self._since_lines(today)
        # What has changed is worth more room than the heading.
        self.query_one("#name").display = not since
        self.query_one("#since", Words).show("\n".join(since))
        lines = form.today_lines(asked.session, today.minutes, today.steps)
        self.query_one("#today", Words).show("\n".join(lines))
        self.query_one("#prompt", Words).show(form.prompt_words(self.draft.missing))
        super().show_draft()

    def _since_lines(self, today: Today) -> list[str]:
        draft, asked = self.draft, self._question
        since = since_lines(
            asked.look_back,
            for_direction(asked.session, draft.easing_direction),
            asked.now,
            lowered=today.lowered,
            steps=today.steps,
            chosen={extra.place for extra in draft.extras if extra.token in draft.turned_on},
            rungs=today.rungs,
            eased_less=today.eased_less,
        )
        return [*asked.notices, *since]

    def end(self) -> None:
        """The finished form."""
        self.finish(self.draft)
