"""The form before a run, and what is new in it since earlier runs (C6, C7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui.plan.model import Session
from tui.play.past import Morning
from tui.play.symptoms import Before
from tui.play.usual import Compared
from tui.records.record import RefusedBy
from tui.records.review import Review
from tui.visit.asking import Asking
from tui.visit.form import Draft, draft_before
from tui.visit.keeping import Refusal
from tui.visit.questions import BeforeQuestion, ConfirmQuestion
from tui.visit.screening import Screening
from tui.visit.starting import before_of
from tui.words import new
from tui.words.advice import SOON

Confirmed = Literal["on", "back", "shut"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a run starts from, compared with earlier ones; `morning` is about the last (C20)."""

    before: Before
    compared: Compared
    morning: Morning | None


class Telling:
    """Asks how things are now, and whether what is new is so."""

    def __init__(self, asking: Asking, screening: Screening) -> None:
        self._asking = asking
        self._screening = screening

    async def told(
        self, session: Session, look_back: Review, notices: tuple[str, ...]
    ) -> Told | None:
        """What was told; None where it refuses, or leads back."""
        draft = draft_before(look_back, session)
        ready_seconds = self._asking.means.preferences.settings.get_ready_seconds
        while True:
            question = BeforeQuestion(
                draft, session, look_back, self._asking.now(), notices, ready_seconds
            )
            filled_in = await self._asking.ask_fresh(question)
            if filled_in is None:
                return None
            draft = filled_in
            compared = look_back.compared(draft.symptoms(), self._asking.now())
            match await self._confirmed(compared, draft, session, look_back):
                case "on":
                    return self._as_told(draft, compared, session, look_back)
                case "shut":
                    return None

    async def _confirmed(
        self, compared: Compared, draft: Draft, session: Session, look_back: Review
    ) -> Confirmed:
        """Whether what is new is so: `shut` where it is, `back` to the form where it is not."""
        for words, by in _questions(compared):
            refusal = Refusal(
                self._asking.keeping, session, by, draft.symptoms(), _morning(draft, look_back)
            )
            if await self._is_so(words, refusal):
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

    def _as_told(
        self, draft: Draft, compared: Compared, session: Session, look_back: Review
    ) -> Told:
        """What the run starts from, with what earlier runs make of it."""
        before = before_of(draft, session, look_back, compared, self._asking.now())
        return Told(before, compared, _morning(draft, look_back))


def _questions(compared: Compared) -> Iterator[tuple[tuple[str, str, str], RefusedBy]]:
    """What has to be confirmed, and what a yes to it is kept as."""
    if compared.new_signs:
        yield new.new_signs_question(compared.new_signs), "new-signs"
    if compared.is_both_now:
        yield new.BOTH_LEGS_QUESTION, "both-legs"
    if compared.is_still_tingling:
        yield new.STILL_TINGLING_QUESTION, "soon"
    if compared.asks_growing:
        yield new.GROWING_QUESTION, "growing"


def _morning(draft: Draft, look_back: Review) -> Morning | None:
    """What is told of the morning after the last run, where that was asked (C20)."""
    if look_back.morning_of is None or draft.was_worse is None:
        return None
    return Morning(look_back.morning_of, draft.was_worse)
