"""Parts of scripts: what a person answers on a first day, on other days, and after an exercise."""

from datetime import datetime, timedelta

from tests.factories import make_dose, make_exercise, make_session
from tests.visit.scripted import NOON, PLAY, REST, Step, shelf_of
from tui.play.state import Input
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    CheckQuestion,
    ConfirmQuestion,
    EndQuestion,
    ExerciseQuestion,
    IntroQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    SkippedQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.words.since import since_lines


def day(number: int) -> datetime:
    """Noon so many days after the first."""
    return NOON + timedelta(days=number)


TOMORROW = day(1)
_QUICK = make_dose(reps=2, tempo_seconds=(1.0, 1.0))
SESSION = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow", "rest"], dose=_QUICK),
    make_exercise("curl", ["flexion"], ["curl"], dose=_QUICK),
    make_exercise("lift", ["neutral"], ["lift"], dose=_QUICK),
    per_day=12,
)
"""Three exercises of a few seconds, as often a day as can be; the first two share a direction."""
SHELF = shelf_of(SESSION)

CALF = {
    "affected": "right",
    "reach": 4,
    "leg_pain": 5,
    "back_pain": 2,
    "signs": frozenset(),
    "easing": "legs-up",
}
SAME = {"reach": 4, "leg_pain": 5, "back_pain": 2, "was_worse": False}
"""The form of a later day; side, signs and the easing position are remembered."""
CHOOSE: Step = (ShelfQuestion, "test")
LEAVE: Step = (ShelfQuestion, "leave")
ON: Step = (IntroQuestion, True)
NONE_OF_THEM: Step = (ScreeningQuestion, "no")
ANY_OF_THEM: Step = (ScreeningQuestion, "yes")
LISTS: tuple[Step, ...] = (NONE_OF_THEM, NONE_OF_THEM, NONE_OF_THEM)
"""The three lists in full, of a session without needs."""
FIRST_LISTS: tuple[Step, ...] = (CHOOSE, ON, *LISTS)
"""From the shelf to the form, when a session has not been played yet."""
FIRST_DAY: tuple[Step, ...] = (*FIRST_LISTS, (BeforeQuestion, CALF))
"""From the shelf to the first exercise, with symptoms in the right calf."""
SHORT_LIST: tuple[Step, ...] = (CHOOSE, NONE_OF_THEM)
"""From the shelf to the form, when a session has been played lately."""
FULL_LISTS: tuple[Step, ...] = (CHOOSE, *LISTS)
"""The same after a stop, a refusal, or a week."""
ANOTHER_DAY: tuple[Step, ...] = (*SHORT_LIST, (BeforeQuestion, SAME))
"""From the shelf to the first exercise, when nothing was worse after the last run."""
PLAYED: Step = (ExerciseQuestion, PLAY)
NO: tuple[Step, ...] = (PLAYED, (CheckQuestion, Input.NO))
YES: tuple[Step, ...] = (PLAYED, (CheckQuestion, Input.YES))
SPREAD: Step = (ExerciseQuestion, Input.SPREAD)
SETTLED: Step = (SettleQuestion, (REST, Input.NO))
STILL_WORSE: Step = (SettleQuestion, Input.YES)
STOP_READ: Step = (StopQuestion, Input.GO_ON)
END: tuple[Step, ...] = ((AfterQuestion, None), (ConfirmQuestion, "yes"), (SummaryQuestion, None))
"""The last form is left out, which is asked about."""
EASED = {"reach": 3, "leg_pain": 4, "back_pain": 2, "is_in_both": False}
EASED_END: tuple[Step, ...] = (
    (AfterQuestion, {**EASED, "easing_direction": "unknown"}),
    (SummaryQuestion, None),
)
ADVICE_READ: Step = (AdviceQuestion, "leave")
GO_ON: Step = (AdviceQuestion, "on")
END_HERE: Step = (EndQuestion, Input.YES)
SKIPPED_OUT: Step = (SkippedQuestion, Input.YES)
LEFT: tuple[Step, ...] = ((ExerciseQuestion, Input.LEAVE), END_HERE, *END)
"""To the end of a run from a get-ready."""
ONCE: tuple[Step, ...] = (*FIRST_DAY, *LEFT, LEAVE)
"""A whole first visit, in which nothing is done."""


def since(question: BeforeQuestion) -> str:
    """What the form says of earlier runs."""
    return "\n".join(since_lines(question.look_back, question.session, question.now))
