"""A clearing: a professional who knows of this has said that exercise is fine (C4, C8)."""

from tui.play.gates import Shut
from tui.visit.asking import Asking
from tui.visit.questions import ClearQuestion, ConfirmQuestion
from tui.words import clearing


class Clearing:
    """Asks who has examined this and when, and keeps it as a record of its own."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    async def clear_lines(self, lines: frozenset[str]) -> bool:
        """Whether these lines of `ask_first` are cleared (C4)."""
        question = ClearQuestion(clearing.LINES_HEADING, clearing.LINES_SENTENCES)
        clearance = await self._asking.ask(question)
        if clearance is None:
            return False
        self._asking.keeping.keep_clearing(clearance, lines)
        return True

    async def open_again(self, gate: Shut) -> bool:
        """Whether what has been shut is open again (C8)."""
        if gate.is_passing and await self._is_gone():
            self._asking.keeping.keep_clearing(None, gate.lines)
            return True
        since = clearing.examined_words(gate.since, self._asking.now())
        clearance = await self._asking.ask(ClearQuestion(clearing.SHUT_HEADING, since))
        if clearance is None:
            return False
        self._asking.keeping.keep_clearing(clearance, frozenset())
        return True

    async def _is_gone(self) -> bool:
        """Whether what passes by itself has been gone for 48 hours (C8)."""
        return await self._asking.ask(ConfirmQuestion(*clearing.STILL_THERE)) == "no"
