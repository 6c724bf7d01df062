"""The app of a house or a kiosk: one visitor after another, and an end where nobody is there."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events

from tui.app.idle import ANSWER_SECONDS, Idle
from tui.app.unpinch import UnpinchApp
from tui.files.faults import PlanError, UsageError
from tui.play.timing import ARM_SECONDS, HELD_KEY_SECONDS
from tui.screens.arming import key_of
from tui.screens.end_here import EndHereScreen
from tui.screens.step import Step
from tui.settings.settings import DEFAULTS, Settings
from tui.visit.held import HeldVisits
from tui.visit.questions import PersonQuestion

if TYPE_CHECKING:
    from typing import Any

    from textual.screen import Screen

    from tui.visit.means import Means
    from tui.visit.questions import Clock, ScreeningAnswer
    from tui.visit.visit import Visit

_DOING = (events.MouseDown, events.MouseScrollUp, events.MouseScrollDown, events.Paste)


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
        self._held = HeldVisits()
        self._visiting: asyncio.Task[None] | None = None
        self._idle = Idle()
        self._end_asked: EndHereScreen | None = None
        self._is_showing = False
        self._has_end_to_come = False

    # One visitor after another

    async def _sit(self) -> None:
        why = ""
        while (person := await self._who(why)) is not None:
            try:
                why = ""
                await self._receive(person)
            except (UsageError, PlanError) as error:
                if self._people is None:
                    raise
                why = str(error)
        self.exit()

    async def _who(self, why: str) -> str | None:
        """Whose visit it is, "" where that is not asked; None ends. `why` the last could not be."""
        self._idle.begin()
        self.take_settings(self._settings_of_house)
        if self._people is None:
            return ""
        return await self.ask(
            PersonQuestion(self._people, can_leave=not self._is_kiosk, notice=why)
        )

    async def _receive(self, person: str) -> None:
        """The visit of one person, to its end or until nobody is there any more."""
        # Whose folder it is holds for all that is looked up during the visit.
        means = self._means_for(person)
        self.open_another(lambda: means, self._held.take(person))
        self.take_settings(means.preferences.settings)
        self._idle.begin()
        self._visiting = asyncio.create_task(self.visit.choose())
        try:
            await asyncio.wait([self._visiting])
            if not self._visiting.cancelled():
                self._visiting.result()
        finally:
            self._visiting.cancel()
            self._held.let_go(person, self.visit)

    @property
    def visits(self) -> "list[Visit]":
        """This visit, and those before of which not all is saved."""
        return self._held.beside(super().visits)

    async def _show(self, step: "Step[Any]") -> None:
        """Show a question; one that comes up by itself beneath the end is not put to anybody."""
        if self._end_asked is not None:
            self._end_visit()
            await asyncio.sleep(0)
        self._is_showing = True
        try:
            await super()._show(step)
        finally:
            self._is_showing = False
        if self._has_end_to_come:
            self._end_visit()
            await asyncio.sleep(0)

    # Whether anybody is there

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there; what is pressed too late belongs to nobody's visit."""
        is_press = isinstance(event, (events.Key, *_DOING))
        if is_press and self._is_kiosk and self._mind_who_is_gone() == "end":
            return
        if isinstance(event, events.Key):
            self._idle.note_key(key_of(event), self._clock())
        elif is_press:
            self._idle.note(self._clock())
        await super().on_event(event)

    def beat(self) -> None:
        """Notice that nobody is there any more."""
        super().beat()
        if self._is_kiosk:
            self._mind_who_is_gone()

    def _mind_who_is_gone(self) -> str:
        """What has to be done since nobody is there; it is done."""
        step, now = self._asked_last, self._clock()
        if step is None:
            return ""
        verdict = self._idle.verdict(
            now,
            step.IDLE_SECONDS,
            ends_unasked=step.ENDS_UNASKED,
            goes_by_itself=self._end_asked is None and step.goes_by_itself(),
        )
        if verdict == "ask":
            self._ask_end(step, now)
        elif verdict == "end":
            self._end_visit()
        return verdict

    @property
    def _asked_last(self) -> "Step[Any] | None":
        """The step under way, whatever covers it."""
        steps = (each for each in reversed(self.screen_stack) if isinstance(each, Step))
        return next((each for each in steps if each is not self._end_asked), None)

    def _ask_end(self, step: "Step[Any]", now: float) -> None:
        """Ask over whatever is shown; what runs stands still meanwhile."""
        self._uncover(step)
        if step.begins_anew():
            self._idle.begin()
            return
        step.stand_still()
        asked = EndHereScreen(step.IDLE_SECONDS, ANSWER_SECONDS, self._arm_seconds)
        asked.on_finish = self._take_end
        asked.presses = self._presses
        self._end_asked = asked
        self._idle.note_asked(now)
        self.push_screen(asked)

    def _take_end(self, answer: "ScreeningAnswer") -> None:
        if answer == "no":
            self._uncover(self._asked_last)
            self._end_asked = None
            self._idle.note_asked(None)
        else:
            self._end_visit()

    def _end_visit(self) -> None:
        """End the visit as a closed terminal does: nothing that waits is answered.

        A change of screens that is broken off would take the app with it, so that comes to its end.
        """
        self._has_end_to_come = self._is_showing
        if self._is_showing:
            return
        self._uncover(self._asked_last)
        self._end_asked = None
        self._idle.begin()
        for screen in self.screen_stack:
            if isinstance(screen, Step):
                screen.on_finish = None
        if self._visiting is not None:
            self._visiting.cancel()

    def _uncover(self, screen: "Screen[Any] | None") -> None:
        """Take away what covers a screen, such as its help."""
        while screen in self.screen_stack and screen is not self.screen_stack[-1]:
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
