"""Records that lie where none is looked for: beside their folder, or in a copy of it."""

from collections.abc import Iterator
from pathlib import Path

from tui.files.counting import counted
from tui.records.files import is_folder
from tui.records.folder import ONE_FOLDER_OFF, Uncounted, records_in
from tui.records.naming import is_year

_OTHERS = frozenset({"people", "sessions", "cache"})
"""What else an Unpinch folder has; each person's records are their own."""


def beside(folder: Path) -> list[Uncounted]:
    """Records beside the folder of records or in a year beside it, and folders that hold some."""
    siblings = _folders_in(folder.parent)
    years = [path for path in siblings if is_year(path.name)]
    loose = [path for place in (folder.parent, *years) for path in records_in(place)]
    copies = [
        Uncounted(path, _copied(count))
        for path in siblings
        if path != folder and path.name not in _OTHERS and not is_year(path.name)
        if (count := sum(len(records_in(place)) for place in _may_hold(path)))
    ]
    return [*(Uncounted(path, ONE_FOLDER_OFF) for path in loose), *copies]


def _copied(count: int) -> str:
    records = counted(count, "record")
    return f"it holds {records} in a place where none is looked for; records --import reads it in"


def _may_hold(copy: Path) -> Iterator[Path]:
    """The places of records in a copy of their folder, or of the folder above it."""
    yield copy
    for inner in _folders_in(copy):
        yield inner
        yield from (year for year in _folders_in(inner) if is_year(year.name))


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if is_folder(path))
    except OSError:
        return []
