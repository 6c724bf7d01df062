"""What the pictures show: the real app, played by a script on clocks that stand still."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests import bundled
from tests.pictures.svg import Shot, film, frame_of, picture
from tests.screens.resizing import resize
from tests.screens.settling import let_no_time_pass
from tests.screens.stage import Clock, MemoryStore, Stage, begin, make_app
from tui.app.unpinch import UnpinchApp
from tui.play.state import Phase

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
STANDARD, WIDE, PHONE = (80, 24), (120, 36), (45, 30)
Result = TypeVar("Result")
Size = tuple[int, int]
Script = Callable[[Stage], Awaitable[Result]]
Step = str | float


async def play(stage: Stage, *steps: Step) -> None:
    """Keys, and seconds that pass."""
    for step in steps:
        if isinstance(step, str):
            await stage.press(step)
        else:
            await stage.pass_time(step)


def brought_back(script: Script[Result], size: Size) -> Result:
    """What a script brings back from the app at a size."""

    async def run() -> Result:
        clock = Clock()
        player: UnpinchApp = make_app(bundled.shelf(), MemoryStore(), clock)
        async with player.run_test(size=size) as driver:
            return await script(Stage(player, driver, clock))

    with pytest.MonkeyPatch.context() as patch:
        let_no_time_pass(patch)
        return asyncio.run(run())


def still(title: str, size: Size, *steps: Step, is_begun: bool = True) -> str:
    """One screen after some steps, from the first get-ready on or from the first screen."""

    async def act(stage: Stage) -> str:
        if is_begun:
            await begin(stage)
            assert stage.phase() is Phase.EXERCISE
        # The lists before a session take other presses where there is less room.
        await resize(stage, *size)
        await play(stage, *steps)
        return picture(frame_of(stage.app), title)

    return brought_back(act, STANDARD)


FILM: tuple[tuple[tuple[Step, ...], float, str], ...] = (
    ((), 3.0, "A new exercise waits until you are there."),
    *(((("space",) if second == 0 else (3.0,)), 1.0, "It counts.") for second in range(5)),
    ((60.0,), 4.0, "Then one question, after each exercise."),
    (("y",), 4.0, "Yes: lie down and rest, and see the easier form named."),
    (("space", 3.0), 1.5, "The rest counts. No is taken only when it is over."),
    ((42.0,), 1.5, "The rest counts. No is taken only when it is over."),
    ((46.0,), 4.0, "Still worse? Then it stops. Otherwise:"),
    (("n",), 4.0, "The easier form."),
    (("space", 6.0), 3.0, "And its question follows it."),
)
"""What is done, how many seconds it is shown, and what is said of it."""


def a_spread() -> str:
    """A yes, the rest and the easier form, as a film."""

    async def act(stage: Stage) -> str:
        await begin(stage)
        shots = []
        for steps, seconds, caption in FILM:
            await play(stage, *steps)
            shots.append(Shot(frame_of(stage.app), seconds, caption))
        return film(shots, "Symptoms spread: a rest, then an easier form")

    return brought_back(act, STANDARD)


CHECK: tuple[Step, ...] = ("space", 60.0)
PICTURES: dict[str, Callable[[], str]] = {
    "first-screen": lambda: still("The first screen", WIDE, is_begun=False),
    "hold": lambda: still("A hold", STANDARD, "space", 6.0),
    "hold-wide": lambda: still("A hold on a wide screen", WIDE, "space", 6.0),
    "hold-phone": lambda: still("A hold on a phone", PHONE, "space", 6.0),
    "check": lambda: still("The question after each exercise", STANDARD, *CHECK),
    "spread": a_spread,
}
"""Each picture by the name of its file."""


def drawn() -> dict[Path, str]:
    """All pictures, by their paths."""
    return {FOLDER / f"{name}.svg": draw() for name, draw in PICTURES.items()}
