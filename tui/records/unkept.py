"""Records of which nothing is written, for a screen that anybody may use."""

from datetime import datetime
from pathlib import Path

from tui.records.file import RecordFile
from tui.records.folder import Contents
from tui.records.record import Record
from tui.records.store import Store


class Unkept(Store):
    """A store without a folder: nothing is there, and nothing will be."""

    is_kept = False

    def __init__(self) -> None:
        super().__init__(Path(), is_only_read=True)

    def look(self) -> Contents:
        """Nothing, wherever the process stands."""
        return Contents()

    def new_file(self, slug: str, sequence: int, started: datetime) -> RecordFile:  # noqa: ARG002
        """A file that takes everything and writes nothing."""
        return UnkeptFile(Path(slug))

    def problem(self) -> str | None:
        """What is not to be written can always be taken."""
        return None


class UnkeptFile(RecordFile):
    """The file of a record that is not written."""

    is_kept = False

    def save(self, record: Record) -> None:
        """Keep nothing."""
