"""An answer as a box, large enough to be hit with a finger."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Choice(Static):
    """A key and the answer that it gives."""

    @dataclass
    class Pressed(Message):
        """The box was clicked."""

        key: str

    def __init__(self, key: str, words: str, *, is_grave: bool = False) -> None:
        super().__init__(Content(f"{key.upper()}   {words}"), markup=False)
        self.key = key
        self.set_class(is_grave, "is-grave")

    def on_click(self) -> None:
        """Tell the key."""
        self.post_message(self.Pressed(self.key))
