"""The folder of records: one TOML file a run, always whole on disk."""

import os
import re
import secrets
import tempfile
from datetime import datetime
from pathlib import Path

import tomli_w

from tui.plan.faults import PlanError
from tui.plan.reader import Reader
from tui.plan.source import read_source
from tui.plan.text import slug_of
from tui.play.sides import AFFECTED
from tui.play.symptoms import EASINGS, REACHES, Symptoms
from tui.records.record import Record, as_toml

_NAME = re.compile(r"(\d{8}T\d{6}Z)-(.+)-[0-9a-f]{8}\.toml")


def session_slug(name: str) -> str:
    """A session's name as it stands in the names of its records."""
    return slug_of(name)[:60] or "session"


class Store:
    """Records under one folder, a folder a year. Writes raise OSError where the disk refuses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_for(self, session: str, started: datetime) -> Path:
        """A new file for a run that starts at this moment in UTC."""
        moment = started.strftime("%Y%m%dT%H%M%SZ")
        name = f"{moment}-{session_slug(session)}-{secrets.token_hex(4)}.toml"
        return self.folder / started.strftime("%Y") / name

    def save(self, path: Path, record: Record) -> None:
        """Write a record so that the file is always the old one or the new one, whole."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # mkstemp makes the file readable by its owner alone.
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as stream:
                tomli_w.dump(as_toml(record), stream)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)

    def newest_path(self) -> Path | None:
        """The record whose name is the newest."""
        for year in sorted(_entries(self.folder), reverse=True):
            names = sorted(name for name in _entries(self.folder / year) if _is_record(name))
            if names:
                return self.folder / year / names[-1]
        return None

    def next_sequence(self) -> int:
        """A number above those of the records that are here, whatever the wall clock says."""
        years = _entries(self.folder)
        count = sum(_is_record(name) for year in years for name in _entries(self.folder / year))
        newest = self.newest_path()
        return 1 + max(count, _sequence(newest) if newest else 0)

    def last_played(self) -> dict[str, datetime]:
        """When each session was last started, by the slug of its name; told by the file names."""
        played: dict[str, datetime] = {}
        for year in sorted(_entries(self.folder)):
            for name in sorted(_entries(self.folder / year)):
                match = _NAME.fullmatch(name)
                if match:
                    played[match[2]] = datetime.strptime(match[1], "%Y%m%dT%H%M%S%z")
        return played

    def last_symptoms(self) -> Symptoms | None:
        """What was told before the newest run; None when there is none that can be read."""
        newest = self.newest_path()
        try:
            return _read_symptoms(newest) if newest else None
        except PlanError:
            return None


def _entries(folder: Path) -> list[str]:
    """The names in a folder; none in one that is missing or cannot be read."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are enough
    except OSError:
        return []


def _is_record(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _sequence(path: Path) -> int:
    try:
        return Reader(read_source(path)).integer("sequence", 0, 2**31)
    except PlanError:
        return 0


def _read_symptoms(path: Path) -> Symptoms:
    reader = Reader(read_source(path)).table("before", required=True)
    symptoms = Symptoms(
        affected=reader.choice("side", AFFECTED),
        reach=REACHES.index(reader.choice("reach", REACHES)),
        intensity=reader.integer("intensity", 0, 10),
        numb=reader.flag("numb", default=False),
        tingling=reader.flag("tingling", default=False),
        weak=reader.flag("weak", default=False),
        easing=reader.choice("easing", tuple(EASINGS)),
    )
    reader.raise_faults()
    return symptoms


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
