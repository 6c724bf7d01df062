"""The line above all: where one is, how long still, and what comes then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.widgets.words import cut, width_of

_NARROW_COLUMNS = 70
_WIDE_COLUMNS = 110
_LOW_ROWS = 18
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Status:
    """What stands above a screen, from the left: `count`, the `name` in bold, and `time_left`.

    At the right end stands `then`; it gives way where there is no room, the name never. `brief` is
    the time left in fewer words, for where `then` would have to give way.
    """

    name: str
    count: str = ""
    time_left: str = ""
    then: str = ""
    brief: str = ""


def status_rows(status: Status, columns: int, rows: int) -> list[Content]:
    """The rows of a status: one, or two where the name has a row of its own (narrow, not low)."""
    if status.brief and not _has_room(status, columns):
        status = replace(status, time_left=status.brief)
    if columns >= _NARROW_COLUMNS or rows < _LOW_ROWS or not status.count:
        if columns < _NARROW_COLUMNS and status.count:
            return [_low_row(status, columns)]
        return [_row(status.count, status.name, status.time_left, status.then, columns)]
    first = _row(status.count, "", status.time_left, status.then, columns)
    return [first, Content.styled(cut(status.name, columns), "bold")]


def _has_room(status: Status, columns: int) -> bool:
    """Whether everything stands whole in one row."""
    parts = (status.count, status.name, status.time_left, status.then)
    used = sum(cell_len(part) + len(_GAP) for part in parts if part) - len(_GAP)
    return columns >= _NARROW_COLUMNS and used <= columns


def _low_row(status: Status, columns: int) -> Content:
    """The count and the name, and at the right end the time that is left or else what comes then.

    The name gives way to the time, and what comes then to the name.
    """
    count = status.count.replace(" of ", "/")
    free = columns - cell_len(f"{count} {status.name} ")
    end = status.time_left or (cut(status.then, free) if free >= _LEAST_THEN else "")
    room = columns - cell_len(count) - 1 - (cell_len(end) + 1 if end else 0)
    name = cut(status.name, room)
    gap = columns - cell_len(count) - 1 - cell_len(name) - cell_len(end)
    return Content.assemble(
        (count, "$quiet"), " ", (name, "bold"), " " * max(0, gap), (end, "$quiet")
    )


def _row(count: str, name: str, time_left: str, then: str, columns: int) -> Content:
    """One row; `then` is cut with two dots, and left out where only its first letters would fit."""
    around = sum(cell_len(part) + len(_GAP) for part in (count, time_left) if part)
    name = cut(name, columns - around)
    left = Content(_GAP).join(
        part
        for part in (
            Content.styled(count, "$quiet"),
            Content.styled(name, "bold"),
            Content.styled(time_left, "$quiet"),
        )
        if part.plain
    )
    room = columns - left.cell_length - len(_GAP)
    shown = cut(then, room) if then and room >= min(len(then), _LEAST_THEN) else ""
    if not shown:
        return left.truncate(columns)
    gap = columns - left.cell_length - cell_len(shown)
    return Content.assemble(left, " " * gap, (shown, "$quiet"))


_LEAST_THEN = 14


def fitting(statuses: Sequence[Status], columns: int) -> Status:
    """The first whose name and time stand whole in one row; the last where none does."""
    return next((each for each in statuses if _is_whole(each, columns)), statuses[-1])


def _is_whole(status: Status, columns: int) -> bool:
    parts = [part for part in (status.count, status.name, status.time_left) if part]
    return cell_len(_GAP.join(parts)) <= columns


class StatusLine(Static):
    """Shows a status over the whole width."""

    def __init__(self, status: Status = Status(""), *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.status = status

    def show(self, status: Status) -> None:
        """Show another status."""
        if status != self.status:
            self.status = status
            self._draw()

    def on_mount(self) -> None:
        """Show the first."""
        self._draw()

    def on_resize(self) -> None:
        """The line fits the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        rows = status_rows(self.status, width_of(self), self.app.size.height)
        self.update(Content("\n").join(rows))
