"""How every screen looks, at the smallest size that is drawn for and at a large one."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.records import past
from tests.screens.stage import (
    Clock,
    MemoryStore,
    Stage,
    begin,
    make_app,
    pass_lists,
    real_shelf,
    shelf_of,
)
from tui.app.unpinch import UnpinchApp
from tui.records.record import Record
from tui.records.store import Store

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


CHECK = ("space", 90.0)


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
    "help": begun("question_mark"),
    "check": begun(*CHECK),
    "nearer": begun(*CHECK, "m"),
    "lie-down": begun(*CHECK, "y"),
    "settle": begun(*CHECK, "y", "space", 10.0),
    "settled": begun(*CHECK, "y", "space", 90.0),
    "easier": begun(*CHECK, "y", "space", 90.0, "n"),
    "reps-by-tap": begun("k", "k", "space", "space", "space"),
    "reps-by-tempo": begun("k", "k", "k", "k", "space", 12.0),
    "stopped": begun(*CHECK, "y", "y"),
    "urgent-signs": begun(*CHECK, "3"),
    "stopped-urgent": begun(*CHECK, "3", "y"),
    "after": begun("q"),
    "summary": begun(*CHECK, "n", "q", "2", "3", "5", "n", "d", "space"),
}


Visit = tuple[list[Record], Steps]
CUT_OFF = past.ran(0, "bow no", "curl ?", outcome="under-way")
SPREAD = past.ran(0, "bow resting", outcome="under-way")
A_DAY = timedelta(days=1)
ELAPSED = dict.fromkeys(("carry-on", "carry-on-to-the-decision", "wait"), timedelta(minutes=5))
MORNINGS = (None, False, False)
SECOND_VISITS: dict[str, Visit] = {
    "carry-on": ([CUT_OFF], keys()),
    "carry-on-to-the-decision": ([SPREAD], keys()),
    "wait": ([past.ran(0, "bow no")], keys("enter")),
    "screening-short": ([past.ran(0, "bow no")], keys("enter")),
    "before-easier": ([past.ran(0, "bow hurt", "lift yes")], keys("enter", "n", "4")),
    "before-harder": (
        [past.ran(day, "bow no", after=past.CALF, morning=MORNINGS[day]) for day in range(3)],
        keys("enter", "n", "4", "4", "0", "n"),
    ),
}


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
@pytest.mark.parametrize("name", SECOND_VISITS)
def test_second_visit(
    name: str, size: tuple[int, int], snap_compare: Callable[..., bool], tmp_path: Path
) -> None:
    clock, (history, steps) = Clock(), SECOND_VISITS[name]
    past.keep(tmp_path, *history)
    store, now = Store(tmp_path / "records"), history[-1].updated + ELAPSED.get(name, A_DAY)
    app = make_app(shelf_of(past.SESSION), store, clock, wall_clock=lambda: now)

    async def run_before(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, UnpinchApp)
        await steps(Stage(pilot.app, pilot, clock))

    assert snap_compare(app, run_before=run_before, terminal_size=size)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, size: tuple[int, int], snap_compare: Callable[..., bool]) -> None:
    clock = Clock()
    app = make_app(real_shelf(), MemoryStore(), clock)

    async def run_before(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, UnpinchApp)
        await SCREENS[name](Stage(pilot.app, pilot, clock))

    assert snap_compare(app, run_before=run_before, terminal_size=size)
