"""The Textual app: which screen is next, and what may reach it."""

import asyncio
import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.filter import LineFilter

from tui import resources
from tui.advice import NEEDS_NOT_MET, PROFESSIONAL, TOO_STRONG, URGENT, Advice
from tui.catalogue import Shelf
from tui.harmless import ONLY_TEXT
from tui.plan.model import Exercise, Session
from tui.play.admission import refusal
from tui.play.events import Counted, Done, Event, RestOver
from tui.play.run import Run
from tui.play.state import Phase
from tui.play.symptoms import EASINGS, Before, Symptoms
from tui.records.store import Store
from tui.screens.advised import AdvisedScreen
from tui.screens.after import AfterScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.intro import IntroScreen
from tui.screens.library import LibraryScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.settle import SettleScreen
from tui.screens.step import Asking, Clock, RunStep, Step
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.sitting import Sitting
from tui.theme import THEME

Result = TypeVar("Result")
ARM_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Means:
    """What the app is given: sessions, records, clocks, and how soon a question takes keys.

    `clock` goes on while the machine sleeps; `wall_clock` tells the time in UTC.
    """

    shelf: Shelf
    store: Store
    clock: Clock
    wall_clock: Callable[[], datetime]
    arm_seconds: float = ARM_SECONDS
    has_bell: bool = True


class UnpinchApp(App[None]):
    """Plays sessions; with `first` it opens that one and ends after it."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding("ctrl+q,ctrl+c", "quit", "Leave at once", show=False, priority=True)]
    CSS_PATH = sorted(resources.styles_folder().glob("*.tcss"))
    TITLE = "Unpinch"

    def __init__(self, means: Means, first: Session | None = None) -> None:
        super().__init__()
        self.means = means
        self.sitting: Sitting | None = None
        self.error: Exception | None = None
        self._first = first
        self._is_first_step = True

    def on_mount(self) -> None:
        """Start with the sessions, or with the one that was asked for."""
        self.register_theme(THEME)
        self.theme = THEME.name
        # A collection before the first paint would only delay it.
        self.call_after_refresh(gc.enable)
        self.run_worker(self._sit(), exit_on_error=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever a widget was given, only text reaches the terminal."""
        return [*super().get_line_filters(), ONLY_TEXT]

    def _fatal_error(self) -> None:
        """Leave the screen without a traceback: the command tells the error in a short report."""
        self.error = self._exception
        self._close_messages_no_wait()

    async def on_event(self, event: events.Event) -> None:
        """Drop keys and clicks that were on their way before a question could be read."""
        screen: object = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(screen, Asking):
            if isinstance(event, events.Key) and not screen.takes(event):
                return
            is_click = isinstance(event, (events.MouseDown, events.MouseUp))
            if is_click and event.time < screen.armed_at:
                return
        await super().on_event(event)

    async def ask(self, step: Step[Result]) -> Result:
        """Show a step in place of the one before it, and wait for its result."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        step.on_finish = result.set_result
        if self._is_first_step:
            self._is_first_step = False
            await self.push_screen(step)
        else:
            await self.switch_screen(step)
        return await result

    async def _sit(self) -> None:
        """One session after another, until the person leaves."""
        if self._first is not None:
            await self._play(self._first)
            self.exit()
            return
        while (chosen := await self.ask(LibraryScreen(self.means.shelf))) != "leave":
            if chosen == "browse":
                await self.ask(BrowseScreen(self.means.shelf.library, self.means.clock))
            else:
                await self._play(chosen)
        self.exit()

    async def _play(self, session: Session) -> None:
        """One session, from what it is to what was kept of it."""
        if not await self.ask(IntroScreen(session)) or not await self._is_screened(session):
            return
        last = self.means.store.last_symptoms()
        before = await self.ask(BeforeScreen(last, session, self.means.arm_seconds))
        if before is None:
            return
        why = refusal(session, before.symptoms)
        if why is not None:
            advice = TOO_STRONG if why == "too-strong" else NEEDS_NOT_MET
            resting = self._resting(before.symptoms) if why == "too-strong" else None
            rest = self.means.shelf.rest
            if await self._advise(advice, resting) and rest is not None:
                await self._run(Run(rest, before))
            return
        await self._run(Run(session, before))

    async def _is_screened(self, session: Session) -> bool:
        """Ask the screening questions; a yes to any of them refuses the session."""
        screening = session.screening
        none, all_so = "no, none of them", "no, all of them are so"
        for question, lines, no_words, advice in (
            ("Is any of these\nso today?", screening.urgent, none, URGENT),
            ("Or any of these?", screening.see_professional, none, PROFESSIONAL),
            ("Is any of these\nnot so?", screening.needs, all_so, NEEDS_NOT_MET),
        ):
            if not lines:
                continue
            answer = await self.ask(
                ScreeningScreen(question, lines, no_words, self.means.arm_seconds)
            )
            if answer == "yes":
                await self._advise(advice)
            if answer != "no":
                return False
        return True

    async def _advise(self, advice: Advice, resting: Exercise | None = None) -> bool:
        return await self.ask(AdvisedScreen(advice, resting, self.means.arm_seconds))

    def _resting(self, symptoms: Symptoms) -> Exercise:
        return self.means.shelf.library.exercises[EASINGS[symptoms.easing]]

    async def _run(self, run: Run) -> None:
        """Play a run: the screen of each phase in turn, until the after has been told."""
        sitting = Sitting(run, self.means.store, self.means.wall_clock)
        self.sitting = sitting
        sitting.listeners.append(self._ring)
        sitting.start(self.means.clock())
        while run.state.phase is not Phase.AFTER:
            await self.ask(self._screen_of(sitting, run.before))
        await self.ask(AfterScreen(sitting, self.means.clock, self.means.arm_seconds))
        await self.ask(SummaryScreen(sitting, self.means.arm_seconds))

    def _screen_of(self, sitting: Sitting, before: Before) -> RunStep:
        clock, arm_seconds = self.means.clock, self.means.arm_seconds
        match sitting.run.state.phase:
            case Phase.EXERCISE:
                return ExerciseScreen(sitting, clock)
            case Phase.CHECK:
                return CheckScreen(sitting, clock, arm_seconds)
            case Phase.SETTLE:
                resting = self._resting(before.symptoms)
                return SettleScreen(sitting, clock, arm_seconds, resting)
            case _:
                return StoppedScreen(sitting, clock, arm_seconds)

    def _ring(self, event: Event) -> None:
        """A sound for what a person with closed eyes waits for."""
        if self.means.has_bell and isinstance(event, (Counted, Done, RestOver)):
            self.bell()
