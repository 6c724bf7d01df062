"""What a visit is given: sessions, records and the time of day."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.plan.model import Exercise, Session
from tui.plan.shelf import Shelf
from tui.play.settling import resting_positions
from tui.play.symptoms import POSITIONS, Symptoms
from tui.records.record import Beginning
from tui.records.store import Store
from tui.visit.sitting import WallClock


@dataclass(frozen=True, slots=True)
class Means:
    """What a visit is given.

    `wall_clock` tells the time with the person's own offset from UTC. `find_session` opens the
    session that a run was begun with, None where that is gone or another one by now.
    """

    shelf: Shelf
    store: Store
    wall_clock: WallClock
    find_session: Callable[[Beginning], Session | None]

    def resting_position(self, symptoms: Symptoms) -> Exercise:
        """The position that eases these symptoms."""
        position = resting_positions(symptoms.easing, frozenset())[0]
        return self.shelf.library.exercises[POSITIONS[position]]
