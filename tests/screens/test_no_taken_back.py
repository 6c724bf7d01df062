"""A no of two presses that is broken off, and what waits while graver signs are asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from tests.screens.test_two_buttons import DOWN, UP, Clicker, Ear, click, rest, spread
from tui.play.cues import Cue
from tui.play.state import Phase
from tui.screens.check import CheckScreen
from tui.screens.grave import GraveSignScreen
from tui.screens.settle import SettleScreen
from tui.screens.twice import Twice
from tui.words.two_buttons import TOO_SOON

LEAST_SECONDS, BETWEEN_SECONDS = 1.1, 1.5


async def press_at(clicker: Clicker, key: str, at: float) -> None:
    """A key with a moment of its own, as a terminal sends it."""
    event = events.Key(key, None)
    event.time = at
    clicker.stage.app.post_message(event)
    await clicker.stage.pilot.pause()
    await clicker.stage.pilot.pause()


async def say_no_nearly(clicker: Clicker) -> float:
    """Both presses of no at a check, whose silence is not over; when the second was."""
    await clicker.begin()
    await clicker.play_on()
    clicker.at(CheckScreen)
    buttons, first_at = clicker.screen.buttons, clicker.screen.armed_at + 0.001
    buttons._no = Twice(LEAST_SECONDS)
    await press_at(clicker, DOWN, first_at)
    await press_at(clicker, DOWN, first_at + BETWEEN_SECONDS)
    assert buttons.no.means_it_at is not None
    return first_at + BETWEEN_SECONDS


def open_help(clicker: Clicker) -> None:
    clicker.screen.action_help()


def lose_time(clicker: Clicker) -> None:
    clicker.screen.arm_seconds = 0.4
    clicker.screen.come_back()


def shrink(clicker: Clicker) -> None:
    size = Size(20, 5)
    clicker.screen.mind_the_room(events.Resize(size, size))


@pytest.mark.parametrize("cover", [open_help, lose_time, shrink])
def test_what_cannot_be_read_to_the_end_is_not_answered(
    cover: Callable[[Clicker], None], tmp_path: Path
) -> None:
    async def act(clicker: Clicker) -> None:
        await say_no_nearly(clicker)
        buttons = clicker.screen.buttons
        cover(clicker)
        await clicker.stage.pilot.pause()
        await buttons._look_at_no()
        assert clicker.stage.phase() is Phase.CHECK

    click(tmp_path, act)


def test_a_page_up_that_comes_too_early_takes_a_no_back(tmp_path: Path) -> None:
    """On a slow link it does not count as a yes, but it is no reason to go on as after a no."""

    async def act(clicker: Clicker) -> None:
        second_at = await say_no_nearly(clicker)
        screen = clicker.screen
        screen.late_keys[UP] = second_at + 1
        await press_at(clicker, UP, second_at + 0.5)
        await screen.buttons._look_at_no()
        assert clicker.stage.phase() is Phase.CHECK

    click(tmp_path, act)


async def spread_hands_free(clicker: Clicker) -> None:
    await clicker.begin()
    await clicker.stage.press("a")
    await clicker.play_on()
    await clicker.press(UP)
    clicker.at(GraveSignScreen)


def test_hands_free_no_rest_begins_while_graver_signs_are_asked(tmp_path: Path) -> None:
    """It would be over before anybody lies down, and its question could be answered at once."""

    async def act(clicker: Clicker) -> None:
        await spread_hands_free(clicker)
        sitting = clicker.stage.sitting
        await clicker.stage.pass_time(200)
        await clicker.say_no()
        await clicker.say_no()
        clicker.at(SettleScreen)
        assert not sitting.run.is_lying
        await clicker.stage.pass_time(45)
        assert sitting.run.settle_seconds_left > 0
        await clicker.stage.pass_time(400)
        assert sitting.run.settle_seconds_left == 0

    click(tmp_path, act)


def test_a_rest_that_begins_by_itself_closes_the_list(tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await spread_hands_free(clicker)
        await clicker.say_no()
        await clicker.say_no()
        await clicker.press(UP, DOWN)
        assert clicker.screen.has_class("-listing")
        await clicker.stage.pass_time(45)
        assert clicker.stage.sitting.run.is_lying
        assert not clicker.screen.has_class("-listing")

    click(tmp_path, act)


def test_a_graver_sign_is_heard_again_before_a_stop_too(tmp_path: Path) -> None:
    ear = Ear()

    async def act(clicker: Clicker) -> None:
        vars(clicker.stage.app)["sounds"] = ear
        await spread(clicker)
        await rest(clicker)
        await clicker.press(UP)
        clicker.at(GraveSignScreen)
        assert clicker.stage.phase() is Phase.STOPPED
        ear.heard.clear()
        await clicker.stage.pass_time(50)

    click(tmp_path, act)
    assert [cue for cue, _ in ear.heard] == [Cue.QUESTION, Cue.QUESTION]


def test_reps_that_are_counted_on_into_the_question_are_no_no(tmp_path: Path) -> None:
    """Somebody face down counts two too many, in the rhythm of the reps, and then lets go."""

    async def act(clicker: Clicker) -> None:
        await clicker.begin()
        await clicker.play_on()
        clicker.at(CheckScreen)
        clicker.stage.app._presses.held_seconds = LEAST_SECONDS
        buttons, tapped_at = clicker.screen.buttons, clicker.screen.armed_at
        buttons._no = Twice(LEAST_SECONDS)
        for seconds in (2.0, 4.0, 6.0):
            await press_at(clicker, DOWN, tapped_at + seconds)
            assert not buttons.no.is_begun
            assert any(hint.label == TOO_SOON for hint in buttons.hints())
        await press_at(clicker, DOWN, tapped_at + 9.5)
        assert buttons.no.is_begun
        await press_at(clicker, DOWN, tapped_at + 11.0)
        assert buttons.no.means_it_at is not None

    click(tmp_path, act)
