"""An answer behind its key, in as many rows as it needs, large enough to be hit with a finger."""

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.widgets.words import Words


class Choice(Horizontal):
    """A key and the answer that it gives; the whole of it can be clicked."""

    @dataclass
    class Pressed(Message):
        """The answer was clicked, `at` that moment."""

        key: str
        at: float

    def __init__(
        self, key: str, words: str, *, is_grave: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.key = key
        self._words = words
        self.set_class(is_grave, "is-grave")

    def compose(self) -> ComposeResult:
        """The key on the left."""
        yield Static(Content(self.key), markup=False, classes="key")
        yield Words(self._words)

    def show(self, words: str) -> None:
        """Show other words for the same key."""
        self.query_one(Words).show(words)

    def show_cap(self, *, has_cap: bool) -> None:
        """Show the key with or without its cap."""
        cap = f"[{self.key}]" if has_cap else self.key
        self.set_class(has_cap, "has-cap")
        self.query_one(".key", Static).update(Content(cap))

    def on_click(self, event: events.Click) -> None:
        """Tell the key."""
        self.post_message(self.Pressed(self.key, event.time))
