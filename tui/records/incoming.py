"""Records that come from elsewhere: those of an exported file, or of a folder that was copied."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.files.content import read_bytes
from tui.files.faults import PlanError, file_error
from tui.files.reader import Reader
from tui.files.source import parse_written
from tui.records import keys
from tui.records.bounds import MOST_LINE_CHARACTERS
from tui.records.files import is_file
from tui.records.naming import (
    MOST_LIKELY,
    SET_ASIDE,
    holds_own_name,
    is_own_name,
    is_record_name,
)
from tui.records.ownership import may_be_own
from tui.records.reading import parse_record, read_record_bytes, record_in
from tui.records.record import Record
from tui.records.writing import handed_on_bytes

MOST_EXPORT_BYTES = 256 * 1024 * 1024
MOST_RUNS = 100_000
MOST_LEVELS = 4
"""So deep below a folder records are looked for: a whole Unpinch folder has them two levels down,
below the folder of a person four."""
_WANTED = "a .toml file that --export wrote, or a folder of records"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record from elsewhere and the bytes of its file; `name` is what that was called there."""

    record: Record
    content: bytes
    name: str = ""


@dataclass(frozen=True, slots=True)
class Torn:
    """A record from elsewhere that cannot be read: it is kept as it is, set aside.

    `name` is what it was called before that.
    """

    name: str
    content: bytes


def incoming_from(path: Path) -> tuple[list[Incoming], list[Torn]]:
    """All that an exported file or a folder holds; raises PlanError, and then nothing is taken."""
    if path.is_dir():
        return _of_folder(path)
    return _exported(str(path), read_bytes(path, most_bytes=MOST_EXPORT_BYTES)), []


def _exported(file: str, content: bytes) -> list[Incoming]:
    source = parse_written(
        file, content.removeprefix(b"\xef\xbb\xbf"), most_line_characters=MOST_LINE_CHARACTERS
    )
    reader = Reader(source)
    runs = reader.tables("run", 1, MOST_RUNS)
    reader.finish()
    # Of a later format nothing else can be said than that it is one.
    for run in runs:
        keys.FORMAT.read(run)
    reader.raise_faults()
    records = [record_in(run) for run in runs]
    for run in runs:
        # A later number than anybody's would be in the way of all that are to come.
        run.integer(keys.SEQUENCE.name, 0, MOST_LIKELY)
    reader.raise_faults()
    return [Incoming(record, handed_on_bytes(record)) for record in records]


def _of_folder(folder: Path) -> tuple[list[Incoming], list[Torn]]:
    found = [_from_file(path) for path in _record_files(folder)]
    if not found:
        raise file_error(str(folder), "no record of Unpinch in it", _WANTED)
    kept = [each for each in found if isinstance(each, Incoming)]
    return kept, [each for each in found if isinstance(each, Torn)]


def _from_file(path: Path) -> Incoming | Torn:
    """One record; raises PlanError for one that can be neither taken in nor set aside."""
    content = read_record_bytes(path)
    try:
        record = parse_record(str(path), content)
    except PlanError:
        if not is_own_name(path.name):
            raise
        return Torn(path.name.removesuffix(SET_ASIDE), content)
    if record.beginning.sequence > MOST_LIKELY:
        found, wanted = f"the number {record.beginning.sequence}", f"one up to {MOST_LIKELY}"
        raise file_error(str(path), found, wanted)
    return Incoming(record, content, path.name)


def _record_files(folder: Path) -> Iterator[Path]:
    """What was written as a record below a folder, a few levels deep; links are not followed."""
    for place, folders, names in os.walk(folder, onerror=_refuse):
        is_deepest = len(Path(place).relative_to(folder).parts) >= MOST_LEVELS
        folders[:] = [] if is_deepest else sorted(folders)
        paths = [Path(place, name) for name in sorted(names) if is_record_name(name)]
        yield from (path for path in paths if _is_record(path))


def _is_record(path: Path) -> bool:
    return is_file(path) and (holds_own_name(path.name) or may_be_own(path))


def _refuse(error: OSError) -> None:
    """A folder that cannot be looked into may hold what matters most."""
    raise file_error(
        str(error.filename), f"a folder that cannot be read ({error.strerror})", _WANTED
    )
