"""A screen whose text has to be read to its end before it takes what leads on."""

from collections.abc import Iterator
from typing import ClassVar, Generic

from textual import events

from tui.screens.step import Asking, Result
from tui.widgets.below import Below
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.spots import Spot
from tui.words import keys

GO_ON_KEYS = (" ", "space", "enter", "pagedown")
AFTER_PAGE_DOWN = 5
"""So many times as long it takes until an answer counts, where page down brought up the end."""


class ReadingStep(Asking[Result], Generic[Result]):
    """Shows a text page by page in a `Reading`.

    `hint_below` is what is said in place of how much is below. `LATE` are the keys that count only
    once the last line has been on the screen, and then `arm_seconds` later, five times that after
    a page down.
    """

    LATE: ClassVar[tuple[str, ...]] = ("space", "enter", "pagedown")
    is_by_page_down = False
    is_read = False
    """Whether all of it has been on the screen."""
    hint_below = ""

    @property
    def reading(self) -> Reading:
        """The text."""
        return self.query_one(Reading)

    def asked_spots(self) -> Iterator[Spot]:
        """What is asked, the page that was turned to, and how to answer."""
        yield from super().asked_spots()
        yield Spot("page", self.reading, self.reading.turns, self.reading.first_row)
        if self.hint_below:
            yield Spot("hint", self.query_one(Below), self.hint_below)

    def on_reading_seen(self, message: Reading.Seen) -> None:
        """From now on the late keys count, but not those that were on their way."""
        self.is_read = True
        factor = AFTER_PAGE_DOWN if self.is_by_page_down else 1
        for key in self.LATE:
            self.late_keys[key] = message.time + factor * self.arm_seconds
        self.show_hint("")
        self.show_read()

    def show_read(self) -> None:
        """Show that all of it has been on the screen."""

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # noqa: ARG002
        """What help had covered can be seen."""
        self.reading.look_again()

    def on_resize(self) -> None:
        """How much is below is another number."""
        self.after_paint(self.show_below)

    def on_mount(self) -> None:
        """Say how much is below."""
        self.after_paint(self.show_below)

    def show_below(self) -> None:
        """Say how many lines are below, and which keys do something now."""
        self.query_one(Below).show(self.reading.count_below, self.hint_below)
        self.show_hints()

    def show_hint(self, hint: str) -> None:
        """Say how to answer where it is said what is below: no text has less room for it."""
        self.hint_below = hint
        self.show_below()

    def read_on(self, key: str) -> bool:
        """Show the next page, where there is one."""
        return self._turned(self.reading.forward(), key)

    def read_back(self, key: str) -> bool:
        """Show the page before, where there is one."""
        return self._turned(self.reading.back(), key)

    def _turned(self, is_turned: bool, key: str) -> bool:
        if is_turned:
            self.is_by_page_down = key == "pagedown"
            self.show_hint("")
        return is_turned

    def press_page_key(self, key: str) -> bool:
        """Take a key that moves the text; whether it was one.

        Page up is one until all has been seen, and a yes afterwards.
        """
        if key in (*GO_ON_KEYS, "down"):
            self.read_on(key)
            return True
        if key == "up" or (key == "pageup" and not self.is_read):
            self.read_back(key)
            return True
        return False

    @property
    def has_below(self) -> bool:
        """Whether there is a page after this one."""
        return bool(self.reading.count_below)

    @property
    def is_seen(self) -> bool:
        """Whether all of it has been on the screen."""
        return self.is_read

    def scroll_on(self) -> bool:
        """Read on."""
        return self.read_on("pagedown")

    def scroll_back(self) -> bool:
        """Page up reads back until all has been seen, and answers nothing before that."""
        if not self.is_read:
            self.read_back("pageup")
        return not self.is_read

    def more_hint(self) -> tuple[KeyHint, ...]:
        """That there is more below."""
        if not self.reading.count_below:
            return ()
        return (KeyHint("space", keys.READ, "press('space')", short=keys.READ_SHORT),)


def text_below() -> Below:
    """Where it is said how much is below."""
    return Below()
