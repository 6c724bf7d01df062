"""A session of hostile strings on every screen: shown as text, and no cell wider than it is."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.strip import Strip
from textual.widgets import OptionList, Static

from tests.bundled import library
from tests.hostile import HOSTILE, RAW, SCRIPTS, SEQUENCES, hostile_session, write_session
from tests.screens.stage import Clock, Stage, make_app, play
from tui.app.showcase import ShowcaseApp
from tui.app.unpinch import UnpinchApp
from tui.plan.shelf import Shelf, load_shelf
from tui.records.store import Store
from tui.screens.advised import AdvisedScreen
from tui.screens.after import AfterScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.help import HelpScreen
from tui.screens.intro import IntroScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.settle import SettleScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.widgets.cells import Cells
from tui.widgets.topbar import TopBar

SIZES = [(80, 24), (45, 30), (120, 60)]
LARGEST = SIZES[-1]
HOME = "home\x1b[7777z\u202e[b]"
SCREENS = {
    ShelfScreen, BrowseScreen, IntroScreen, ScreeningScreen, AdvisedScreen, BeforeScreen,
    ExerciseScreen, HelpScreen, CheckScreen, SettleScreen, StoppedScreen, AfterScreen,
    SummaryScreen,
}  # fmt: skip
# Each line leads on from the one before it; a number is seconds that pass.
TOUR: list[str | float] = [
    "x", "question_mark", "space", "q",
    "enter", "question_mark", "space", "space", "y", "space",
    "enter", "space", "n", "n", "n", "r", "4", "5", "e", "space", "space",
    "enter", "space", "n", "n", "n", "r", "1", "5", "a", "e", "question_mark", "space", "space",
    "question_mark", "space", "space", "space", 2.0, "p", "p", 5.0, 3.0, 6.0, 9.0,
    "question_mark", "space", "y", "question_mark", "space", 95.0, "n",
    "space", "space", "space", "n", "space", "space", "h", "n", "space", "h", "y", "2",
    "space", "1", "5", "question_mark", "space", "space", "space",
]  # fmt: skip


def strips(app: App[None]) -> list[Strip]:
    """What is on the screen, line by line."""
    return app.screen._compositor.render_strips()


def assert_harmless(app: App[None]) -> str:
    """Nothing but text, none of it a link, each line as wide as the screen; what is shown."""
    shown = []
    for strip in strips(app):
        text = "".join(segment.text for segment in strip)
        assert not RAW.search(text), ascii(text)
        assert "\n" not in text
        assert cell_len(text) == app.size.width, ascii(text)
        for segment in strip:
            assert not segment.control
            assert segment.style is None or segment.style.link is None
            assert segment.style is None or "@click" not in segment.style.meta
        shown.append(text)
    return "\n".join(shown)


def hostile_shelf(folder: Path) -> Shelf:
    """The hostile session, a faulty one and one more whose name looks the same."""
    names = ["same\x01.toml", "same\x02.toml", "faulty\x1b[7777z[b].toml"]
    sessions = [hostile_session(), hostile_session(), {"title": HOSTILE}]
    paths = [write_session(folder, *pair) for pair in zip(sessions, names, strict=True)]
    shelf = load_shelf({path.stem: path for path in paths}, library())
    own = {planned.slug: planned.exercise for planned in shelf.sessions[0].exercises}
    return replace(shelf, library=replace(library(), exercises={**own, **library().exercises}))


def labels(value: object) -> set[str]:
    """The words by which the strings of the session can be found."""
    if isinstance(value, dict):
        return {label for each in value.values() for label in labels(each)}
    if isinstance(value, list):
        return {label for each in value for label in labels(each)}
    starts = isinstance(value, str) and value.startswith("\u0301")
    return {str(value).partition(" ")[0][1:]} if starts else set()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_every_screen(size: tuple[int, int], tmp_path: Path) -> None:
    seen: list[str] = []
    visited: set[type] = set()

    async def act(stage: Stage) -> None:
        for step in [0.0, *TOUR]:
            if isinstance(step, float):
                await stage.pass_time(step)
            else:
                await stage.press(step)
            seen.append(assert_harmless(stage.app))
            visited.add(type(stage.app.screen))

    play(act, tmp_path / HOME, hostile_shelf(tmp_path), size=size)
    assert visited == SCREENS
    text = "\n".join(seen)
    assert "[bold]x[/]" in text
    if size == LARGEST:
        assert "home?[7777z?[b]/records" in text
        assert {label for label in labels(hostile_session()) if f"?{label}" not in text} == set()
        assert "77z?]2;pwned??7777z??[bold]x[/][/][@click=app.quit]y[/]\\??e??????" in text


@pytest.mark.parametrize("is_drawn", [True, False])
def test_the_figure_alone(is_drawn: bool, tmp_path: Path) -> None:
    exercise = hostile_shelf(tmp_path).sessions[0].exercises[0 if is_drawn else 2].exercise

    async def run() -> None:
        app = ShowcaseApp(exercise, (40, 12), "right", Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            await pilot.pause()
            shown = assert_harmless(app)
            assert "?Name" in shown
            assert ("????[b]" in shown) != is_drawn

    asyncio.run(run())


CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Raw(Cells):
    """Cells that are given what no file may hold."""

    def on_mount(self) -> None:
        """Show a row of it."""
        row = f"{SEQUENCES}[bold]x[/]{SCRIPTS}"
        self.show_cells((row,), ("w" * len(row),))


WIDGETS: list[Callable[[], Static | OptionList | Raw]] = [
    lambda: Static(HOSTILE, markup=False),
    lambda: OptionList(HOSTILE, markup=False),
    Raw,
]


@pytest.mark.parametrize("make_widget", WIDGETS, ids=["content", "options", "cells"])
def test_a_widget_that_is_given_raw_text_sends_none_of_it(
    make_widget: Callable[[], Static | OptionList | Raw], tmp_path: Path
) -> None:
    async def run() -> None:
        app: UnpinchApp = make_app(hostile_shelf(tmp_path), Store(tmp_path), Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            await app.screen.mount(make_widget(), before=0)
            await pilot.pause()
            text = "".join(segment.text for strip in strips(app) for segment in strip)
            assert re.search(r"[^\x1b]\[7777z.*\[bold\]x\[/\]", text)
            assert not CONTROLS.search(text)
            assert {cell_len("".join(s.text for s in strip)) for strip in strips(app)} == {60}

    asyncio.run(run())


def test_a_wide_title_does_not_push_what_is_next_out_of_sight(tmp_path: Path) -> None:
    async def run() -> None:
        app = make_app(hostile_shelf(tmp_path), Store(tmp_path), Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            bar = TopBar("漢" * 20, id="top")
            await app.screen.mount(bar, before=0)
            bar.show(1, 3, "bow")
            await pilot.pause()
            assert "1 of 3   Next: bow" in assert_harmless(app).splitlines()[0]

    asyncio.run(run())
