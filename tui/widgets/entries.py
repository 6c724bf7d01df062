"""A list with one chosen entry; what has no room is told in numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.listing import Entry, Window, entry_rows, height, title_columns, window
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of
from tui.words import keys


class Entries(Static):
    """Shows entries; with `has_notes` their notes too, below each where `is_double`."""

    @dataclass
    class Clicked(Message):
        """An entry was clicked."""

        place: int

    def __init__(self, entries: Sequence[Entry] = (), *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.entries = tuple(entries)
        self.chosen = 0
        self.is_double = False
        self.has_notes = True
        self._first = 0
        self._places: list[int | None] = []

    def show(self, entries: Sequence[Entry], chosen: int | None = None) -> None:
        """Show other entries, with one of them chosen: the same place if none is named."""
        self.entries = tuple(entries)
        self.choose(self.chosen if chosen is None else chosen)

    def choose(self, place: int) -> None:
        """Choose an entry, or the nearest there is."""
        self.chosen = max(0, min(place, len(self.entries) - 1))
        self._draw()

    def set_form(self, *, is_double: bool, has_notes: bool) -> None:
        """Have the notes below the entries, beside them, or not at all."""
        if (is_double, has_notes) != (self.is_double, self.has_notes):
            self.is_double, self.has_notes = is_double, has_notes
            self._draw()

    @property
    def chosen_row(self) -> int:
        """The row of the chosen entry, below its heading."""
        rows = [row for row, place in enumerate(self._places) if place == self.chosen]
        last = rows[-1] if rows else 0
        return max(0, last - self.is_double)

    def rows_needed(self) -> int:
        """The rows that all of it takes."""
        return sum(height(entry, is_double=self.is_double) for entry in self.entries)

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """Other entries fit another size."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """Tell which entry was clicked."""
        offset = event.get_content_offset(self)
        place = self._places[offset.y] if offset and offset.y < len(self._places) else None
        if place is not None:
            self.post_message(self.Clicked(place))

    def _draw(self) -> None:
        heights = [height(entry, is_double=self.is_double) for entry in self.entries]
        rows = self.size.height or sum(heights)
        shown = window(heights, self._first, self.chosen, rows) if heights else Window(0, 0, 0)
        self._first = shown.first
        self.update(Content("\n").join(self._rows(shown)))

    def _rows(self, shown: Window) -> list[Content]:
        signs, columns = signs_of(self), width_of(self)
        entries = self.entries if self.has_notes else [replace(e, note="") for e in self.entries]
        aside = max((cell_len(entry.aside) for entry in entries), default=0)
        titles = title_columns(entries, columns, has_notes=self.has_notes)
        rows: list[Content] = []
        self._places = []
        for mark in _mark(signs.better, shown.above, keys.more_above):
            rows.append(mark)
            self._places.append(None)
        for place in range(shown.first, shown.end):
            entry = replace(entries[place], aside=entries[place].aside.rjust(aside))
            drawn = entry_rows(
                entry,
                columns,
                titles,
                signs,
                is_chosen=place == self.chosen,
                is_double=self.is_double,
            )
            rows += drawn
            self._places += [place] * len(drawn)
        return [*rows, *_mark(signs.below, shown.below, keys.more_below)]


def _mark(sign: str, count: int, words: Callable[[int], str]) -> list[Content]:
    """The row that tells how many are above or below."""
    return [Content.styled(f"  {sign} {words(count)}", "bold $work")] if count else []
