"""A bare Textual app: one label."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class LabelApp(App[None]):
    """Shows a label, and another once a key is pressed."""

    BINDINGS = [("question_mark", "answer", "Answer")]

    def compose(self) -> ComposeResult:
        """The label."""
        yield Label("Painted")

    def action_answer(self) -> None:
        """Show that the key works."""
        self.query_one(Label).update("Answered")


LabelApp().run()
