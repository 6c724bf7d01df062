"""What is read before or after a run, and gone on from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tui.plain.talk import Option, Talk
from tui.visit.questions import (
    AdviceAnswer,
    AdviceQuestion,
    CarryOnQuestion,
    IntroQuestion,
    ProgressQuestion,
    SummaryQuestion,
)
from tui.words import keys
from tui.words.advice import NOT_MEDICAL_ADVICE
from tui.words.after import advice_now
from tui.words.carry_on import carry_on_words
from tui.words.filling import WIDEST
from tui.words.help import (
    ADVICE_HELP,
    CARRY_ON_HELP,
    INTRO_HELP,
    PROGRESS_HELP_IN_LINES,
    SUMMARY_HELP_IN_LINES,
)
from tui.words.intro import about_lines, planned_words
from tui.words.plain import GO_ON_KEY, compared_line, numbered, told_line
from tui.words.progress_parts import parts, title_words
from tui.words.summary import (
    DONE,
    NEXT_TIME,
    compared_rows,
    done_rows,
    saved_words,
    summary_heading,
    verdict_words,
)

_ON: Literal["on"] = "on"
_CLEAR: Literal["clear"] = "clear"
_LEAVE: Literal["leave"] = "leave"


@dataclass(frozen=True, slots=True)
class PageTalk:
    """Says pages. `naming` puts the person's own emergency number into a sentence."""

    talk: Talk
    naming: Callable[[str], str]

    async def intro(self, question: IntroQuestion) -> bool:
        """What a session is; whether to go on."""
        session, outlook = question.session, question.outlook
        pairs = enumerate(zip(session.exercises, outlook.steps, strict=True), 1)
        lines = [
            session.title,
            *(told_line(label, text) for label, text in about_lines(session, outlook.minutes)),
            *(
                numbered(number, f"{plan.ladder[plan.start].name}, {planned_words(plan, step)}")
                for number, (plan, step) in pairs
            ),
            NOT_MEDICAL_ADVICE,
        ]
        options = [Option(GO_ON_KEY, keys.GO_ON, True), Option("q", keys.LEAVE, False)]
        return await self.talk.ask(lines, options, help_words=INTRO_HELP)

    async def progress(self, question: ProgressQuestion) -> None:
        """How it goes, in words alone: what is drawn says nothing more."""
        seen = question.progress
        lines = [title_words(seen, "")]
        for part in parts(seen, WIDEST):
            lines += [part.heading, *part.words]
        options = [Option(GO_ON_KEY, keys.BACK, None), Option("q", "", None, is_told=False)]
        await self.talk.ask(lines, options, help_words=PROGRESS_HELP_IN_LINES)

    async def advice(self, question: AdviceQuestion) -> AdviceAnswer:
        """What to do now; going on is offered where the advice names it."""
        advice, resting = question.advice, question.resting
        lines = [advice.heading, *map(self.naming, advice.sentences)]
        if resting is not None:
            lines += [resting.name, *resting.numbered_steps]
        options: list[Option[AdviceAnswer]] = [
            Option(GO_ON_KEY, advice.onward or keys.LEAVE, _ON if advice.onward else _LEAVE)
        ]
        if question.can_clear:
            options.append(Option("c", keys.SAID_FINE, _CLEAR))
        options.append(
            Option("q", keys.LEAVE if advice.onward else "", _LEAVE, is_told=bool(advice.onward))
        )
        return await self.talk.ask(lines, options, help_words=ADVICE_HELP)

    async def carry_on(self, question: CarryOnQuestion) -> bool:
        """Whether to carry on a run that was cut off; without one it is only told."""
        heading, sentences = carry_on_words(question.record, question.run)
        on = keys.CARRY_ON if question.run else keys.GO_ON
        options = [Option(GO_ON_KEY, on, True)]
        if question.can_decline:
            options.append(Option("q", keys.END_IT, False))
        lines = [heading, *map(self.naming, sentences)]
        return await self.talk.ask(lines, options, help_words=CARRY_ON_HELP)

    async def summary(self, question: SummaryQuestion) -> None:
        """Before and after, what to do, what was done, and where it is saved."""
        options = [Option(GO_ON_KEY, keys.END, None), Option("q", "", None, is_told=False)]
        lines = self._summary_lines(question)
        await self.talk.ask(lines, options, help_words=SUMMARY_HELP_IN_LINES)

    def _summary_lines(self, question: SummaryQuestion) -> list[str]:
        sitting = question.sitting
        run, record = sitting.run, sitting.record
        advice = advice_now(run, record)
        lines = [run.session.title, summary_heading(run, record, advice)]
        if record.after is not None:
            lines.append(verdict_words(record.before, record.after))
            lines += [compared_line(*row) for row in compared_rows(record.before, record.after)]
        told = [question.activities] if question.activities else []
        to_do = map(self.naming, advice.sentences)
        lines += (*to_do, *told) if run.state.outcome == "stopped" else (*told, *to_do)
        done = done_rows(sitting, run.session, sitting.log)
        lines += [DONE] if done else []
        lines += [told_line(each.name, each.words) for each in done]
        lines += [told_line(NEXT_TIME, line) for line in question.next_time]
        return [*lines, saved_words(sitting)]
