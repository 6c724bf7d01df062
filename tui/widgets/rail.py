"""Beside the stage of a wide screen: the session's exercises, and where symptoms are felt."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.play.events import Event
from tui.play.run import Run
from tui.widgets.ladder import Ladder
from tui.widgets.signs import Signs, signs_of
from tui.widgets.words import Words
from tui.words.rail import AT_START, BEST_SO_FAR, LEG_PAIN, WHERE, Entry, entries_of, more_words

_COLUMNS = 24
_NAME_COLUMNS = _COLUMNS - 2
_LEAST_MARKED = 3
_SIGN_STYLES = {
    "done": "$calm",
    "now": "bold $work",
    "to_come": "$quiet",
    "left_out": "$quiet",
    "spread": "bold $warn",
}


def rail_rows(entries: Sequence[Entry], rows: int, signs: Signs) -> list[Content]:
    """A row or two for each exercise; where there is no room, those around the one under way."""
    blocks = [_entry_rows(entry, signs) for entry in entries]
    if _count(blocks) > rows:
        blocks = [block[:1] for block in blocks]
    now = next((n for n, entry in enumerate(entries) if entry.became == "now"), len(blocks) - 1)
    if len(blocks) > rows:
        return _window([block[0] for block in blocks], now, rows, signs)
    is_spaced = _count(blocks) + 2 * _gaps(blocks) <= rows
    lines: list[Content] = []
    for block in blocks:
        lines += [*block, Content("")] if is_spaced and len(block) > 1 else block
    return lines


def _count(blocks: Sequence[Sequence[Content]]) -> int:
    return sum(map(len, blocks))


def _gaps(blocks: Sequence[Sequence[Content]]) -> int:
    return sum(len(block) > 1 for block in blocks)


def _window(lines: Sequence[Content], now: int, rows: int, signs: Signs) -> list[Content]:
    """As many as fit, with how many more there are above and below where there is room for both."""
    if rows < _LEAST_MARKED:
        return [lines[now]]
    room = max(1, rows - 2)
    first = max(0, min(now - room // 2, len(lines) - room))
    above, below = first, len(lines) - first - room
    marks = [f"  {signs.better} {more_words(above)}", f"  {signs.below} {more_words(below)}"]
    top, bottom = (Content.styled(mark, "$quiet") for mark in marks)
    return [top if above else Content(""), *lines[first : first + room], *([bottom] * (below > 0))]


def _entry_rows(entry: Entry, signs: Signs) -> list[Content]:
    sign = getattr(signs, entry.became)
    name = entry.name
    if len(name) > _NAME_COLUMNS:
        name = f"{name[: _NAME_COLUMNS - 2].rstrip()}.."
    styles = {"now": "bold", "to_come": "$quiet", "left_out": "$quiet"}
    style = styles.get(entry.became, "")
    rows = [Content.assemble((sign, _SIGN_STYLES[entry.became]), " ", (name, style))]
    if entry.line:
        rows.append(Content.styled(f"  {entry.line}", "$calm" if entry.is_good else "$quiet"))
    return rows


class RailExercises(Static):
    """As many of the exercises as there are rows for."""

    def __init__(self) -> None:
        super().__init__("", markup=False, id="rail-exercises")
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show what became of each so far."""
        self._entries = entries
        self._draw()

    def on_resize(self) -> None:
        """Draw as many as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        rows = self.size.height or self.app.size.height
        self.update(Content("\n").join(rail_rows(self._entries, rows, signs_of(self))))


class Rail(Vertical):
    """Shows a run's exercises, and the ladder of places below them."""

    def __init__(self, *, id: str | None = "rail") -> None:
        super().__init__(id=id)
        self._shown: object = None

    def compose(self) -> ComposeResult:
        """The session, its exercises, the ladder and the pain at the start."""
        yield Words(id="rail-title")
        yield RailExercises()
        yield Words(WHERE, id="rail-where")
        yield Ladder(id="rail-ladder")
        yield Words(id="rail-pain")

    def show(self, run: Run, log: Sequence[Event]) -> None:
        """Show what became of it so far; only what has changed since is worked out anew."""
        state = run.state
        shown = (len(log), state.place, state.rung, state.phase, state.best)
        if shown == self._shown:
            return
        self._shown = shown
        self.query_one(RailExercises).show(entries_of(run, log))
        symptoms = run.before.symptoms
        self.query_one("#rail-title", Words).show(run.session.title)
        best = (state.best.reach, BEST_SO_FAR) if state.best and not state.best.is_nearer else None
        self.query_one(Ladder).show((symptoms.reach, AT_START), best)
        self.query_one("#rail-pain", Words).show(f"{LEG_PAIN}  {symptoms.leg_pain} {AT_START}")
