"""One person's sitting: an input goes to the run, its events are saved, and only then heard."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from tui.play.activities import MOST_RATED, Rated
from tui.play.cues import Cue, Cues
from tui.play.cut_off import CARRY_ON_WITHIN, may_carry_on
from tui.play.events import Event, Paused
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms
from tui.play.timing import GAP_SECONDS
from tui.records.bounds import bounded_moment
from tui.records.fold import KEPT_EVENTS, with_event
from tui.records.kept import File, Kept
from tui.records.record import Record

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
        self.listeners: list[Callable[[Event], None]] = []
        self.cue_listeners: list[Callable[[Cue], None]] = []
        self._cues = Cues()
        self.log = list(log)
        self._wall_clock = wall_clock
        self._taken_up = bounded_moment(wall_clock())
        self._seen_at: float | None = None
        self._is_asking_first = False

    def start(self, now: float, *, hands_free: bool = False) -> None:
        """Begin the run; `now` and `hands_free` as for the run."""
        self._come_to(now, self.run.start(now, hands_free=hands_free))

    def tick(self, now: float, *, is_lost: bool = False) -> None:
        """Let time pass; `is_lost` as for the run."""
        if self._has_lapsed(now, is_lost=is_lost):
            self.run.lapse()
            return
        self._seen_at = now
        self._come_to(now, self.run.tick(now, is_lost=is_lost))
        self.save_if_due(now)

    def handle(self, said: Input, now: float) -> None:
        """Pass on an input; after the run was cut off none counts but the graver signs (C24)."""
        if said not in (Input.NEW_SIGNS, Input.RED_FLAG) and self._has_lapsed(now):
            self.run.lapse()
            return
        self._seen_at = now
        self._come_to(now, self.run.handle(said, now))

    def stand_still(self, now: float) -> None:
        """Pause what runs, since it cannot be seen."""
        if self._has_lapsed(now):
            self.run.lapse()
            return
        self._seen_at = now
        self._come_to(now, self.run.stand_still(now))

    def _has_lapsed(self, now: float, *, is_lost: bool = False) -> bool:
        """Whether the run counts as cut off, though the program lived on (C24)."""
        if self.run.state.phase in (Phase.SUMMARY, Phase.OVER):
            return False
        moment = bounded_moment(self._wall_clock())
        # One that was carried on late has from then on as long as any other.
        updated = max(self.record.updated, self._taken_up)
        has_gap = is_lost or (self._seen_at is not None and now - self._seen_at > GAP_SECONDS)
        if has_gap:
            return not may_carry_on(updated, moment)
        return abs(moment - updated) > CARRY_ON_WITHIN

    @contextmanager
    def asking_first(self, clock: Callable[[], float]) -> Iterator[None]:
        """While something is asked before what is up, which waits: a rest counts only later."""
        self._is_asking_first = True
        self.run.put_off_rest()
        try:
            yield
        finally:
            self._is_asking_first = False
            self.run.offer_rest(clock())

    def tell_after(self, symptoms: Symptoms | None) -> None:
        """How symptoms are after the run, None where that is left out."""
        self._happened(self.run.tell_after(symptoms))

    def choose_activities(self, names: tuple[str, ...]) -> None:
        """Keep which activities are those of the person from now on."""
        self._keep_activities(names, self.record.activities)

    def rate(self, rated: Rated) -> None:
        """Keep how well an activity goes; a second time in place of the first."""
        others = (each for each in self.record.activities if each.name != rated.name)
        self._keep_activities(self.record.activities_chosen, (*others, rated))

    def _keep_activities(self, chosen: tuple[str, ...], rated: tuple[Rated, ...]) -> None:
        with self._saving:
            # Of what was chosen anew again and again a record has room for the newest alone.
            kept = rated[-MOST_RATED:]
            self.record = replace(self.record, activities_chosen=chosen, activities=kept)
            self.save()

    def close_summary(self) -> None:
        """What was done has been read."""
        self.run.summary_read()

    def _come_to(self, now: float, events: list[Event]) -> None:
        """Keep what happened, then let be heard what there is to be heard of it."""
        self._happened(events)
        has_lost_time = any(isinstance(event, Paused) and event.by_gap for event in events)
        cue = self._cues.at(
            self.run, now, has_lost_time=has_lost_time, is_asked_first=self._is_asking_first
        )
        if cue is not None:
            for listener in self.cue_listeners:
                listener(cue)

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
