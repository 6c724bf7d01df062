"""A key that is held answers nothing on a screen that came up while it was down."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual import events

from tests.screens.settling import until_idle
from tests.screens.stage import Stage, begin, play, shelf_of, short_session
from tui.play.state import Phase
from tui.play.timing import HELD_KEY_SECONDS
from tui.screens.arming import Presses
from tui.screens.before import BeforeScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.step import Step

REPEATS_A_SECOND = 30
LONGEST_FIRST_REPEAT = 0.7
"""The longest wait of a keyboard before it repeats a key, on X11."""
Act = Callable[[Stage], Awaitable[None]]


def step_of(stage: Stage) -> Step[object]:
    """The step that is shown."""
    screen = stage.app.screen
    assert isinstance(screen, Step)
    return screen


async def press_at(stage: Stage, key: str, at: float) -> None:
    """One event of a key, on the clock of events."""
    event = events.Key(key, key if len(key) == 1 else None)
    event.time = at
    stage.app.post_message(event)
    await until_idle()


async def hold(stage: Stage, key: str, seconds: float, first_repeat: float) -> float:
    """Hold a key from now on, on whatever screens come up; the time when it was let go.

    What comes up meanwhile is armed at once, so that only the hold itself can keep it unanswered.
    """
    first = step_of(stage)
    start = max(first.armed_at, *first.late_keys.values(), 0) + 0.05
    await press_at(stage, key, start)
    repeats = round((seconds - first_repeat) * REPEATS_A_SECOND)
    for count in range(repeats):
        at = start + first_repeat + count / REPEATS_A_SECOND
        if step_of(stage) is not first:
            step_of(stage).armed_at = start + 0.01
        await press_at(stage, key, at)
    return at


def keep_held(stage: Stage) -> None:
    """From here on keys are held as on a real keyboard; none is down now."""
    stage.app._presses._last.clear()
    stage.app._presses.held_seconds = HELD_KEY_SECONDS


@pytest.mark.parametrize("first_repeat", [0.25, 0.5, LONGEST_FIRST_REPEAT])
def test_a_held_no_answers_one_list_and_not_the_next(first_repeat: float, tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "space")
        keep_held(stage)
        end = await hold(stage, "n", 3, first_repeat)
        assert stage.is_at(ScreeningScreen)
        for presses in (1, 2):
            await stage.pilot.pause()
            assert not stage.is_at(BeforeScreen)
            await press_at(stage, "n", end + presses * (HELD_KEY_SECONDS + 0.1))
        assert stage.is_at(BeforeScreen)

    play(act, tmp_path, shelf_of(short_session()))


async def to_check(stage: Stage) -> None:
    """Up to the first check."""
    await begin(stage)
    await stage.play_to_check()


async def to_work(stage: Stage) -> None:
    """Up to the first exercise."""
    await begin(stage)


async def to_rest_over(stage: Stage) -> None:
    """Up to the end of the rest after a spread."""
    await begin(stage)
    await stage.press("s", "space")
    await stage.pass_time(31)


@pytest.mark.parametrize(
    ("reach", "key", "phase"),
    [
        (to_work, "s", Phase.SETTLE),
        (to_work, "pageup", Phase.SETTLE),
        (to_check, "y", Phase.SETTLE),
        (to_check, "n", Phase.EXERCISE),
        (to_rest_over, "n", Phase.EXERCISE),
    ],
)
def test_a_held_answer_answers_one_question(
    reach: Act, key: str, phase: Phase, tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        await reach(stage)
        keep_held(stage)
        await hold(stage, key, 3, LONGEST_FIRST_REPEAT)
        assert stage.phase() is phase

    play(act, tmp_path, shelf_of(short_session()))


def test_another_key_is_not_delayed_by_one_that_is_held(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await to_check(stage)
        keep_held(stage)
        start = step_of(stage).armed_at
        await press_at(stage, "n", start - 0.1)
        await press_at(stage, "n", start + 0.1)
        assert stage.phase() is Phase.CHECK
        await press_at(stage, "y", start + 0.2)
        assert stage.phase() is Phase.SETTLE

    play(act, tmp_path, shelf_of(short_session()))


def test_a_press_that_began_too_early_counts_once_it_was_let_go(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await to_check(stage)
        keep_held(stage)
        start = step_of(stage).armed_at
        for at in (-0.1, 0.9, 1.9, 2.9):
            await press_at(stage, "n", start + at)
            assert stage.phase() is Phase.CHECK
        await press_at(stage, "n", start + 2.9 + HELD_KEY_SECONDS + 0.1)
        assert stage.phase() is Phase.EXERCISE

    play(act, tmp_path, shelf_of(short_session()))


def test_a_question_is_read_anew_after_time_in_which_nothing_could_happen(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await to_check(stage)
        check = step_of(stage)
        check.arm_seconds = 60
        stage.clock.now += 60
        await stage.press("n")
        assert stage.phase() is Phase.CHECK
        await press_at(stage, "n", check.armed_at + 0.1)
        assert stage.phase() is Phase.EXERCISE

    play(act, tmp_path, shelf_of(short_session()))


def test_presses_are_told_from_repeats_for_many_keys() -> None:
    presses = Presses(HELD_KEY_SECONDS)
    presses.note("n", 0.0)
    for number in range(1000):
        presses.note(chr(0x4E00 + number), number / 1000)
    presses.note("n", 1.0)
    assert presses.began_at("n") == 0.0
    presses.note("n", 1.0 + HELD_KEY_SECONDS + 0.01)
    assert presses.began_at("n") == 1.0 + HELD_KEY_SECONDS + 0.01


def test_only_the_first_button_of_a_mouse_answers(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await to_check(stage)
        for button in (2, 3):
            await stage.click("Answer", 2, 0, button=button)
            assert stage.phase() is Phase.CHECK
        await stage.click("Answer", 2, 0)
        assert stage.phase() is Phase.SETTLE

    play(act, tmp_path, shelf_of(short_session()))
