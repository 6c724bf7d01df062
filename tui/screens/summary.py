"""The end of a sitting: before and after, what to do, what was done, left out and saved."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.play.comparing import verdict
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import SummaryQuestion
from tui.widgets.before_after import before_after_rows
from tui.widgets.big import BigWords
from tui.widgets.fold import Fold
from tui.widgets.keybar import KeyHint
from tui.widgets.paragraph import hanging
from tui.widgets.settings import settings_of
from tui.widgets.signs import Signs, signs_of
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Words, width_of
from tui.words import keys
from tui.words.advice import Advice
from tui.words.after import advice_now
from tui.words.help import SUMMARY_HELP
from tui.words.summary import (
    DONE,
    NEXT_TIME,
    Done,
    done_rows,
    saved_words,
    summary_heading,
    verdict_words,
)

_COLOURS = {"better": "is-calm", "worse": "is-warn"}
_DONE_STYLES = {
    "done": "bold $calm",
    "better": "bold $calm",
    "easier": "bold $work",
    "left-out": "$quiet",
    "spread": "bold $warn",
}


class SummaryScreen(Asking[None]):
    """Everything that was kept of the run."""

    HELP = SUMMARY_HELP

    def __init__(self, question: SummaryQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._sitting = question.sitting
        self._next_time = question.next_time
        self._activities = question.activities

    def status(self) -> Status:
        """Which session it was."""
        return Status(self._sitting.run.session.title)

    @property
    def _advice(self) -> Advice:
        """What to do now, which may have changed by what was told."""
        sitting = self._sitting
        number = settings_of(self).emergency_number
        return advice_now(sitting.run, sitting.record).naming(number)

    @property
    def heading(self) -> str:
        """What it comes to; after a stop, or where nothing was told, what to do."""
        return summary_heading(self._sitting.run, self._sitting.record, self._advice)

    def compose_main(self) -> ComposeResult:
        """The result, large; before and after; what to do; what was done; where it is saved."""
        record, advice = self._sitting.record, self._advice
        with VerticalScroll(id="about", can_focus=False) as page:
            yield BigWords(self.heading, id="result")
            if record.after is not None:
                yield Words(verdict_words(record.before, record.after), id="verdict")
            with Container(id="both"):
                if not self.is_stopped:
                    yield from self._compose_compared()
                with Container(id="told"):
                    yield from self._compose_told(advice)
                    yield Static("", markup=False, id="done")
                if self.is_stopped:
                    yield from self._compose_compared()
            yield Words(saved_words(self._sitting), id="saved")
        yield Fold(page, id="below")

    def _compose_told(self, advice: Advice) -> ComposeResult:
        """What to do, and what has changed in activities; that is first but after a stop."""
        to_do = Words("\n\n".join(advice.sentences), id="sentences")
        activities = [Words(self._activities, id="activities")] if self._activities else []
        yield from (to_do, *activities) if self.is_stopped else (*activities, to_do)

    def asked_spots(self) -> Iterator[Spot]:
        """The result, and what was scrolled to."""
        result = self.query_one("#result", BigWords)
        yield from self.scrolled_spots(self.page)
        yield Spot("asked", result, result.words, result.letters_row)

    def _compose_compared(self) -> ComposeResult:
        """Before and after; after a stop, what to do comes before it."""
        if self._sitting.record.after is not None:
            yield Static("", markup=False, id="compared")

    @property
    def is_stopped(self) -> bool:
        """Whether the run was stopped."""
        return self._sitting.run.state.outcome == "stopped"

    def on_mount(self) -> None:
        """The result is in the colour of what it says."""
        record = self._sitting.record
        told = verdict(record.after, record.before) if record.after is not None else ""
        colour = "is-warn" if self.is_stopped else _COLOURS.get(told)
        if colour:
            self.add_class(colour)
        self.after_paint(self._make_room)

    def on_resize(self) -> None:
        """Other rows fit another size, and how much is below is another number."""
        self.after_paint(self._make_room)

    def _make_room(self) -> None:
        record, signs = self._sitting.record, signs_of(self)
        for compared in self.query("#compared").results(Static):
            if record.after is not None:
                has_digits = not self.is_low
                rows = before_after_rows(record.before, record.after, signs, has_digits=has_digits)
                compared.update(Content("\n").join(rows))
        self.query_one(BigWords).show(self.heading, is_large=not self.is_low)
        done = self.query_one("#done", Static)
        all_done = done_rows(self._sitting, self._sitting.run.session, self._sitting.log)
        rows = done_contents(all_done, width_of(done), signs)
        rows += _next_time_contents(self._next_time, width_of(done))
        done.update(Content("\n").join(rows))
        self.query_one(Fold).look()

    @property
    def page(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one(VerticalScroll)

    def on_fold_changed(self) -> None:
        """The key that shows more is told where there is more."""
        self.show_hints()

    def hints(self) -> tuple[KeyHint, ...]:
        """To move the text, and the end."""
        more = (KeyHint("down", keys.MORE, "press('down')"),) if self.query_one(Fold).rows else ()
        return (KeyHint("space", keys.END, "press('space')"), *more, HELP_HINT)

    @property
    def has_below(self) -> bool:
        """Whether there is more below."""
        return bool(self.query_one(Fold).rows)

    def scroll_on(self) -> bool:
        """Show what is below."""
        if self.query_one(Fold).rows:
            self.scroll_page(self.page, max(1, self.page.size.height - 1))
            return True
        return False

    def action_press(self, key: str) -> None:
        """End, or move the text."""
        if key in (" ", "space", "enter", "pagedown", "q"):
            self.finish(None)
        elif key in ("down", "up"):
            self.scroll_page(self.page, 1 if key == "down" else -1)
        else:
            self.press_other(key)


def done_contents(all_done: list[Done], columns: int, signs: Signs) -> list[Content]:
    """What was done and what was left out, each with its sign."""
    marks = {
        "done": signs.done,
        "better": signs.better,
        "easier": signs.easier,
        "left-out": signs.left_out,
        "spread": signs.spread,
    }
    rows = [Content.styled(DONE, "$quiet")]
    for kind, name, words in all_done:
        text = Content.assemble((name, "bold"), "  ", (words, "$quiet"))
        rows += hanging(f"{marks[kind]} ", text, columns, 2, _DONE_STYLES[kind])
    return rows


def _next_time_contents(lines: tuple[str, ...], columns: int) -> list[Content]:
    """What starts otherwise next time, below an empty row."""
    if not lines:
        return []
    rows = [Content(""), Content.styled(NEXT_TIME, "$quiet")]
    for line in lines:
        rows += hanging("  ", Content(line), columns, 2, "")
    return rows
