"""Every screen at a grid of sizes: each text is whole, or announced as going on below."""

from collections.abc import Callable

import pytest

from tests.screens.cut import cut_texts
from tests.screens.questions import (
    RIGHT_CALF,
    Asked,
    after_question,
    before_question,
    check_question,
    exercise_question,
    nearer_question,
    on_stage,
    red_flags_question,
    settle_question,
    stop_question,
    summary_question,
)
from tests.screens.resizing import resize
from tui.play.state import Input
from tui.visit.questions import AdviceQuestion, AnyQuestion
from tui.words.advice import ASK_FIRST, SOON, TOO_STRONG, URGENT
from tui.words.keys import TOO_SMALL

COLUMNS = (40, 47, 69, 70, 109, 110, 200)
ROWS = (14, 17, 18, 24, 29, 30, 45)
PAUSED_BY_IT = ("get-ready", "reps")
GOES_ON = ("lie-down", "settle")
SCREENS: dict[str, Callable[[], AnyQuestion]] = {
    "get-ready": exercise_question,
    "reps": lambda: exercise_question(Input.GO_ON),
    "paused": lambda: exercise_question(Input.GO_ON, Input.PAUSE),
    "check": check_question,
    "nearer": nearer_question,
    "lie-down": settle_question,
    "settle": lambda: settle_question(Input.GO_ON, 3.0),
    "settled": lambda: settle_question(Input.GO_ON, 31.0),
    "urgent-signs": red_flags_question,
    "stop": stop_question,
    "stop-urgent": lambda: stop_question(Input.RED_FLAG, Input.YES),
    "after": after_question,
    "summary": lambda: summary_question(RIGHT_CALF),
    "before": before_question,
    "advice-urgent": lambda: AdviceQuestion(URGENT),
    "advice-soon": lambda: AdviceQuestion(SOON),
    "advice-ask-first": lambda: AdviceQuestion(ASK_FIRST),
    "advice-too-strong": lambda: AdviceQuestion(TOO_STRONG),
}


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_at_any_size(name: str) -> None:
    cut: list[str] = []

    async def act(stage: Asked) -> None:
        await stage.show(SCREENS[name]())
        for columns in COLUMNS:
            for rows in ROWS:
                await resize(stage, columns, rows)
                cut.extend(f"{columns}x{rows} {each}" for each in cut_texts(stage.step))

    on_stage(act)
    assert not cut, "\n".join(cut[:20])


@pytest.mark.parametrize("name", SCREENS)
def test_a_window_made_tiny_answers_nothing(name: str) -> None:
    async def act(stage: Asked) -> None:
        question = SCREENS[name]()
        answer = await stage.show(question)
        before = stage.words()
        for size in ((39, 24), (80, 13), (20, 5), (1, 1)):
            await resize(stage, *size)
            await stage.press("n", "space", "enter", "q", "m", "e", "k")
            assert not answer.done()
        await resize(stage, 80, 24)
        assert not answer.done()
        if name not in (*PAUSED_BY_IT, *GOES_ON):
            assert stage.words() == before

    on_stage(act)


def test_a_window_too_small_says_so() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        await resize(stage, 38, 13)
        assert stage.words() == TOO_SMALL

    on_stage(act)
