"""Records in memory: what a store keeps, without files, so that many months take seconds.

Nothing is left out of a history, so that what a store asks for it does not matter here.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from tui.plan.model import Session
from tui.plan.own_forms import OwnForm
from tui.records.file import RecordFile
from tui.records.folder import Contents, Uncounted
from tui.records.history import Unreadable
from tui.records.record import Record
from tui.records.store import Store


class MemoryFile(RecordFile):
    """A record that is kept as it is."""

    def __init__(self, path: Path, kept: dict[Path, Record]) -> None:
        super().__init__(path)
        self._kept = kept

    def save(self, record: Record) -> None:
        """Keep it."""
        self._kept[self.path] = record


class MemoryStore(Store):
    """All records in the order in which they were begun."""

    def __init__(self) -> None:
        super().__init__(Path("/nowhere"))
        self.kept: dict[Path, Record] = {}

    @property
    def records(self) -> list[Record]:
        """The oldest first."""
        return list(self.kept.values())

    def look(self) -> Contents:
        """Nothing lies in a folder."""
        return Contents()

    def take_unmentioned(self, contents: Contents | None = None) -> list[Unreadable | Uncounted]:
        """Nothing is ever found."""
        return []

    def new_file(self, slug: str, sequence: int, started: datetime) -> RecordFile:
        """A place for a record."""
        return MemoryFile(Path(f"{sequence}-{slug}"), self.kept)

    def remove_stale_locks(self, contents: Contents | None = None) -> None:
        """Nothing is locked."""

    def problem(self) -> str | None:
        """Memory holds it."""
        return None

    def next_sequence(self) -> int:
        """One more than there are."""
        return 1 + len(self.kept)

    def last_session(self, contents: Contents | None = None) -> str:
        """The order of the sessions does not matter."""
        return ""

    def newest(
        self, contents: Contents | None = None, *, passes_unreadable: bool = False
    ) -> Iterator[tuple[Path, Record]]:
        """All, the newest first."""
        return iter(list(self.kept.items())[::-1])

    def newest_of(self, session: Session, contents: Contents | None = None) -> Record | None:
        """The newest of a session."""
        found = (each for each in self.records[::-1] if not each.is_note)
        return next((each for each in found if each.beginning.session == session.name), None)

    def reopen(self, path: Path) -> tuple[RecordFile, Record] | None:
        """Go on with a record."""
        return MemoryFile(path, self.kept), self.kept[path]

    def history(
        self,
        subjects: Collection[str],
        former_slugs: Collection[str] = (),
        contents: Contents | None = None,
        now: datetime | None = None,
        own_forms: Collection[OwnForm] = (),
    ) -> list[Record | Unreadable]:
        """All of them."""
        return list(self.kept.values())
