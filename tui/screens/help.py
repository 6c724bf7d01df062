"""What `?` shows: the screen beneath explained, and its keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.keybar import KeyHint
from tui.words.help import CLOSE, KEYS_EXPLAINED


class HelpScreen(ModalScreen[None]):
    """Explains what is beneath it; any of its keys, or a click, closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,question_mark,space,enter,pagedown,q,Q", "close"),
        ("down,j", "scroll(1)"),
        ("up,k", "scroll(-1)"),
    ]

    def __init__(self, text: str, hints: tuple[KeyHint, ...]) -> None:
        super().__init__()
        self._text = text
        self._hints = hints

    def compose(self) -> ComposeResult:
        """The text, then a line for each key."""
        with VerticalScroll(id="help", can_focus=False):
            yield Static(self._text, markup=False)
            yield Static(Content("\n").join(self._key_lines()), id="help-keys", markup=False)
            yield Static(CLOSE, id="help-close", markup=False)

    def _key_lines(self) -> list[Content]:
        lines: list[Content] = []
        for hint in self._hints:
            name = hint.action.partition("(")[0]
            more = f" ({KEYS_EXPLAINED[name]})" if name in KEYS_EXPLAINED else ""
            line = Content.assemble((hint.key.ljust(11), "bold $work"), hint.label, more)
            lines.append(line if hint.is_enabled else line.stylize("$quiet"))
        return lines

    def on_click(self) -> None:
        """A click closes it."""
        self.action_close()

    def action_close(self) -> None:
        """Back to what is beneath."""
        self.dismiss(None)

    def action_scroll(self, rows: int) -> None:
        """Move the text by some rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
