"""Activities of the person's own: which they are, and how well each goes."""

from dataclasses import dataclass
from typing import Any

from tui.plain.talk import Option, Talk
from tui.play.activities import MOST_ABILITY
from tui.visit.form import STRONGEST_KEY
from tui.visit.questions import AbilityAnswer, AbilityQuestion, ActivityQuestion
from tui.words import activities


@dataclass(frozen=True, slots=True)
class ActivityTalk:
    """Asks what comes after the last form."""

    talk: Talk

    async def choose(self, question: ActivityQuestion) -> str | None:
        """One that is offered, one in words of one's own, or no more; empty for never."""
        lines = [
            activities.which(question.before),
            activities.chosen_heading(question.before),
            activities.why_words(replaces=question.replaces),
        ]
        options = _options(question)
        while True:
            chosen = await self.talk.ask(lines, options, help_words=activities.CHOOSE_HELP)
            if chosen != _OWN:
                return None if chosen is None else str(chosen)
            name = await self._own(question)
            if name:
                return name

    async def _own(self, question: ActivityQuestion) -> str:
        """A name that is typed; empty to go back."""
        self.talk.say(activities.TYPE_IT)
        self.talk.arm()
        while line := (await self.talk.line()).strip():
            name, why = activities.new_activity(line, question.offered, question.before)
            if name:
                return name
            self.talk.say(why, activities.TYPE_IT)
        return ""

    async def rate(self, question: AbilityQuestion) -> AbilityAnswer:
        """A number, others in its place, or nothing today."""
        lines = [
            activities.ability_heading(question.name),
            activities.SCALE,
            activities.last_words(question.last),
        ]
        numbers: list[Option[AbilityAnswer]] = [
            Option(str(number), "", number) for number in range(MOST_ABILITY + 1)
        ]
        options: list[Option[AbilityAnswer]] = [
            *numbers,
            Option(STRONGEST_KEY, "", MOST_ABILITY, is_told=False),
            Option("c", activities.OTHERS, "others"),
            Option("q", activities.PASS_OVER, None),
        ]
        help_words = activities.ABILITY_HELP_IN_LINES
        return await self.talk.ask(lines, options, help_words=help_words)


_OWN = 0
"""In place of a name: it is typed."""


def _options(question: ActivityQuestion) -> list[Option[Any]]:
    offered: list[Option[Any]] = [
        Option(str(number), name, name) for number, name in enumerate(question.offered, 1)
    ]
    own = Option("o", activities.OWN, _OWN)
    never = [Option("n", activities.NEVER, "")] if question.can_decline else []
    return [*offered, own, *never, Option("q", activities.leaving(question.before), None)]
