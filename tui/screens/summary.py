"""The end of a sitting: before and after, what to do, what was done, left out and saved."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.screens.step import HELP_HINT, Asking
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.settings import settings_of
from tui.widgets.words import Words
from tui.words import keys
from tui.words.after import advice_now
from tui.words.help import SUMMARY_HELP
from tui.words.summary import compared_lines, summary


class SummaryScreen(Asking[None]):
    """Everything that was kept of the run."""

    HELP = SUMMARY_HELP

    def __init__(self, sitting: Sitting, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """The advice, which may have changed by what was told, and the summary."""
        sitting = self._sitting
        number = settings_of(self).emergency_number
        advice = advice_now(sitting.run, sitting.record).naming(number)
        yield BigWords(advice.heading, id="name")
        with VerticalScroll(id="about", can_focus=False):
            if sitting.record.after is not None:
                lines = compared_lines(sitting.record.before, sitting.record.after)
                yield Words("\n".join(lines), id="compared")
            yield Words("\n".join(advice.sentences), id="sentences")
            yield Words("\n".join(summary(sitting, sitting.run.session, sitting.log)), id="summary")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Whether there is more below is known once the page has been laid out."""
        self.after_paint(self.show_hints)

    def on_resize(self) -> None:
        """How much is below is another number."""
        self.after_paint(self.show_hints)

    @property
    def page(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one(VerticalScroll)

    def hints(self) -> tuple[KeyHint, ...]:
        """To move the text, and the end."""
        has_more = self.page.scroll_offset.y < self.page.max_scroll_y
        more = (KeyHint("down", keys.MORE, "press('down')"),) if has_more else ()
        return (KeyHint("space", keys.END, "press('space')"), *more, HELP_HINT)

    def action_press(self, key: str) -> None:
        """End, or move the text."""
        if key in (" ", "space", "enter", "pagedown", "q"):
            self.finish(None)
        elif key in ("down", "up"):
            self.page.scroll_relative(y=1 if key == "down" else -1, animate=False)
            self.after_paint(self.show_hints)
        else:
            self.press_other(key)
