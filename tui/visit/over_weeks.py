"""Over the weeks: what was felt some days after a start, and what the weeks say (R32 to R35)."""

from dataclasses import dataclass
from typing import Literal

from tui.plan.model import Session
from tui.play.felt import ITEMS, Felt, Item, SelfCheck
from tui.play.self_check import asks_self_check
from tui.play.weeks import CLEARED_BY, word_of_weeks
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
    ) -> SelfCheck | Literal["back"] | None:
        """What is felt some days after a start, None where that is not asked (R32).

        A gain is said; from there one can go back, and then it is asked again.
        """
        if session.is_rest or not asks_self_check(look_back.past, self.asking.now()):
            return None
        told: list[tuple[Item, Felt]] = []
        for number, item in enumerate(ITEMS, 1):
            picked = await self.asking.ask(PickQuestion(*felt.question(item, number)))
            if picked is None:
                break
            told.append((item, felt.BY_KEY[picked]))
        check = SelfCheck(tuple(told))
        is_read = not check.has_gain or await self.asking.goes_on(felt.progress(check))
        return check if is_read else "back"
