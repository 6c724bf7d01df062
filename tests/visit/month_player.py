"""Plays a run of a simulated month: what is pressed in each of its phases, and where it is cut."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from tests.oracle.people import Visit as Plan
from tests.visit.scripted import WallTime
from tui.play.state import Input, Phase
from tui.visit.sitting import Sitting

PRESS_SECONDS = 2.0
"""Longer than a held key."""
ANSWERS = {
    "n": Input.NO,
    "m": Input.MOVED_UP,
    "2": Input.NEW_SIGNS,
    "3": Input.RED_FLAG,
}
GRAVER = {"y2": Input.NEW_SIGNS, "y3": Input.RED_FLAG}
Row = tuple[str, str, str]


class Clock(WallTime):
    """A wall clock of a person's zone that can be set."""

    def set(self, since: datetime, by: timedelta) -> None:
        """So long after a moment, whatever the clocks show."""
        self._moment = (since.astimezone(UTC) + by).astimezone(since.tzinfo)


class Player:
    """The answers of one run, from a row on; `rows` are those that it has been given here."""

    def __init__(
        self,
        plan: Plan,
        clock: Clock,
        earlier: tuple[Row, ...] | None = None,
        *,
        is_open: bool = False,
    ) -> None:
        self.plan = plan
        self.rows: list[Row] = []
        self.is_open = False
        self.is_cut = False
        self.is_resumed = earlier is not None
        self.earlier = earlier or ()
        self.seconds = 1000.0
        self._clock = clock
        self._since = clock()
        self._is_open = is_open
        self._pending: Input | None = None
        self._was_urgent_told = False
        self._cuts = not self.is_resumed and plan.cut is not None

    # What is answered

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """With those before it was cut off."""
        return (*self.earlier, *self.rows)

    @property
    def token(self) -> str:
        """The answer that is due; at a check that was cut off, no sharp pain is told (C24)."""
        number = len(self.all_rows)
        token = self.plan.tokens[number] if number < len(self.plan.tokens) else "n"
        if self._is_open and not self.rows:
            return token.removeprefix("h-").replace("h", "n")
        return token

    def _next(self, sitting: Sitting) -> str:
        """Take the answer that is due, some minutes after the last."""
        token = self.token
        self.rows.append((sitting.run.planned.slug, sitting.run.rung.slug, token))
        minutes = timedelta(minutes=self.plan.minutes * len(self.rows))
        self._clock.set(self._since, minutes)
        return token

    def exercise(self, sitting: Sitting) -> None:
        """An exercise from its get-ready to its check, or out of it."""
        token = self.token
        if self._cuts and len(self.rows) == self.plan.cut:
            self._cut(sitting, token)
        elif token in ("s", "sx"):
            self._next(sitting)
            self._press(sitting, Input.SPREAD)
        elif token.startswith("h"):
            self._begin(sitting)
            self._next(sitting)
            self._press(sitting, Input.HURTS)
            self._check(sitting, token.removeprefix("h-").replace("h", "n"))
        else:
            while sitting.run.state.phase is Phase.EXERCISE:
                self._press(sitting, Input.GO_ON)

    def _cut(self, sitting: Sitting, token: str) -> None:
        """Where the run is left by choice, or the terminal goes."""
        if not self.plan.leaves and token in ("s", "sx"):
            self._go()
        minutes = self.plan.minutes * len(self.rows) + 1
        self._clock.set(self._since, timedelta(minutes=minutes))
        if self.plan.leaves:
            self._press(sitting, Input.LEAVE)
            return
        self._begin(sitting)
        self.is_open = True
        self._go()

    def _go(self) -> NoReturn:
        """The terminal goes."""
        self.is_cut = True
        raise asyncio.CancelledError

    def end(self, sitting: Sitting) -> None:
        """That the session is to end here is meant."""
        self._press(sitting, Input.YES)

    def check(self, sitting: Sitting) -> None:
        """The check of an exercise that is over."""
        self._check(sitting, self._next(sitting))

    def _check(self, sitting: Sitting, token: str) -> None:
        graver = GRAVER.get(token)
        if graver is not None and sitting.run.session.is_rest:
            self._press(sitting, graver)
            return
        self._pending = graver
        self._press(sitting, ANSWERS.get(token, Input.YES))

    def nearer(self, sitting: Sitting) -> None:
        """How far symptoms moved up is not told."""
        self._press(sitting, Input.GO_ON)

    def settle(self, sitting: Sitting) -> None:
        """The rest after a spread."""
        if self._pending is not None:
            self._press(sitting, self._pending)
            return
        if self._cuts and self.plan.cut_settle:
            self._go()
        settles = not self.all_rows[-1][2].endswith("x")
        if settles:
            self._press(sitting, Input.GO_ON)
            while sitting.run.settle_seconds_left > 0:
                self._pass(sitting)
        self._press(sitting, Input.NO if settles else Input.YES)

    def page(self, sitting: Sitting) -> None:
        """The page of urgent signs: after 3 one is so, or it was a mistake; after 2 none is."""
        is_so = sitting.run.state.change == 3 and not self.plan.mistake
        self._press(sitting, Input.YES if is_so else Input.NO)

    def stop(self, sitting: Sitting) -> None:
        """The stop, where the graver keys count too."""
        pending, self._pending = self._pending, None
        allowed = pending is not None and sitting.run.allows(pending)
        self._press(sitting, pending if pending is not None and allowed else Input.GO_ON)

    def is_urgent_told(self, sitting: Sitting) -> bool:
        """Tell the last row of the after form, once (C18)."""
        if self._cuts and sitting.record.outcome == "left":
            self._go()
        told = self.plan.after is not None and self.plan.after.urgent
        if not told or self._was_urgent_told:
            return False
        self._was_urgent_told = True
        self._press(sitting, Input.RED_FLAG)
        return True

    # What is pressed

    def _begin(self, sitting: Sitting) -> None:
        """Tap until it has begun."""
        while not sitting.run.state.begun_told:
            self._press(sitting, Input.GO_ON)

    def _press(self, sitting: Sitting, said: Input) -> None:
        self.seconds += PRESS_SECONDS
        sitting.handle(said, self.seconds)

    def _pass(self, sitting: Sitting) -> None:
        self.seconds += PRESS_SECONDS
        sitting.tick(self.seconds)
