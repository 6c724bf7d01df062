"""Which screen shows which question."""

from typing import Any, TypeVar, assert_never, cast

from tui.screens.advised import AdvisedScreen
from tui.screens.after import AfterScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.carry_on import CarryOnScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.intro import IntroScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.settle import SettleScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.step import Step
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.visit import questions
from tui.visit.questions import AnyQuestion, Clock, Question

Answer = TypeVar("Answer")


def screen_of(question: Question[Answer], clock: Clock, arm_seconds: float) -> Step[Answer]:
    """The screen that asks a question, and ends with its answer.

    `arm_seconds` is how long it is shown before it takes an answer.
    """
    # Each kind of question is one of these, and each screen ends with what that kind asks for.
    return cast(Step[Answer], _screen_of(cast(AnyQuestion, question), clock, arm_seconds))


def _screen_of(question: AnyQuestion, clock: Clock, arm_seconds: float) -> Step[Any]:  # noqa: C901, PLR0911, PLR0912
    match question:
        case questions.ShelfQuestion():
            return ShelfScreen(question)
        case questions.BrowseQuestion():
            return BrowseScreen(question.library, clock)
        case questions.IntroQuestion():
            return IntroScreen(question.session)
        case questions.ScreeningQuestion():
            return ScreeningScreen(question, arm_seconds)
        case questions.BeforeQuestion():
            return BeforeScreen(question, arm_seconds)
        case questions.AdviceQuestion():
            return AdvisedScreen(question, arm_seconds)
        case questions.CarryOnQuestion():
            return CarryOnScreen(question, arm_seconds)
        case questions.ExerciseQuestion():
            return ExerciseScreen(question.sitting, clock)
        case questions.CheckQuestion():
            return CheckScreen(question.sitting, clock, arm_seconds)
        case questions.SettleQuestion():
            return SettleScreen(question, clock, arm_seconds)
        case questions.StopQuestion():
            return StoppedScreen(question.sitting, clock, arm_seconds)
        case questions.AfterQuestion():
            return AfterScreen(question, clock, arm_seconds)
        case questions.SummaryQuestion():
            return SummaryScreen(question.sitting, arm_seconds)
        case _:
            assert_never(question)
