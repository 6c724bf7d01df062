"""The screens of a run, one for each phase, until the after has been told."""

from tui.means import Asker, Means
from tui.plan.model import Exercise
from tui.play.state import Phase
from tui.play.symptoms import EASINGS, Symptoms
from tui.screens.after import AfterScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.settle import SettleScreen
from tui.screens.step import RunStep
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.sitting import Sitting


async def follow(means: Means, asker: Asker, sitting: Sitting) -> None:
    """The screen of each phase in turn, until the after has been told."""
    while sitting.run.state.phase is not Phase.AFTER:
        await asker.ask(_screen_of(means, sitting))
    await asker.ask(AfterScreen(sitting, means.clock, means.arm_seconds))
    await asker.ask(SummaryScreen(sitting, means.arm_seconds))
    sitting.close()


def resting_position(means: Means, symptoms: Symptoms) -> Exercise:
    """The position that eases these symptoms."""
    return means.shelf.library.exercises[EASINGS[symptoms.easing]]


def _screen_of(means: Means, sitting: Sitting) -> RunStep:
    clock, arm_seconds = means.clock, means.arm_seconds
    match sitting.run.state.phase:
        case Phase.EXERCISE:
            return ExerciseScreen(sitting, clock)
        case Phase.CHECK:
            return CheckScreen(sitting, clock, arm_seconds)
        case Phase.SETTLE:
            resting = resting_position(means, sitting.run.before.symptoms)
            return SettleScreen(sitting, clock, arm_seconds, resting)
        case _:
            return StoppedScreen(sitting, clock, arm_seconds)
