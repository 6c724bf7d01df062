"""One person's sitting: an input goes to the run, its events are saved, and only then shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.records.record import KEPT_EVENTS, Record, with_event

Listener = Callable[[Event], None]
WallClock = Callable[[], datetime]


class File(Protocol):
    """What a sitting needs of the file of its record."""

    path: Path

    def save(self, record: Record) -> None:
        """Write the record; raises OSError."""

    def close(self) -> None:
        """The run is over."""


class Sitting:
    """A run with its record. `save_problem` says why the newest save failed, None when it did not.

    A failed save keeps everything in memory; the next event saves the whole record again.
    `log` holds all that happened so far.
    """

    def __init__(self, run: Run, record: Record, file: File, wall_clock: WallClock) -> None:
        self.run = run
        self.record = record
        self.save_problem: str | None = None
        self.listeners: list[Listener] = []
        self.log: list[Event] = []
        self._file = file
        self._wall_clock = wall_clock

    @property
    def path(self) -> Path:
        """Where the record is kept."""
        return self._file.path

    def start(self, now: float) -> None:
        """Begin the run; `now` as for the run."""
        self._happened(self.run.start(now))

    def carry_on(self, log: list[Event]) -> None:
        """Go on with a run that has been brought back, and all that had happened in it."""
        self.log = list(log)
        self.save()

    def tick(self, now: float, *, is_lost: bool = False) -> None:
        """Let time pass; `is_lost` as for the run."""
        self._happened(self.run.tick(now, is_lost=is_lost))

    def handle(self, said: Input, now: float) -> None:
        """Pass on an input."""
        self._happened(self.run.handle(said, now))

    def tell_after(self, symptoms: Symptoms) -> None:
        """How symptoms are after the run."""
        self._happened(self.run.tell_after(symptoms))

    def close(self) -> None:
        """The sitting is over; what could not be saved is tried once more.

        While it is not saved its file stays locked, so that nobody carries on what is old there.
        """
        if self.save_problem is not None:
            self.save()
        if self.save_problem is None:
            self._file.close()

    def save(self) -> None:
        """Write the record as it is now."""
        try:
            self._file.save(self.record)
            self.save_problem = None
        except OSError as error:
            self.save_problem = error.strerror or str(error)

    def _happened(self, events: list[Event]) -> None:
        """Keep and save what happened, then let it be seen."""
        self.log += events
        at = self._wall_clock().astimezone(UTC)
        for event in events:
            self.record = with_event(self.record, event, at)
        if any(isinstance(event, KEPT_EVENTS) for event in events):
            self.save()
        for event in events:
            for listener in self.listeners:
                listener(event)
