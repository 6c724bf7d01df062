"""The form before a session: how symptoms are now, which a spread is judged against."""

from collections.abc import Sequence

from textual.app import ComposeResult

from tui.screens.telling import Telling
from tui.visit.form import Draft
from tui.visit.questions import BeforeQuestion
from tui.visit.today import lines_of_today
from tui.widgets.status import Status
from tui.widgets.words import Notice
from tui.words import form, keys
from tui.words.help import BEFORE_HELP


class BeforeScreen(Telling[Draft | None]):
    """Side, place, pain, signs, what eases and flare day; None goes back."""

    HELP = BEFORE_HELP
    ONWARD = keys.BEGIN
    LEAVING = keys.LEAVE
    WAS_WHEN = form.LAST_TIME

    def __init__(self, question: BeforeQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self.draft = question.draft
        self.was = question.look_back.last
        self._question = question

    def status(self) -> Status:
        """Which session it is for, and which question of how many is asked."""
        title = "" if self.is_narrow else self._question.session.title
        return Status(form.HEADING, time_left=title, then=self.count_words())

    def compose_main(self) -> ComposeResult:
        """The form, below what has to be told once."""
        yield Notice("\n".join(self._question.notices), id="notices")
        yield from self.compose_form()
        yield Notice(id="notice")

    def today_lines(self) -> Sequence[str]:
        """How long today takes, what is other than last time and why, and what builds up."""
        return lines_of_today(self.draft, self._question)

    def end(self) -> None:
        """The finished form."""
        self.finish(self.draft)
