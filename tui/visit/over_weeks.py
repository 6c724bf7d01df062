"""What the weeks say before a session, and that a professional has seen it (R33 to R35)."""

from dataclasses import dataclass
from typing import Literal

from tui.plan.model import Session
from tui.play.weeks import CLEARED_BY, word_of_weeks
from tui.records.review import Review
from tui.visit.asking import Asking
from tui.visit.clearing import Clearing
from tui.words import weeks

Read = Literal["on", "seen", "back"]
"""How a page was left: to go on, with something new among the records, or to go back."""


@dataclass(frozen=True, slots=True)
class OverWeeks:
    """Advises a professional where nothing has changed for weeks, or where it lasts long."""

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
