"""One figure on the screen: as large as was asked for where there is room, and a way out always."""

import asyncio

import pytest

from tests.bundled import library
from tests.screens.stage import SILENT, Clock
from tui.app.showcase import ShowcaseApp
from tui.widgets.figure import FigureView

ROOM = [
    ((80, 24), (40, 12), (40, 12), "q leaves"),
    ((80, 24), (100, 40), (78, 22), "q leaves; room here for 78x22"),
    ((40, 14), (72, 12), (38, 12), "q leaves; room here for 38x12"),
    ((30, 10), (200, 60), (28, 8), "q leaves; room here for 28x8"),
]


@pytest.mark.parametrize(("window", "asked", "drawn", "hint"), ROOM)
def test_it_is_no_larger_than_the_window_and_says_so(
    window: tuple[int, int], asked: tuple[int, int], drawn: tuple[int, int], hint: str
) -> None:
    async def act() -> None:
        bridge = library().exercises["glute-bridge"]
        app = ShowcaseApp(bridge, asked, "right", Clock(), SILENT)
        async with app.run_test(size=window) as pilot:
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            rows = ["".join(part.text for part in strip).rstrip() for strip in strips]
            assert tuple(app.query_one(FigureView).size) == drawn
            assert f" {hint}" in rows

    asyncio.run(act())
