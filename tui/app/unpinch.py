"""The player's app: it shows the questions of a visit, and lets what happens be heard."""

import asyncio
import contextlib
import gc
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from textual.binding import Binding
from textual.screen import Screen

from tui.app.styles import add_styles, all_styles, first_styles
from tui.app.timely import TimelyApp
from tui.play.timing import ARM_SECONDS, HELD_KEY_SECONDS
from tui.screens.shelf import Picked, ShelfScreen
from tui.screens.step import Step
from tui.settings.settings import DEFAULTS, Settings
from tui.words.shelf import Listing

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.sound import Sounds
    from tui.plan.model import Session
    from tui.play.cues import Cue
    from tui.screens.figured import Figured
    from tui.visit.means import Means
    from tui.visit.questions import Answer, Clock, Question
    from tui.visit.visit import Visit

Result = TypeVar("Result")
DUE_SECONDS = 1.0
"""How often it is looked whether a save has to be tried again."""


class UnpinchApp(TimelyApp):
    """Plays sessions; with `first` it opens that one and ends after it.

    With `ahead` the shelf is shown as it probably is, and the visit opens behind it.
    """

    BINDINGS = [
        Binding("ctrl+q,ctrl+c", "quit", priority=True),
        Binding("ctrl+z", "suspend_process", priority=True),
    ]
    TITLE = "Unpinch"

    def __init__(
        self,
        open_means: "Callable[[], Means]",
        clock: "Clock",
        first: "Session | None" = None,
        *,
        ahead: Listing | None = None,
        arm_seconds: float = ARM_SECONDS,
        held_seconds: float = HELD_KEY_SECONDS,
        settings: Settings = DEFAULTS,
    ) -> None:
        styles = all_styles() if ahead is None else first_styles()
        super().__init__(styles, clock, held_seconds=held_seconds, settings=settings)
        self._open_means = open_means
        self._visit: Visit | None = None
        self._ahead = None if ahead is None else ShelfScreen(ahead, clock)
        self._picked: asyncio.Future[Picked] | None = None
        self._arm_seconds = arm_seconds
        self._first = first
        self._is_first_step = True

    @property
    def visit(self) -> "Visit":
        """What the person does here; it opens when it is asked for first, which takes a while."""
        from tui.visit.visit import Visit

        if self._visit is None:
            self._visit = Visit(self._open_means(), self)
        return self._visit

    def open_another(self, open_means: "Callable[[], Means]", held: "Visit | None") -> None:
        """Have the next that is asked for be another visit, or one that was `held` till now."""
        self._open_means, self._visit = open_means, held

    @property
    def visits(self) -> "list[Visit]":
        """The visit, once it has been opened."""
        return [] if self._visit is None else [self._visit]

    def end(self) -> None:
        """Save what is not saved, and let go of it."""
        with contextlib.ExitStack() as ending:
            # Whatever goes wrong with one, all others have their turn.
            for visit in self.visits:
                ending.callback(visit.keeping.end)
        if "sounds" in vars(self):
            self.sounds.close()

    def newest_path(self) -> "Path | None":
        """Where the record of the newest run is kept."""
        return self._visit.keeping.newest_path() if self._visit else None

    def on_unmount(self) -> None:
        """What is being said ends with what it is about."""
        if "sounds" in vars(self):
            self.sounds.close()

    def get_default_screen(self) -> Screen[None]:
        """The shelf where it is shown ahead: one screen less to be laid out."""
        return self._ahead or super().get_default_screen()

    def on_mount(self) -> None:
        """Start with the sessions, or with the one that was asked for."""
        self.set_interval(DUE_SECONDS, self._save_if_due)
        self.run_worker(self._sit(), exit_on_error=True)

    def _save_if_due(self) -> None:
        for visit in self.visits:
            visit.keeping.save_if_due(self._clock())

    # What a visit needs of its front end

    def now(self) -> float:
        """The moment, on the clock that runs count on."""
        return self._clock()

    async def ask(self, question: "Question[Answer]") -> "Answer":
        """Show a question in place of the one before it, and wait for its answer."""
        from tui.app.showing import answer_of, screen_of

        result = self._picked_ahead(question)
        if result is None:
            step = screen_of(question, self._clock, self._arm_seconds)
            # Kept before the app does anything else, since it may be left in the same moment.
            result = self._result_of(step, lambda value: question.keep(answer_of(question, value)))
            await self._show(step)
            self._hear_page(step)
        return answer_of(question, await result)

    def _picked_ahead(self, question: "Question[Answer]") -> "asyncio.Future[Picked] | None":
        """What is picked on the shelf that was shown ahead, if it says just what is asked."""
        from tui.app.showing import behind, is_asked_by

        ahead, self._ahead = self._ahead, None
        if ahead is None or not is_asked_by(question, ahead.listing):
            return None
        ahead.open_up(partial(behind, question))
        return self._picked

    def _result_of(
        self, step: Step[Result], keep: Callable[[Result], object] = lambda _: None
    ) -> "asyncio.Future[Result]":
        """What a step will end with; it is kept as soon as it is known."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        step.on_finish = _once(result, keep)
        step.presses = self._presses
        return result

    async def _show(self, step: Step[Result]) -> None:
        if self._is_first_step:
            self._is_first_step = False
            # A collection before the first paint would only delay it.
            step.call_after_refresh(gc.enable)
            await self.push_screen(step)
        else:
            await self.switch_screen(step)

    def hear(self, cue: "Cue") -> None:
        """A sound for what a person with closed eyes waits for."""
        from tui.app.hearing import heard_of

        run = self.visit.keeping.sittings[-1].run
        resting = self.visit.means.shown_rest(run)
        has_two_buttons = self.settings.two_buttons
        heard, words = heard_of(cue, run, resting, self._step, has_two_buttons=has_two_buttons)
        if words:
            self.sounds.play(heard, run, self.settings.sound, words)

    def _hear_page(self, step: Step[Result]) -> None:
        """With two buttons what is asked after a yes is heard when it comes up."""
        if self.settings.two_buttons:
            from tui.app.hearing import cue_of

            cue = cue_of(step)
            if cue is not None:
                self.hear(cue)

    def on_figured_switched(self, message: "Figured.Switched") -> None:
        """Draw figures the other way, and remember it."""
        from tui.words.settings import figure_not_saved

        self.take_figure_style(message.style)
        why = self.visit.remember_figure(message.style)
        message.step.show_switched(figure_not_saved(why) if why else "")

    @cached_property
    def sounds(self) -> "Sounds":
        """What is heard; it is loaded when there is something to hear."""
        from tui.app.sound import Sounds

        return Sounds(self.bell, self.set_timer, self.set_interval, self._clock)

    @property
    def sound_problem(self) -> str:
        """Why the bell rings where a voice was wanted; empty where all is as wanted."""
        return self.sounds.problem if self.settings.sound == "voice" else ""

    # The visit

    async def _sit(self) -> None:
        if self._ahead is not None:
            await self._open_behind(self._ahead)
        if self._first is None:
            await self.visit.choose()
        else:
            await self.visit.play_one(self._first)
        self.exit()

    async def _open_behind(self, shelf: ShelfScreen) -> None:
        """Open the visit while the shelf can already be read and used."""
        self._picked = self._result_of(shelf)
        is_painted = asyncio.Event()
        shelf.call_after_refresh(is_painted.set)
        await is_painted.wait()
        gc.enable()
        await asyncio.to_thread(self._load)
        add_styles(self.stylesheet)

    def _load(self) -> "Visit":
        """The visit, with the table of its screens."""
        import tui.app.showing  # noqa: F401

        return self.visit


def _once(
    result: "asyncio.Future[Result]", keep: Callable[[Result], object]
) -> Callable[[Result], None]:
    """Keep the result, and give it, unless the app has been left and nobody waits for it."""

    def finish(value: Result) -> None:
        keep(value)
        if not result.done():
            result.set_result(value)

    return finish
