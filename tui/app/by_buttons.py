"""What is heard where two buttons bring up pages of their own: each page with its question."""

from typing import Any

from tui.plan.model import Exercise
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.state import Phase
from tui.screens.grave import GraveSignScreen
from tui.screens.run_step import RunStep
from tui.screens.step import Step
from tui.words.spoken import spoken_words
from tui.words.two_buttons import by_buttons

_COMES_WITH = {Cue.LIE_DOWN: Phase.SETTLE, Cue.STOP: Phase.STOPPED}
"""What is heard only once its screen is up: the pages of the graver signs come before it."""
Heard = tuple[Cue, tuple[str, ...]]


def heard_of(cue: Cue, run: Run, resting: Exercise | None, step: Step[Any] | None) -> Heard:
    """What is heard in place of a cue, and what it says; nothing is told by no words.

    A graver sign that is asked for is heard whatever comes meanwhile: nobody who hears how to lie
    down may answer it.
    """
    if isinstance(step, GraveSignScreen):
        return Cue.QUESTION, (step.aloud,)
    phase = _COMES_WITH.get(cue)
    if phase is not None and not (isinstance(step, RunStep) and step.phase is phase):
        return cue, ()
    return cue, by_buttons(spoken_words(cue, run, resting))


def cue_of(step: Step[Any]) -> Cue | None:
    """What is heard as soon as a screen is up, None for nothing."""
    if isinstance(step, GraveSignScreen):
        return Cue.QUESTION
    if not isinstance(step, RunStep):
        return None
    cue = next((cue for cue, phase in _COMES_WITH.items() if step.phase is phase), None)
    return None if cue is Cue.LIE_DOWN and step.run_shown.is_lying else cue
