"""Over the weeks: what was felt some days after a start, and what the weeks say (R32 to R35)."""

from dataclasses import dataclass, replace
from typing import Literal

from tui.plan.model import Session
from tui.play.felt import ITEMS, SelfCheck
from tui.play.self_check import asks_self_check
from tui.play.weeks import CLEARED_BY, word_of_weeks
from tui.records.kept import Kept
from tui.records.record import Record
from tui.records.review import Review
from tui.visit.asking import Asking
from tui.visit.clearing import Clearing
from tui.visit.questions import PickQuestion
from tui.words import felt, weeks

Read = Literal["on", "seen", "back"]
"""How a page was left: to go on, with something new among the records, or to go back."""


@dataclass(frozen=True, slots=True)
class OverWeeks:
    """Asks what somebody feels, and advises a professional where nothing changes or it lasts."""

    asking: Asking
    clearing: Clearing

    async def read(self, session: Session, look_back: Review) -> Read:
        """The page that is due before a session of exercises, until it changes or was seen."""
        word = word_of_weeks(look_back.past, self.asking.now())
        if session.is_rest or word is None or word not in weeks.ADVICE:
            return "on"
        answer = await self.asking.advise(weeks.ADVICE[word], can_clear=True)
        if answer == "clear":
            return "seen" if await self.clearing.clear_weeks(CLEARED_BY[word]) else "back"
        return "on" if answer == "on" else "back"

    async def self_check(
        self, session: Session, look_back: Review
    ) -> Record | Literal["back"] | None:
        """The record of what is felt some days after a start, None where that is not asked (R32).

        Each answer is kept before the next is asked. What is better or worse is spoken of; from
        there one can go back.
        """
        if session.is_rest or not asks_self_check(look_back.past, self.asking.now()):
            return None
        kept: Kept | None = None
        check = SelfCheck()
        for number, item in enumerate(ITEMS, 1):
            picked = await self.asking.ask(PickQuestion(*felt.question(item, number)))
            if picked is not None:
                check = SelfCheck((*check.felt, (item, felt.BY_KEY[picked])))
            kept = self._keep(check, kept)
            if picked is None:
                break
        if check.has_change and not await self.asking.goes_on(felt.told_words(check)):
            return "back"
        return kept.record if kept is not None else None

    def _keep(self, check: SelfCheck, kept: Kept | None) -> Kept:
        """Keep what has been told so far; nothing told is kept too, since it was asked."""
        if kept is None:
            return self.asking.keeping.keep_felt(check)
        beginning = replace(kept.record.beginning, self_check=check)
        kept.record = replace(kept.record, beginning=beginning)
        kept.save()
        return kept
