"""Where the terminal's own cursor stands: readers of screens say, or put under a finger, its line.

It is never shown, and moves only when something is painted that has to be read.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from textual.containers import VerticalScroll
from textual.css.query import NoMatches
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of a widget that may have to be read next.

    `name` is one of its own among those of a screen; once `told` is another, something is new
    there. `column` is where it is read from, None for its first letter.
    """

    name: str
    widget: Widget
    told: object = ""
    row: int = 0
    column: int | None = None


class Newest:
    """Chooses among spots the one that has changed last; of several at once the first of them."""

    def __init__(self) -> None:
        self._told: dict[str, object] = {}
        self._name = ""

    def of(self, spots: Sequence[Spot], is_in_view: Callable[[Spot], bool]) -> Spot | None:
        """The spot to stand on; one that is not in view gives way to the first that is."""
        changed = [s.name for s in spots if self._told.get(s.name, _NOTHING) != s.told]
        self._told = {spot.name: spot.told for spot in spots}
        self._name = changed[0] if changed else self._name
        found = [spot for spot in spots if spot.name == self._name]
        return next(filter(is_in_view, [*found, *spots]), None)


class Spotted:
    """A screen that tells what of it is to be read."""

    def spots(self) -> Iterable[Spot]:
        """What can be seen of it and may be new, what is asked first."""
        return ()

    _newest: Newest | None = None
    _scrolls = 0
    _scrolled_rows = 0

    def scroll_page(self, page: VerticalScroll, rows: int) -> None:
        """Move a page by some rows, and read on with what that brings up."""
        page.scroll_relative(y=rows, animate=False)
        self._scrolls += 1
        self._scrolled_rows = rows

    def scrolled_spots(self, page: VerticalScroll) -> Iterator[Spot]:
        """The row that came up where a page was scrolled, the first where it was turned."""
        if self._scrolls:
            last = page.content_region.height - 1 if self._scrolled_rows == 1 else 0
            yield Spot("scrolled", page, self._scrolls, last, column=0)

    @property
    def newest(self) -> Newest:
        """What was new so far."""
        self._newest = self._newest or Newest()
        return self._newest


def cursor_place(screen: Screen[object], before: Offset) -> Offset:
    """Where the cursor is to stand on what a screen shows now; `before` where nothing is told."""
    if not isinstance(screen, Spotted):
        return before
    # What is being taken down may have no parts to show any more.
    with contextlib.suppress(NoMatches, NoWidget):
        spot = screen.newest.of(list(screen.spots()), _is_in_view)
        return before if spot is None else _place(spot)
    return before


def _is_in_view(spot: Spot) -> bool:
    # A widget that is not displayed has no place, and one that takes no rows has none to read.
    with contextlib.suppress(NoWidget):
        region = spot.widget.content_region
        shown = spot.widget.screen.find_widget(spot.widget).visible_region
        return shown.contains(region.x, region.y + spot.row)
    return False


def _place(spot: Spot) -> Offset:
    region = spot.widget.content_region
    column = _first_letter(spot) if spot.column is None else spot.column
    return Offset(region.x + min(column, region.width - 1), region.y + spot.row)


def _first_letter(spot: Spot) -> int:
    text = spot.widget.render_line(spot.row).text
    return len(text) - len(text.lstrip()) if text.strip() else 0
