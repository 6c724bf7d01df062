"""What a visit is given, and how it asks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.run import HELD_KEY_SECONDS
from tui.records.store import Store
from tui.screens.step import Clock, Step
from tui.sitting import WallClock

Result = TypeVar("Result")
ARM_SECONDS = 0.4
"""How long a question is on the screen before it takes a key."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a visit is given: sessions, records, clocks, and which keys are in time.

    `clock` goes on while the machine sleeps; `wall_clock` tells the time with the person's own
    offset from UTC. `open_session` finds a session by name, None where there is none.
    """

    shelf: Shelf
    store: Store
    clock: Clock
    wall_clock: WallClock
    open_session: Callable[[str], Session | None]
    arm_seconds: float = ARM_SECONDS
    held_seconds: float = HELD_KEY_SECONDS
    has_bell: bool = True


class Asker(Protocol):
    """Shows a step and waits for its result."""

    async def ask(self, step: Step[Result]) -> Result:
        """Show a step in place of the one before it."""
