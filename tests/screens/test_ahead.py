"""The shelf that is shown ahead of the visit: what is picked counts only where it was true."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerFailed

from tests.records import past
from tests.records.past import keep
from tests.screens.stage import NOON, Clock, Stage, real_shelf
from tui.app.unpinch import UnpinchApp
from tui.files.faults import PlanError, file_error
from tui.plan.shelf import Shelf
from tui.records.store import Store
from tui.screens.browse import BrowseScreen
from tui.screens.carry_on import CarryOnScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.help import HelpScreen
from tui.screens.intro import IntroScreen
from tui.screens.progress import ProgressScreen
from tui.screens.shelf import ShelfScreen
from tui.visit.means import Means
from tui.words.sessions import listing_of
from tui.words.shelf import Listing

SHELF = real_shelf()
LISTING = listing_of(SHELF)
Act = Callable[["Start"], Awaitable[None]]


class Start:
    """A player that starts with a listing, whose visit opens once a test says so."""

    def __init__(self, app: UnpinchApp, pilot: Pilot[None], may_open: threading.Event) -> None:
        self.app = app
        self.pilot = pilot
        self._may_open = may_open

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def open(self) -> None:
        """Let the visit open, and wait for its first question."""
        self._may_open.set()
        while not (self.app.visits and self.app._ahead is None) and self.app.is_running:
            await asyncio.sleep(0)
        await self.pilot.pause()

    def is_at(self, screen: type[object]) -> bool:
        return isinstance(self.app.screen, screen)

    def shown(self) -> str:
        return Stage(self.app, self.pilot, Clock()).shown()


@pytest.fixture
def may_open() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def run(
    act: Act,
    may_open: threading.Event,
    home: Path,
    *,
    listing: Listing = LISTING,
    shelf: Shelf | None = SHELF,
) -> UnpinchApp:
    """Start a player, act on it, and return it once it has ended; without a shelf it fails."""

    def open_means() -> Means:
        may_open.wait()
        if shelf is None:
            raise file_error("poses.toml", "a folder", "a TOML file")
        return Means(shelf, Store(home / "records"), lambda: NOON, lambda _: past.SESSION)

    async def start() -> UnpinchApp:
        app = UnpinchApp(open_means, Clock(), ahead=listing, arm_seconds=0.0, held_seconds=0.0)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await act(Start(app, pilot, may_open))
            may_open.set()
        return app

    return asyncio.run(start())


def test_the_shelf_can_be_read_and_used_before_the_visit_opens(
    tmp_path: Path, may_open: threading.Event
) -> None:
    async def act(start: Start) -> None:
        assert start.is_at(ShelfScreen)
        assert "Five to start with" in start.shown()
        await start.press("question_mark")
        assert start.is_at(HelpScreen)
        await start.press("space")
        assert start.is_at(ShelfScreen)
        assert not start.app.visits

    run(act, may_open, tmp_path)


@pytest.mark.parametrize(
    ("key", "screen"), [("space", IntroScreen), ("x", BrowseScreen), ("g", ProgressScreen)]
)
@pytest.mark.parametrize("is_early", [True, False])
def test_what_is_picked_counts_where_the_shelf_says_the_same(
    key: str, screen: type[object], is_early: bool, tmp_path: Path, may_open: threading.Event
) -> None:
    async def act(start: Start) -> None:
        if is_early:
            await start.press(key)
            assert start.is_at(ShelfScreen)
        await start.open()
        if not is_early:
            await start.press(key)
        assert start.is_at(screen)

    run(act, may_open, tmp_path)


def test_what_is_picked_does_not_count_where_the_shelf_says_something_else(
    tmp_path: Path, may_open: threading.Event
) -> None:
    stale = LISTING._replace(offers=(LISTING.offers[0]._replace(title="Another title"),))

    async def act(start: Start) -> None:
        assert "Another title" in start.shown()
        await start.press("space")
        await start.open()
        assert start.is_at(ShelfScreen)
        assert "Another title" not in start.shown()
        assert "Five to start with" in start.shown()
        await start.press("space")
        assert start.is_at(IntroScreen)

    run(act, may_open, tmp_path, listing=stale)


def test_a_file_that_has_faults_by_now_is_named(tmp_path: Path, may_open: threading.Event) -> None:
    async def act(start: Start) -> None:
        await start.press("space")
        await start.open()
        assert "Faults in mine" in start.shown()
        assert start.is_at(ShelfScreen)

    shelf = replace(SHELF, faulty=(("mine", "/home/sessions/mine.toml", 1),))
    run(act, may_open, tmp_path, shelf=shelf)


def test_what_has_to_be_told_first_is_not_passed_over(
    tmp_path: Path, may_open: threading.Event
) -> None:
    keep(tmp_path, past.ran(0, "bow no"))
    (record,) = (tmp_path / "records").glob("*/*.toml")
    record.write_bytes(record.read_bytes().replace(b"no", b"on"))

    async def act(start: Start) -> None:
        await start.press("space")
        await start.open()
        assert start.is_at(ShelfScreen)
        assert "cannot be read" in start.shown()

    run(act, may_open, tmp_path)


def test_a_run_that_was_cut_off_comes_first_all_the_same(
    tmp_path: Path, may_open: threading.Event
) -> None:
    cut_off = past.ran(0, "bow ?", outcome="under-way")
    keep(tmp_path, replace(cut_off, updated=NOON - timedelta(minutes=5)))

    async def act(start: Start) -> None:
        await start.press("space")
        await start.open()
        assert start.is_at(CarryOnScreen)

    run(act, may_open, tmp_path)


@pytest.mark.parametrize("is_early", [True, False])
def test_it_can_be_left(is_early: bool, tmp_path: Path, may_open: threading.Event) -> None:
    async def act(start: Start) -> None:
        if is_early:
            await start.press("q")
        await start.open()
        if not is_early:
            await start.press("q")
        assert start.app.return_code == 0

    assert run(act, may_open, tmp_path).error is None


def test_a_library_that_cannot_be_read_any_more_ends_it_with_its_fault(
    tmp_path: Path, may_open: threading.Event
) -> None:
    apps: list[UnpinchApp] = []

    async def act(start: Start) -> None:
        apps.append(start.app)
        await start.open()

    with pytest.raises(WorkerFailed):
        run(act, may_open, tmp_path, shelf=None)
    (app,) = apps
    assert isinstance(app.error, PlanError)
    assert (app.visits, app.newest_path()) == ([], None)
    app.end()


def test_every_screen_looks_as_it_does_without(tmp_path: Path, may_open: threading.Event) -> None:
    lists = ("space", "n", "n", "space", "space", "space", "n")
    told = ("r", "4", "5", "2", "z", "e", "space")
    keys = ("enter", "space", *lists, *told, "space", "question_mark")

    async def look(app: UnpinchApp, pilot: Pilot[None]) -> list[str]:
        looks = []
        for key in ("down", *keys):
            await pilot.press(key)
            await pilot.pause()
            looks.append(app.export_screenshot())
        assert isinstance(app.screen_stack[-2], ExerciseScreen)
        return looks

    async def plainly() -> list[str]:
        store = Store(tmp_path / "plain")
        means = Means(SHELF, store, lambda: NOON, lambda _: None)
        app = UnpinchApp(lambda: means, Clock(), arm_seconds=0.0, held_seconds=0.0)
        async with app.run_test(size=(80, 24)) as pilot:
            return await look(app, pilot)

    looks: list[list[str]] = []

    async def act(start: Start) -> None:
        await start.open()
        looks.append(await look(start.app, start.pilot))

    run(act, may_open, tmp_path)
    assert looks == [asyncio.run(plainly())]
