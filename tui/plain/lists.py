"""The lists of signs and what clears them: each is said whole before its answer is asked."""

from dataclasses import dataclass
from typing import Any, Literal

from tui.plain.talk import Option, Talk, said
from tui.play.lists import Clearance, ExaminedWhen, Examiner
from tui.visit.questions import (
    ClearQuestion,
    ConfirmQuestion,
    MarkQuestion,
    PickQuestion,
    ScreeningAnswer,
    ScreeningQuestion,
)
from tui.words import clearing, keys, screening
from tui.words.help import CLEAR_HELP, CONFIRM_HELP, PICK_HELP, SCREENING_HELP
from tui.words.plain import MARK_BY_NUMBERS, numbered

_WHO: dict[str, Examiner] = {"d": "doctor", "p": "physiotherapist"}
_WHEN: dict[str, ExaminedWhen] = {"t": "today", "w": "this-week", "e": "earlier"}
LEAVE: Literal["leave"] = "leave"


@dataclass(frozen=True, slots=True)
class ListTalk:
    """Asks lists and single questions of yes or no."""

    talk: Talk

    async def screening(self, question: ScreeningQuestion) -> ScreeningAnswer:
        """A list of signs; the question is said before it and after it."""
        signs = [numbered(number, line) for number, line in enumerate(question.lines, 1)]
        lines = [question.which, question.heading, *signs, *question.notes, question.heading]
        options = _yes_or_no(screening.YES, question.no_words)
        return await self.talk.ask(lines, options, help_words=SCREENING_HELP)

    async def confirm(self, question: ConfirmQuestion) -> ScreeningAnswer:
        """A single question."""
        lines = [question.heading, *question.sentences]
        options = _yes_or_no(question.yes_words, question.no_words)
        return await self.talk.ask(lines, options, help_words=CONFIRM_HELP)

    async def pick(self, question: PickQuestion) -> str | None:
        """One of a few answers, or none."""
        picks: list[Option[str | None]] = [Option(key, words, key) for key, words in question.picks]
        lines = [question.which, question.heading]
        out: Option[str | None] = Option("q", question.leaving, None)
        return await self.talk.ask(lines, [*picks, out], help_words=PICK_HELP)

    async def mark(self, question: MarkQuestion) -> frozenset[str] | None:
        """Which of the lines are so, all in one line."""
        talk, count = self.talk, len(question.lines)
        signs = [numbered(number, line.text) for number, line in enumerate(question.lines, 1)]
        talk.say(question.heading, *signs, MARK_BY_NUMBERS)
        talk.arm()
        while (word := said(await talk.line())) != "q":
            numbers = _numbers(word, count)
            if numbers:
                return frozenset(question.lines[number - 1].id for number in numbers)
            talk.say(MARK_BY_NUMBERS)
        return None

    async def clear(self, question: ClearQuestion) -> Clearance | None:
        """Who has examined it, then when."""
        who: list[Option[Examiner | None]] = [
            Option(key, clearing.WHO[who], who) for key, who in _WHO.items()
        ]
        lines = [*question.sentences, question.heading]
        by = await self.talk.ask(lines, [*who, _BACK], help_words=CLEAR_HELP)
        return None if by is None else await self._when(by, question)

    async def _when(self, by: Examiner, question: ClearQuestion) -> Clearance | None:
        whens: list[Option[ExaminedWhen | None]] = [
            Option(key, clearing.WHEN[when], when)
            for key, when in _WHEN.items()
            if when in question.whens
        ]
        heading = [clearing.WHEN_HEADING]
        when = await self.talk.ask(heading, [*whens, _BACK], help_words=CLEAR_HELP)
        return None if when is None else Clearance(by, when)


_BACK: Option[Any] = Option("q", keys.LEAVE, None)


def _yes_or_no(yes: str, no: str) -> list[Option[ScreeningAnswer]]:
    return [
        Option("y", yes, "yes"),
        Option("s", "", "yes", is_told=False),
        Option("n", no, "no"),
        Option("q", keys.LEAVE, LEAVE),
    ]


def _numbers(word: str, count: int) -> set[int]:
    """The numbers of a line; none where anything in it is no number of the list."""
    parts = word.replace(",", " ").split()
    numbers = {int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 4}
    is_whole = all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts)
    return numbers if is_whole and all(0 < each <= count for each in numbers) else set()
