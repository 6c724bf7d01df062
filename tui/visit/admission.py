"""Whether a session may be played now: what is asked and advised before its first exercise."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from tui.plan.model import Session
from tui.play.admission import refusal
from tui.play.gates import EasingOnly, Shut, WaitUntil
from tui.play.past import Morning
from tui.play.run import Run
from tui.play.symptoms import Before
from tui.play.worse import is_worse_twice
from tui.records.folder import Contents
from tui.records.record import Record
from tui.records.review import Review
from tui.visit.asking import Asking, StaleError, is_stale
from tui.visit.clearing import Clearing
from tui.visit.keeping import Passed
from tui.visit.looking_back import LookingBack
from tui.visit.outlook import outlook
from tui.visit.over_weeks import OverWeeks
from tui.visit.questions import ConfirmQuestion, IntroQuestion
from tui.visit.screening import Screening
from tui.visit.stranger import Stranger
from tui.visit.telling import Telling, Told
from tui.words import gates
from tui.words.advice import (
    HURT_TWICE,
    NEEDS_NOT_MET,
    OVERTAKEN,
    SPREAD_TWICE,
    TOO_STRONG,
    WORSE_AGAIN,
    WORSE_TWICE,
    Advice,
    cannot_save,
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A run that may begin, the lists that were passed for it, and how the last morning was."""

    run: Run
    passed: Passed
    morning: Morning | None


class Admission:
    """Asks what has to be asked before a session is played."""

    def __init__(self, asking: Asking, looking_back: LookingBack, clearing: Clearing) -> None:
        self._asking = asking
        self._looking_back = looking_back
        self._means = asking.means
        self._clearing = clearing
        self._screening = Screening(asking, clearing)
        self._stranger = Stranger(asking, looking_back)
        self._telling = Telling(asking, self._screening)
        self._weeks = OverWeeks(asking, clearing)

    async def admit(self, session: Session) -> Admitted | None:
        """The run that may begin after all answers, None where none may."""
        contents = await self._introduced(session)
        if contents is None or not await self._may_go_unsaved():
            return None
        while True:
            try:
                admitted = await self._admitted(session, contents)
            except StaleError:
                admitted = "again"
            if admitted != "again":
                return admitted
            # What was asked may have stood there for hours, while another session was played.
            if not await self._asking.goes_on(OVERTAKEN):
                return None
            contents = self._means.store.look()

    async def _admitted(
        self, session: Session, contents: Contents
    ) -> Admitted | Literal["again"] | None:
        if not await self._stranger.has_told_examination(session):
            return None
        look_back = self._looking_back.at(session, contents)
        match look_back.gate:
            case Shut() as shut:
                is_open = await self._is_opened(shut)
                return await self._admitted(session, self._means.store.look()) if is_open else None
            case EasingOnly() as easing:
                return await self._instead(gates.easing_only(easing.until, self._asking.now()))
            case WaitUntil() as wait if not await self._goes_on_now(wait):
                return None
        if not await self._stranger.has_told_spread():
            return None
        return await self._advised_by_weeks(session, look_back, contents)

    async def _advised_by_weeks(
        self, session: Session, look_back: Review, contents: Contents
    ) -> Admitted | Literal["again"] | None:
        """Go on once it was read what the weeks say (R33 to R35)."""
        match await self._weeks.read(session, look_back):
            case "back":
                return None
            case "seen":
                look_back = self._looking_back.at(session)
        return await self._screened(session, self._looking_back.with_told(look_back), contents)

    async def _introduced(self, session: Session) -> Contents | None:
        """What lies among the records when the session has been introduced; None goes back.

        One that has been played as it is needs no introduction.
        """
        contents = self._means.store.look()
        record = self._means.store.newest_of(session, contents)
        if record is not None and record.beginning.session_digest == session.plan_digest:
            return contents
        look_back = self._looking_back.lately(session, contents)
        question = IntroQuestion(
            session, outlook(session, look_back, self._means.preferences.settings.get_ready_seconds)
        )
        return self._means.store.look() if await self._asking.ask(question) else None

    async def _may_go_unsaved(self) -> bool:
        """Say it before the session when nothing can be kept of it."""
        problem = self._means.store.problem()
        if problem is None:
            return True
        return await self._asking.goes_on(cannot_save(self._means.store.folder, problem))

    # What the records forbid (C8, C9)

    async def _is_opened(self, shut: Shut) -> bool:
        """Whether what is shut has been examined (C8)."""
        advice = gates.shut_advice(shut.since, self._asking.now(), is_urgent=shut.is_urgent)
        answer = await self._asking.advise(advice, can_clear=True)
        return answer == "clear" and await self._clearing.open_again(shut)

    async def _goes_on_now(self, wait: WaitUntil) -> bool:
        """Whether the person goes on so soon after the last run (C9)."""
        words = gates.wait_question(wait.until, self._asking.now())
        return await self._asking.ask_fresh(ConfirmQuestion(*words)) == "no"

    async def _instead(self, advice: Advice) -> Admitted | None:
        """The easing positions in place of a session, where they are there and wanted."""
        rest = self._means.shelf.rest
        advice = advice if rest is not None else replace(advice, onward="")
        if not await self._asking.goes_on(advice) or rest is None:
            return None
        return await self.admit(rest)

    # What is asked before the run

    async def _screened(
        self, session: Session, look_back: Review, contents: Contents
    ) -> Admitted | Literal["again"] | None:
        since = self._asking.now()
        passed = await self._screening.passed(session, look_back)
        if passed is None:
            return None
        # A yes to the one page, or a clearing, has just become a part of what there is.
        look_back = self._looking_back.at(session)
        if _is_forbidden(look_back) or look_back.screening not in ("short", passed.screened):
            return "again"
        notices = tuple(self._asking.keeping.notices(contents))
        told = await self._telling.told(session, look_back, notices)
        run = await self._run(session, look_back, told) if told is not None else None
        if told is None or run is None:
            return None
        onward = await self._felt(since, session, look_back, run)
        if onward != "on":
            return onward
        # The easing positions may have other lists, which have not been asked.
        is_asked = run.session.screening.digest == session.screening.digest
        screened = passed.screened if is_asked else "short"
        return Admitted(run, replace(passed, screened=screened), told.morning)

    async def _felt(
        self, since: datetime, session: Session, look_back: Review, run: Run
    ) -> Literal["on", "again"] | None:
        """Ask what is felt where that is due, with nothing that is too old before it or after."""
        if self._is_too_late(since, session, look_back):
            return "again"
        felt = await self._weeks.self_check(run.session, look_back)
        if felt == "back":
            return None
        is_late = felt is not None and self._is_too_late(since, session, look_back, felt)
        return "again" if is_late else "on"

    def _is_too_late(
        self, since: datetime, session: Session, look_back: Review, felt: Record | None = None
    ) -> bool:
        """Whether it was asked too long ago, or the records say something else by now.

        What was `felt` just now, between the two, is left out of them.
        """
        newest = self._looking_back.at(session, without=felt)
        is_overtaken = newest != look_back or _is_forbidden(newest)
        return is_overtaken or is_stale(since, self._asking.now())

    async def _run(self, session: Session, look_back: Review, told: Told) -> Run | None:
        """The run that may begin after what was told, None where none may."""
        why = refusal(session, told.before.symptoms)
        if why == "too-strong":
            return await self._offer_rest(told)
        if why == "needs":
            await self._asking.advise(NEEDS_NOT_MET)
            return None
        advised = _advised(look_back, told)
        return self._new_run(session, told.before) if await self._has_read(advised) else None

    def _new_run(self, session: Session, before: Before) -> Run:
        ready_seconds = self._means.preferences.settings.get_ready_seconds
        return Run(session, before, ready_seconds=ready_seconds)

    async def _has_read(self, advised: list[Advice]) -> bool:
        """Whether the person goes on after each advice to see a professional."""
        for advice in advised:
            if not await self._asking.goes_on(advice):
                return False
        return True

    async def _offer_rest(self, told: Told) -> Run | None:
        """Symptoms too strong for a session: the easing positions and nothing else (C7, R4)."""
        rest, before = self._means.shelf.rest, told.before
        advice = TOO_STRONG if rest is not None else replace(TOO_STRONG, onward="")
        resting = self._means.resting_position(before)
        answer = await self._asking.advise(advice, resting=resting)
        if answer != "on" or rest is None:
            return None
        look_back = self._looking_back.at(rest)
        if not await self._has_read(_advised(look_back, told)):
            return None
        return self._new_run(
            rest,
            replace(
                before,
                turned_on=frozenset(),
                starts=tuple(start.rung for start in look_back.starts),
                spreads_today=look_back.spreads_today,
                hurts_today=look_back.hurts_today,
                steps=look_back.steps,
            ),
        )


def _is_forbidden(look_back: Review) -> bool:
    """Whether nothing, or nothing but easing positions, is to be played."""
    return isinstance(look_back.gate, (Shut, EasingOnly))


def _advised(look_back: Review, told: Told) -> list[Advice]:
    """What should be seen by a professional, though it may go on (R21, R23; C7, C15)."""
    rows = (
        (look_back.is_twice, SPREAD_TWICE),
        (look_back.is_hurt_twice, HURT_TWICE),
        (is_worse_twice(look_back.past, told.morning), WORSE_TWICE),
        (told.compared.is_advised, WORSE_AGAIN),
    )
    return [advice for is_so, advice in rows if is_so]
