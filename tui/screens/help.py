"""What `?` shows: the screen beneath explained, and its keys."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.fold import Fold
from tui.widgets.keybar import KeyHint
from tui.widgets.settings import settings_of
from tui.widgets.spots import Spot, Spotted
from tui.words.help import CLOSE, CLOSE_BY_BUTTONS, KEYS_EXPLAINED
from tui.words.signs import GRAVE_SIGNS


class HelpScreen(ModalScreen[None], Spotted):
    """Explains what is beneath it; any of its keys, or a click, closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,question_mark,space,enter,pageup,q,Q", "close"),
        ("down,j", "scroll(1)"),
        ("up,k", "scroll(-1)"),
        ("pagedown", "read_on"),
    ]

    def __init__(self, text: str, hints: tuple[KeyHint, ...]) -> None:
        super().__init__()
        self._text = text
        self._hints = hints

    def compose(self) -> ComposeResult:
        """What cannot wait, then a line for each key, then the rest; below, how much is below."""
        urgent, rest = parts_of(self._text)
        with VerticalScroll(id="help", can_focus=False) as page:
            if urgent:
                yield Static(urgent, id="help-urgent", markup=False)
            yield Static(Content("\n").join(self._key_lines()), id="help-keys", markup=False)
            yield Static(rest, id="help-text", markup=False)
        yield Fold(page, id="help-below")
        close = CLOSE_BY_BUTTONS if settings_of(self).two_buttons else CLOSE
        yield Static(close, id="help-close", markup=False)

    def spots(self) -> Iterator[Spot]:
        """Its first line, and what was scrolled to."""
        yield from self.scrolled_spots(self.query_one(VerticalScroll))
        yield from (Spot(str(each.id), each) for each in self.query("#help-urgent, #help-keys"))

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

    def action_read_on(self) -> None:
        """The next page of the text; after the last it is closed."""
        page = self.query_one(VerticalScroll)
        if self.query_one(Fold).rows:
            self.scroll_page(page, max(1, page.size.height - 1))
        else:
            self.action_close()

    def action_scroll(self, rows: int) -> None:
        """Move the text by some rows."""
        self.scroll_page(self.query_one(VerticalScroll), rows)


def parts_of(text: str) -> tuple[str, str]:
    """What cannot wait, which stands before the keys, and the rest."""
    first, _, rest = text.partition("\n\n")
    return (first, rest) if first == GRAVE_SIGNS else ("", text)
