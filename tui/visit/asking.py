"""How what comes before a run is asked: with what could not be saved, and never too old."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.plan.model import Exercise
from tui.play.days import days_ago, elapsed
from tui.visit.keeping import Keeping
from tui.visit.means import Means
from tui.visit.questions import AdviceAnswer, AdviceQuestion, Answer, FrontEnd, Question
from tui.words.advice import Advice

STALE_AFTER = timedelta(minutes=30)
"""A list or a form that has stood there for longer is asked anew (C24)."""


class StaleError(Exception):
    """An answer to a question that stood there for too long, or since another day (C24)."""


class Asking:
    """Asks a front end what has to be asked before a run."""

    def __init__(self, means: Means, front_end: FrontEnd, keeping: Keeping) -> None:
        self.means = means
        self.keeping = keeping
        self._front_end = front_end

    async def ask(self, question: Question[Answer]) -> Answer:
        """The answer, which is kept, however long it took."""
        answer = await self._front_end.ask(question)
        question.keep(answer)
        return answer

    async def ask_fresh(self, question: Question[Answer]) -> Answer:
        """The answer to a list or a form; raises StaleError where it is too old to go on with.

        A yes is one at any age.
        """
        since = self.now()
        answer = await self.ask(question)
        if answer not in ("yes", "leave", None) and is_stale(since, self.now()):
            raise StaleError
        return answer

    async def advise(
        self, advice: Advice, *, can_clear: bool = False, resting: Exercise | None = None
    ) -> AdviceAnswer:
        """Advice, with what could not be saved; whether to go on, where that is offered."""
        told = replace(advice, sentences=(*advice.sentences, *self.keeping.unsaved_lines()))
        return await self.ask(AdviceQuestion(told, resting, can_clear))

    async def goes_on(self, advice: Advice) -> bool:
        """Whether the person goes on after an advice."""
        return await self.advise(advice) == "on"

    def now(self) -> datetime:
        """The moment, with the person's own offset from UTC."""
        return self.means.wall_clock()


def is_stale(since: datetime, now: datetime) -> bool:
    """Whether so much time lies between two moments that what was asked has to be asked anew."""
    return days_ago(since, now) != 0 or abs(elapsed(since, now)) > STALE_AFTER
