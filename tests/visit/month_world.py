"""What lasts over the visits of somebody of a simulated month, and what is said of it."""

from tests.visit.month_player import Player
from tests.visit.month_store import MemoryStore
from tui.play.usual import Compared
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


def words_of(found: Compared) -> tuple[str, ...]:
    """What is new on a form."""
    new_signs = sorted([*found.new_signs, *(["both"] if found.is_both_now else [])])
    rows = (
        (found.is_beyond_usual, "more than usual"),
        (found.is_advised, "advised"),
        (found.asks_growing, "growing?"),
        (found.is_too_strong, "7 or more"),
        (found.is_still_tingling, "soon"),
    )
    words = (words for holds, words in rows if holds)
    return (*(f"{sign}?" for sign in new_signs), *words, f"usual {found.usual}")
