"""A run from where it stands to its end: a question for each phase, then the after."""

from typing import assert_never

from tui.play.state import Phase
from tui.visit.form import draft_after
from tui.visit.means import Means
from tui.visit.questions import (
    AfterQuestion,
    CheckQuestion,
    ExerciseQuestion,
    FrontEnd,
    Question,
    SettleQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.visit.sitting import Sitting


async def play_out(means: Means, front_end: FrontEnd, sitting: Sitting) -> None:
    """Ask until the run is over and its after was told.

    Wherever it is abandoned, what was answered is kept and the record is let go of.
    """
    try:
        while (question := _question_of(means, sitting)) is not None:
            await front_end.ask(question)
        before = sitting.run.before.symptoms
        question_after = AfterQuestion(sitting, draft_after(before))
        question_after.keep(await front_end.ask(question_after))
        await front_end.ask(SummaryQuestion(sitting))
    finally:
        sitting.close()


def _question_of(means: Means, sitting: Sitting) -> Question[None] | None:
    """The question of the phase that a run is in; None when only the after is left."""
    phase = sitting.run.state.phase
    match phase:
        case Phase.EXERCISE:
            return ExerciseQuestion(sitting)
        case Phase.CHECK:
            return CheckQuestion(sitting)
        case Phase.SETTLE:
            return SettleQuestion(sitting, means.resting_position(sitting.run.before.symptoms))
        case Phase.STOPPED:
            return StopQuestion(sitting)
        case Phase.AFTER:
            return None
        case _:
            assert_never(phase)
