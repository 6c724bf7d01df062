"""One person's sitting: an input goes to the run, its events are saved, and only then shown."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.records.bounds import bounded_moment
from tui.records.fold import KEPT_EVENTS, with_event
from tui.records.kept import File, Kept
from tui.records.record import Record

Listener = Callable[[Event], None]
WallClock = Callable[[], datetime]


class Sitting(Kept):
    """A run with its record; `log` holds all that happened so far."""

    def __init__(
        self,
        run: Run,
        record: Record,
        file: File,
        wall_clock: WallClock,
        log: Sequence[Event] = (),
    ) -> None:
        super().__init__(record, file)
        self.run = run
        self.listeners: list[Listener] = []
        self.log = list(log)
        self._wall_clock = wall_clock

    def start(self, now: float) -> None:
        """Begin the run; `now` as for the run."""
        self._happened(self.run.start(now))

    def tick(self, now: float, *, is_lost: bool = False) -> None:
        """Let time pass; `is_lost` as for the run."""
        self._happened(self.run.tick(now, is_lost=is_lost))
        self.save_if_due(now)

    def handle(self, said: Input, now: float) -> None:
        """Pass on an input."""
        self._happened(self.run.handle(said, now))

    def tell_after(self, symptoms: Symptoms) -> None:
        """How symptoms are after the run."""
        self._happened(self.run.tell_after(symptoms))

    def _happened(self, events: list[Event]) -> None:
        """Keep and save what happened, then let it be seen."""
        self.log += events
        with self._saving:
            self._keep(events)
        for event in events:
            for listener in self.listeners:
                listener(event)

    def _keep(self, events: list[Event]) -> None:
        at = bounded_moment(self._wall_clock()).astimezone(UTC)
        for event in events:
            self.record = with_event(self.record, event, at)
        if any(isinstance(event, KEPT_EVENTS) for event in events):
            self.save()
