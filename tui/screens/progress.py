"""How it goes: four weeks in pages of whole parts, to be looked at and left."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from tui.screens.step import HELP_HINT, Step
from tui.visit.questions import ProgressQuestion
from tui.widgets.below import Below
from tui.widgets.keybar import KeyHint
from tui.widgets.sheets import Block, Sheets
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.words import keys, two_buttons
from tui.words.help import PROGRESS_HELP
from tui.words.progress_parts import TITLE, parts, weeks_words
from tui.words.shelf import NO_ADVICE


class ProgressScreen(Step[None]):
    """Shows what was put together; nothing is asked, and nothing is kept."""

    BINDINGS: ClassVar = [
        ("space,enter,pagedown,down", "turn(1)"),
        ("pageup,up", "turn(-1)"),
        ("q,Q,escape", "leave"),
    ]
    HELP = PROGRESS_HELP
    BY_PLACE = frozenset("q?")

    def __init__(self, question: ProgressQuestion) -> None:
        super().__init__()
        self._progress = question.progress

    def status(self) -> Status:
        """What it is, and of when."""
        weeks = "" if self.is_narrow else weeks_words(self._progress)
        return Status(TITLE, time_left=weeks, then=NO_ADVICE)

    def compose_main(self) -> ComposeResult:
        """The parts."""
        yield Sheets(self._blocks, id="sheets")
        yield Below(keys.PART, keys.PARTS)

    def _blocks(self, columns: int, rows: int) -> Sequence[Block]:
        found = parts(self._progress, columns, rows)
        return [Block(part.heading, part.paragraphs(columns)) for part in found]

    @property
    def sheets(self) -> Sheets:
        """The pages."""
        return self.query_one(Sheets)

    def asked_spots(self) -> Iterator[Spot]:
        """The first row of the page that was turned to."""
        yield Spot("page", self.sheets, self.sheets.turns)

    def on_resize(self) -> None:
        """Other words fit another width."""
        self.after_paint(self.show_status)

    def on_sheets_turned(self) -> None:
        """Say how much is below, and which keys do something now."""
        self.query_one(Below).show(self.sheets.count_below)
        self.show_hints()

    def hints(self) -> tuple[KeyHint, ...]:
        """On, back a page, and back to the sessions."""
        on = KeyHint("space", keys.READ, "turn(1)", short=keys.READ_SHORT)
        before = KeyHint("up", keys.PAGE_BEFORE, "turn(-1)", short="")
        return (
            *((on,) if self.has_below else ()),
            *((before,) if self.sheets.has_above else ()),
            KeyHint("q", keys.BACK, "leave"),
            HELP_HINT,
        )

    def choices(self) -> tuple[KeyHint, ...]:
        """With two buttons: back to the sessions, or back a page."""
        leave = KeyHint("", two_buttons.BACK_TO_SESSIONS, "leave")
        before = KeyHint("", keys.PAGE_BEFORE, "turn(-1)")
        return (leave, *((before,) if self.sheets.has_above else ()), HELP_HINT)

    @property
    def has_below(self) -> bool:
        """Whether there is a page after this one."""
        return bool(self.sheets.count_below)

    def scroll_on(self) -> bool:
        """The next page, where there is one."""
        return self.sheets.turn(1)

    def action_turn(self, by: int) -> None:
        """A page further, or back."""
        if self.sheets.turn(by) and self.has_two_buttons:
            self.buttons.restart()

    def action_press(self, key: str) -> None:
        """A click on what is below reads on."""
        if key == "space":
            self.action_turn(1)

    def action_leave(self) -> None:
        """Back to the sessions."""
        self.finish(None)
