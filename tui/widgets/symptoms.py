"""The form of symptoms: one row open, those before it answered, and those after it to come."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.accordion import Told, form_page
from tui.widgets.open_row import Look
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of


class SymptomsForm(Static):
    """Shows a draft; a click on a choice tells its key. `active` are the lines of the open row.

    `rows`, `is_airy` and `has_body` as for its look. `changed` are the lines of another row that
    have just come to say something else, and `changes` counts how often some did.
    """

    @dataclass
    class Pressed(Message):
        """A choice was clicked."""

        key: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._told: Told | None = None
        self.rows = 0
        self.is_airy = False
        self.has_body = False
        self.active = range(0)
        self.changes = 0
        self.changed = range(0)
        self._lines: list[str] = []
        self._pointed: int | None = None

    def point_at(self, answer: int | None) -> None:
        """Mark one of the answers of the open row."""
        if answer != self._pointed:
            self._pointed = answer
            self.draw()

    def show(self, told: Told) -> None:
        """Show a draft as far as it is filled in, with what there is to say of it."""
        was, before = self._told, self._lines
        self._told = told
        self.draw()
        self.changed = range(0)
        if was is None or was.draft == told.draft:
            return
        if was.draft.missing == told.draft.missing:
            self._note_changed(before)

    def _note_changed(self, before: list[str]) -> None:
        """Which lines say something else now, of those that are not open."""
        pairs = enumerate(zip(before, self._lines, strict=False))
        rows = [row for row, (was, now) in pairs if was != now and row not in self.active]
        if rows:
            has_moved = len(before) != len(self._lines)
            self.changed = range(rows[0], rows[0] + 1 if has_moved else rows[-1] + 1)
            self.changes += 1

    def on_resize(self) -> None:
        """The choices flow into the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw it for the room that there is."""
        if self._told is None:
            return
        look = Look(
            width_of(self), signs_of(self), self.rows, self.is_airy, self.has_body, self._pointed
        )
        page = form_page(self._told, look)
        self.active = page.active
        self._lines = [line.plain for line in page.lines]
        self.update(Content("\n").join(page.lines))

    def on_click(self, event: events.Click) -> None:
        """Tell the key of the choice that was clicked."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            self.post_message(self.Pressed(key))
