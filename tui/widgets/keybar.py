"""The keys that do something now, each of which can be clicked."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.words import width_of

_GAPS = ((False, 3), (False, 2), (True, 2), (True, 1))
"""How the keys are set, the best way first: with short labels or not, and so many columns apart."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, what it does now, and the action that a click runs.

    `short` is the label where there is little room; None for the same.
    """

    key: str
    label: str
    action: str
    is_enabled: bool = True
    short: str | None = None

    def words(self, *, is_short: bool) -> str:
        """What stands behind the key's cap."""
        return self.short if is_short and self.short is not None else self.label

    def columns(self, *, is_short: bool) -> int:
        """The cells that it takes."""
        words = self.words(is_short=is_short)
        return cell_len(f"[{self.key}] {words}") if words else cell_len(f"[{self.key}]")


class KeyBar(Static):
    """Key hints on one row where they fit, else on as many as they need.

    What does not apply is quiet. `more` are others, quiet too, on rows of their own.
    """

    @dataclass
    class Pressed(Message):
        """A hint was clicked, `at` that moment."""

        action: str
        key: str
        at: float

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._hints: tuple[KeyHint, ...] = ()
        self._more: tuple[KeyHint, ...] = ()
        self._places: list[tuple[int, int, int, KeyHint]] = []

    def show(self, hints: tuple[KeyHint, ...], more: tuple[KeyHint, ...] = ()) -> None:
        """Show these hints."""
        if (hints, more) != (self._hints, self._more):
            self._hints, self._more = hints, more
            self._draw()

    def on_resize(self) -> None:
        """The hints flow into the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """Tell which hint was clicked."""
        offset = event.get_content_offset(self)
        for row, start, end, hint in self._places:
            if offset is not None and offset.y == row and start <= offset.x < end:
                self.post_message(self.Pressed(hint.action, hint.key, event.time))

    def _draw(self) -> None:
        self._places = []
        first = list(self._rows(self._hints, 0))
        more = list(self._rows(self._more, len(first), is_quiet=True))
        self.update(Content("\n").join([*first, *more]))

    def _rows(
        self, hints: tuple[KeyHint, ...], first_row: int, *, is_quiet: bool = False
    ) -> Iterator[Content]:
        """The hints in rows; where each can be clicked is noted."""
        room = width_of(self)
        is_short, gap = _setting(hints, room)
        row: list[Content] = []
        at, number = 0, first_row
        for hint in hints:
            columns = hint.columns(is_short=is_short)
            if at and at + columns > room:
                yield Content(" " * gap).join(row)
                row, at, number = [], 0, number + 1
            if hint.is_enabled:
                self._places.append((number, at, at + columns, hint))
            row.append(_hint_content(hint, is_short=is_short, is_quiet=is_quiet))
            at += columns + gap
        if row:
            yield Content(" " * gap).join(row)


def _setting(hints: tuple[KeyHint, ...], room: int) -> tuple[bool, int]:
    """Whether labels are short, and the columns between two hints."""
    for is_short, gap in _GAPS:
        columns = sum(hint.columns(is_short=is_short) + gap for hint in hints) - gap
        if columns <= room:
            return is_short, gap
    return _GAPS[2]


def _hint_content(hint: KeyHint, *, is_short: bool, is_quiet: bool) -> Content:
    words = hint.words(is_short=is_short)
    label = f" {words}" if words else ""
    if is_quiet or not hint.is_enabled:
        return Content.styled(f"[{hint.key}]{label}", "$quiet")
    return Content.assemble(("[", "$quiet"), (hint.key, "bold $work"), ("]", "$quiet"), label)
