"""Plain words on the screen: never markup, and drawn again only when they change."""

from textual.content import Content
from textual.widgets import Static


class Words(Static):
    """A text that is shown as it is."""

    def __init__(self, words: str = "", *, id: str | None = None) -> None:
        super().__init__(Content(words), markup=False, id=id)
        self.words = words

    def show(self, words: str) -> None:
        """Show these words."""
        if words != self.words:
            self.words = words
            self.update(Content(words))
