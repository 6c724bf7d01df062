"""A visit: which screen follows which, from the choice of a session to what was kept of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date

from tui.following import follow, resting_position
from tui.interrupted import carry_on
from tui.keeping import Keeping
from tui.means import Asker, Means
from tui.plan.model import DIRECTIONS, Exercise, Session
from tui.play.admission import refusal
from tui.play.run import Run
from tui.play.symptoms import Before, Symptoms
from tui.records.file import RecordFile
from tui.records.kept import Kept
from tui.records.naming import REFUSAL
from tui.records.record import Record, Screened, begin_record
from tui.records.review import Review, review
from tui.screens.advised import AdvisedScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.intro import IntroScreen
from tui.screens.library import LibraryScreen
from tui.screens.screening import ScreeningScreen
from tui.sitting import Listener, Sitting
from tui.telling import save_notice
from tui.words.advice import (
    NEEDS_NOT_MET,
    OVERTAKEN,
    PROFESSIONAL,
    SPREAD_TWICE,
    TOO_STRONG,
    URGENT,
    WORSE_TWICE,
    Advice,
    cannot_save,
)
from tui.words.lookback import unreadable_lines

NONE_OF_THEM = "no, none of them"
ANYTHING_NEW = "Anything else that is new or has changed since last time"


class Visit(Keeping):
    """What one person does from opening Unpinch to leaving it."""

    def __init__(self, means: Means, asker: Asker, listener: Listener) -> None:
        super().__init__(means.store, means.clock)
        self.means = means
        self._asker = asker
        self._listener = listener

    async def follow(self, sitting: Sitting) -> None:
        """Play a run to its end."""
        sitting.listeners.append(self._listener)
        await follow(self.means, self._asker, sitting)

    async def play_one(self, session: Session) -> None:
        """This session, unless another that was cut off is carried on in its place."""
        if not await carry_on(self.means, self._asker, self.kept.append, self.follow):
            await self.play(session)

    async def choose(self) -> None:
        """One session after another, until the person leaves."""
        await carry_on(self.means, self._asker, self.kept.append, self.follow)
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
        look_back, today = self._look_back(session), self.means.wall_clock().date()
        if not await self._may_go_unsaved() or not await self._is_screened(session, look_back):
            return
        before = await self._before(session, look_back)
        if before is None:
            return
        run = await self._admitted(session, before, look_back)
        if run is None:
            return
        if not self._is_overtaken(session, look_back, today):
            screened = look_back.screening if run.session is session else "short"
            await self._begin(run, screened)
        elif await self._advise(OVERTAKEN, "answer again"):
            await self.play(session)

    async def _admitted(self, session: Session, before: Before, look_back: Review) -> Run | None:
        """The run that may begin after these answers, None where none may."""
        why = refusal(session, before.symptoms)
        if why == "too-strong":
            return await self._offer_rest(before)
        if why == "needs":
            await self._advise(NEEDS_NOT_MET)
            return None
        return Run(session, before) if await self._is_advised(before, look_back) else None

    def _is_overtaken(self, session: Session, look_back: Review, day: date) -> bool:
        """Whether the answers were given on another day, or to what the records no longer say.

        A form may have stood there for hours, while another terminal played a session.
        """
        is_later = self.means.wall_clock().date() != day
        return is_later or self._look_back(session) != look_back

    # Before a run

    def _is_known(self, session: Session) -> bool:
        """Whether this very session has been played before; then it needs no introduction."""
        record = self.means.store.newest_of(session.name)
        return record is not None and record.beginning.session_digest == session.plan_digest

    def _look_back(self, session: Session) -> Review:
        """What the records say of this session."""
        slugs = {planned.slug for planned in session.exercises}
        formers = {slug for planned in session.exercises for slug in planned.former_slugs}
        tags = {tag for planned in session.exercises for tag in planned.exercise.bias}
        history = self.means.store.history(slugs | tags & set(DIRECTIONS), formers)
        return review(session, self.with_unsaved(history), self.means.wall_clock())

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
            self._keep_refusal(session, look_back)
            is_urgent = await self._screen("Is it one of these?", urgent)
            if is_urgent != "leave":
                await self._advise(URGENT if is_urgent == "yes" else PROFESSIONAL)
        return answer == "no"

    def _keep_refusal(self, session: Session, look_back: Review) -> None:
        """A yes is remembered: the next screening is a full one, and says so."""
        before = Before(look_back.last or Symptoms("none", 0, 0))
        record, file = self._new_record(session, before, "short", name=REFUSAL)
        refused = Kept(replace(record, outcome="refused"), file)
        self.kept.append(refused)
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
        return [line for kept in self.unsaved if (line := save_notice(kept))]

    async def _is_advised(self, before: Before, look_back: Review) -> bool:
        """What has come back twice running should be seen by a professional (R21, R23)."""
        if look_back.is_twice and not await self._advise(SPREAD_TWICE, "go on without them"):
            return False
        is_worse_twice = before.is_worse and look_back.was_worse
        return not is_worse_twice or await self._advise(WORSE_TWICE, "go on, one step easier")

    async def _offer_rest(self, before: Before) -> Run | None:
        """Symptoms too strong for a session: the easing positions and nothing else (R4)."""
        rest, resting = self.means.shelf.rest, resting_position(self.means, before.symptoms)
        onward = "the easing positions" if rest is not None else ""
        if not await self._advise(TOO_STRONG, onward, resting) or rest is None:
            return None
        starts = tuple(start.rung for start in self._look_back(rest).starts)
        return Run(rest, replace(before, starts=starts))

    async def _advise(
        self, advice: Advice, onward: str = "", resting: Exercise | None = None
    ) -> bool:
        """Advice; whether to go on, where that is offered."""
        advice = replace(advice, sentences=(*advice.sentences, *self._unsaved_lines()))
        step = AdvisedScreen(advice, resting, onward, self.means.arm_seconds)
        return await self._asker.ask(step)

    # A run

    async def _begin(self, run: Run, screened: Screened) -> None:
        """Play a new run."""
        record, file = self._new_record(run.session, run.before, screened)
        sitting = Sitting(run, record, file, self.means.wall_clock)
        self.kept.append(sitting)
        sitting.start(self.means.clock())
        await self.follow(sitting)

    def _new_record(
        self, session: Session, before: Before, screened: Screened, name: str = ""
    ) -> tuple[Record, RecordFile]:
        store, started = self.means.store, self.means.wall_clock().astimezone(UTC)
        sequence = self.next_sequence()
        record = begin_record(session, before, sequence, started, screened)
        return record, store.new_file(name or session.name, sequence, started)
