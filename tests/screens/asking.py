"""Any question on the app's screen, without the visit that leads to it."""

import asyncio
from pathlib import Path
from typing import cast

from tests.screens.stage import Stage
from tests.visit.scripted import Step, visit
from tests.visit.scripts import SHELF
from tui.visit.questions import (
    AnyQuestion,
    CheckQuestion,
    ExerciseQuestion,
    NearerQuestion,
    Question,
    SettleQuestion,
    StopQuestion,
)
from tui.visit.sitting import Sitting

RunQuestion = ExerciseQuestion | CheckQuestion | NearerQuestion | SettleQuestion | StopQuestion
Answer = asyncio.Future[object]


def asked_after(home: Path, *script: Step) -> AnyQuestion:
    """The question that comes after a script; what was done before it is kept below `home`."""
    return visit(home / "before", SHELF, script).asked[-1]


def offered_after(home: Path, *script: Step) -> AnyQuestion:
    """The first question of the visit after one that was cut off."""
    asked_after(home, *script)
    return asked_after(home)


def phase_after(home: Path, *script: Step) -> RunQuestion:
    """The same for a phase of a run."""
    question = asked_after(home, *script)
    assert isinstance(question, RunQuestion)
    return question


async def show(stage: Stage, question: AnyQuestion) -> Answer:
    """Ask a question in place of what is on the screen; returns what is answered."""
    sitting = getattr(question, "sitting", None)
    if isinstance(sitting, Sitting):
        # The phase begins anew on the clock of the stage.
        sitting.run.come_back(stage.clock())
    screen = stage.app.screen
    answer: Answer = asyncio.ensure_future(stage.app.ask(cast(Question[object], question)))
    while stage.app.screen is screen:
        await asyncio.sleep(0)
    await stage.pilot.pause()
    return answer
