"""A visit: which screen follows which, from the choice of a session to what was kept of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from tui.advice import (
    NEEDS_NOT_MET,
    PROFESSIONAL,
    SPREAD_TWICE,
    TOO_STRONG,
    URGENT,
    WORSE_TWICE,
    Advice,
    cannot_save,
)
from tui.interrupted import carry_on
from tui.lookback import unreadable_lines
from tui.means import Asker, Means
from tui.plan.model import DIRECTIONS, Exercise, Session
from tui.play.admission import refusal
from tui.play.run import Run
from tui.play.state import Phase
from tui.play.symptoms import EASINGS, Before, Symptoms
from tui.records.file import RecordFile
from tui.records.naming import REFUSAL
from tui.records.record import Record, Screened, begin_record
from tui.records.review import Review, review
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
from tui.screens.step import RunStep
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.sitting import Kept, Listener, Sitting
from tui.telling import save_problem

NONE_OF_THEM = "no, none of them"
ANYTHING_NEW = "Anything else that is new or has changed since last time"


class Visit:
    """What one person does from opening Unpinch to leaving it; `sittings` holds every run."""

    def __init__(self, means: Means, asker: Asker, listener: Listener) -> None:
        self.means = means
        self.sittings: list[Sitting] = []
        self.refusals: list[Kept] = []
        self._asker = asker
        self._listener = listener

    async def play_one(self, session: Session) -> None:
        """This session, unless another that was cut off is carried on in its place."""
        if not await carry_on(self.means, self._asker, self.follow):
            await self.play(session)

    async def choose(self) -> None:
        """One session after another, until the person leaves."""
        await carry_on(self.means, self._asker, self.follow)
        shelf = self.means.shelf
        while True:
            ordered = shelf.with_first(self.means.store.last_session())
            chosen = await self._asker.ask(LibraryScreen(ordered, self._notices()))
            if chosen == "leave":
                return
            if chosen == "browse":
                await self._asker.ask(BrowseScreen(shelf.library, self.means.clock))
            else:
                await self.play(chosen)

    async def play(self, session: Session) -> None:
        """One session, from what it is to what was kept of it."""
        if not self._is_known(session) and not await self._asker.ask(IntroScreen(session)):
            return
        look_back = self._look_back(session)
        if not await self._may_go_unsaved() or not await self._is_screened(session, look_back):
            return
        before = await self._before(session, look_back)
        if before is None:
            return
        why = refusal(session, before.symptoms)
        if why == "too-strong":
            await self._offer_rest(before)
        elif why == "needs":
            await self._advise(NEEDS_NOT_MET)
        elif await self._is_advised(before, look_back):
            await self._begin(Run(session, before), look_back.screening)

    @property
    def kept(self) -> list[Kept]:
        """All that is to be kept of this visit: runs and refusals."""
        return [*self.sittings, *self.refusals]

    def newest_path(self) -> Path | None:
        """Where the record of the newest run is kept."""
        return self.sittings[-1].path if self.sittings else None

    @property
    def unsaved(self) -> list[Kept]:
        """What of it could not be saved the last time that it was tried."""
        return [kept for kept in self.kept if kept.save_problem is not None]

    def save_if_due(self) -> None:
        """Try again to save what could not be saved some seconds ago."""
        for kept in self.unsaved:
            kept.save_if_due(self.means.clock())

    def end(self) -> None:
        """Save what is not saved, wait for what is being saved, and let go of every lock."""
        for kept in self.kept:
            kept.close()
        self.means.store.close()

    # Before a run

    def _is_known(self, session: Session) -> bool:
        """Whether this very session has been played before; then it needs no introduction."""
        record = self.means.store.newest_of(session.name)
        return record is not None and record.beginning.session_digest == session.plan_digest

    def _look_back(self, session: Session) -> Review:
        """What the records say of this session."""
        slugs = {slug for planned in session.exercises for slug in planned.slugs}
        tags = {tag for planned in session.exercises for tag in planned.exercise.bias}
        history = self.means.store.history(slugs | tags & set(DIRECTIONS))
        return review(session, history, self.means.wall_clock())

    async def _may_go_unsaved(self) -> bool:
        """Say it before the session when nothing can be kept of it."""
        problem = self.means.store.problem()
        if problem is None:
            return True
        return await self._advise(cannot_save(self.means.store.folder, problem), "go on unsaved")

    async def _is_screened(self, session: Session, look_back: Review) -> bool:
        """Ask the screening questions that are due; a yes to any of them refuses the session."""
        if look_back.screening == "full":
            return await self._is_fully_screened(session, look_back)
        urgent = session.screening.urgent
        answer = await self._screen("Is any of these\nso today?", (*urgent, ANYTHING_NEW))
        if answer == "yes":
            is_urgent = await self._screen("Is it one of these?", urgent)
            if is_urgent != "leave":
                self._keep_refusal(session, look_back)
                await self._advise(URGENT if is_urgent == "yes" else PROFESSIONAL)
        return answer == "no"

    def _keep_refusal(self, session: Session, look_back: Review) -> None:
        """A yes is remembered: the next screening is a full one, and says so."""
        before = Before(look_back.last or Symptoms("none", 0, 0))
        record, file = self._new_record(session, before, "short", name=REFUSAL)
        refused = Kept(replace(record, outcome="refused"), file)
        self.refusals.append(refused)
        refused.save()
        refused.close()

    async def _is_fully_screened(self, session: Session, look_back: Review) -> bool:
        screening = session.screening
        all_so = "no, all of them are so"
        for question, lines, no_words, advice in (
            ("Is any of these\nso today?", screening.urgent, NONE_OF_THEM, URGENT),
            ("Or any of these?", screening.see_professional, NONE_OF_THEM, PROFESSIONAL),
            ("Is any of these\nnot so?", screening.needs, all_so, NEEDS_NOT_MET),
        ):
            answer = await self._screen(question, lines, no_words) if lines else "no"
            if answer == "yes":
                self._keep_refusal(session, look_back)
                await self._advise(advice)
            if answer != "no":
                return False
        return True

    async def _screen(
        self, question: str, lines: Sequence[str], no_words: str = NONE_OF_THEM
    ) -> str:
        step = ScreeningScreen(question, tuple(lines), no_words, self.means.arm_seconds)
        return await self._asker.ask(step)

    async def _before(self, session: Session, look_back: Review) -> Before | None:
        today, notices = self.means.wall_clock(), self._notices()
        step = BeforeScreen(look_back, session, today, notices, self.means.arm_seconds)
        return await self._asker.ask(step)

    def _notices(self) -> list[str]:
        """What has to be told once, on whichever screen comes first."""
        return [*self._unsaved_lines(), *unreadable_lines(self.means.store.untold())]

    def _unsaved_lines(self) -> list[str]:
        return [save_problem(kept) for kept in self.unsaved]

    async def _is_advised(self, before: Before, look_back: Review) -> bool:
        """What has come back twice running should be seen by a professional (R21, R23)."""
        if look_back.is_twice and not await self._advise(SPREAD_TWICE, "go on without them"):
            return False
        is_worse_twice = before.is_worse and look_back.was_worse
        return not is_worse_twice or await self._advise(WORSE_TWICE, "go on, one step easier")

    async def _offer_rest(self, before: Before) -> None:
        """Symptoms too strong for a session: the easing positions and nothing else (R4)."""
        rest, resting = self.means.shelf.rest, self._resting(before.symptoms)
        onward = "the easing positions" if rest is not None else ""
        if await self._advise(TOO_STRONG, onward, resting) and rest is not None:
            starts = tuple(start.rung for start in self._look_back(rest).starts)
            await self._begin(Run(rest, replace(before, starts=starts)), "short")

    async def _advise(
        self, advice: Advice, onward: str = "", resting: Exercise | None = None
    ) -> bool:
        """Advice; whether to go on, where that is offered."""
        advice = replace(advice, sentences=(*advice.sentences, *self._unsaved_lines()))
        step = AdvisedScreen(advice, resting, onward, self.means.arm_seconds)
        return await self._asker.ask(step)

    def _resting(self, symptoms: Symptoms) -> Exercise:
        return self.means.shelf.library.exercises[EASINGS[symptoms.easing]]

    # A run

    async def _begin(self, run: Run, screened: Screened) -> None:
        """Play a new run."""
        record, file = self._new_record(run.session, run.before, screened)
        sitting = Sitting(run, record, file, self.means.wall_clock)
        sitting.start(self.means.clock())
        await self.follow(sitting)

    def _new_record(
        self, session: Session, before: Before, screened: Screened, name: str = ""
    ) -> tuple[Record, RecordFile]:
        store, started = self.means.store, self.means.wall_clock().astimezone(UTC)
        sequence = store.next_sequence()
        record = begin_record(session, before, sequence, started, screened)
        return record, store.new_file(name or session.name, sequence, started)

    async def follow(self, sitting: Sitting) -> None:
        """The screen of each phase in turn, until the after has been told."""
        self.sittings.append(sitting)
        sitting.listeners.append(self._listener)
        while sitting.run.state.phase is not Phase.AFTER:
            await self._asker.ask(self._screen_of(sitting))
        await self._asker.ask(AfterScreen(sitting, self.means.clock, self.means.arm_seconds))
        await self._asker.ask(SummaryScreen(sitting, self.means.arm_seconds))
        sitting.close()

    def _screen_of(self, sitting: Sitting) -> RunStep:
        clock, arm_seconds = self.means.clock, self.means.arm_seconds
        match sitting.run.state.phase:
            case Phase.EXERCISE:
                return ExerciseScreen(sitting, clock)
            case Phase.CHECK:
                return CheckScreen(sitting, clock, arm_seconds)
            case Phase.SETTLE:
                resting = self._resting(sitting.run.before.symptoms)
                return SettleScreen(sitting, clock, arm_seconds, resting)
            case _:
                return StoppedScreen(sitting, clock, arm_seconds)
