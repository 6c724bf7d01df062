"""One person's sitting: an input goes to the run, its events are saved, and only then shown."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.records.record import KEPT_EVENTS, Record, new_record, with_event

Listener = Callable[[Event], None]
WallClock = Callable[[], datetime]


class RecordStore(Protocol):
    """What a sitting needs of the folder of records."""

    def path_for(self, session: str, started: datetime) -> Path:
        """A new file for a run."""

    def save(self, path: Path, record: Record) -> None:
        """Write a record; raises OSError."""

    def next_sequence(self) -> int:
        """A number above those of all earlier records."""


class Sitting:
    """A run with its record. `save_problem` says why the newest save failed, None when it did not.

    A failed save keeps everything in memory; the next event saves the whole record again.
    `log` holds all that happened so far.
    """

    def __init__(self, run: Run, store: RecordStore, wall_clock: WallClock) -> None:
        self.run = run
        self.save_problem: str | None = None
        self.listeners: list[Listener] = []
        self.log: list[Event] = []
        self._store = store
        self._wall_clock = wall_clock
        started = wall_clock()
        symptoms = run.before.symptoms
        self.record = new_record(run.session, symptoms, store.next_sequence(), started)
        self.path = store.path_for(run.session.name, started)

    def start(self, now: float) -> None:
        """Begin the run; `now` as for the run."""
        self._happened(self.run.start(now))

    def tick(self, now: float) -> None:
        """Let time pass."""
        self._happened(self.run.tick(now))

    def handle(self, said: Input, now: float) -> None:
        """Pass on an input."""
        self._happened(self.run.handle(said, now))

    def tell_after(self, symptoms: Symptoms) -> None:
        """How symptoms are after the run."""
        self._happened(self.run.tell_after(symptoms))

    def _happened(self, events: list[Event]) -> None:
        """Save each event that is kept, then let all of them be seen."""
        for event in events:
            self.log.append(event)
            self.record = with_event(self.record, event, self._wall_clock())
            if isinstance(event, KEPT_EVENTS):
                self._save()
        for event in events:
            for listener in self.listeners:
                listener(event)

    def _save(self) -> None:
        try:
            self._store.save(self.path, self.record)
            self.save_problem = None
        except OSError as error:
            self.save_problem = error.strerror or str(error)
