"""The form before a run, and what is new in it since earlier runs (C6, C7)."""

from dataclasses import replace
from typing import Literal

from tui.plan.model import Session
from tui.play.symptoms import Before
from tui.play.usual import Compared
from tui.records.record import RefusedBy
from tui.records.review import Review
from tui.visit.asking import Asking
from tui.visit.form import Draft, draft_before
from tui.visit.keeping import Refusal
from tui.visit.questions import BeforeQuestion, ConfirmQuestion
from tui.visit.screening import Screening
from tui.words import new
from tui.words.advice import SOON

Confirmed = Literal["on", "back", "shut"]


class Telling:
    """Asks how things are now, and whether what is new is so."""

    def __init__(self, asking: Asking, screening: Screening) -> None:
        self._asking = asking
        self._screening = screening

    async def told(
        self, session: Session, look_back: Review, notices: tuple[str, ...]
    ) -> tuple[Before, Compared] | None:
        """What was told, compared with earlier runs; None where it refuses, or leads back."""
        confirmed: Confirmed = "back"
        draft: Draft | None = draft_before(look_back, session)
        while draft is not None and confirmed == "back":
            question = BeforeQuestion(draft, session, look_back, self._asking.now(), notices)
            draft = await self._asking.ask_fresh(question)
            if draft is not None:
                compared = look_back.compared(draft.symptoms(), self._asking.now())
                confirmed = await self._confirmed(compared, session, look_back)
        if draft is None or confirmed == "shut":
            return None
        return _before(draft, look_back, compared), compared

    async def _confirmed(
        self, compared: Compared, session: Session, look_back: Review
    ) -> Confirmed:
        """Whether what is new is so: `shut` where it is, `back` to the form where it is not."""
        for words, by in _questions(compared):
            if await self._is_so(words, Refusal(self._asking.keeping, session, by)):
                if await self._screening.urgent(session, look_back) != "yes":
                    await self._asking.advise(SOON)
                return "shut"
            if by != "growing":
                return "back"
        return "on"

    async def _is_so(self, words: tuple[str, str, str], refusal: Refusal) -> bool:
        heading, yes_words, no_words = words
        question = ConfirmQuestion(
            heading, (), yes_words, no_words, refusal.keep, leaving_is_yes=True
        )
        return await self._asking.ask_fresh(question) != "no"


def _questions(compared: Compared) -> list[tuple[tuple[str, str, str], RefusedBy]]:
    """What has to be confirmed, and what a yes to it is kept as."""
    asked: list[tuple[tuple[str, str, str], RefusedBy]] = []
    if compared.new_signs:
        asked.append((new.new_signs_question(compared.new_signs), "new-signs"))
    if compared.is_both_now:
        asked.append((new.BOTH_LEGS_QUESTION, "both-legs"))
    if compared.asks_growing:
        asked.append((new.GROWING_QUESTION, "growing"))
    return asked


def _before(draft: Draft, look_back: Review, compared: Compared) -> Before:
    """What the run starts from, with what earlier runs make of it."""
    return replace(
        draft.before(),
        is_beyond_usual=compared.is_beyond_usual,
        is_cleared=look_back.is_just_cleared,
        spreads_today=look_back.spreads_today,
        hurts_today=look_back.hurts_today,
    )
