"""The keys that do something now, each of which can be clicked."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.words import width_of

_GAP = "   "


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, what it does now, and the action that a click runs."""

    key: str
    label: str
    action: str
    is_enabled: bool = True


class KeyBar(Static):
    """Key hints in as many rows as they need; what does not apply is quiet."""

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        action: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._hints: tuple[KeyHint, ...] = ()
        self._places: list[tuple[int, int, int, str]] = []

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show these hints."""
        if hints != self._hints:
            self._hints = hints
            self._draw()

    def on_resize(self) -> None:
        """The hints flow into the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """Tell which hint was clicked."""
        offset = event.get_content_offset(self)
        for row, start, end, action in self._places:
            if offset is not None and offset.y == row and start <= offset.x < end:
                self.post_message(self.Pressed(action))

    def _draw(self) -> None:
        rows: list[list[Content]] = [[]]
        self._places = []
        column = 0
        room = width_of(self)
        for hint in self._hints:
            width = cell_len(f"{hint.key} {hint.label}")
            if column and column + width > room:
                rows.append([])
                column = 0
            if hint.is_enabled:
                self._places.append((len(rows) - 1, column, column + width, hint.action))
            rows[-1].append(self._hint_content(hint))
            column += width + len(_GAP)
        lines = [Content(_GAP).join(row) for row in rows]
        self.update(Content("\n").join(lines))

    def _hint_content(self, hint: KeyHint) -> Content:
        if not hint.is_enabled:
            return Content.styled(f"{hint.key} {hint.label}", "$quiet")
        return Content.assemble((hint.key, "bold $work"), " ", hint.label)
