"""Who has examined this and said that exercise is fine, and when."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from tui.play.lists import Clearance, ExaminedWhen, Examiner
from tui.screens.arming import NEVER
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import ClearQuestion
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import clearing, keys, screening
from tui.words.help import CLEAR_HELP

_WHO: dict[str, Examiner] = {"d": "doctor", "p": "physiotherapist"}
_WHEN: dict[str, ExaminedWhen] = {"t": "today", "w": "this-week", "e": "earlier"}


class ClearScreen(Asking[Clearance | None]):
    """Two keys, one after the other; None goes back."""

    class WhenShown(Message):
        """The second question is on the screen."""

    HELP = CLEAR_HELP
    ANSWERS = ("d", "p", "q")

    def __init__(self, question: ClearQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question
        self._by: Examiner | None = None
        self._whens = {key: when for key, when in _WHEN.items() if when in question.whens}

    def status(self) -> Status:
        """Where one is."""
        return Status(screening.BEFORE_YOU_START)

    def compose_main(self) -> ComposeResult:
        """Both questions; the second is shown after the first."""
        yield Words(self._question.heading, id="question")
        yield Reading([Content(each) for each in self._question.sentences], id="sentences")
        with Vertical(id="who"):
            for key, who in _WHO.items():
                yield Choice(key, clearing.WHO[who])
        with Vertical(id="when"):
            for key, when in self._whens.items():
                yield Choice(key, clearing.WHEN[when])
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Each key stands in its cap."""
        for choice in self.query(Choice):
            choice.show_cap(has_cap=True)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer."""
        return (KeyHint("q", keys.LEAVE, "press('q')"), HELP_HINT)

    def choices(self) -> tuple[KeyHint, ...]:
        """The answers to the question that is shown, and what is none."""
        who = {key: clearing.WHO[each] for key, each in _WHO.items()}
        when = {key: clearing.WHEN[each] for key, each in self._whens.items()}
        words = who if self._by is None else when
        answers = tuple(KeyHint(key, each, f"press('{key}')") for key, each in words.items())
        return (*answers, *super().choices())

    def action_press(self, key: str) -> None:
        """Take one answer, then the other."""
        if key == "q":
            self.finish(None)
        elif self._by is None and key in _WHO:
            self._ask_when(_WHO[key])
        elif self._by is not None and key in self._whens:
            self.finish(Clearance(self._by, self._whens[key]))
        else:
            self.press_other(key)

    def _ask_when(self, by: Examiner) -> None:
        """Ask the second question, which has to be read before it takes a key."""
        self._by = by
        self.add_class("asks-when")
        self.query_one("#question", Words).show(clearing.WHEN_HEADING)
        self.show_hint("")
        self.armed_at = NEVER
        self.buttons.restart()
        self.after_paint(self._tell_shown)

    def _tell_shown(self) -> None:
        self.post_message(self.WhenShown())

    def on_clear_screen_when_shown(self, message: WhenShown) -> None:
        """From now on the second answer counts."""
        self.armed_at = message.time + self.arm_seconds

    def press_other(self, key: str) -> None:
        """Say which keys answer the question that is shown."""
        if self._by is not None and len(key) == 1 and key != "?":
            self.show_hint(keys.press_one_of((*self._whens, "q")))
        else:
            super().press_other(key)
