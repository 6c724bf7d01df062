"""Which question is asked in which way: the table of the line mode."""

from collections.abc import Callable
from typing import Any, TypeVar, assert_never, cast

from tui.plain.activities import ActivityTalk
from tui.plain.asking_run import RunTalk
from tui.plain.exercise import ExerciseTalk
from tui.plain.first import FirstTalk
from tui.plain.forms import FormTalk
from tui.plain.lists import ListTalk
from tui.plain.pages import PageTalk
from tui.plain.phase import PhaseTalk
from tui.plain.talk import OverError, Talk
from tui.play.cues import Cue
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.visit import questions
from tui.visit.form import Draft
from tui.visit.questions import AfterQuestion, AnyQuestion, BeforeQuestion, Question
from tui.visit.today import lines_of_today
from tui.words import keys
from tui.words.after import advice_now, first_to_do
from tui.words.help import AFTER_HELP_IN_LINES, BEFORE_HELP_IN_LINES

Answer = TypeVar("Answer")


class PlainFrontEnd:
    """Asks in lines. `naming` puts the person's own emergency number into a sentence."""

    def __init__(self, talk: Talk, naming: Callable[[str], str]) -> None:
        self._talk = talk
        self._naming = naming
        self._phases = PhaseTalk(talk)
        self._first = FirstTalk(talk)
        self._lists = ListTalk(talk)
        self._activities = ActivityTalk(talk)
        self._pages = PageTalk(talk, naming)
        self._run = RunTalk(self._phases, naming)

    def now(self) -> float:
        """The moment, on the clock that runs count on."""
        return self._talk.clock()

    def hear(self, cue: Cue) -> None:
        """There is something to be heard of a run."""
        self._phases.hear(cue)

    def lose_time(self) -> None:
        """The process was stopped: however short that was, it is no work and no rest."""
        self._phases.lost_time = True
        self._talk.lose_time()

    async def ask(self, question: Question[Answer]) -> Answer:
        """Ask a question; the answer is kept before anything else is said."""
        # Each kind of question is one of these, and is answered with what it asks for.
        answer = cast(Answer, await self._ask(cast(AnyQuestion, question)))
        question.keep(answer)
        return answer

    async def _ask(self, question: AnyQuestion) -> Any:  # noqa: C901, PLR0911, PLR0912
        match question:
            case questions.ShelfQuestion():
                return await self._first.shelf(question)
            case questions.PersonQuestion():
                return await self._first.person(question)
            case questions.BrowseQuestion():
                return await self._first.browse(question)
            case questions.ProgressQuestion():
                return await self._pages.progress(question)
            case questions.SettingsQuestion():
                return await self._first.settings(question)
            case questions.IntroQuestion():
                return await self._pages.intro(question)
            case questions.ScreeningQuestion():
                return await self._lists.screening(question)
            case questions.ConfirmQuestion():
                return await self._lists.confirm(question)
            case questions.MarkQuestion():
                return await self._lists.mark(question)
            case questions.ClearQuestion():
                return await self._lists.clear(question)
            case questions.PickQuestion():
                return await self._lists.pick(question)
            case questions.ActivityQuestion():
                return await self._activities.choose(question)
            case questions.AbilityQuestion():
                return await self._activities.rate(question)
            case questions.BeforeQuestion():
                return await self._before(question)
            case questions.AdviceQuestion():
                return await self._pages.advice(question)
            case questions.CarryOnQuestion():
                return await self._pages.carry_on(question)
            case questions.ExerciseQuestion():
                return await ExerciseTalk(self._phases, question.sitting).play()
            case questions.EndQuestion():
                return await self._run.end(question.sitting)
            case questions.SkippedQuestion():
                return await self._run.skipped(question.sitting)
            case questions.CheckQuestion():
                return await self._run.check(question.sitting)
            case questions.NearerQuestion():
                return await self._run.nearer(question.sitting)
            case questions.SettleQuestion():
                return await self._run.settle(question)
            case questions.RedFlagsQuestion():
                return await self._run.red_flags(question)
            case questions.GraveSignQuestion():
                return await self._run.grave_sign(question)
            case questions.StopQuestion():
                return await self._run.stop(question.sitting)
            case questions.AfterQuestion():
                return await self._after(question)
            case questions.SummaryQuestion():
                return await self._pages.summary(question)
            case _:
                assert_never(question)

    async def _before(self, question: BeforeQuestion) -> Draft | None:
        """The form before a run; None goes back."""
        self._talk.say(*question.notices)
        form = FormTalk(
            self._talk,
            question.draft,
            question.look_back.last,
            keys.BEGIN,
            keys.LEAVE,
            BEFORE_HELP_IN_LINES,
            lambda draft: lines_of_today(draft, question),
        )
        return form.draft if await form.fill() == "end" else None

    async def _after(self, question: AfterQuestion) -> Symptoms | None:
        """The form after a run; an urgent sign goes to the run, which ends it (C18)."""
        sitting = question.sitting
        run = sitting.run
        advice = advice_now(run, sitting.record)
        self._talk.say(advice.heading, *map(self._naming, first_to_do(run, advice)))
        form = FormTalk(
            self._talk,
            question.draft,
            run.before.symptoms,
            keys.SAVE,
            keys.LEAVE_OUT,
            AFTER_HELP_IN_LINES,
            is_over=self._phases.over(sitting),
            has_urgent=True,
        )
        try:
            ending = await form.fill()
        except OverError:
            return None
        if ending == "urgent":
            self._phases.say_to(sitting, Input.RED_FLAG)
        return form.draft.symptoms() if ending == "end" else None
