"""A new file that a command writes: in place of none, and nowhere among the records."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui import resources
from tui.files.faults import UsageError
from tui.records.files import write_new
from tui.words import new_file as words


@dataclass(frozen=True, slots=True)
class NewFile:
    """Where to write; `asked_by` is the option or the command that was given the name."""

    path: Path
    asked_by: str

    def write(self, content: bytes) -> None:
        """Write all of it; raises UsageError, and then nothing is written."""
        try:
            write_new(self.path, content)
        except FileExistsError:
            # Making the content takes a while, in which the name may have been taken.
            raise UsageError(words.taken(self.asked_by, self.path)) from None
        except OSError as error:
            raise UsageError(words.cannot_be_written(self.path, error)) from None


def new_file(asked_by: str, file: str, endings: Sequence[str]) -> NewFile:
    """A file that may be written, with one of these endings; raises UsageError."""
    path = Path(file)
    if path.suffix.lower() not in endings:
        raise UsageError(words.other_ending(asked_by, file, endings))
    folders = (resources.records_folder(), resources.people_folder())
    if any(_is_among(path, folder) for folder in folders):
        raise UsageError(words.among_the_records(asked_by, path))
    if os.path.lexists(path):
        raise UsageError(words.taken(asked_by, path))
    return NewFile(path, asked_by)


def _is_among(path: Path, folder: Path) -> bool:
    """Whether a file would stand below a folder, whatever links lead there."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
