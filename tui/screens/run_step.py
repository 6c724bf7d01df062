"""A screen that shows a phase of a run."""

from typing import ClassVar, Generic

from textual.timer import Timer

from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.screens.step import Result, Step
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.settings import sound_problem_of
from tui.widgets.words import Words
from tui.words.notices import joined, no_voice_words, save_notice


class RunStep(Step[Result | None], Generic[Result]):
    """A phase of a run on the screen; ends when the run goes on to another phase."""

    PHASE: ClassVar[Phase]
    IDLE_SECONDS = 600.0
    TINY_KEYS = frozenset({*YES_INPUTS, *SIGN_INPUTS, "h"})

    def __init__(self, sitting: Sitting, clock: Clock) -> None:
        super().__init__()
        self.sitting = sitting
        self.clock = clock
        self._timer: Timer | None = None

    @property
    def phase(self) -> Phase:
        """The phase that it shows."""
        return self.PHASE

    @property
    def run_shown(self) -> Run:
        """The run that this screen shows."""
        return self.sitting.run

    def on_mount(self) -> None:
        """Follow the run from now on."""
        for signal in (self.app.app_suspend_signal, self.app.app_resume_signal):
            signal.subscribe(self, self._lose_time, immediate=True)
        self.pump()

    def on_step_came_back(self) -> None:
        """Say that time was lost."""
        if not self.is_finished:
            self._lose_time(None)
            self.pump()

    def _lose_time(self, _: object) -> None:
        """However short a stop is, it is no work and no rest."""
        if not self.is_finished:
            self.sitting.tick(self.clock(), is_lost=True)

    def show_run(self) -> None:
        """Show the run as it is now."""

    def notice(self) -> str:
        """What has to be said beside the rest; that a save failed has to be said everywhere."""
        return joined(save_notice(self.sitting), no_voice_words(sound_problem_of(self)))

    def beside(self, hint: str) -> str:
        """A hint with what has to be said beside it."""
        return joined(self.notice(), hint)

    def wake_seconds(self) -> float:
        """How long nothing on this screen changes by itself; at most a second."""
        return 1.0

    def say(self, said: Input) -> None:
        """Pass an input to the run and show what became of it."""
        if not self.is_finished:
            self.sitting.handle(said, self.clock())
            self.pump()

    def stand_still(self) -> None:
        """Pause what runs, since it cannot be seen."""
        if not self.is_finished:
            self.sitting.stand_still(self.clock())
            self.pump()

    def pump(self) -> None:
        """Let time pass, show what changed, and come again when something is due to change."""
        if self._timer is not None:
            self._timer.stop()
        if self.is_finished:
            return
        self.sitting.tick(self.clock())
        if self.run_shown.state.phase is not self.phase:
            self.finish(None)
            return
        self.show_run()
        self.query_one("#notice", Words).show(self.beside(self.hint))
        self.show_hints()
        self._timer = self.set_timer(self.wake_seconds(), self.pump)
