"""All that is to be kept of a visit: runs, refusals, and runs that were given up."""

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.records.history import Unreadable
from tui.records.kept import Kept
from tui.records.record import Record
from tui.records.store import Store
from tui.sitting import Sitting


class Keeping:
    """What is saved, tried again and let go of; each is among `kept` before it is first saved."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self.kept: list[Kept] = []
        self._store = store
        self._clock = clock

    @property
    def sittings(self) -> list[Sitting]:
        """Every run of this visit."""
        return [kept for kept in self.kept if isinstance(kept, Sitting)]

    def newest_path(self) -> Path | None:
        """Where the record of the newest run is kept."""
        sittings = self.sittings
        return sittings[-1].path if sittings else None

    @property
    def unsaved(self) -> list[Kept]:
        """What of it could not be saved the last time that it was tried."""
        return [kept for kept in self.kept if not kept.is_saved]

    def with_unsaved(self, history: Sequence[Record | Unreadable]) -> list[Record | Unreadable]:
        """What is kept on disk, with what of this visit is only in memory yet, the oldest first."""
        unsaved = [kept.record for kept in self.unsaved]
        begun = [record.beginning for record in unsaved]
        on_disk = [
            told for told in history if not (isinstance(told, Record) and told.beginning in begun)
        ]
        return [*on_disk, *unsaved]

    def next_sequence(self) -> int:
        """A number above those of all records, on disk and in memory."""
        mine = [kept.record.beginning.sequence + 1 for kept in self.kept]
        return max([self._store.next_sequence(), *mine])

    def save_if_due(self) -> None:
        """Try again to save what could not be saved some seconds ago."""
        for kept in self.unsaved:
            kept.save_if_due(self._clock())

    def end(self) -> None:
        """Save what is not saved, wait for what is being saved, and let go of every lock."""
        with contextlib.ExitStack() as ending:
            # Whatever goes wrong with one, all others have their turn.
            ending.callback(self._store.close)
            for kept in self.kept:
                ending.callback(kept.close)
