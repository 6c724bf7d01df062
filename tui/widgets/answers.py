"""Yes and no, side by side and of the same size: yes first, and in the colour of warning."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.widgets.big import painted
from tui.widgets.choice import Choice
from tui.widgets.lettering import LETTER_ROWS, word_rows
from tui.widgets.pages import wrapped
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of

_LARGE_KEY_COLUMNS = 8


class Answer(Static):
    """An answer in a block, its key a large letter where the block has the height for it.

    `is_open` tells whether it counts already; until then its key is a small letter.
    """

    def __init__(self, key: str, words: str, aside: str = "", *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.key = key
        self._shown = (words, aside)
        self.is_open = True

    def show(self, words: str, aside: str = "", *, is_open: bool = True) -> None:
        """Show other words for the same key; `aside` is left out where it has no room."""
        if ((words, aside), is_open) != (self._shown, self.is_open):
            self._shown, self.is_open = (words, aside), is_open
            self.set_class(not is_open, "is-closed")
            self._draw()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """The words fit the block."""
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """Tell the key."""
        self.post_message(Choice.Pressed(self.key, event.time))

    def _draw(self) -> None:
        words, aside = self._shown
        key = self.key.upper() if self.is_open else self.key
        drawn = word_rows(key)
        if drawn and self.size.height >= LETTER_ROWS and self.size.width > _LARGE_KEY_COLUMNS * 2:
            letter = painted(drawn, signs_of(self))
            self.update(_large(letter, words, aside, self.size.width))
            return
        lines = [Content.assemble((f"  {key}   ", "bold"), (words, "bold"))]
        if aside and self.size.height > 1:
            lines.append(Content(f"      {aside}"))
        self.update(Content("\n").join(line.truncate(max(1, width_of(self))) for line in lines))


def _large(drawn: Content, words: str, aside: str, columns: int) -> Content:
    """The key as a large letter, and the words beside it."""
    room = columns - _LARGE_KEY_COLUMNS - 1
    texts = [Content.styled(words[start:end], "bold") for start, end in wrapped(words, room)]
    if aside:
        texts += [Content(aside[start:end]) for start, end in wrapped(aside, room)]
    texts = [Content(""), *texts, *[Content("")] * LETTER_ROWS][:LETTER_ROWS]
    rows = [
        row.pad_right(max(0, _LARGE_KEY_COLUMNS - row.cell_length)) for row in drawn.split("\n")
    ]
    return Content("\n").join(
        Content.assemble(" ", row, text) for row, text in zip(rows, texts, strict=True)
    )


class Answers(Horizontal):
    """The two answers; `no` can be closed until it counts."""

    ANSWER_IDS: ClassVar[tuple[str, str]] = ("yes", "no")

    def __init__(self, yes: Answer, no: Answer, *, id: str | None = "answers") -> None:
        super().__init__(id=id)
        self.yes, self.no = yes, no

    def compose(self) -> ComposeResult:
        """Yes first."""
        self.yes.add_class("is-yes")
        self.no.add_class("is-no")
        yield self.yes
        yield self.no
