"""The first screen: which session to play."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.plan.model import Session
from tui.screens.step import HELP_HINT, Step
from tui.visit.questions import Chosen, ShelfQuestion
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.words import Words
from tui.words import keys
from tui.words.help import SHELF_HELP
from tui.words.sessions import session_words


class ShelfScreen(Step[Chosen]):
    """All sessions, one an option; ends with one, or to browse the exercises, or to leave."""

    AUTO_FOCUS = "OptionList"
    BINDINGS = [
        ("space", "select"),
        ("x,X", "browse"),
        ("q,Q,escape", "leave"),
    ]
    HELP = SHELF_HELP

    def __init__(self, question: ShelfQuestion) -> None:
        super().__init__()
        self._shelf = question.shelf
        self._notices = question.notices

    def compose(self) -> ComposeResult:
        """The name, the sessions and the keys."""
        yield BigWords("Unpinch", id="name")
        yield Words(self._claim(), id="claim")
        options = [Option(_session_lines(session)) for session in self._shelf.sessions]
        yield OptionList(*options, id="sessions", markup=False)
        yield KeyBar(id="keys")

    def _claim(self) -> str:
        """What this is, and which files are missing from the list."""
        claim = "Guided sessions for a pinched nerve in the lower back. Not medical advice."
        faulty = [
            f"Faults in {name}: see unpinch check {path}" for name, path, _ in self._shelf.faulty
        ]
        return "\n".join([claim, *faulty, *self._shelf.strays, *self._notices])

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys of the list."""
        return (
            KeyHint("space", keys.OPEN, "select"),
            KeyHint("up/down", keys.CHOOSE, "choose"),
            KeyHint("x", keys.ALL_EXERCISES, "browse"),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "leave"),
        )

    def action_choose(self) -> None:
        """The next session of the list."""
        self.query_one(OptionList).action_cursor_down()

    def action_select(self) -> None:
        """Open the session under the cursor."""
        self.query_one(OptionList).action_select()

    def action_browse(self) -> None:
        """Look at all exercises."""
        self.finish("browse")

    def action_leave(self) -> None:
        """Leave Unpinch."""
        self.finish("leave")

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """A session was chosen."""
        self.finish(self._shelf.sessions[message.option_index])


def _session_lines(session: Session) -> Content:
    words = f"\n{session_words(session)}\n{session.summary}"
    return Content.assemble((session.title, "bold"), words)
