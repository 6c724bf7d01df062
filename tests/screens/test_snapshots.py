"""How every screen looks: at five sizes, in UTF-8 and in ASCII; the main ones in each theme."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.segment import Segment
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot

from tests import bundled
from tests.records import past
from tests.screens.resizing import resize
from tests.screens.stage import (
    Clock,
    MemoryStore,
    Stage,
    begin,
    make_app,
    make_house,
    pass_lists,
    shelf_of,
)
from tui.app.unpinch import UnpinchApp
from tui.commands.house import House
from tui.play.symptoms import Symptoms
from tui.records.record import Record
from tui.records.store import Store
from tui.settings.settings import Theme

Steps = Callable[[Stage], Awaitable[None]]


def keys(*pressed: str) -> Steps:
    """Steps that are only keys."""

    async def steps(stage: Stage) -> None:
        await stage.press(*pressed)

    return steps


def begun(*then: str | float) -> Steps:
    """Steps from the first get-ready on: keys, and seconds that pass."""

    async def steps(stage: Stage) -> None:
        await begin(stage)
        for step in then:
            if isinstance(step, str):
                await stage.press(step)
            else:
                await stage.pass_time(step)

    return steps


async def to_the_end(stage: Stage) -> None:
    """Steps until it is asked whether anybody is there."""
    await stage.press("down")
    await stage.pass_time(121)


CHECK = ("space", 90.0)
TOLD = (*CHECK, "n", "q", "y", "2", "3", "5", "n", "d", "o", "space")


def told(*then: str) -> Steps:
    """Steps from the form on: keys."""

    async def steps(stage: Stage) -> None:
        await stage.press("enter", "space")
        await pass_lists(stage)
        await stage.press(*then)

    return steps


SCREENS: dict[str, Steps] = {
    "library": keys(),
    "browse": keys("x", "down"),
    "intro": keys("enter"),
    "screening": keys("enter", "space"),
    "refused": keys("enter", "space", "y"),
    "before": told("l", "3", "4"),
    "too-strong": told("l", "3", "8", "2", "z", "e", "space"),
    "get-into-position": begun(),
    "hold": begun("space", 9.0),
    "paused": begun("space", 9.0, "p"),
    "rest": begun("space", 25.0),
    "hold-in-dots": begun("d", "k", "space", 9.0),
    "help": begun("question_mark"),
    "check": begun(*CHECK),
    "nearer": begun(*CHECK, "m"),
    "lie-down": begun(*CHECK, "y"),
    "settle": begun(*CHECK, "y", "space", 10.0),
    "settle-in-dots": begun(*CHECK, "y", "d", "space", 10.0),
    "settled": begun(*CHECK, "y", "space", 90.0),
    "easier": begun(*CHECK, "y", "space", 90.0, "n"),
    "reps-by-tap": begun("k", "k", "space", "space", "space"),
    "reps-by-tempo": begun("k", "k", "k", "k", "space", 12.0),
    "stopped": begun(*CHECK, "y", "y"),
    "urgent-signs": begun(*CHECK, "3"),
    "stopped-urgent": begun(*CHECK, "3", "y"),
    "after": begun("q", "y"),
    "activity": begun(*TOLD),
    "ability": begun(*TOLD, "down", "space", "space"),
    "summary": begun(*TOLD, "space"),
}


Visit = tuple[list[Record], Steps]
CUT_OFF = past.ran(0, "bow no", "curl ?", outcome="under-way")
SPREAD = past.ran(0, "bow resting", outcome="under-way")
A_DAY = timedelta(days=1)
ELAPSED = {
    **dict.fromkeys(("carry-on", "carry-on-to-the-decision", "wait"), timedelta(minutes=5)),
    **dict.fromkeys(("felt", "progress"), 3 * A_DAY),
}
MORNINGS = (None, False, False)
SECOND_VISITS: dict[str, Visit] = {
    "carry-on": ([CUT_OFF], keys()),
    "carry-on-to-the-decision": ([SPREAD], keys()),
    "wait": ([past.ran(0, "bow no")], keys("enter")),
    "screening-short": ([past.ran(0, "bow no")], keys("enter")),
    "felt": (
        [past.ran(0, "bow no")],
        keys("enter", "n", "4", "4", "2", "n", "space"),
    ),
    "progress": (
        [past.ran(0, "bow no")],
        keys("enter", "n", "4", "4", "2", "n", "space", "b", "n", "n", "w", "b"),
    ),
    "four-weeks": (
        [
            past.ran(0, "bow no", before=replace(past.FOOT, back_pain=2), after=past.CALF),
            past.ran(2, "bow no", after=past.CALF),
            past.ran(9, "lift yes", outcome="stopped"),
            past.ran(17, "bow no", before=Symptoms("right", reach=2, leg_pain=2, back_pain=2)),
        ],
        keys("g"),
    ),
    "no-change": ([past.ran(day, "bow no") for day in range(21)], keys("enter")),
    "before-easier": ([past.ran(0, "bow hurt", "lift yes")], keys("enter", "n", "4")),
    "before-harder": (
        [past.ran(day, "bow no", after=past.CALF, morning=MORNINGS[day]) for day in range(3)],
        keys("enter", "n", "4", "4", "0", "n"),
    ),
}


SIZES = ((40, 14), (45, 30), (80, 24), (120, 36), (160, 50))
MAIN = ("library", "hold", "check")
THEMES: tuple[Theme, ...] = ("dark", "light", "contrast", "ansi")


class AsText(SingleFileSnapshotExtension):
    """All pictures of a screen in one file, to be read as they are."""

    _file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def pictures(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The pictures of a screen, as they were accepted."""
    return snapshot.use_extension(AsText)


def drawn(app: UnpinchApp) -> str:
    """The characters of a screen, with `#` for what is painted."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(map(characters, strip)).rstrip() for strip in strips)


def characters(segment: Segment) -> str:
    is_painted = segment.style is not None and segment.style.reverse
    return segment.text.replace(" ", "#") if is_painted else segment.text


async def taken(stage: Stage) -> str:
    """A screen at every size, in UTF-8 and in ASCII."""
    found = []
    for is_ascii in (False, True):
        stage.app.take_looks("dark", is_ascii=is_ascii, has_motion=True)
        for columns, rows in SIZES:
            await resize(stage, columns, rows)
            picture = drawn(stage.app)
            assert picture.isascii() or not is_ascii
            signs = "ASCII" if is_ascii else "UTF-8"
            found.append(f"=== {columns}x{rows} {signs}\n{picture}\n")
    return "\n".join(found)


def pictured(app: UnpinchApp, clock: Clock, steps: Steps) -> str:
    """What an app looks like after some steps."""

    async def run() -> str:
        async with app.run_test(size=(80, 24)) as pilot:
            stage = Stage(app, pilot, clock)
            await steps(stage)
            return await taken(stage)

    return asyncio.run(run())


@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, pictures: SnapshotAssertion) -> None:
    clock = Clock()
    app = make_app(bundled.shelf(), MemoryStore(), clock)
    assert pictured(app, clock, SCREENS[name]) == pictures


@pytest.mark.parametrize("name", SECOND_VISITS)
def test_second_visit(name: str, pictures: SnapshotAssertion, tmp_path: Path) -> None:
    clock, (history, steps) = Clock(), SECOND_VISITS[name]
    past.keep(tmp_path, *history)
    store, now = Store(tmp_path / "records"), history[-1].updated + ELAPSED.get(name, A_DAY)
    app = make_app(shelf_of(past.SESSION), store, clock, wall_clock=lambda: now)
    assert pictured(app, clock, steps) == pictures


PEOPLE = House("", has_people=True, is_kiosk=False, keeps_records=True)
KIOSK = House("", has_people=False, is_kiosk=True, keeps_records=False)
IN_A_HOUSE: dict[str, tuple[House, Steps]] = {
    "people": (PEOPLE, keys("down")),
    "somebody-new": (PEOPLE, keys("end", "enter", *"Bo", "enter")),
    "kiosk": (KIOSK, keys("down")),
    "examined": (KIOSK, keys("enter", "space")),
    "spread-last-time": (KIOSK, keys("enter", "space", "n")),
    "end-here": (KIOSK, to_the_end),
}


@pytest.mark.parametrize("name", IN_A_HOUSE)
def test_house(
    name: str, pictures: SnapshotAssertion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    for person in ("Anna", "Bo", "Carl Friedrich"):
        (tmp_path / "people" / person).mkdir(parents=True)
    clock, (house, steps) = Clock(), IN_A_HOUSE[name]
    assert pictured(make_house(house, clock), clock, steps) == pictures


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", MAIN)
def test_theme(name: str, theme: Theme, snap_compare: Callable[..., bool]) -> None:
    clock = Clock()
    app = make_app(bundled.shelf(), MemoryStore(), clock)

    async def run_before(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, UnpinchApp)
        pilot.app.take_looks(theme, is_ascii=False, has_motion=True)
        await SCREENS[name](Stage(pilot.app, pilot, clock))

    assert snap_compare(app, run_before=run_before, terminal_size=(80, 24))
