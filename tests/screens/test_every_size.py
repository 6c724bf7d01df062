"""Every screen at a grid of sizes: each text is whole, or announced as going on below."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.bundled import library
from tests.factories import make_session
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
    sitting_after,
    stop_question,
    summary_question,
)
from tests.screens.resizing import resize
from tests.screens.stage import SILENT
from tests.screens.test_keys import ANSWERS
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    EndQuestion,
    ExerciseQuestion,
    SkippedQuestion,
)
from tui.words.advice import ASK_FIRST, SOON, TOO_STRONG, URGENT
from tui.words.keys import TOO_SMALL

COLUMNS = (40, 47, 69, 70, 109, 110, 200)
COARSE = ((40, 14), (47, 24), (69, 18), (70, 14), (80, 24), (110, 30), (200, 45))
ROWS = (14, 17, 18, 24, 29, 30, 45)
ENDS = (14, 24, 45)
GRID = [(columns, rows) for columns in COLUMNS for rows in (ROWS if columns in (40, 70) else ENDS)]
"""Every height in the narrowest of one column and of two, and three of each other width."""
OTHERS = ("shelf", "shelf-shut", "browse", "intro", "screening", "confirm", "mark", "clear")
PAUSED_BY_IT = ("get-ready", "reps")
UNDER_WAY = ("hold", "rest", "change-side", "standing-ready", "standing")
"""A run that pauses, which is tested for itself."""
GOES_ON = ("lie-down", "settle", "browse")


def on_the_bridge(seconds: float, slug: str = "glute-bridge", **dose: Any) -> ExerciseQuestion:
    """An exercise of the library, so many seconds after it was begun hands-free."""
    exercise = library().exercises[slug]
    session = make_session(replace(exercise, dose=replace(exercise.dose, **dose)))
    said = (Input.HANDS_FREE, Input.GO_ON, seconds) if seconds else ()
    return ExerciseQuestion(sitting_after(*said, session=session))


def is_paused(run: Run) -> bool:
    """Whether an exercise is under way and paused."""
    return run.state.turn is not None and run.state.turn.paused


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
    "hold": lambda: on_the_bridge(1.0, kind="hold", hold_seconds=20),
    "rest": lambda: on_the_bridge(6.0, kind="hold", reps=2, hold_seconds=2),
    "change-side": lambda: on_the_bridge(5.0, "hip-flexor-lunge", reps=1, hold_seconds=2),
    "standing-ready": lambda: on_the_bridge(0.0, "standing-side-bend"),
    "standing": lambda: on_the_bridge(26.0, "standing-side-bend"),
    "end-here": lambda: EndQuestion(sitting_after(Input.LEAVE)),
    "skipped": lambda: SkippedQuestion(sitting_after(Input.SKIP, Input.SKIP, Input.SKIP)),
    **{name: ANSWERS[name][0] for name in OTHERS},
}
IN_A_RUN = tuple(name for name, make in SCREENS.items() if hasattr(make(), "sitting"))


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_at_any_size(name: str) -> None:
    cut: list[str] = []

    async def act(stage: Asked) -> None:
        await stage.show(SCREENS[name]())
        for columns, rows in GRID:
            await resize(stage, columns, rows)
            cut.extend(f"{columns}x{rows} {each}" for each in cut_texts(stage.step))

    on_stage(act)
    assert not cut, "\n".join(cut[:20])


@pytest.mark.parametrize("name", ["get-ready", "check", "shelf", "lie-down"])
def test_its_help_is_whole_or_goes_on_below(name: str) -> None:
    cut: list[str] = []

    async def act(stage: Asked) -> None:
        await stage.show(SCREENS[name]())
        await stage.press("question_mark")
        for columns, rows in COARSE:
            await resize(stage, columns, rows)
            cut.extend(f"{columns}x{rows} {each}" for each in cut_texts(stage.app.screen))

    on_stage(act)
    assert not cut, "\n".join(cut[:20])


@pytest.mark.parametrize("name", IN_A_RUN)
def test_a_run_in_ascii_is_whole_and_sends_nothing_else(name: str) -> None:
    cut: list[str] = []

    async def act(stage: Asked) -> None:
        await stage.show(SCREENS[name]())
        for columns, rows in COARSE:
            await resize(stage, columns, rows)
            cut.extend(f"{columns}x{rows} {each}" for each in cut_texts(stage.step))
            assert stage.shown().isascii(), (columns, rows)

    on_stage(act, settings=replace(SILENT, ascii="yes"))
    assert not cut, "\n".join(cut[:20])


@pytest.mark.parametrize("name", [name for name in SCREENS if name not in UNDER_WAY])
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


@pytest.mark.parametrize("size", [(39, 24), (80, 13), (1, 1)])
def test_below_the_least_size_a_run_pauses_and_takes_only_caution(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        question = on_the_bridge(22.0)
        run = question.sitting.run
        answer = await stage.show(question)
        await resize(stage, *size)
        assert is_paused(run)
        await stage.press("n", "space", "enter", "p", "k", "e", "a", "b", "q", "N", "question_mark")
        await stage.pass_time(120)
        assert is_paused(run)
        assert (run.state.phase, answer.done()) == (Phase.EXERCISE, False)
        await resize(stage, 80, 24)
        assert "[space] go on" in stage.words()
        assert is_paused(run)
        await stage.press("space")
        assert not is_paused(run)

    on_stage(act)


@pytest.mark.parametrize(
    ("key", "phase"),
    [
        ("s", Phase.SETTLE),
        ("2", Phase.RED_FLAGS),
        ("3", Phase.RED_FLAGS),
        ("h", Phase.CHECK),
    ],
)
def test_below_the_least_size_what_is_towards_caution_counts(key: str, phase: Phase) -> None:
    async def act(stage: Asked) -> None:
        question = on_the_bridge(22.0)
        answer = await stage.show(question)
        await resize(stage, 30, 10)
        await stage.press(key)
        assert answer.done()
        assert question.sitting.run.state.phase is phase

    on_stage(act)


def test_below_the_least_size_a_yes_counts_where_it_is_asked_and_a_no_does_not() -> None:
    async def act(stage: Asked) -> None:
        question = check_question()
        answer = await stage.show(question)
        await resize(stage, 30, 10)
        await stage.press("n", "space", "m")
        assert not answer.done()
        await stage.press("y")
        assert answer.done()
        assert question.sitting.run.state.phase is Phase.SETTLE

    on_stage(act)


def test_a_window_too_small_says_so() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        await resize(stage, 38, 13)
        assert stage.words() == TOO_SMALL

    on_stage(act)
