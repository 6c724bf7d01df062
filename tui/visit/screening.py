"""The lists of signs before a session: which are asked, and what a yes brings (C1 to C5)."""

from collections.abc import Sequence

from tui.plan.lines import Line
from tui.plan.model import Session
from tui.play.lists import line_keys
from tui.records.record import RefusedBy
from tui.records.review import Review
from tui.visit.asking import Asking
from tui.visit.clearing import Clearing
from tui.visit.keeping import Passed, Refusal
from tui.visit.questions import ConfirmQuestion, MarkQuestion, ScreeningAnswer, ScreeningQuestion
from tui.words import screening
from tui.words.advice import ASK_FIRST, NEEDS_NOT_MET, SOON, URGENT


class Screening:
    """Asks the lists that are due; each yes is kept before anything else happens."""

    def __init__(self, asking: Asking, clearing: Clearing) -> None:
        self._asking = asking
        self._clearing = clearing

    async def passed(self, session: Session, look_back: Review) -> Passed | None:
        """What was passed; None where a yes refuses the session, or the person goes back."""
        if look_back.screening == "short":
            lines = session.screening.one_page
            refusal = self._refusal(session, "one-page")
            answer = await self._list(screening.ANY_NEW, lines, refusal)
            if answer != "yes":
                return Passed("short", ids_of(lines)) if answer == "no" else None
        return await self._all_passed(session, look_back)

    async def _all_passed(self, session: Session, look_back: Review) -> Passed | None:
        for ask_list in (self.urgent, self._soon):
            if await ask_list(session, look_back) != "no":
                return None
        cleared = await self._cleared(session, look_back)
        if cleared is None or not await self._are_needs_passed(session):
            return None
        lists = session.screening
        lines = ids_of((*lists.urgent, *lists.soon, *lists.ask_first, *lists.needs))
        return Passed("full", lines - cleared, cleared)

    async def urgent(self, session: Session, look_back: Review) -> ScreeningAnswer:
        """Whether any of the signs is so that need help at once."""
        refusal = self._refusal(session, "urgent")
        heading = screening.any_of_these(look_back.examined_on, self._asking.now())
        which = screening.list_words(1)
        answer = await self._list(heading, session.screening.urgent, refusal, which=which)
        if answer == "yes":
            await self._asking.advise(URGENT)
        return answer

    async def _soon(self, session: Session, look_back: Review) -> ScreeningAnswer:
        """Whether anything has to be seen by a doctor today or tomorrow."""
        refusal, lines = self._refusal(session, "soon"), session.screening.soon
        heading = screening.or_these(look_back.examined_on, self._asking.now())
        answer = await self._list(heading, lines, refusal, which=screening.list_words(2))
        if answer == "yes":
            refusal.mark(await self._marked(lines))
            await self._asking.advise(SOON)
        return answer

    async def _cleared(self, session: Session, look_back: Review) -> frozenset[str] | None:
        """The ids of the lines of `ask_first` that are cleared, where nothing else is so (C4)."""
        cleared = {each.line: each for each in look_back.cleared}
        lines = [line for line in session.screening.ask_first if line.id not in cleared]
        notes = screening.cleared_notes(
            [
                (line.text, cleared[line.id].on)
                for line in session.screening.ask_first
                if line.id in cleared
            ],
            self._asking.now(),
        )
        refusal = self._refusal(session, "ask-first")
        which = screening.list_words(3)
        answer = await self._list(screening.ANY_TO_ASK_ABOUT, lines, refusal, notes, which=which)
        if answer == "yes":
            marked = await self._marked(lines)
            refusal.mark(marked)
            keys = line_keys(lines, marked)
            return frozenset(cleared) | marked if await self._is_cleared(keys) else None
        return frozenset(cleared) if answer == "no" else None

    async def _is_cleared(self, marked: frozenset[str]) -> bool:
        """Whether a professional has said that these exercises are fine for all that is marked.

        A line is known by its key, so that other words are another line.
        """
        answer = await self._asking.advise(ASK_FIRST, can_clear=bool(marked))
        return answer == "clear" and await self._clearing.clear_lines(marked)

    async def _are_needs_passed(self, session: Session) -> bool:
        """Whether none of the troubles is so that this session cannot have, each by itself (C5)."""
        for line in session.screening.needs:
            refusal = self._refusal(session, "needs")
            question = ConfirmQuestion(line.text, (), *screening.NEED_ANSWERS, refusal.keep)
            answer = await self._asking.ask_fresh(question)
            if answer == "yes":
                await self._asking.advise(NEEDS_NOT_MET)
            if answer != "no":
                return False
        return True

    async def _list(
        self,
        heading: str,
        lines: Sequence[Line],
        refusal: Refusal,
        notes: tuple[str, ...] = (),
        *,
        which: str = "",
    ) -> ScreeningAnswer:
        texts = tuple(line.text for line in lines)
        no = screening.NONE_OF_THEM
        question = ScreeningQuestion(heading, texts, no, notes, refusal.keep, which)
        return await self._asking.ask_fresh(question) if lines else "no"

    async def _marked(self, lines: Sequence[Line]) -> frozenset[str]:
        """Which lines it was, as far as that is told."""
        marked = await self._asking.ask(MarkQuestion(screening.WHICH, tuple(lines)))
        return marked or frozenset()

    def _refusal(self, session: Session, by: RefusedBy) -> Refusal:
        return Refusal(self._asking.keeping, session, by)


def ids_of(lines: Sequence[Line]) -> frozenset[str]:
    """The ids of lines."""
    return frozenset(line.id for line in lines)
