"""The form before a session: how symptoms are now, which a spread is judged against."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.play.symptoms import Before
from tui.screens.step import HELP_HINT, Asking
from tui.visit.form import Draft, clicked, pressed
from tui.visit.questions import BeforeQuestion
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Words
from tui.words import form, keys
from tui.words.help import BEFORE_HELP
from tui.words.since import since_lines


class BeforeScreen(Asking[Before | None]):
    """Side, reach, intensity, signs, easing position and flare day; None goes back."""

    HELP = BEFORE_HELP

    def __init__(self, question: BeforeQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self.draft: Draft = question.draft
        self._question = question

    def compose(self) -> ComposeResult:
        """The form."""
        yield BigWords(form.HEADING, id="name")
        with VerticalScroll(id="about", can_focus=False):
            yield Words(id="since")
            yield SymptomsForm(id="form")
        yield Words(id="notice")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the form as far as it is filled in."""
        self._show()

    def _show(self) -> None:
        since = self._since_lines()
        # What has changed is worth more room than the heading.
        self.query_one("#name").display = not since
        self.query_one("#since", Words).show("\n".join(since))
        self.query_one(SymptomsForm).show(self.draft)
        self.query_one("#notice", Words).show(form.prompt_words(self.draft.missing))
        # Whether there is more below is known once the page has been laid out.
        self.call_after_refresh(self.show_hints)

    def _since_lines(self) -> list[str]:
        draft = self.draft
        since = since_lines(
            self._question.look_back,
            self._question.session,
            self._question.now,
            lowered=draft.is_flare + (draft.is_worse is True),
            chosen={extra.place for extra in draft.extras if extra.token in draft.turned_on},
        )
        return [*self._question.notices, *since]

    def hints(self) -> tuple[KeyHint, ...]:
        """Begin, once everything has been told."""
        page = self.query_one(VerticalScroll)
        has_more = page.scroll_offset.y < page.max_scroll_y
        return (
            KeyHint("space", keys.BEGIN, "press('space')", is_enabled=not self.draft.missing),
            KeyHint("backspace", keys.TAKE_BACK, "press('backspace')"),
            *((KeyHint("down", keys.MORE_BELOW, "press('down')"),) if has_more else ()),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "press('q')"),
        )

    def on_symptoms_form_pressed(self, message: SymptomsForm.Pressed) -> None:
        """A click on a choice is its key."""
        self.draft = clicked(self.draft, message.key)
        self._show()

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key in (" ", "space", "enter", "pagedown"):
            if not self.draft.missing:
                self.finish(self.draft.before())
        elif key == "q":
            self.finish(None)
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            rows = 1 if key == "down" else -1
            self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
            self.call_after_refresh(self.show_hints)
        else:
            self.draft = pressed(self.draft, key)
            self._show()
