"""An app that drops keys and clicks made before anybody could read what they are for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from tui.app.base import BaseApp, is_paint_key
from tui.play.timing import GAP_SECONDS
from tui.screens.arming import CAUTION, DOWN, UP, Presses, in_latin, key_of
from tui.screens.step import Step
from tui.settings.settings import DEFAULTS, Settings
from tui.terminal.driver import KeyDropped, SteadyDriver
from tui.terminal.output import WatchedOutput

if TYPE_CHECKING:
    from tui.screens.two_buttons import TwoButtons
    from tui.visit.questions import Clock

CLICK = "click"
DOUBLE_CLICK_SECONDS = 0.5
BEAT_SECONDS = 0.5
"""How often it is looked whether time was lost."""


class TimelyApp(BaseApp):
    """Passes on to its steps only what was pressed in time; one that is held is pressed once."""

    def __init__(
        self,
        styles: Sequence[Path],
        clock: "Clock",
        *,
        held_seconds: float,
        settings: Settings = DEFAULTS,
    ) -> None:
        super().__init__(styles, settings=settings)
        self._presses = Presses(held_seconds)
        # The second half of a double click is no click on what the first has brought up.
        self._clicks = Presses(min(held_seconds, DOUBLE_CLICK_SECONDS))
        self._clock = clock
        self._beaten_at = clock()

    def on_mount(self) -> None:
        """Look out for lost time."""
        self.set_interval(BEAT_SECONDS, self.beat)

    async def on_event(self, event: events.Event) -> None:
        """Drop keys and clicks that were on their way before a screen could be read."""
        if isinstance(event, events.Key):
            event = self._in_latin(event)
        is_press = isinstance(event, (events.Key, events.MouseDown, events.MouseUp))
        if is_press and not (event.is_forwarded or is_paint_key(event) or self._is_timely(event)):
            self._drop_button(event)
        elif not await self._press_button(event):
            await super().on_event(event)

    def _buttons_for(self, event: events.Event) -> "TwoButtons | None":
        """The two buttons, where an event is one of them and means something of its own."""
        step = self._step
        if step is None or not isinstance(event, events.Key) or event.key not in (UP, DOWN):
            return None
        return step.buttons if step.has_two_buttons and step.meaning() is not None else None

    async def _press_button(self, event: events.Event) -> bool:
        """Take one of the two buttons; whether it was one."""
        buttons = self._buttons_for(event)
        if buttons is None or not isinstance(event, events.Key) or event.is_forwarded:
            return False
        is_repeat = self._presses.began_at(key_of(event)) < event.time
        await buttons.press(event.key, event.time, is_repeat=is_repeat)
        return True

    def _drop_button(self, event: events.Event) -> None:
        """What did not count is no first press of two, and no silence after the second."""
        buttons = self._buttons_for(event)
        if buttons is not None and isinstance(event, events.Key):
            buttons.drop(event.key, event.time)

    def _in_latin(self, event: events.Key) -> events.Key:
        """The key that one of another alphabet stands for."""
        return in_latin(event, CAUTION if self._step is None else self._step.BY_PLACE)

    def _is_timely(self, event: events.Event) -> bool:
        """Whether a key or a click was made by somebody who could see what it is for."""
        self.beat()
        if isinstance(event, events.Key):
            self._presses.note(key_of(event), event.time)
        elif isinstance(event, events.MouseDown):
            self._clicks.note(CLICK, event.time)
        step = self._step
        if step is None:
            return True
        output = self._output
        if step.arm_seconds and output and output.was_unread(event.time, step.arm_seconds):
            return False
        if isinstance(event, events.Key):
            return step.takes(event)
        return min(event.time, self._clicks.began_at(CLICK)) >= step.armed_at

    def on_key_dropped(self, message: KeyDropped) -> None:
        """A key that does not count may be held all the same."""
        key, at = key_of(message.event), message.event.time
        self._presses.note(key, at, was_seen=not message.is_unseen)
        self._drop_button(message.event)

    def action_suspend_process(self) -> None:
        """Go back to the shell, where there is one."""
        if isinstance(self.driver, SteadyDriver):
            self.driver.is_stop_typed = True
        super().action_suspend_process()

    @property
    def _step(self) -> Step[object] | None:
        """The step that is on top, if one is."""
        screen = self.screen_stack[-1] if self.screen_stack else None
        return screen if isinstance(screen, Step) else None

    @property
    def _output(self) -> WatchedOutput | None:
        """The terminal's output, None where there is no terminal."""
        return self.driver.output if isinstance(self.driver, SteadyDriver) else None

    def beat(self) -> None:
        """Notice time in which nothing could happen, or in which nothing could be seen."""
        now, before = self._clock(), self._beaten_at
        self._beaten_at = now
        output, step = self._output, self._step
        is_stalled = output is not None and output.is_stalled
        if step is not None and (is_stalled or now - before > GAP_SECONDS):
            step.come_back()
