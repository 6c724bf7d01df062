"""Which screen shows which question."""

from functools import partial
from typing import Any, TypeVar, assert_never, cast

from tui.screens.shelf import Behind
from tui.screens.step import Step
from tui.visit import questions
from tui.visit.questions import AnyQuestion, Clock, Question
from tui.visit.told import told_of
from tui.words.sessions import listing_of
from tui.words.shelf import LEAVE_TO, Listing

Answer = TypeVar("Answer")


def screen_of(question: Question[Answer], clock: Clock, arm_seconds: float) -> Step[Any]:
    """The screen that asks a question, and ends with what `answer_of` takes.

    `arm_seconds` is how long it is shown before it takes an answer.
    """
    # Each kind of question is one of these, and each screen ends with what that kind asks for.
    return _screen_of(cast(AnyQuestion, question), clock, arm_seconds)


def is_asked_by(question: Question[Answer], listing: Listing) -> bool:
    """Whether the shelf's screen would say just this."""
    return isinstance(question, questions.ShelfQuestion) and _listing(question) == listing


def behind(question: Question[Answer]) -> Behind | None:
    """What the shelf's screen tells once the records have been looked at."""
    seen = question.look() if isinstance(question, questions.ShelfQuestion) else None
    if seen is None or not isinstance(question, questions.ShelfQuestion):
        return None
    sessions = question.shelf.sessions
    figures = tuple(
        tuple(each.ladder[each.start] for each in session.exercises if not each.optional)
        for session in sessions
    )
    return Behind(told_of(sessions, seen), figures)


def _listing(question: questions.ShelfQuestion) -> Listing:
    return listing_of(
        question.shelf,
        question.notices,
        question.gate,
        can_clear=question.can_clear,
        ready_seconds=question.ready_seconds,
        person=question.person,
        leave=LEAVE_TO[question.leads_to],
        has_settings=question.has_settings,
        has_progress=question.has_progress,
    )


def answer_of(question: Question[Answer], result: object) -> Answer:
    """What the end of a question's screen means."""
    if isinstance(question, questions.ShelfQuestion) and isinstance(result, int):
        return cast(Answer, question.shelf.sessions[result])
    return cast(Answer, result)


def _screen_of(question: AnyQuestion, clock: Clock, arm_seconds: float) -> Step[Any]:  # noqa: C901, PLR0911, PLR0912, PLR0915
    match question:
        case questions.ShelfQuestion():
            from tui.screens.shelf import ShelfScreen

            return ShelfScreen(_listing(question), clock, partial(behind, question))
        case questions.PersonQuestion():
            from tui.screens.people import PeopleScreen

            return PeopleScreen(question, arm_seconds)
        case questions.BrowseQuestion():
            from tui.screens.browse import BrowseScreen

            return BrowseScreen(question.library, clock, question.helped)
        case questions.ProgressQuestion():
            from tui.screens.progress import ProgressScreen

            return ProgressScreen(question)
        case questions.SettingsQuestion():
            from tui.screens.settings import SettingsScreen

            return SettingsScreen(question)
        case questions.IntroQuestion():
            from tui.screens.intro import IntroScreen

            return IntroScreen(question.session, question.outlook, arm_seconds)
        case questions.ScreeningQuestion():
            from tui.screens.screening import ScreeningScreen

            return ScreeningScreen(question, arm_seconds)
        case questions.ConfirmQuestion():
            from tui.screens.screening import ConfirmScreen

            return ConfirmScreen(question, arm_seconds)
        case questions.MarkQuestion():
            from tui.screens.mark import MarkScreen

            return MarkScreen(question, arm_seconds)
        case questions.ClearQuestion():
            from tui.screens.clear import ClearScreen

            return ClearScreen(question, arm_seconds)
        case questions.PickQuestion():
            from tui.screens.pick import PickScreen

            return PickScreen(question, arm_seconds)
        case questions.ActivityQuestion():
            from tui.screens.activity import ActivityScreen

            return ActivityScreen(question, arm_seconds)
        case questions.AbilityQuestion():
            from tui.screens.ability import AbilityScreen

            return AbilityScreen(question, arm_seconds)
        case questions.BeforeQuestion():
            from tui.screens.before import BeforeScreen

            return BeforeScreen(question, arm_seconds)
        case questions.AdviceQuestion():
            from tui.screens.advised import AdvisedScreen

            return AdvisedScreen(question, arm_seconds)
        case questions.CarryOnQuestion():
            from tui.screens.carry_on import CarryOnScreen

            return CarryOnScreen(question, arm_seconds)
        case questions.ExerciseQuestion():
            from tui.screens.exercise import ExerciseScreen

            return ExerciseScreen(question.sitting, clock)
        case questions.EndQuestion():
            from tui.screens.wish import EndScreen

            return EndScreen(question.sitting, clock, arm_seconds)
        case questions.SkippedQuestion():
            from tui.screens.wish import SkippedScreen

            return SkippedScreen(question.sitting, clock, arm_seconds)
        case questions.CheckQuestion():
            from tui.screens.check import CheckScreen

            return CheckScreen(question.sitting, clock, arm_seconds)
        case questions.NearerQuestion():
            from tui.screens.nearer import NearerScreen

            return NearerScreen(question.sitting, clock, arm_seconds)
        case questions.RedFlagsQuestion():
            from tui.screens.screening import RedFlagsScreen

            return RedFlagsScreen(question, clock, arm_seconds)
        case questions.SettleQuestion():
            from tui.screens.settle import SettleScreen

            return SettleScreen(question, clock, arm_seconds)
        case questions.GraveSignQuestion():
            from tui.screens.grave import GraveSignScreen

            return GraveSignScreen(question, clock, arm_seconds)
        case questions.StopQuestion():
            from tui.screens.stopped import StoppedScreen

            return StoppedScreen(question.sitting, clock, arm_seconds)
        case questions.AfterQuestion():
            from tui.screens.after import AfterScreen

            return AfterScreen(question, clock, arm_seconds)
        case questions.SummaryQuestion():
            from tui.screens.summary import SummaryScreen

            return SummaryScreen(question, arm_seconds)
        case _:
            assert_never(question)
