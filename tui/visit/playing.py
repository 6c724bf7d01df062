"""A run from where it stands to its end: a question for each of its phases."""

from collections.abc import Callable
from typing import Any

from tui.plan.model import Exercise, Session
from tui.play.days import day_of
from tui.play.state import Input, Phase
from tui.play.symptoms import POSITIONS, Position
from tui.records.bounds import bounded_moment
from tui.visit.activities import Activities
from tui.visit.form import Draft, draft_after
from tui.visit.inputs import SIGN_INPUTS
from tui.visit.means import Means
from tui.visit.questions import (
    AfterQuestion,
    CheckQuestion,
    ConfirmQuestion,
    EndQuestion,
    ExerciseQuestion,
    FrontEnd,
    GraveSignQuestion,
    NearerQuestion,
    Question,
    RedFlagsQuestion,
    SettleQuestion,
    SkippedQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.visit.sitting import Sitting
from tui.words import screening
from tui.words.form import LEAVE_OUT
from tui.words.stop import further_signs

_PLAIN: dict[Phase, Callable[[Sitting], Question[None]]] = {
    Phase.EXERCISE: ExerciseQuestion,
    Phase.LEAVING: EndQuestion,
    Phase.SKIPPED: SkippedQuestion,
    Phase.CHECK: CheckQuestion,
    Phase.NEARER: NearerQuestion,
    Phase.STOPPED: StopQuestion,
}
"""The questions that need nothing but the run."""


NextTime = Callable[[Session], tuple[str, ...]]
"""What of a session starts otherwise next time."""


async def play_out(
    means: Means,
    front_end: FrontEnd,
    sitting: Sitting,
    next_time: NextTime,
    activities: Activities,
) -> None:
    """Ask until nothing more is to be asked of the run.

    Wherever it is abandoned, what was answered is kept and the record is let go of.
    """
    is_asked_again, moved = False, ""
    try:
        while (question := _question_of(means, sitting, next_time, moved)) is not None:
            if await _ask_grave_signs(means, front_end, question):
                continue
            answer = await front_end.ask(question)
            if isinstance(question, AfterQuestion):
                question.keep(answer)
                if answer is None and sitting.run.state.phase is Phase.AFTER:
                    is_asked_again = await _leave_out(front_end, sitting, is_asked_again)
                moved = await activities.ask(sitting)
            elif isinstance(question, SummaryQuestion):
                sitting.close_summary()
    finally:
        sitting.close()


async def _ask_grave_signs(means: Means, front_end: FrontEnd, question: Question[Any]) -> bool:
    """With two buttons each graver sign is asked by itself after a yes; whether one is there.

    On a keyboard they have keys of their own on the same screens (C12).
    """
    is_asked = means.preferences.settings.two_buttons
    if not is_asked or not isinstance(question, (SettleQuestion, StopQuestion)):
        return False
    with question.sitting.asking_first(front_end.now):
        return await _is_grave(front_end, question.sitting)


async def _is_grave(front_end: FrontEnd, sitting: Sitting) -> bool:
    """Whether a yes to one of the graver signs, or the time that passed, has led elsewhere."""
    state = sitting.run.state
    for key, _ in reversed(further_signs(state.change)):
        said = SIGN_INPUTS[key]
        # Who has just said that none of the urgent signs is so is not asked that again.
        if said is Input.RED_FLAG and state.reason == "mistake":
            continue
        await front_end.ask(GraveSignQuestion(sitting, said))
        if sitting.run.state.change != state.change or sitting.run.state.phase is not state.phase:
            return True
    return False


async def _leave_out(front_end: FrontEnd, sitting: Sitting, is_asked_again: bool) -> bool:
    """Leave the last form out; that is asked about once (C18). Whether it has been asked."""
    if is_asked_again or await front_end.ask(ConfirmQuestion(*LEAVE_OUT)) == "yes":
        sitting.tell_after(None)
    return True


def _question_of(
    means: Means, sitting: Sitting, next_time: NextTime, moved: str
) -> Question[Any] | None:
    """The question of the phase that a run is in; None when nothing more is asked.

    `moved` says what has changed in the activities.
    """
    phase = sitting.run.state.phase
    match phase:
        case Phase.OVER:
            return None
        case Phase.SETTLE:
            return SettleQuestion(sitting, _positions(means, sitting))
        case Phase.RED_FLAGS:
            return _red_flags(sitting)
        case Phase.AFTER:
            return AfterQuestion(sitting, _draft_after(means, sitting))
        case Phase.SUMMARY:
            return SummaryQuestion(sitting, next_time(sitting.run.session), moved)
        case _:
            return _PLAIN[phase](sitting)


def _draft_after(means: Means, sitting: Sitting) -> Draft:
    """The last form; when it began is asked only where it is remembered (R34)."""
    state, before = sitting.run.state, sitting.run.before.symptoms
    now = bounded_moment(means.wall_clock())
    today = day_of(now, now) if sitting.is_kept else None
    return draft_after(before, asks_signs=state.change == 2, today=today)


def _positions(means: Means, sitting: Sitting) -> dict[Position, Exercise]:
    """The positions to rest in, and the exercise that shows each."""
    exercises = means.shelf.library.exercises
    return {position: exercises[POSITIONS[position]] for position in sitting.run.positions}


def _red_flags(sitting: Sitting) -> RedFlagsQuestion:
    lines = tuple(line.text for line in sitting.run.session.screening.urgent)
    return RedFlagsQuestion(sitting, screening.ANY_OF_THESE_NOW, lines)
