"""What lasts over the visits of somebody of a simulated month, and what is said of it."""

from tests.visit.month_player import Player
from tests.visit.month_store import MemoryStore
from tui.records.reading import read_record
from tui.records.record import Record
from tui.records.store import Store

Fact = tuple[str, object]


class World:
    """Records, the lines that were cleared, a run that was cut off, and all facts so far."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.facts: list[Fact] = []
        self.cleared: frozenset[str] = frozenset()
        self.cut: Player | None = None

    def say(self, name: str, value: object) -> None:
        """One fact more."""
        self.facts.append((name, value))

    def records(self) -> list[Record]:
        """All that is kept, the oldest first."""
        if isinstance(self.store, MemoryStore):
            return self.store.records
        return [read_record(entry.path) for entry in self.store.entries()]

    def newest_run(self) -> Record | None:
        """The newest run."""
        return next((each for each in self.records()[::-1] if not each.is_note), None)
