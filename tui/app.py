"""The Textual app: what is on the screen, and what may reach it."""

import asyncio
import gc
from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.filter import LineFilter

from tui import resources
from tui.harmless import ONLY_TEXT
from tui.means import Means
from tui.plan.model import Session
from tui.play.events import Counted, Done, Event, RestOver
from tui.screens.step import Asking, Step
from tui.theme import THEME
from tui.visit import Visit

Result = TypeVar("Result")


class UnpinchApp(App[None]):
    """Plays sessions; with `first` it opens that one and ends after it."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+q,ctrl+c", "quit", "Leave at once", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "Back to the shell", show=False, priority=True),
    ]
    CSS_PATH = sorted(resources.styles_folder().glob("*.tcss"))
    TITLE = "Unpinch"

    def __init__(self, means: Means, first: Session | None = None) -> None:
        super().__init__()
        self.visit = Visit(means, self, self._ring)
        self.error: Exception | None = None
        self._has_bell = means.has_bell
        self._first = first
        self._is_first_step = True

    def on_mount(self) -> None:
        """Start with the sessions, or with the one that was asked for."""
        self.register_theme(THEME)
        self.theme = THEME.name
        # A collection before the first paint would only delay it.
        self.call_after_refresh(gc.enable)
        self.run_worker(self._sit(), exit_on_error=True)
        self.set_interval(1.0, self.visit.save_if_due)

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
        if self._first is None:
            await self.visit.choose()
        else:
            await self.visit.play_one(self._first)
        self.exit()

    def _ring(self, event: Event) -> None:
        """A sound for what a person with closed eyes waits for."""
        if self._has_bell and isinstance(event, (Counted, Done, RestOver)):
            self.bell()
