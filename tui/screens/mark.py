"""Which of the lines are so: marked by their numbers, or with a cursor."""

from collections.abc import Iterator

from textual.app import ComposeResult

from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import MarkQuestion
from tui.widgets.below import Below
from tui.widgets.keybar import KeyHint
from tui.widgets.marking import Marking
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import keys, screening
from tui.words.help import MARK_HELP


class MarkScreen(Asking[frozenset[str] | None]):
    """Ends with the ids of what is marked; None goes back.

    A number marks its line as soon as it can mean no other; until then it moves the cursor there.
    """

    HELP = MARK_HELP

    def __init__(self, question: MarkQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question
        self._typed = ""

    def status(self) -> Status:
        """Where one is."""
        return Status(screening.BEFORE_YOU_START)

    def compose_main(self) -> ComposeResult:
        """The question and its lines."""
        yield Words(self._question.heading, id="question")
        yield Marking([line.text for line in self._question.lines], id="lines")
        yield Below(screening.SIGN, screening.SIGNS, key="down")
        yield Notice(id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """What is asked; then the line of the cursor, and whether it is marked."""
        marking = self.marking
        yield from super().asked_spots()
        line = (marking.cursor, marking.cursor in marking.marked)
        yield Spot("line", marking, line, marking.cursor_row)

    @property
    def marking(self) -> Marking:
        """The lines."""
        return self.query_one(Marking)

    def on_mount(self) -> None:
        """How much is below is known once the page has been laid out."""
        self.after_paint(self._show_below)

    def on_resize(self) -> None:
        """How much is below is another number."""
        self.after_paint(self._show_below)

    def _show_below(self) -> None:
        self.query_one(Below).show(self.marking.count_below)

    def hints(self) -> tuple[KeyHint, ...]:
        """Mark, and be done."""
        return (
            KeyHint("space", keys.MARK, "press('space')"),
            KeyHint("g", keys.DONE, "press('g')"),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "press('q')"),
        )

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """Each of the lines."""
        return tuple(KeyHint("", keys.MARK, "press('space')") for _ in self._question.lines)

    def point_at(self, row: int) -> None:
        """The pointer is the cursor."""
        self.marking.go_to(row)
        self.after_paint(self._show_below)

    def action_press(self, key: str) -> None:
        """Move, mark, or be done."""
        self.after_paint(self._show_below)
        if key in "0123456789" and len(key) == 1:
            self._take_digit(key)
            return
        self._typed = ""
        self.show_hint("")
        if key in (" ", "space"):
            self.marking.toggle()
        elif key in ("down", "up", "pagedown", "pageup"):
            self.marking.move(1 if key.endswith("down") else -1)
        elif key in ("g", "enter"):
            self._be_done()
        elif key == "q":
            self.finish(None)
        else:
            self.press_other(key)

    def _take_digit(self, digit: str) -> None:
        """Take a digit of a number."""
        count = len(self._question.lines)
        typed = self._typed + digit if 0 < int(self._typed + digit) <= count else digit
        if not 0 < int(typed) <= count:
            self._typed = ""
            return
        self.marking.go_to(int(typed) - 1)
        if int(typed) * 10 > count:
            self.marking.toggle()
            typed = ""
        self._typed = typed
        self.show_hint(screening.one_more_digit(typed) if typed else "")

    def _be_done(self) -> None:
        """What is marked; nothing is no answer."""
        lines, marked = self._question.lines, self.marking.marked
        if marked:
            self.finish(frozenset(lines[place].id for place in marked))
        else:
            self.show_hint(screening.MARK_FIRST)
