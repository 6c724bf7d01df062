"""Whether a session may be played today: what is asked and advised before its first exercise."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tui.plan.model import DIRECTIONS, Session
from tui.play.admission import refusal
from tui.play.run import Run
from tui.play.symptoms import Before, Symptoms
from tui.records.folder import Contents
from tui.records.record import Screened
from tui.records.review import Review, review
from tui.visit.form import draft_before
from tui.visit.keeping import Keeping
from tui.visit.means import Means
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    FrontEnd,
    IntroQuestion,
    ScreeningAnswer,
    ScreeningQuestion,
)
from tui.words import screening
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


@dataclass(frozen=True, slots=True)
class Admitted:
    """A run that may begin, and the screening that was passed for it."""

    run: Run
    screened: Screened


class Admission:
    """Asks what has to be asked before a session is played."""

    def __init__(self, means: Means, front_end: FrontEnd, keeping: Keeping) -> None:
        self._means = means
        self._front_end = front_end
        self._keeping = keeping

    async def admit(self, session: Session) -> Admitted | None:
        """The run that may begin after all answers, None where none may."""
        contents = await self._introduced(session)
        if contents is None:
            return None
        look_back, today = self._look_back(session, contents), self._today()
        if not await self._may_go_unsaved() or not await self._is_screened(session, look_back):
            return None
        before = await self._before(session, look_back, contents)
        run = await self._run(session, before, look_back) if before is not None else None
        if run is None:
            return None
        # The form may have stood there for hours, while another terminal played a session.
        if self._today() != today or self._look_back(session, self._look()) != look_back:
            return await self.admit(session) if await self._advise(OVERTAKEN) else None
        return Admitted(run, look_back.screening if run.session is session else "short")

    def _look(self) -> Contents:
        return self._means.store.look()

    def _today(self) -> date:
        return self._means.wall_clock().date()

    async def _introduced(self, session: Session) -> Contents | None:
        """What lies among the records when the session has been introduced; None goes back.

        One that has been played as it is needs no introduction.
        """
        contents = self._look()
        record = self._means.store.newest_of(session, contents)
        if record is not None and record.beginning.session_digest == session.plan_digest:
            return contents
        return self._look() if await self._front_end.ask(IntroQuestion(session)) else None

    def _look_back(self, session: Session, contents: Contents) -> Review:
        """What the records say of this session."""
        slugs = {planned.slug for planned in session.exercises}
        formers = {slug for planned in session.exercises for slug in planned.former_slugs}
        tags = {tag for planned in session.exercises for tag in planned.exercise.bias}
        history = self._means.store.history(slugs | tags & set(DIRECTIONS), formers, contents)
        return review(session, self._keeping.with_unsaved(history), self._means.wall_clock())

    async def _may_go_unsaved(self) -> bool:
        """Say it before the session when nothing can be kept of it."""
        problem = self._means.store.problem()
        if problem is None:
            return True
        return await self._advise(cannot_save(self._means.store.folder, problem))

    # The screening

    async def _is_screened(self, session: Session, look_back: Review) -> bool:
        """Ask the screening questions that are due; a yes to any of them refuses the session."""
        if look_back.screening == "full":
            return await self._is_fully_screened(session, look_back)
        urgent = session.screening.urgent
        lines = (*urgent, screening.ANYTHING_NEW)
        refuse = self._refuser(session, look_back)
        answer = await self._screen(screening.ANY_TODAY, lines, keep_yes=refuse)
        if answer == "yes":
            is_urgent = await self._screen(screening.ONE_OF_THESE, urgent)
            if is_urgent != "leave":
                await self._advise(URGENT if is_urgent == "yes" else PROFESSIONAL)
        return answer == "no"

    async def _is_fully_screened(self, session: Session, look_back: Review) -> bool:
        asked, refuse = session.screening, self._refuser(session, look_back)
        for heading, lines, no_words, advice in (
            (screening.ANY_TODAY, asked.urgent, screening.NONE_OF_THEM, URGENT),
            (screening.ANY_OF_THESE, asked.see_professional, screening.NONE_OF_THEM, PROFESSIONAL),
            (screening.ANY_NOT_SO, asked.needs, screening.ALL_ARE_SO, NEEDS_NOT_MET),
        ):
            answer = await self._screen(heading, lines, no_words, refuse) if lines else "no"
            if answer == "yes":
                await self._advise(advice)
            if answer != "no":
                return False
        return True

    async def _screen(
        self,
        heading: str,
        lines: tuple[str, ...],
        no_words: str = screening.NONE_OF_THEM,
        keep_yes: Callable[[], None] = lambda: None,
    ) -> ScreeningAnswer:
        question = ScreeningQuestion(heading, lines, no_words, keep_yes)
        answer = await self._front_end.ask(question)
        question.keep(answer)
        return answer

    def _refuser(self, session: Session, review: Review) -> Callable[[], None]:
        """Remembers a yes, once: the next screening is a full one, and says so."""
        before = Before(review.last or Symptoms("none", 0, 0))
        return cache(lambda: self._keeping.keep_refusal(session, before))

    # The form, and what it leads to

    async def _before(
        self, session: Session, look_back: Review, contents: Contents
    ) -> Before | None:
        draft, now = draft_before(look_back, session), self._means.wall_clock()
        notices = tuple(self._keeping.notices(contents))
        return await self._front_end.ask(BeforeQuestion(draft, session, look_back, now, notices))

    async def _run(self, session: Session, before: Before, look_back: Review) -> Run | None:
        """The run that may begin after what was told, None where none may."""
        why = refusal(session, before.symptoms)
        if why == "too-strong":
            return await self._offer_rest(before)
        if why == "needs":
            await self._advise(NEEDS_NOT_MET)
            return None
        return Run(session, before) if await self._is_advised(before, look_back) else None

    async def _is_advised(self, before: Before, look_back: Review) -> bool:
        """What has come back twice running should be seen by a professional (R21, R23)."""
        if look_back.is_twice and not await self._advise(SPREAD_TWICE):
            return False
        is_worse_twice = before.is_worse and look_back.was_worse
        return not is_worse_twice or await self._advise(WORSE_TWICE)

    async def _offer_rest(self, before: Before) -> Run | None:
        """Symptoms too strong for a session: the easing positions and nothing else (R4)."""
        rest, resting = self._means.shelf.rest, self._means.resting_position(before.symptoms)
        advice = TOO_STRONG if rest is not None else replace(TOO_STRONG, onward="")
        question = AdviceQuestion(self._keeping.with_unsaved_lines(advice), resting)
        if not await self._front_end.ask(question) or rest is None:
            return None
        starts = tuple(start.rung for start in self._look_back(rest, self._look()).starts)
        return Run(rest, replace(before, starts=starts))

    async def _advise(self, advice: Advice) -> bool:
        """Advice; whether to go on, where that is offered."""
        return await self._front_end.ask(AdviceQuestion(self._keeping.with_unsaved_lines(advice)))
