"""The countdown on the screen is the real one: at every moment what the clock has left."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.screens.settling import settle
from tests.screens.stage import Stage, begin, play, shelf_of
from tui.screens.run_step import RunStep
from tui.widgets.band import UNIT_COLUMNS
from tui.widgets.band_view import BandView
from tui.widgets.lettering import LETTER_ROWS, number_rows

COUNT_IN, HOLD, REST, SETTLE = 3.0, 12.0, 7.0, 30.0
SESSION = make_session(
    make_exercise(
        "bow",
        ["flexion"],
        ["bow", "small-bow"],
        dose=make_dose("hold", sets=2, reps=1, hold_seconds=int(HOLD), rest_seconds=int(REST)),
    ),
    settle_seconds=int(SETTLE),
)


DIGITS = [number_rows(str(digit), LETTER_ROWS) or () for digit in range(10)]


def number_on_the_screen(stage: Stage) -> int:
    """The number at the right of the band, read from the cells that were painted."""
    ink = [row[:-UNIT_COLUMNS] for row in inked_rows(stage)]
    found = ""
    while digit := next((each for each in "0123456789" if ends_with(ink, each)), ""):
        found = digit + found
        ink = [row[: -len(DIGITS[int(digit)][0]) - 2] for row in ink]
    return int(found)


def ends_with(ink: list[str], digit: str) -> bool:
    """Whether a digit stands at the right end of some rows; a corner is ink or none."""
    drawn = DIGITS[int(digit)]
    return all(
        all(
            cell == "#" if want == "#" else cell == " " if want == "." else True
            for cell, want in zip(row[-len(line) :], line, strict=True)
        )
        for row, line in zip(ink, drawn, strict=True)
    )


def inked_rows(stage: Stage) -> list[str]:
    """The first rows of the band, `#` where a cell is reversed."""
    region = stage.app.screen.query_one("#band").region
    strips = stage.app.screen._compositor.render_strips()[region.y : region.y + LETTER_ROWS]
    return [
        "".join(
            "#" * len(each.text) if each.style and each.style.reverse else each.text
            for each in strip
        )[region.x : region.right]
        for strip in strips
    ]


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


async def assert_counts_down(stage: Stage, start: float, seconds: float, word: str) -> None:
    """From `start` on the number is what is left, and it is drawn anew before it is wrong."""
    for passed in moments(seconds):
        await let_pass_until(stage, start + passed)
        left = seconds - passed
        assert number_on_the_screen(stage) == math.ceil(left), f"{left} s are left of {word}"
        assert stage.app.screen.query_one("#band", BandView).band.word == word
        assert isinstance(stage.app.screen, RunStep)
        assert 0 < stage.app.screen.wake_seconds() <= left % 1.0 + 0.01


def test_a_hold_and_the_rest_after_it(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("space")
        start = stage.clock.now
        for seconds, word in (
            (COUNT_IN, "READY"),
            (HOLD, "HOLD"),
            (REST, "REST"),
            (HOLD, "HOLD"),
        ):
            await assert_counts_down(stage, start, seconds, word)
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
        await assert_counts_down(stage, start, COUNT_IN, "READY")
        await let_pass_until(stage, start + COUNT_IN + 0.9)
        assert number_on_the_screen(stage) == math.ceil(HOLD - held - 0.9)

    play(act, tmp_path, shelf_of(SESSION))


def test_the_rest_after_a_spread(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s", "space")
        await assert_counts_down(stage, stage.clock.now, SETTLE, "REST")
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
        await assert_counts_down(stage, start, seconds, "READY")

    play(act, tmp_path, shelf_of(session))
