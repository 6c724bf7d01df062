"""Read the person's file of settings: every fault is told, and the rest of it counts."""

from pathlib import Path

from tui.files.content import read_bytes
from tui.files.faults import Fault, PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.settings.kinds import Value
from tui.settings.settings import SETTINGS

MOST_BYTES = 64 * 1024


def read_settings(path: Path) -> tuple[dict[str, Value], tuple[Fault, ...]]:
    """What the file sets, and all its faults; nothing is set by one that is no TOML."""
    try:
        source = parse_source(str(path), read_bytes(path, most_bytes=MOST_BYTES))
    except PlanError as error:
        return {}, error.faults
    reader = Reader(source)
    values = settings_in(reader)
    return values, tuple(sorted(reader.faults, key=lambda fault: fault.line or 0))


def settings_in(reader: Reader) -> dict[str, Value]:
    """What the table that a file is sets; its faults are kept in the reader."""
    values = {}
    for setting in SETTINGS:
        if reader.has(setting.name):
            values[setting.name] = setting.kind.read(reader, setting.name, setting.default)
    reader.finish()
    return values
