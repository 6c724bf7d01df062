"""The app on a stage: a clock that stands still until it is moved, and small sessions."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tests.bundled import library
from tests.factories import make_dose, make_exercise, make_session
from tui import resources
from tui.app.house import HouseApp
from tui.app.unpinch import UnpinchApp
from tui.commands.house import House
from tui.commands.opening import session_of
from tui.plan.model import Session
from tui.plan.shelf import Shelf, load_shelf
from tui.play.state import Phase
from tui.records.file import RecordFile
from tui.records.record import Record
from tui.records.store import Store
from tui.screens.run_step import RunStep
from tui.screens.screening import ScreeningScreen
from tui.settings.preferences import Preferences
from tui.settings.settings import Settings
from tui.visit.means import Means
from tui.visit.sitting import Sitting, WallClock

SILENT = Settings(sound="off")
NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
STEP_SECONDS = 1.0
PRESS_SECONDS = 0.7
# The same key of a run once more, after it has been let go.
AGAIN_SECONDS = 1.2
LISTS = ("n", "n", "n")
"""What a session without lines of its own and without needs asks first, each list on one page."""
Act = Callable[["Stage"], Awaitable[None]]


class Clock:
    """Seconds, and a wall clock, that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.wall = NOON

    def __call__(self) -> float:
        return self.now


class Stage:
    """One app under a pilot."""

    def __init__(self, app: UnpinchApp, pilot: Pilot[None], clock: Clock) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock
        self._pressed = ""

    @property
    def sitting(self) -> Sitting:
        """The newest run."""
        return self.app.visit.keeping.sittings[-1]

    def phase(self) -> Phase:
        """The phase of the run."""
        return self.sitting.run.state.phase

    async def press(self, *keys: str) -> None:
        """Press keys, each once the screen that it is meant for is up."""
        for key in keys:
            await self.pilot.pause()
            is_again = key == self._pressed and key != "space" and self.app.visit.keeping.sittings
            self.clock.now += AGAIN_SECONDS if is_again else PRESS_SECONDS
            self._pressed = key
            await self.pilot.press(key)
        await self.pilot.pause()

    async def pass_time(self, seconds: float, step_seconds: float = STEP_SECONDS) -> None:
        """Let time pass in steps that are no gap."""
        for _ in range(round(seconds / step_seconds)):
            self.clock.now += step_seconds
            self.app.beat()
            screen = self.app.screen
            if isinstance(screen, RunStep):
                screen.pump()
        await self.pilot.pause()

    async def play_to_check(self) -> None:
        """Play the exercise under way hands-free until its check."""
        turn = self.sitting.run.state.turn
        assert turn is not None
        if not turn.pacing.by_tempo:
            await self.press("a")
        await self.press("space")
        for _ in range(100):
            if self.phase() is not Phase.EXERCISE:
                break
            await self.pass_time(5)
        await self.pilot.pause()

    async def click(self, selector: str, x: int, y: int, *, button: int = 1) -> None:
        """Click inside a widget by the events of a real mouse, which a pilot's clicks bypass."""
        region = self.app.screen.query_one(selector).region
        for kind in (events.MouseDown, events.MouseUp):
            place = (region.x + x, region.y + y)
            self.app.post_message(kind(None, *place, 0, 0, button, False, False, False, *place))
            await self.pilot.pause()
        await self.pilot.pause()

    def is_at(self, screen: type[Screen[None]]) -> bool:
        """Whether a screen of this kind is up."""
        return isinstance(self.app.screen, screen)

    def shown(self) -> str:
        """All the words on the screen."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)


def real_shelf() -> Shelf:
    """The bundled sessions."""
    folder = resources.sessions_folder()
    return load_shelf({"five-to-start": folder / "five-to-start.toml"}, library())


def shelf_of(session: Session) -> Shelf:
    """One session, with the real library for its easing positions."""
    return Shelf(library(), (session,), ())


def short_session() -> Session:
    """Three exercises of a few seconds with a shared direction."""
    quick = make_dose(reps=2, tempo_seconds=(1.0, 1.0))
    return make_session(
        make_exercise("bow", ["flexion"], ["bow", "small-bow", "rest"], dose=quick),
        make_exercise("curl", ["flexion"], ["curl"], dose=quick),
        make_exercise("lift", ["neutral"], ["lift"], dose=quick),
    )


class MemoryStore(Store):
    """A store without a disk, whose paths are the same each time."""

    def __init__(self) -> None:
        super().__init__(Path("/home/you/records"))

    def new_file(self, session: str, sequence: int, started: datetime) -> RecordFile:
        """A file that no test writes."""
        name = f"{started:%Y%m%dT%H%M%SZ}-{session}-{sequence:06d}.toml"
        return MemoryFile(self.folder / f"{started:%Y}" / name)

    def problem(self) -> str | None:
        """Memory can always be written."""
        return None


class MemoryFile(RecordFile):
    """A file that is not there."""

    def save(self, record: Record) -> None:
        """Keep nothing."""


def make_app(
    shelf: Shelf,
    store: Store,
    clock: Clock,
    arm_seconds: float = 0.0,
    wall_clock: WallClock = lambda: NOON,
    held_seconds: float = 0.0,
    settings: Settings = SILENT,
) -> UnpinchApp:
    """The app with clocks that stand still."""
    means = Means(shelf, store, wall_clock, partial(session_of, shelf=shelf))
    return UnpinchApp(
        lambda: means, clock, arm_seconds=arm_seconds, held_seconds=held_seconds, settings=settings
    )


def make_house(house: House, clock: Clock) -> HouseApp:
    """The app of a house, in the folder that the test has set."""

    def preferences() -> Preferences:
        return Preferences(resources.settings_path(), None, resources.shared_settings_path())

    return HouseApp(
        lambda person: house.means(person, lambda: NOON, preferences),
        clock,
        people=resources.people if house.has_people else None,
        is_kiosk=house.is_kiosk,
        arm_seconds=0.0,
        held_seconds=0.0,
        settings=SILENT,
    )


def play(
    act: Act,
    home: Path,
    shelf: Shelf,
    *,
    size: tuple[int, int] = (80, 24),
    arm_seconds: float = 0.0,
    now: datetime = NOON,
    wall_clock: WallClock | None = None,
) -> None:
    """Run an app and act on it; a run that is not over by then is cut off."""

    async def run() -> None:
        clock = Clock()
        clock.wall = now
        tell_time = wall_clock or (lambda: clock.wall)
        app = make_app(shelf, Store(home / "records"), clock, arm_seconds, tell_time)
        async with app.run_test(size=size) as pilot:
            await act(Stage(app, pilot, clock))
        for sitting in app.visit.keeping.sittings:
            # As the end of the process does.
            sitting._file.close()

    asyncio.run(run())


async def pass_lists(stage: Stage) -> None:
    """Read every list to its end, and say that nothing of it is so."""
    while isinstance(screen := stage.app.screen, ScreeningScreen):
        await stage.press("space" if screen.reading.count_below else "n")


async def begin(stage: Stage) -> None:
    """From the first screen to the first get-ready, with symptoms in the right calf."""
    await stage.press("enter", "space")
    await pass_lists(stage)
    await stage.press("r", "4", "5", "2", "z", "e", "space")
