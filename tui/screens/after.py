"""After the run: what to do now, and how symptoms are."""

from textual.app import ComposeResult

from tui.play.state import Phase
from tui.play.symptoms import Symptoms
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.form import Draft, clicked, pressed
from tui.visit.questions import AfterQuestion, Clock
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Words
from tui.words import keys
from tui.words.advice import advice_now
from tui.words.form import prompt_words
from tui.words.help import AFTER_HELP


class AfterScreen(Asking[Symptoms | None], RunStep[Symptoms]):
    """The end of a run: advice, then reach, intensity and signs once more."""

    PHASE = Phase.AFTER
    HELP = AFTER_HELP

    def __init__(self, question: AfterQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self.draft: Draft = question.draft

    def compose(self) -> ComposeResult:
        """The advice and the form."""
        advice = advice_now(self.run_shown, self.sitting.record)
        yield BigWords(advice.heading, id="name")
        # The rest of it was on the stop screen, and comes again with the summary.
        yield Words(advice.sentences[0], id="sentences")
        yield SymptomsForm(id="form")
        yield Words(id="prompt")
        yield Words(id="notice")
        yield KeyBar(id="keys")

    def show_run(self) -> None:
        """Show the form as far as it is filled in."""
        self.query_one(SymptomsForm).show(self.draft)
        self.query_one("#prompt", Words).show(prompt_words(self.draft.missing))

    def hints(self) -> tuple[KeyHint, ...]:
        """Keep what was told, or go on without."""
        return (
            KeyHint("space", keys.SAVE, "press('space')", is_enabled=not self.draft.missing),
            KeyHint("backspace", keys.TAKE_BACK, "press('backspace')"),
            KeyHint("q", keys.GO_ON_UNANSWERED, "press('q')"),
            HELP_HINT,
        )

    def on_symptoms_form_pressed(self, message: SymptomsForm.Pressed) -> None:
        """A click on a choice is its key."""
        self.draft = clicked(self.draft, message.key)
        self.pump()

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key == "?":
            self.action_help()
        elif key == "q":
            self.finish(None)
        elif key not in (" ", "space", "enter", "pagedown"):
            self.draft = pressed(self.draft, key)
            self.pump()
        elif not self.draft.missing:
            self.finish(self.draft.symptoms())
