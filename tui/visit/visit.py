"""A visit: what one person does from opening Unpinch to leaving it."""

import contextlib
from functools import partial

from tui.plan.model import Session
from tui.play.events import Event, PacingSet
from tui.play.gates import Shut
from tui.records.folder import Contents
from tui.settings.settings import FIGURE, HANDS_FREE, Figures
from tui.visit.activities import Activities
from tui.visit.admission import Admission
from tui.visit.asking import Asking, StaleError
from tui.visit.carrying_on import CarryingOn, CutOff
from tui.visit.clearing import Clearing
from tui.visit.keeping import Keeping
from tui.visit.late import LateChecks
from tui.visit.looking_back import LookingBack, line_of
from tui.visit.means import Means
from tui.visit.next_time import next_time_lines
from tui.visit.playing import play_out
from tui.visit.progress import progress_of
from tui.visit.questions import (
    BrowseQuestion,
    FrontEnd,
    ProgressQuestion,
    SettingsQuestion,
    ShelfQuestion,
)
from tui.visit.sitting import Sitting
from tui.words.settings import FIGURE_KEY, hands_free_not_saved


class Visit:
    """Asks a front end for one thing after another; `keeping` holds all that was answered.

    It can be cancelled while it waits for any answer: what was answered before is kept, and no
    record stays locked.
    """

    def __init__(self, means: Means, front_end: FrontEnd) -> None:
        self.means = means
        self.keeping = Keeping(means.store, means.wall_clock, means.preferences.take_untold)
        self._front_end = front_end
        self._untold: list[str] = []
        self._asking = Asking(means, front_end, self.keeping)
        self._looking_back = LookingBack(means, self.keeping)
        self._clearing = Clearing(self._asking, self._looking_back)
        self._admission = Admission(self._asking, self._looking_back, self._clearing)
        self._activities = Activities(means, front_end, self._looking_back, self._untold.append)
        self._late_checks = LateChecks(self._asking, self._looking_back)
        self._carrying_on = CarryingOn(
            self._asking, self._looking_back, self._late_checks, front_end
        )

    async def play_one(self, session: Session) -> None:
        """This session, unless another that was cut off is carried on in its place.

        Where so much time was lost in it that it counts as cut off, the first screen follows (C24).
        """
        cut_off = self._carrying_on.cut_off(self._look_at_the_start())
        sitting = await self._carry_on(cut_off) if cut_off is not None else None
        if sitting is None or _is_declined(sitting):
            await self._late_checks.ask(self.means.store.look())
            sitting = await self._play(session)
        if sitting is not None and sitting.record.outcome == "under-way":
            await self.choose()

    async def choose(self) -> None:
        """One session after another, until the person leaves."""
        told_before = len(self.keeping.kept)
        contents = self._look_at_the_start()
        cut_off = self._carrying_on.cut_off(contents)
        if cut_off is not None:
            await self._carry_on(cut_off)
            contents = self.means.store.look()
        while not self._is_finished(told_before) and await self._choose_one(contents):
            # Something was played, or it stood there for hours.
            contents = self.means.store.look()

    def _is_finished(self, told_before: int) -> bool:
        """Whether whoever came has told something since, and somebody else may come."""
        return self.means.ends_with_a_run and len(self.keeping.kept) > told_before

    def _look_at_the_start(self) -> Contents:
        """What lies among the records; locks that crashes left behind are taken away."""
        store = self.means.store
        contents = store.look()
        store.remove_stale_locks(contents)
        return contents

    async def _choose_one(self, contents: Contents) -> bool:
        """What is chosen from the shelf; whether to come back to it."""
        if await self._late_checks.ask(contents):
            contents = self.means.store.look()
        shelf = self.means.shelf
        ordered = shelf.with_first(self.means.store.last_session(contents))
        notices = (*self.keeping.notices(contents), *self._untold)
        self._untold.clear()
        gate, now = self._looking_back.gate(contents), self.means.wall_clock()
        is_shut = isinstance(gate, Shut)
        look = partial(self._looking_back.over_all, ordered.sessions, contents)
        question = ShelfQuestion(
            ordered,
            notices,
            line_of(gate, now),
            can_clear=is_shut,
            ready_seconds=self.means.preferences.settings.get_ready_seconds,
            person=self.means.person,
            leads_to=self.means.leads_to,
            has_settings=self.means.has_settings,
            has_progress=self.means.store.is_kept,
            look=look,
        )
        chosen = await self._front_end.ask(question)
        if chosen == "leave":
            return False
        if chosen == "browse":
            seen = self._looking_back.helped(contents)
            await self._front_end.ask(BrowseQuestion(shelf.library, seen))
        elif chosen == "progress":
            seen_so_far = progress_of(self.means, self._looking_back, contents)
            await self._front_end.ask(ProgressQuestion(seen_so_far))
        elif chosen == "settings":
            await self._front_end.ask(SettingsQuestion(self.means.preferences))
        elif chosen != "clear":
            await self._play(chosen)
        elif isinstance(gate, Shut):
            # Told too late, it is asked anew from there.
            with contextlib.suppress(StaleError):
                await self._clearing.open_again(gate)
        return True

    async def _carry_on(self, cut_off: CutOff) -> Sitting | None:
        """Play a run that was cut off to its end; None where it is not gone on with."""
        sitting = await self._carrying_on.offer(cut_off)
        if sitting is not None:
            sitting.cue_listeners.append(self._front_end.hear)
            await self._play_out(sitting)
        return sitting

    async def _play_out(self, sitting: Sitting) -> None:
        sitting.listeners.append(self._remember_pacing)
        await play_out(self.means, self._front_end, sitting, self._next_time, self._activities)

    def _remember_pacing(self, event: Event) -> None:
        """Runs begin as hands-free as the last one was, unless this start says otherwise."""
        preferences = self.means.preferences
        is_free = self.means.has_settings and not preferences.source(HANDS_FREE)
        if isinstance(event, PacingSet) and is_free:
            why = preferences.change(HANDS_FREE, event.hands_free)
            self._untold += [hands_free_not_saved(why)] if why else []

    def remember_figure(self, style: Figures) -> str:
        """Draw figures like this from now on; why that could not be saved, empty where it was.

        Where this start says otherwise, or nobody changes settings, it lasts only so long.
        """
        preferences = self.means.preferences
        if self.means.has_settings and not preferences.source(FIGURE):
            return preferences.change(FIGURE, style)
        preferences.hold(FIGURE, style, FIGURE_KEY)
        return ""

    def _next_time(self, session: Session) -> tuple[str, ...]:
        """What of it starts otherwise next time."""
        look_back, now = self._looking_back.ahead(session), self.means.wall_clock()
        return next_time_lines(session, look_back, now)

    async def _play(self, session: Session) -> Sitting | None:
        """One session, from what it is to what was kept of it; None where none may begin."""
        admitted = await self._admission.admit(session)
        if admitted is None:
            return None
        sitting = self.keeping.new_sitting(admitted.run, admitted.passed, admitted.morning)
        sitting.cue_listeners.append(self._front_end.hear)
        settings = self.means.preferences.settings
        sitting.start(self._front_end.now(), hands_free=settings.hands_free)
        await self._play_out(sitting)
        return sitting


def _is_declined(sitting: Sitting) -> bool:
    """Whether of a run that was cut off only its check was asked, and nothing more was played."""
    return not sitting.run.plays_on and sitting.record.outcome == "left"
