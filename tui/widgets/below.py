"""The line that says how much is below; it has its room also where nothing is."""

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.widgets import Static

from tui.widgets.keybar import KeyBar
from tui.widgets.settings import settings_of
from tui.widgets.signs import signs_of
from tui.widgets.words import width_of
from tui.words import keys
from tui.words.two_buttons import PAGE_DOWN

_GAP = "   "


class Below(Static):
    """Shows `v  2 more signs below   press [space] to read on`, or a hint in its place."""

    def __init__(self, one: str = "", many: str = "", *, key: str = "space") -> None:
        super().__init__("", markup=False, id="more")
        self._what = (one, many)
        self._key = key
        self._shown: tuple[int, str] = (0, "")

    def show(self, count: int, hint: str = "") -> None:
        """Say that so much is below, or else a hint."""
        if (count, hint) != self._shown:
            self._shown = (count, hint)
            self._draw()

    def on_resize(self) -> None:
        """How much is said of it depends on the width."""
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """A click on it reads on, as its key does."""
        count, hint = self._shown
        if count and not hint:
            self.post_message(KeyBar.Pressed(f"press('{self._key}')", self._key, event.time))

    def _ways_to_read_on(self) -> Iterator[str]:
        """Which key shows it, at length and briefly; with two buttons page down, or the pointer."""
        key = self._key
        if settings_of(self).two_buttons:
            if key != "space":
                return
            key = PAGE_DOWN
        for is_brief in (False, True):
            yield keys.to_read_on(key, is_brief=is_brief)

    def _draw(self) -> None:
        count, hint = self._shown
        if hint or not count:
            self.update(Content(hint))
            return
        below = f"{signs_of(self).below}  {keys.below_words(count, *self._what)}"
        for read_on in self._ways_to_read_on():
            if len(below + _GAP + read_on) <= width_of(self):
                self.update(Content.assemble((below, "bold $work"), _GAP, read_on))
                return
        self.update(Content.styled(below, "bold $work"))
