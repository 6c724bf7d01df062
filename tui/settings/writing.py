"""Write settings into the person's own file, in which everything else stays as it stands."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from tui.files.content import read_bytes
from tui.files.faults import PlanError, file_error
from tui.files.schema_line import schema_line
from tui.files.source import parse_source
from tui.records.files import make_private, write_whole
from tui.settings.kinds import Value
from tui.settings.reading import MOST_BYTES
from tui.settings.schema_file import put_schema

_KIND = "settings"
_HEAD = f"{schema_line(_KIND)}\n".encode()


def write_settings(path: Path, values: Mapping[str, Value]) -> str:
    """Set these in the file; why that could not be done, empty where it was done.

    The file is replaced as a whole, so that it is the old one or the new one whatever happens.
    """
    try:
        is_new = not os.path.lexists(path)
        content = _with(path, values, is_new=is_new)
        # Where the file is a link to one that is kept elsewhere, that one is written.
        target = path.resolve()
        make_private(target.parent)
        write_whole(target, content)
    except PlanError as error:
        return str(error)
    except OSError as error:
        return f"{path}: {error.strerror or error}"
    if is_new:
        put_schema(_KIND, target.parent)
    return ""


def _with(path: Path, values: Mapping[str, Value], *, is_new: bool) -> bytes:
    """The bytes of the file with these values; raises PlanError where it cannot be gone on with."""
    before = _HEAD if is_new else read_bytes(path, most_bytes=MOST_BYTES)
    kept = parse_source(str(path), before).values
    try:
        document = tomlkit.parse(before.decode("utf-8-sig"))
        document.update(values)
        text = tomlkit.dumps(document)
        is_as_meant = tomllib.loads(text) == {**kept, **values}
    except (TOMLKitError, tomllib.TOMLDecodeError):
        is_as_meant = False
    if not is_as_meant:
        raise file_error(str(path), "what cannot be changed here", "a simpler TOML file")
    return text.encode()
