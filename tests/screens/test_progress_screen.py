"""Four weeks on the screen: opened from the first one, read at any size, and left."""

from pathlib import Path

import pytest

from tests.records import past
from tests.screens.stage import Stage, play, shelf_of
from tui.screens.help import HelpScreen
from tui.screens.progress import ProgressScreen
from tui.screens.shelf import ShelfScreen

PARTS = ("Days with a session", "Furthest place felt", "Pain before", "Left out", "What comes next")
SIZES = ((40, 14), (45, 30), (80, 24), (120, 36), (200, 60))


@pytest.mark.parametrize("size", SIZES)
def test_all_of_it_is_read_and_nothing_is_below_an_unmarked_fold(
    size: tuple[int, int], tmp_path: Path
) -> None:
    past.keep(tmp_path, *(past.ran(day, "bow no", after=past.CALF) for day in (0, 2, 4)))

    async def act(stage: Stage) -> None:
        await stage.press("g")
        assert stage.is_at(ProgressScreen)
        read = [stage.shown()]
        while "below" in read[-1]:
            await stage.press("space")
            read.append(stage.shown())
        assert all(any(part in page for page in read) for part in PARTS)
        await stage.press("space")
        assert stage.shown() == read[-1], "after the last page nothing more is turned"
        for page in reversed(read[:-1]):
            await stage.press("pageup")
            assert stage.shown() == page
        await stage.press("question_mark")
        assert stage.is_at(HelpScreen)
        await stage.press("escape", "q")
        assert stage.is_at(ShelfScreen)

    now = past.NOON + 5 * past.DAY
    play(act, tmp_path, shelf_of(past.SESSION), size=size, now=now)


def test_each_part_is_whole_on_a_page(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow no", after=past.CALF))

    async def act(stage: Stage) -> None:
        await stage.press("g")
        screen = stage.app.screen
        assert isinstance(screen, ProgressScreen)
        pages = [[row.text for row in sheet if row.is_heading] for sheet in screen.sheets._sheets]
        headings = [heading for page in pages for heading in page]
        assert len(headings) == len(set(headings)) == len(PARTS)

    for size in ((45, 30), (80, 24)):
        play(act, tmp_path, shelf_of(past.SESSION), size=size, now=past.NOON + past.DAY)
