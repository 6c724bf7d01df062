"""Parts of scripts: what a person answers on a first day, on other days, and after an exercise."""

from tests.visit.scripted import PLAY, REST, Step
from tui.play.state import Input
from tui.visit.questions import (
    AfterQuestion,
    BeforeQuestion,
    CheckQuestion,
    ExerciseQuestion,
    IntroQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    StopQuestion,
    SummaryQuestion,
)

CALF = {"affected": "right", "reach": 4, "intensity": 5, "easing": "legs-up"}
CHOOSE: Step = (ShelfQuestion, "test")
LEAVE: Step = (ShelfQuestion, "leave")
NONE_OF_THEM: Step = (ScreeningQuestion, "no")
FIRST_DAY: tuple[Step, ...] = (
    CHOOSE,
    (IntroQuestion, True),
    NONE_OF_THEM,
    NONE_OF_THEM,
    (BeforeQuestion, CALF),
)
"""From the shelf to the first exercise, with symptoms in the right calf."""
ANOTHER_DAY: tuple[Step, ...] = (
    CHOOSE,
    NONE_OF_THEM,
    (BeforeQuestion, {"reach": 4, "intensity": 5, "is_worse": False}),
)
"""The same, when the session has been played lately and nothing was worse after it."""
NO: tuple[Step, ...] = ((ExerciseQuestion, PLAY), (CheckQuestion, Input.NO))
YES: tuple[Step, ...] = ((ExerciseQuestion, PLAY), (CheckQuestion, Input.YES))
SETTLED: Step = (SettleQuestion, (REST, Input.NO))
STOP_READ: Step = (StopQuestion, Input.GO_ON)
END: tuple[Step, ...] = ((AfterQuestion, None), (SummaryQuestion, None))
EASED_END: tuple[Step, ...] = (
    (AfterQuestion, {"reach": 3, "intensity": 4}),
    (SummaryQuestion, None),
)
