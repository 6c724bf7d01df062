"""The records of a visit: of its runs, its refusals, and the runs that were given up."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tui.files.faults import Fault
from tui.plan.model import Session
from tui.play.felt import SelfCheck
from tui.play.lists import Clearance
from tui.play.past import Morning
from tui.play.run import Run
from tui.play.symptoms import Symptoms
from tui.records.folder import Contents
from tui.records.history import Unreadable
from tui.records.kept import Kept
from tui.records.naming import CLEARING, FELT, REFUSAL
from tui.records.record import (
    Record,
    RefusedBy,
    Screened,
    begin_clearing,
    begin_felt,
    begin_record,
    begin_refusal,
)
from tui.records.store import Store
from tui.visit.sitting import Sitting, WallClock
from tui.words.notices import first_faults, save_notice, unreadable_lines


@dataclass(frozen=True, slots=True)
class Passed:
    """Which lists were passed, with the ids of all lines asked and of those that are cleared."""

    screened: Screened
    asked: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()


class Keeping:
    """Saves the records of a visit, tries again what failed, and unlocks all of them at the end.

    A record is among `kept` before it is first saved. `take_untold` gives what is wrong with the
    settings, once.
    """

    def __init__(
        self,
        store: Store,
        wall_clock: WallClock,
        take_untold: Callable[[], Sequence[Fault]] = tuple,
    ) -> None:
        self.kept: list[Kept] = []
        self._store = store
        self._wall_clock = wall_clock
        self._take_untold = take_untold

    # Beginning a record

    def new_sitting(self, run: Run, passed: Passed, morning: Morning | None) -> Sitting:
        """A sitting for a run that is about to begin, after the lists that were passed for it.

        `morning` is what was told of the one after the last run (C20).
        """
        started, sequence = self._wall_clock(), self.next_sequence()
        record = begin_record(
            run.session,
            run.before,
            sequence,
            started,
            passed.screened,
            passed.asked,
            passed.cleared,
            morning,
        )
        file = self._store.new_file(run.session.slug, sequence, record.beginning.started)
        sitting = Sitting(run, record, file, self._wall_clock)
        self.kept.append(sitting)
        return sitting

    def keep_refusal(
        self,
        session: Session,
        by: RefusedBy,
        symptoms: Symptoms | None,
        morning: Morning | None,
    ) -> Kept:
        """A yes before a session, of which nothing is played, and the form that it followed."""
        sequence, started = self.next_sequence(), self._wall_clock()
        record = begin_refusal(session, by, sequence, started, symptoms, morning)
        return self._keep_note(record, REFUSAL)

    def keep_clearing(self, clearance: Clearance | None, lines: frozenset[str]) -> None:
        """Somebody has examined this, or it has passed by itself (C4, C8)."""
        sequence, started = self.next_sequence(), self._wall_clock()
        self._keep_note(begin_clearing(clearance, lines, sequence, started), CLEARING)

    def keep_felt(self, check: SelfCheck) -> Kept:
        """What is felt some days after a start, as far as it is told (R32)."""
        sequence, started = self.next_sequence(), self._wall_clock()
        return self._keep_note(begin_felt(check, sequence, started), FELT)

    def _keep_note(self, record: Record, slug: str) -> Kept:
        """Keep what is no run; it is over as soon as it is kept."""
        beginning = record.beginning
        kept = Kept(record, self._store.new_file(slug, beginning.sequence, beginning.started))
        self.kept.append(kept)
        kept.save()
        kept.close()
        return kept

    def next_sequence(self) -> int:
        """A number above those of all records, on disk and in memory."""
        mine = [kept.record.beginning.sequence + 1 for kept in self.kept]
        return max([self._store.next_sequence(), *mine])

    # What there is

    @property
    def sittings(self) -> list[Sitting]:
        """Every run of this visit."""
        return [kept for kept in self.kept if isinstance(kept, Sitting)]

    def newest_path(self) -> Path | None:
        """Where the record of the newest run is kept."""
        sittings = self.sittings
        return sittings[-1].path if sittings and self._store.is_kept else None

    @property
    def unsaved(self) -> list[Kept]:
        """The records that could not be saved when it was tried last."""
        return [kept for kept in self.kept if not kept.is_saved]

    def with_unsaved(self, history: Sequence[Record | Unreadable]) -> list[Record | Unreadable]:
        """The history on disk with the records that are only in memory yet, the oldest first."""
        only_here = self.unsaved if self._store.is_kept else self.kept
        in_memory = [kept.record for kept in only_here]
        begun = [record.beginning for record in in_memory]
        on_disk = [
            each for each in history if not (isinstance(each, Record) and each.beginning in begun)
        ]
        return [*on_disk, *in_memory]

    # What has to be said

    def notices(self, contents: Contents) -> list[str]:
        """What has to be said once, on whichever screen comes first."""
        unreadable = unreadable_lines(self._store.take_unmentioned(contents))
        return [*self.unsaved_lines(), *first_faults(self._take_untold()), *unreadable]

    def unsaved_lines(self) -> list[str]:
        """Which records could not be saved, a line each."""
        return [line for kept in self.unsaved if (line := save_notice(kept))]

    # Saving again, and the end

    def save_if_due(self, now: float) -> None:
        """Try again to save what could not be saved some seconds ago; `now` as for a run."""
        for kept in self.unsaved:
            kept.save_if_due(now)

    def end(self) -> None:
        """Save what is not saved, wait for what is being saved, and let go of every lock."""
        with contextlib.ExitStack() as ending:
            ending.callback(self._store.close)
            ending.callback(self._close_all)

    def release(self) -> bool:
        """Let go of all but what could not be saved, which stays locked; whether that is all."""
        self._close_all()
        if self.unsaved:
            return False
        self.end()
        return True

    def _close_all(self) -> None:
        with contextlib.ExitStack() as closing:
            # Whatever goes wrong with one, all others have their turn.
            for kept in self.kept:
                closing.callback(kept.close)


class Refusal:
    """A yes that refuses a session; it is kept as soon as it is given, and once.

    `symptoms` and `morning` are what was told on the form that it followed, if it followed one.
    """

    def __init__(
        self,
        keeping: Keeping,
        session: Session,
        by: RefusedBy,
        symptoms: Symptoms | None = None,
        morning: Morning | None = None,
    ) -> None:
        self._keep = partial(keeping.keep_refusal, session, by, symptoms, morning)
        self._kept: Kept | None = None

    def keep(self) -> None:
        """The yes is on disk before anything else can happen."""
        if self._kept is None:
            self._kept = self._keep()

    def mark(self, lines: frozenset[str]) -> None:
        """Keep which lines were meant by a yes that is kept."""
        if self._kept is not None:
            self._kept.record = replace(self._kept.record, lines=lines)
            self._kept.save()
