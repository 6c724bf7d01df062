"""The form of symptoms: a row for each thing that is told, the one asked next marked."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tui.visit.form import Draft
from tui.widgets.pages import wrapped
from tui.widgets.rows import FormRow, Piece, rows_of
from tui.widgets.words import width_of

_LABEL_COLUMNS = 12
_GAP = "  "
_ROOMY_COLUMNS = 70


class SymptomsForm(Static):
    """Shows a draft; a click on a choice tells its key. `active` are the rows asked next."""

    @dataclass
    class Pressed(Message):
        """A choice was clicked."""

        key: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._draft: Draft | None = None
        self.active = range(0)

    def show(self, draft: Draft) -> None:
        """Show a draft as far as it is filled in."""
        self._draft = draft
        self._draw()

    def on_resize(self) -> None:
        """The choices flow into the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        if self._draft is None:
            return
        columns = width_of(self)
        lines: list[Content] = []
        for row in rows_of(self._draft, is_roomy=columns >= _ROOMY_COLUMNS):
            is_asked = row.name == self._draft.missing
            flowed = _flowed(row, columns, is_asked=is_asked)
            if is_asked:
                self.active = range(len(lines), len(lines) + len(flowed))
            lines += flowed
        if not self._draft.missing:
            self.active = range(0)
        self.update(Content("\n").join(lines))

    def on_click(self, event: events.Click) -> None:
        """Tell the key of the choice that was clicked."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            self.post_message(self.Pressed(key))


def _flowed(row: FormRow, columns: int, *, is_asked: bool) -> list[Content]:
    """A row in as many lines as it needs; a piece breaks only where it is wider than a line."""
    room = max(1, columns - _LABEL_COLUMNS)
    gap = " " if row.is_sentence else _GAP
    lines: list[list[Content]] = [[]]
    used = 0
    for piece in row.pieces:
        for text in _parts(piece, room):
            if used and used + cell_len(text) > room:
                lines.append([])
                used = 0
            lines[-1].append(_content(piece, text, is_bold=row.is_sentence))
            used += cell_len(text) + len(gap)
    labels = [_label(row.label, is_asked=is_asked), *[Content(" " * _LABEL_COLUMNS)] * len(lines)]
    return [label + Content(gap).join(line) for label, line in zip(labels, lines, strict=False)]


def _parts(piece: Piece, room: int) -> list[str]:
    """The text of a piece with its mark, cut where it is wider than the room."""
    text = f"[{piece.text}]" if piece.is_chosen else piece.text
    return [text[start:end] for start, end in wrapped(text, room)]


def _content(piece: Piece, text: str, *, is_bold: bool) -> Content:
    """A piece that knows its key wherever a narrow screen puts it; chosen is told by brackets."""
    style = "bold reverse" if piece.is_chosen else "bold" if is_bold else ""
    content = Content.styled(text, style)
    return content.stylize(Style.from_meta({"key": piece.token})) if piece.token else content


def _label(text: str, *, is_asked: bool) -> Content:
    sign = "> " if is_asked else "  "
    style = "bold $work" if is_asked else "bold"
    return Content.styled(f"{sign}{text}".ljust(_LABEL_COLUMNS), style)
