"""The app of a house or a kiosk: one visitor after another, and an end where nobody is there."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events

from tui.app.unpinch import ARM_SECONDS, UnpinchApp
from tui.play.timing import HELD_KEY_SECONDS
from tui.screens.screening import ConfirmScreen
from tui.screens.step import Step
from tui.settings.settings import DEFAULTS, Settings
from tui.visit.questions import ConfirmQuestion, PersonQuestion
from tui.words.idle import end_here

if TYPE_CHECKING:
    from typing import Any

    from textual.screen import Screen

    from tui.visit.means import Means
    from tui.visit.questions import Clock, ScreeningAnswer
    from tui.visit.visit import Visit

ANSWER_SECONDS = 60.0
"""How long it is asked whether to end, before it ends."""


class HouseApp(UnpinchApp):
    """Receives one visitor after another, each of whom sees nothing of those before.

    `people` tells who is there, None where nobody is asked who it is. From an app that
    `is_kiosk` nothing leads out, and it ends the visit of somebody who has gone.
    """

    def __init__(
        self,
        means_for: "Callable[[str], Means]",
        clock: "Clock",
        *,
        people: Callable[[], tuple[str, ...]] | None = None,
        is_kiosk: bool = False,
        arm_seconds: float = ARM_SECONDS,
        held_seconds: float = HELD_KEY_SECONDS,
        settings: Settings = DEFAULTS,
    ) -> None:
        super().__init__(
            partial(means_for, ""),
            clock,
            arm_seconds=arm_seconds,
            held_seconds=held_seconds,
            settings=settings,
        )
        self._means_for = means_for
        self._people = people
        self._is_kiosk = is_kiosk
        self._settings_of_house = settings
        self._earlier: list[Visit] = []
        self._visiting: asyncio.Task[None] | None = None
        # When somebody did something last; None while nobody has come yet.
        self._touched_at: float | None = None
        self._end_asked: ConfirmScreen | None = None
        self._end_asked_at = 0.0

    # One visitor after another

    async def _sit(self) -> None:
        while (person := await self._who()) is not None:
            await self._receive(person)
        self.exit()

    async def _who(self) -> str | None:
        """Whose visit it is, "" where that is not asked; None ends."""
        self._touched_at = None
        self.take_settings(self._settings_of_house)
        if self._people is None:
            return ""
        return await self.ask(PersonQuestion(self._people(), can_leave=not self._is_kiosk))

    async def _receive(self, person: str) -> None:
        """The visit of one person, to its end or until nobody is there any more."""
        self.open_another(partial(self._means_for, person))
        self.take_settings(self.visit.means.preferences.settings)
        self._visiting = asyncio.create_task(self.visit.choose())
        try:
            await asyncio.wait([self._visiting])
            if not self._visiting.cancelled():
                self._visiting.result()
        finally:
            self._visiting.cancel()
            self._let_go()

    def _let_go(self) -> None:
        """Unlock all records; what could not be saved is tried again for as long as this runs."""
        self.visit.keeping.end()
        self._earlier = [each for each in self.visits if each.keeping.unsaved]

    @property
    def visits(self) -> "list[Visit]":
        """This visit, and those before of which not all is saved."""
        now = super().visits
        return [*(each for each in self._earlier if each not in now), *now]

    # Whether anybody is there

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there."""
        if isinstance(event, (events.Key, events.MouseDown, events.Paste)):
            self._touched_at = self._clock()
        await super().on_event(event)

    def beat(self) -> None:
        """Notice that nobody is there any more."""
        super().beat()
        if self._is_kiosk and self._touched_at is not None:
            self._mind_who_is_gone(self._clock(), self._touched_at)

    def _mind_who_is_gone(self, now: float, touched_at: float) -> None:
        step = self._asked_last
        if step is None or step.IDLE_SECONDS is None:
            return
        if self._end_asked is not None:
            if now - max(self._end_asked_at, touched_at) >= ANSWER_SECONDS:
                self._end_visit()
        elif step.goes_by_itself():
            self._touched_at = now
        elif now - touched_at >= step.IDLE_SECONDS:
            self._end_visit() if step.ENDS_UNASKED else self._ask_end(step, now)

    @property
    def _asked_last(self) -> Step[object] | None:
        """The step under way, whatever covers it."""
        steps = (each for each in reversed(self.screen_stack) if isinstance(each, Step))
        return next((each for each in steps if each is not self._end_asked), None)

    def _ask_end(self, step: Step[object], now: float) -> None:
        """Ask over whatever is shown; what runs stands still meanwhile."""
        self._uncover(step)
        step.stand_still()
        words = end_here(step.IDLE_SECONDS or 0.0, ANSWER_SECONDS)
        asked = ConfirmScreen(ConfirmQuestion(*words), self._arm_seconds)
        asked.on_finish = self._take_end
        asked.presses = self._presses
        self._end_asked, self._end_asked_at = asked, now
        self.push_screen(asked)

    def _take_end(self, answer: "ScreeningAnswer") -> None:
        if answer == "no":
            self._uncover(self._end_asked)
            self.pop_screen()
            self._end_asked = None
        else:
            self._end_visit()

    def _end_visit(self) -> None:
        """End the visit as a closed terminal does: nothing that waits is answered."""
        self._uncover(self._asked_last)
        self._end_asked = None
        for screen in self.screen_stack:
            if isinstance(screen, Step):
                screen.on_finish = None
        if self._visiting is not None:
            self._visiting.cancel()

    def _uncover(self, screen: "Screen[Any] | None") -> None:
        """Take away what covers a screen, such as its help."""
        while screen is not None and screen is not self.screen_stack[-1]:
            self.pop_screen()

    # What leads out

    @property
    def can_stop(self) -> bool:
        """Whether a signal may stop the process."""
        return not self._is_kiosk

    async def action_quit(self) -> None:
        """End, where that is anybody's to do."""
        if not self._is_kiosk:
            await super().action_quit()

    def action_suspend_process(self) -> None:
        """Go back to the shell, where there is one."""
        if not self._is_kiosk:
            super().action_suspend_process()
