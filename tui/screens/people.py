"""Who it is: one of those who are there, or somebody new."""

from textual.app import ComposeResult

from tui.files.person import MOST_LETTERS
from tui.screens.naming import Naming
from tui.visit.questions import PersonQuestion
from tui.widgets.big import BigWords
from tui.widgets.status import Status
from tui.words import keys, people
from tui.words.shelf import CLAIM_SHORT, NAME, NO_ADVICE


class PeopleScreen(Naming[str | None]):
    """The people, and a line for the name of a new one, while that is written."""

    HELP = people.PEOPLE_HELP
    MOST_LETTERS = MOST_LETTERS
    NAME = people.NAME

    def __init__(self, question: PersonQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question
        self._people = question.look()

    def status(self) -> Status:
        """What it is, and what it is not."""
        return Status(NAME, time_left="" if self.is_narrow else CLAIM_SHORT, then=NO_ADVICE)

    def compose_main(self) -> ComposeResult:
        """The list, and below it the name that is written."""
        yield BigWords(people.WHO, id="who")
        yield from self.compose_naming()

    def labels(self) -> tuple[str, ...]:
        """Those who are there, and somebody new."""
        return (*self._people, people.NEW)

    @property
    def writing_place(self) -> int:
        """Somebody new comes last."""
        return len(self._people)

    def notice_words(self) -> str:
        """What has to be said, and what each has of their own."""
        return people.HINT if self.is_writing else self._question.notice or people.HINT

    def leaving(self) -> str:
        """Leave Unpinch, where that can be done."""
        return keys.LEAVE if self._question.can_leave else ""

    def begins_anew(self) -> bool:
        """Whoever has gone has left a name half written, and somebody may have come elsewhere."""
        self.write(None)
        self._look_again()
        return True

    def _look_again(self) -> None:
        """Who is there by now."""
        self._people = self._question.look()
        self.show_entries(len(self._people) if self.is_writing else 0)

    def take(self, place: int) -> None:
        """One of those who are there."""
        self.finish(self._people[place])

    def take_name(self, written: str) -> str:
        """A name that nobody has yet."""
        # Somebody may have come at another screen since.
        self._look_again()
        name, why = people.new_name(written, self._people)
        if name:
            self.finish(name)
        return why

    def action_leave(self) -> None:
        """Leave Unpinch, where that can be done."""
        if self._question.can_leave:
            self.finish(None)
