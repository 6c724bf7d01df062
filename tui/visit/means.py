"""What a visit is given: sessions, records, settings and the time of day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tui.plan.model import Exercise, Session
from tui.plan.shelf import Shelf
from tui.play.run import Run
from tui.play.settling import resting_positions
from tui.play.state import Phase
from tui.play.symptoms import POSITIONS, Before
from tui.records.record import Beginning
from tui.records.store import Store
from tui.settings.preferences import Preferences
from tui.visit.sitting import WallClock

LeadsTo = Literal["out", "start"]


@dataclass(frozen=True, slots=True)
class Means:
    """What a visit is given.

    `wall_clock` tells the time with the person's own offset from UTC. `find_session` opens the
    session that a run was begun with, None where that is gone or another one by now. `person` is
    whose records these are, empty where there is only one. `leads_to` is what leaving the first
    screen leads to: out of the program, or back to its `start`, which with people asks who it is.
    Without `has_settings` nobody changes any here. Where it `ends_with_a_run`, whoever has told
    something that is kept has finished: the next may be somebody else.
    """

    shelf: Shelf
    store: Store
    wall_clock: WallClock
    find_session: Callable[[Beginning], Session | None]
    preferences: Preferences = field(default_factory=Preferences)
    person: str = ""
    leads_to: LeadsTo = "out"
    has_settings: bool = True
    ends_with_a_run: bool = False

    def resting_position(self, before: Before) -> Exercise:
        """The position that eases these symptoms, of no direction that spread today (C16)."""
        spread = frozenset[str]().union(*before.spreads_today)
        position = resting_positions(before.symptoms.easing, spread)[0]
        return self.shelf.library.exercises[POSITIONS[position]]

    def shown_rest(self, run: Run) -> Exercise | None:
        """The position that a run rests in after a spread; None where it does not rest (C16)."""
        is_resting = run.state.phase is Phase.SETTLE
        return self.shelf.library.exercises[POSITIONS[run.state.resting]] if is_resting else None
