"""One of a few answers, each behind its key; it can be passed over."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import PickQuestion
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyHint
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import keys, screening
from tui.words.help import PICK_HELP


class PickScreen(Asking[str | None]):
    """Ends with the key of the answer, or with None where it is passed over."""

    HELP = PICK_HELP
    BY_PLACE = frozenset("?")

    def __init__(self, question: PickQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question
        self._keys = tuple(key for key, _ in question.picks)

    def status(self) -> Status:
        """Which question of how many it is."""
        return Status(screening.BEFORE_YOU_START, then=self._question.which)

    def compose_main(self) -> ComposeResult:
        """The question and its answers."""
        yield Words(self._question.heading, id="question")
        with Vertical(id="picks"):
            for key, words in self._question.picks:
                yield Choice(key, words)
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Each key stands in its cap."""
        for choice in self.query(Choice):
            choice.show_cap(has_cap=True)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer."""
        return (KeyHint("q", self._question.leaving, "press('q')"), HELP_HINT)

    def choices(self) -> tuple[KeyHint, ...]:
        """The answers, and what is none."""
        picks = (KeyHint(key, words, f"press('{key}')") for key, words in self._question.picks)
        return (*picks, *super().choices())

    def action_press(self, key: str) -> None:
        """Take an answer, or pass over it."""
        if key == "q":
            self.finish(None)
        elif key in self._keys:
            self.finish(key)
        else:
            self.press_other(key)

    def press_other(self, key: str) -> None:
        """Say which keys answer."""
        if len(key) == 1 and key != "?" and not key.isspace():
            self.show_hint(keys.press_one_of((*self._keys, "q")))
        else:
            super().press_other(key)
