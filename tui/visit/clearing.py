"""A clearing: a professional who knows of this has said that exercise is fine (C4, C8)."""

from datetime import datetime

from tui.play.days import days_ago
from tui.play.gates import Shut
from tui.play.lists import Clearance, ExaminedWhen
from tui.visit.asking import Asking
from tui.visit.looking_back import LookingBack
from tui.visit.questions import ClearQuestion, ConfirmQuestion
from tui.words import clearing, weeks

_WEEK = 7


class Clearing:
    """Asks who has examined this and when, and keeps it as a record of its own."""

    def __init__(self, asking: Asking, looking_back: LookingBack) -> None:
        self._asking = asking
        self._looking_back = looking_back

    async def clear_lines(self, lines: frozenset[str]) -> bool:
        """Whether the lines of `ask_first` with these keys are cleared (C4)."""
        return await self._clear(
            ClearQuestion(clearing.LINES_HEADING, clearing.LINES_SENTENCES), lines
        )

    async def clear_weeks(self, key: str) -> bool:
        """Whether a professional has seen what has not changed, or lasts long (R33 to R35)."""
        question = ClearQuestion(weeks.SEEN_HEADING, weeks.SEEN_SENTENCES)
        return await self._clear(question, frozenset({key}))

    async def _clear(self, question: ClearQuestion, lines: frozenset[str]) -> bool:
        """Whether it was told who has seen it and when, which is kept."""
        clearance = await self._asking.ask_fresh(question)
        if clearance is None:
            return False
        self._asking.keeping.keep_clearing(clearance, lines)
        return True

    async def open_again(self, gate: Shut) -> bool:
        """Whether it was told that what is shut can be opened; it is looked at anew then (C8)."""
        if gate.is_passing:
            answer = await self._asking.ask_fresh(ConfirmQuestion(*clearing.STILL_THERE))
            if answer != "yes":
                return answer == "no" and self._keep(gate, None, gate.lines)
        since = clearing.examined_words(gate.since, self._asking.now())
        whens = examined_since(gate.since, self._asking.now())
        question = ClearQuestion(clearing.SHUT_HEADING, since, whens)
        clearance = await self._asking.ask_fresh(question)
        return clearance is not None and self._keep(gate, clearance, frozenset())

    def _keep(self, gate: Shut, clearance: Clearance | None, lines: frozenset[str]) -> bool:
        """Keep it, unless something newer has been told meanwhile, perhaps in another terminal."""
        newest = self._looking_back.gate()
        if isinstance(newest, Shut) and newest.since == gate.since:
            self._asking.keeping.keep_clearing(clearance, lines)
        return True


def examined_since(since: datetime, now: datetime) -> tuple[ExaminedWhen, ...]:
    """When it can have been examined since a moment: not on a day before it (C8)."""
    days = days_ago(since, now)
    if days <= 0:
        return ("today",)
    return ("today", "this-week") if days <= _WEEK else ("today", "this-week", "earlier")
