"""After the run: what to do now, how symptoms are, and what was done and saved."""

from textual.app import ComposeResult

from tui.advice import AFTER_COMPLETED, AFTER_LEFT, WORSE_AFTER, advice_after_stop
from tui.intake import Draft, clicked, draft_after, pressed
from tui.play.state import Phase
from tui.play.symptoms import Symptoms
from tui.prompts import is_worse_after
from tui.screens.step import HELP_HINT, Asking, Clock, RunStep
from tui.sitting import Sitting
from tui.telling import summary
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Words


class AfterScreen(Asking, RunStep):
    """Phase 7 of a run: asks for reach and intensity, then shows what was kept."""

    PHASE = Phase.AFTER
    HELP = (
        "Tell how symptoms are now with two digits: how far down you feel them, and how strong "
        "they are. Then read what was done and saved; space ends. Without an answer, q ends too."
    )

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds
        self.draft: Draft = draft_after(self.course.before.symptoms)
        self.told: Symptoms | None = None

    def compose(self) -> ComposeResult:
        """The advice, the form, and then the summary in its place."""
        yield BigWords(self._heading(), id="name")
        yield Words(" ".join(self._advice()), id="sentences")
        yield SymptomsForm(id="form")
        yield Words(id="summary")
        yield KeyBar(id="keys")

    def _heading(self) -> str:
        outcome = self.course.state.outcome
        return {"completed": "Well done", "stopped": "Rest now"}.get(str(outcome), "That is it")

    def _advice(self) -> tuple[str, ...]:
        reason = self.course.state.reason
        if reason is not None:
            return advice_after_stop(reason).sentences
        return AFTER_COMPLETED if self.course.state.outcome == "completed" else AFTER_LEFT

    def show_run(self) -> None:
        """Show the form as far as it is filled in, or the summary."""
        self.query_one(SymptomsForm).show(self.draft)
        self.query_one(SymptomsForm).display = self.told is None
        done = self.query_one("#summary", Words)
        done.display = self.told is not None
        if self.told is not None:
            done.show("\n".join(self._summary(self.told)))

    def _summary(self, told: Symptoms) -> list[str]:
        """What was done, left out and saved."""
        lines = [WORSE_AFTER, ""] if is_worse_after(self.course.before.symptoms, told) else []
        return [*lines, *summary(self.sitting)]

    def hints(self) -> tuple[KeyHint, ...]:
        """Keep what was told, then end."""
        if self.told is not None:
            return (KeyHint("space", "end", "press('space')"), HELP_HINT)
        return (
            KeyHint("space", "save", "press('space')", is_enabled=not self.draft.missing),
            KeyHint("backspace", "take back a digit", "press('backspace')"),
            KeyHint("q", "end without answering", "press('q')"),
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
        elif key in (" ", "space", "enter", "pagedown"):
            self._go_on()
        elif key == "q" and self.told is None:
            self.finish(None)
        elif self.told is None:
            self.draft = pressed(self.draft, key)
            self.pump()

    def _go_on(self) -> None:
        if self.told is not None:
            self.finish(None)
        elif not self.draft.missing:
            self.told = self.draft.symptoms()
            self.sitting.tell_after(self.told)
            self.pump()
