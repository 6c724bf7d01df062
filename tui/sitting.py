"""One person's sitting: an input goes to the run, its events are saved, and only then shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Protocol

from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.records.bounds import bounded_moment
from tui.records.fold import KEPT_EVENTS, with_event
from tui.records.record import Record

AGAIN_SECONDS = 3.0
"""How long after a save that failed it is tried again."""
Listener = Callable[[Event], None]
WallClock = Callable[[], datetime]


class File(Protocol):
    """What a sitting needs of the file of its record."""

    path: Path

    def save(self, record: Record) -> None:
        """Write the record; raises OSError."""

    is_moved: bool

    def close(self) -> None:
        """The run is over."""


class Kept:
    """A record and its file. `save_problem` says why the newest save failed, None when it did not.

    A failed save keeps everything in memory; the whole record is saved again every few seconds.
    """

    def __init__(self, record: Record, file: File) -> None:
        self.record = record
        self.save_problem: str | None = None
        self._file = file
        # The end of the process saves from a thread of its own, and waits for a save under way.
        self._saving = RLock()
        self._again_at: float | None = None
        self._is_over = False

    @property
    def path(self) -> Path:
        """Where the record is kept."""
        return self._file.path

    @property
    def is_moved(self) -> bool:
        """Whether another terminal has the file, and the record is kept beside it."""
        return self._file.is_moved

    def save(self) -> None:
        """Write the record as it is now."""
        with self._saving:
            try:
                self._file.save(self.record)
                self.save_problem = None
            except OSError as error:
                self.save_problem = error.strerror or str(error)
            if self._is_over and self.save_problem is None:
                self._file.close()

    def save_if_due(self, now: float) -> None:
        """Try again what could not be saved, some seconds after the last time."""
        if self.save_problem is None:
            self._again_at = None
        elif self._again_at is None:
            self._again_at = now + AGAIN_SECONDS
        elif now >= self._again_at:
            self._again_at = now + AGAIN_SECONDS
            self.save()

    def close(self) -> None:
        """The run is over; what could not be saved is tried once more.

        While it is not saved its file stays locked, so that nobody carries on what is old there.
        """
        with self._saving:
            self._is_over = True
            if self.save_problem is not None:
                self.save()
            if self.save_problem is None:
                self._file.close()


class Sitting(Kept):
    """A run with its record; `log` holds all that happened so far."""

    def __init__(self, run: Run, record: Record, file: File, wall_clock: WallClock) -> None:
        super().__init__(record, file)
        self.run = run
        self.listeners: list[Listener] = []
        self.log: list[Event] = []
        self._wall_clock = wall_clock

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
