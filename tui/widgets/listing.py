"""A list that is chosen from, as far as it fits: its rows, and what is above and below; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from tui.widgets.signs import Signs

_INDENT = "    "
_GAP = "   "
_CUT = ".."


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a list: a title, something at its right, and a note beside or below it.

    A `sign` and the colour of warning tell that it is closed, and the note why. A `heading` stands
    above the first of several.
    """

    title: str
    aside: str = ""
    note: str = ""
    is_closed: bool = False
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """Which entries are shown, the first and the one after the last, of how many."""

    first: int
    end: int
    count: int

    @property
    def above(self) -> int:
        """How many are above."""
        return self.first

    @property
    def below(self) -> int:
        """How many are below."""
        return self.count - self.end


def window(heights: Sequence[int], first: int, chosen: int, rows: int) -> Window:
    """What is shown in so many rows: with the chosen one, from `first` on where that is possible.

    A row goes to what is above, and one to what is below, where there is any.
    """
    count = len(heights)
    first = max(0, min(first, chosen, count - 1))
    while chosen >= (end := _end(heights, first, rows)):
        first += 1
    while first and _end(heights, first - 1, rows) == count:
        first -= 1
    return Window(first, max(end, _end(heights, first, rows)), count)


def _end(heights: Sequence[int], first: int, rows: int) -> int:
    """The entry after the last that fits from one on; at least that one is shown."""
    room = rows - (first > 0)
    if sum(heights[first:]) <= room:
        return len(heights)
    end, used = first, 1
    while end < len(heights) and used + heights[end] <= room:
        used += heights[end]
        end += 1
    return max(end, min(first + 1, len(heights)))


def height(entry: Entry, *, is_double: bool) -> int:
    """The rows that an entry takes."""
    return 1 + is_double + 2 * bool(entry.heading)


def entry_rows(
    entry: Entry, columns: int, titles: int, signs: Signs, *, is_chosen: bool, is_double: bool
) -> list[Content]:
    """The rows of one entry; `titles` are the columns that titles get where all is in one row."""
    heading = [Content(""), Content.styled(f" {entry.heading}", "$quiet")] if entry.heading else []
    if not is_double:
        return [*heading, _row(entry, entry.note, columns, titles, signs, is_chosen=is_chosen)]
    room = columns - len(_INDENT) - len(_GAP) - cell_len(entry.aside)
    first = _row(entry, "", columns, room, signs, is_chosen=is_chosen)
    note = Content.styled(_cut(_INDENT + entry.note, columns), _note_style(entry))
    return [*heading, first, note]


def _row(
    entry: Entry, note: str, columns: int, titles: int, signs: Signs, *, is_chosen: bool
) -> Content:
    sign = signs.now if is_chosen else signs.left_out if entry.is_closed else " "
    title = set_cell_size(_cut(entry.title, titles), titles)
    behind = f"{_GAP}{entry.aside}" if entry.aside else ""
    note = _cut(note, columns - len(_INDENT) - titles - cell_len(behind) - len(_GAP))
    note = f"{_GAP}{note}" if note else ""
    if is_chosen:
        line = f"  {sign} {title}{behind}{note}"
        return Content.styled(set_cell_size(line, columns), "bold $work reverse")
    return Content.assemble(
        (f"  {sign} ", "bold $warn"),
        (title, "$quiet" if entry.is_closed else ""),
        (behind, "$quiet" if entry.is_closed else ""),
        (note, _note_style(entry)),
    )


def _note_style(entry: Entry) -> str:
    return "$warn" if entry.is_closed else "$quiet"


def _cut(text: str, columns: int) -> str:
    """The text, with two dots for what has no room; nothing where not even its start has any."""
    if cell_len(text) <= columns:
        return text
    if columns <= len(_CUT):
        return ""
    return set_cell_size(text, columns - len(_CUT)).rstrip() + _CUT


def title_columns(entries: Sequence[Entry], columns: int, *, has_notes: bool) -> int:
    """The columns of the titles where an entry is one row: the longest, as far as there is room."""
    longest = max((cell_len(entry.title) for entry in entries), default=0)
    aside = max((cell_len(entry.aside) for entry in entries), default=0)
    note = max((cell_len(entry.note) for entry in entries), default=0) if has_notes else 0
    room = (
        columns - len(_INDENT) - (len(_GAP) + aside) * bool(aside) - (len(_GAP) + note) * bool(note)
    )
    return max(8, min(longest, room) if has_notes else room)
