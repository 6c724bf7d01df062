"""Which things of one's own are rated: picked from a list, or written in words of one's own."""

from textual.app import ComposeResult

from tui.play.activities import MOST_LETTERS
from tui.screens.naming import Naming
from tui.screens.step import HELP_HINT
from tui.visit.questions import ActivityQuestion
from tui.widgets.keybar import KeyHint
from tui.widgets.status import Status
from tui.widgets.words import Words
from tui.words import activities


class ActivityScreen(Naming[str | None]):
    """Ends with a name, None for no more now, or an empty text for never.

    No more comes first: whoever presses on without reading has chosen nothing.
    """

    HELP = activities.CHOOSE_HELP
    MOST_LETTERS = MOST_LETTERS
    NAME = activities.NAME

    def __init__(self, question: ActivityQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def status(self) -> Status:
        """Which of how many it is."""
        return Status(activities.TITLE, then=activities.which(self._question.before))

    def compose_main(self) -> ComposeResult:
        """What is asked, the list, and below it the name that is written."""
        yield Words(activities.chosen_heading(self._question.before), id="question")
        yield from self.compose_naming()

    def labels(self) -> tuple[str, ...]:
        """No more, what is offered, words of one's own, and never."""
        no_more = activities.leaving(self._question.before).capitalize()
        never = (activities.NEVER,) if self._question.can_decline else ()
        return (no_more, *self._question.offered, activities.OWN, *never)

    @property
    def writing_place(self) -> int:
        """Words of one's own come behind what is offered."""
        return 1 + len(self._question.offered)

    def notice_words(self) -> str:
        """What it is asked for, or what it changes."""
        return activities.why_words(replaces=self._question.replaces)

    def leaving(self) -> str:
        """No more."""
        return activities.leaving(self._question.before)

    def choices(self) -> tuple[KeyHint, ...]:
        """The list, in which no more stands already."""
        return (*self.pointed_rows(), HELP_HINT)

    def take(self, place: int) -> None:
        """No more, one that is offered, or never."""
        if place == 0:
            self.finish(None)
        else:
            self.finish("" if place > self.writing_place else self._question.offered[place - 1])

    def take_name(self, written: str) -> str:
        """One in words of one's own."""
        name, why = activities.new_activity(written, self._question.offered, self._question.before)
        if name:
            self.finish(name)
        return why

    def action_leave(self) -> None:
        """No more."""
        self.finish(None)
