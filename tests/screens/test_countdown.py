"""The countdown on the screen is the real one: at every moment what the clock has left."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.screens.settling import settle
from tests.screens.stage import Stage, begin, play, shelf_of
from tui.screens.run_step import RunStep
from tui.widgets.big import BigNumber

COUNT_IN, HOLD, REST, SETTLE = 3.0, 12.0, 7.0, 30.0
# The digits as they are read from the floor, row by row.
DIGITS = {
    "### #.# #.# #.# ###": "0",
    ".#. ##. .#. .#. ###": "1",
    "### ..# ### #.. ###": "2",
    "### ..# ### ..# ###": "3",
    "#.# #.# ### ..# ..#": "4",
    "### #.. ### ..# ###": "5",
    "### #.. ### #.# ###": "6",
    "### ..# ..# ..# ..#": "7",
    "### #.# ### #.# ###": "8",
    "### #.# ### ..# ###": "9",
}
SESSION = make_session(
    make_exercise(
        "bow",
        ["flexion"],
        ["bow", "small-bow"],
        dose=make_dose("hold", sets=2, reps=1, hold_seconds=int(HOLD), rest_seconds=int(REST)),
    ),
    settle_seconds=int(SETTLE),
)


def number_on_the_screen(stage: Stage) -> int:
    """The big number, read from the cells that were painted."""
    region = stage.app.screen.query_one(BigNumber).region
    rows = [line[region.x : region.right : 2] for line in stage.shown().split("\n")]
    pixels = [
        "".join("#" if cell == "\N{FULL BLOCK}" else "." for cell in row)
        for row in rows[region.y : region.bottom]
    ]
    glyphs = (" ".join(row[place : place + 3] for row in pixels) for place in range(0, 99, 4))
    return int("".join(DIGITS[glyph] for glyph in glyphs if "#" in glyph))


def moments(seconds: float) -> Iterator[float]:
    """Three moments of each second, none of them at its beginning, where either number is right."""
    return (third / 3 + 0.1 for third in range(round(seconds) * 3))


async def let_pass_until(stage: Stage, now: float) -> None:
    """Let time pass up to a moment, and no second be slept through."""
    stage.clock.now = now
    stage.app.beat()
    assert isinstance(stage.app.screen, RunStep)
    stage.app.screen.pump()
    await settle(stage.pilot)


async def assert_counts_down(stage: Stage, start: float, seconds: float, words: str) -> None:
    """From `start` on the number is what is left, and it is drawn anew before it is wrong."""
    for passed in moments(seconds):
        await let_pass_until(stage, start + passed)
        left = seconds - passed
        assert number_on_the_screen(stage) == math.ceil(left), f"{left} s are left of {words}"
        assert words in stage.shown()
        assert isinstance(stage.app.screen, RunStep)
        assert 0 < stage.app.screen.wake_seconds() <= left % 1.0 + 0.01


def test_a_hold_and_the_rest_after_it(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("space")
        start = stage.clock.now
        for seconds, words in (
            (COUNT_IN, "Get ready"),
            (HOLD, "Hold"),
            (REST, "Rest"),
            (HOLD, "Hold"),
        ):
            await assert_counts_down(stage, start, seconds, words)
            start += seconds

    play(act, tmp_path, shelf_of(SESSION))


def test_a_pause_stands_still_and_goes_on_from_there(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("space")
        start = stage.clock.now + COUNT_IN
        for passed in (-1.5, 0.1, 1.6):
            await let_pass_until(stage, start + passed)
        await stage.press("p")
        held = stage.clock.now - start
        for passed in moments(4):
            await let_pass_until(stage, start + held + passed)
            assert number_on_the_screen(stage) == math.ceil(HOLD - held)
        await stage.press("p")
        start = stage.clock.now
        await assert_counts_down(stage, start, COUNT_IN, "Get ready")
        await let_pass_until(stage, start + COUNT_IN + 0.9)
        assert number_on_the_screen(stage) == math.ceil(HOLD - held - 0.9)

    play(act, tmp_path, shelf_of(SESSION))


def test_the_rest_after_a_spread(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s", "space")
        await assert_counts_down(stage, stage.clock.now, SETTLE, "still worse")
        await let_pass_until(stage, stage.clock.now + 1.0)
        assert number_on_the_screen(stage) == 0

    play(act, tmp_path, shelf_of(SESSION))


@pytest.mark.parametrize("position", ["supine", "prone"])
def test_a_get_ready_that_runs_by_itself(position: str, tmp_path: Path) -> None:
    """What was begun before lasts 5 s in the same position, in another hands-free 20 s."""
    quick = make_dose("hold", reps=1, hold_seconds=5)
    session = make_session(
        make_exercise("bow", dose=quick), make_exercise("bow", dose=quick, position=position)
    )

    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        await stage.press("n")
        start, seconds = stage.clock.now, 5 if position == "supine" else 20
        for passed in moments(seconds):
            await let_pass_until(stage, start + passed)
            assert f"Get ready: {math.ceil(seconds - passed)}\n" in "\n".join(
                line.rstrip() for line in stage.shown().split("\n")
            )

    play(act, tmp_path, shelf_of(session))
