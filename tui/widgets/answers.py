"""Yes and no, side by side and of the same size: yes first, and in the colour of warning."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from tui.widgets.big import painted
from tui.widgets.choice import Choice
from tui.widgets.lettering import LETTER_ROWS, word_rows
from tui.widgets.pages import wrapped
from tui.widgets.signs import UTF8, Signs, signs_of

Setting = Literal["plain", "framed", "large"]
"""Reversed rows, a frame, or a frame around the key as a large letter."""
_LETTER_COLUMNS = 8
_LEAST_BESIDE = 24
"""So many columns beside the large letter take the whole text; else it stands below."""
_FRAME = 2
_GAP = 1
_Frame = tuple[str, str, str]
_FRAMES: dict[str, _Frame] = {
    "heavy": ("\u250f\u2513\u2517\u251b", "\u2501", "\u2503"),
    "light": ("\u256d\u256e\u2570\u256f", "\u2500", "\u2502"),
    "dotted": ("\u256d\u256e\u2570\u256f", "\u2504", "\u2506"),
}
"""The corners of a frame from the upper left on, and its sides."""
_ASCII_FRAMES: dict[str, _Frame] = {
    "heavy": ("++++", "=", "|"),
    "light": ("++++", "-", "|"),
    "dotted": ("....", ". ", ":"),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What an answer says: a few `words`, the `text` that explains them, and an `aside`.

    The aside is left out where it has no room.
    """

    words: str
    text: str = ""
    aside: str = ""


def answer_rows(
    key: str, wording: Wording, columns: int, setting: Setting, signs: Signs = UTF8
) -> list[Content]:
    """The rows of a block without its frame; a key in capitals counts already."""
    if setting == "large" and key.isupper():
        return _large_rows(key, wording, columns, signs)
    if setting == "plain":
        return _hanging(Content.styled(f" {key} ", "bold"), wording.text or wording.words, columns)
    is_wide = columns >= _LEAST_BESIDE
    cap = Content.styled(f" {key} ", "bold reverse" if key.isupper() else "bold")
    label = Content(" ") + cap + Content("  ") if is_wide else cap + Content(" ")
    indent = " " * (label.cell_length if is_wide else 1)
    rows = _hanging(label, wording.words, columns)
    for text, style in ((wording.text, ""), (wording.aside, "$quiet")):
        rows += [Content(indent) + row.stylize(style) for row in _rows(text, columns - len(indent))]
    return rows


def framed(
    rows: list[Content], columns: int, height: int, *, is_heavy: bool, is_open: bool, signs: Signs
) -> list[Content]:
    """The rows in a frame of so many columns and rows; of what does not count yet it is dotted."""
    kind = "dotted" if not is_open else "heavy" if is_heavy else "light"
    corners, across, down = (_ASCII_FRAMES if signs.is_ascii else _FRAMES)[kind]
    inside = columns - _FRAME
    line = (across * inside)[:inside]
    filled = [*rows, *[Content("")] * height][: height - _FRAME]
    side = Content(down)
    return [
        Content(corners[0] + line + corners[1]),
        *(side + row.truncate(inside).pad_right(inside - row.cell_length) + side for row in filled),
        Content(corners[2] + line + corners[3]),
    ]


@lru_cache(maxsize=256)
def heights(
    both: tuple[Wording, Wording],
    columns: int,
    setting: Setting,
    *,
    is_stacked: bool = False,
    is_even: bool = True,
) -> tuple[int, int]:
    """The rows of both blocks with their frames, side by side or one above the other.

    They are of one size, unless they stand above each other and need not be `is_even`.
    """
    frame = 0 if setting == "plain" else _FRAME
    room = columns if is_stacked else (columns - _GAP) // 2
    of_yes, of_no = (
        frame + len(answer_rows(key, wording, room - frame, setting))
        for key, wording in zip("YN", both, strict=True)
    )
    most = max(of_yes, of_no)
    return (most, most) if is_even or not is_stacked else (of_yes, of_no)


def _hanging(label: Content, words: str, columns: int) -> list[Content]:
    """Bold words behind a label, and below each other where they need more rows."""
    indent = Content(" " * label.cell_length)
    rows = _rows(words, columns - label.cell_length)
    labels = [label, *[indent] * len(rows)]
    return [before + row.stylize("bold") for before, row in zip(labels, rows, strict=False)]


def _rows(words: str, columns: int) -> list[Content]:
    if not words:
        return []
    return [Content(words[start:end]) for start, end in wrapped(words, max(1, columns))]


def _large_rows(key: str, wording: Wording, columns: int, signs: Signs) -> list[Content]:
    """The key as a large letter, with the words beside it, and the text there too or below."""
    room = columns - _LETTER_COLUMNS - 2
    beside = [row.stylize("bold") for row in _rows(wording.words, room)]
    below: list[Content] = []
    if room >= _LEAST_BESIDE:
        beside += _rows(wording.text, room)
        beside += [row.stylize("$quiet") for row in _rows(wording.aside, room)]
    else:
        below = [Content(" ") + row for row in _rows(wording.text, columns - 1)]
    rows = max(LETTER_ROWS, len(beside) + 1)
    letter = list(painted(word_rows(key) or (), signs).split("\n"))
    letter = [row.pad_right(_LETTER_COLUMNS - row.cell_length) for row in letter]
    letter += [Content(" " * _LETTER_COLUMNS)] * (rows - len(letter))
    beside = [Content.styled(key, "$unseen"), *beside, *[Content("")] * rows]
    lines = [Content("  ") + a + b for a, b in zip(letter, beside[:rows], strict=True)]
    return [*lines, *below]


class Answer(Static):
    """An answer in a block. `is_open` tells whether it counts already.

    Until then its key is a small letter.
    """

    def __init__(self, key: str, wording: Wording, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.key = key
        self.wording = wording
        self.setting: Setting = "framed"
        self.is_open = True

    def show(self, wording: Wording, *, is_open: bool = True) -> None:
        """Show other words for the same key."""
        if (wording, is_open) != (self.wording, self.is_open):
            self.wording, self.is_open = wording, is_open
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
        key = self.key.upper() if self.is_open else self.key
        columns, height = self.size
        frame = 0 if self.setting == "plain" else _FRAME
        if columns <= frame:
            return
        rows = answer_rows(key, self.wording, max(1, columns - frame), self.setting, signs_of(self))
        if frame:
            rows = framed(
                rows,
                columns,
                height,
                is_heavy=self.has_class("is-yes"),
                is_open=self.is_open,
                signs=signs_of(self),
            )
        else:
            rows = [row.pad_right(max(0, columns - row.cell_length)) for row in rows]
        self.update(Content("\n").join(rows))


class Answers(Container):
    """The two answers, in blocks of the same size; `no` can be closed until it counts."""

    def __init__(self, yes: Answer, no: Answer, *, id: str | None = "answers") -> None:
        super().__init__(id=id)
        self.yes, self.no = yes, no

    def compose(self) -> ComposeResult:
        """Yes first."""
        self.yes.add_class("is-yes")
        self.no.add_class("is-no")
        yield self.yes
        yield self.no

    def fit(
        self, columns: int, setting: Setting, *, is_stacked: bool = False, is_even: bool = True
    ) -> None:
        """Set both in this way in so many columns."""
        self.set_class(is_stacked, "is-stacked")
        both = (self.yes.wording, self.no.wording)
        rows = heights(both, columns, setting, is_stacked=is_stacked, is_even=is_even)
        for each, height in zip((self.yes, self.no), rows, strict=True):
            each.setting = setting
            each.set_class(setting == "plain", "is-plain")
            each.styles.height = height
            each.on_resize()
