"""The line mode keeps just what the screen keeps, byte for byte, when both are told the same."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.plain.person import BY_ITSELF, FIRST_DAY, LEAVE, Act, plain_visit
from tests.screens.stage import Stage, begin, play, short_session
from tests.visit.scripted import shelf_of
from tui.play.state import Phase

SHELF = shelf_of(short_session())
_FORM = ("3", "4", "2")
_LAST = (*_FORM, "n", *"dddd", *"oooo", "space", "space")
"""The last form on the screen: the thigh, leg 4, back 2, one leg, `don't know`, and the end."""
_ACTIVITIES = (
    *("down", "space", "down", "down", "space", "end", "space", *"Tie  it"),
    *("backspace", "!", "enter", "x", "q", "5", "space"),
)
"""Two of the list, one of one's own words; ten, passed over, and five."""
_LAST_LINES = (*_FORM, "n", "4", "4", "g", "g")
_ACTIVITY_LINES = ("1", "2", "o", "Tie  i!", "10", "q", "5", "g")


def kept(home: Path) -> list[bytes]:
    """The bytes of each record; their moments and numbers are the same, since the clocks are."""
    return [path.read_bytes() for path in sorted(home.glob("records/*/*.toml"))]


async def _no_spread(stage: Stage) -> None:
    for _ in range(3):
        await stage.play_to_check()
        await stage.press("n")
    await stage.press(*_LAST[:-1], *_ACTIVITIES)


async def _spread(stage: Stage) -> None:
    await stage.play_to_check()
    await stage.press("y", "space")
    await stage.pass_time(31)
    await stage.press("n")
    for _ in range(2):
        await stage.play_to_check()
        await stage.press("n")
    await stage.press(*_LAST)


async def _sign(stage: Stage) -> None:
    await stage.play_to_check()
    await stage.press("m", "t", "2", "n", "space")
    await stage.press("3", "4", "2", "t", "n", *"dddd", *"oooo", "space", "space")


async def _urgent(stage: Stage) -> None:
    await stage.play_to_check()
    await stage.press("3", "y", "space")


async def _told_before(stage: Stage) -> None:
    await stage.press("s", "y", "space", *_LAST)


async def _hurt_and_cut_off(stage: Stage) -> None:
    await stage.press("a", "space")
    await stage.pass_time(5)
    await stage.press("h", "n")
    assert stage.phase() is Phase.EXERCISE


LINES: dict[Callable[[Stage], Awaitable[None]], list[Act]] = {
    _no_spread: [*BY_ITSELF, "n", "n", "n", *_LAST_LINES[:-1], *_ACTIVITY_LINES, LEAVE],
    _spread: [*BY_ITSELF, "y", "g", "n", "n", "n", *_LAST_LINES, LEAVE],
    _sign: [*BY_ITSELF, "m", "t", 3.0, "2", "n", "g", *_FORM, "t", "n", "4", "4", "g", "g", LEAVE],
    _urgent: [*BY_ITSELF, 60.0, "3", "y", "g", LEAVE],
    _told_before: [2.0, "s", "y", "g", *_LAST_LINES, LEAVE],
    _hurt_and_cut_off: [*BY_ITSELF, 9.0, "h", "n", 1.0],
}


@pytest.mark.parametrize("act", LINES, ids=lambda act: act.__name__.strip("_"))
def test_the_same_answers_make_the_same_record(
    tmp_path: Path, act: Callable[[Stage], Awaitable[None]]
) -> None:
    async def on_the_screen(stage: Stage) -> None:
        await begin(stage)
        await act(stage)

    play(on_the_screen, tmp_path / "screen", SHELF)
    plain_visit(tmp_path / "lines", SHELF, [*FIRST_DAY, *LINES[act]])
    (lines,), (screen,) = kept(tmp_path / "lines"), kept(tmp_path / "screen")
    assert lines.decode() == screen.decode()
