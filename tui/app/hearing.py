"""What is heard at each cue; with two buttons each page that they bring up with its question."""

from typing import Any

from tui.plan.model import Exercise
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.state import Phase
from tui.screens.grave import GraveSignScreen
from tui.screens.run_step import RunStep
from tui.screens.step import Step
from tui.words.aloud import BUTTONS
from tui.words.spoken import spoken_words

_COMES_WITH = {Cue.LIE_DOWN: Phase.SETTLE, Cue.STOP: Phase.STOPPED}
"""What is heard only once its screen is up: the pages of the graver signs come before it."""
Heard = tuple[Cue, tuple[str, ...]]


def heard_of(
    cue: Cue, run: Run, resting: Exercise | None, step: Step[Any] | None, *, has_two_buttons: bool
) -> Heard:
    """What is heard at a cue, and what it says where it is spoken; what is not heard has no words.

    A graver sign that is asked for is heard whatever comes meanwhile: nobody who hears how to lie
    down may answer it.
    """
    if not has_two_buttons:
        return cue, spoken_words(cue, run, resting)
    if isinstance(step, GraveSignScreen):
        return Cue.QUESTION, (step.aloud,)
    phase = _COMES_WITH.get(cue)
    if phase is not None and not (isinstance(step, RunStep) and step.phase is phase):
        return cue, ()
    return cue, spoken_words(cue, run, resting, BUTTONS)


def cue_of(step: Step[Any]) -> Cue | None:
    """What is heard as soon as a screen is up, None for nothing."""
    if isinstance(step, GraveSignScreen):
        return Cue.QUESTION
    if not isinstance(step, RunStep):
        return None
    cue = next((cue for cue, phase in _COMES_WITH.items() if step.phase is phase), None)
    return None if cue is Cue.LIE_DOWN and step.run_shown.is_lying else cue
