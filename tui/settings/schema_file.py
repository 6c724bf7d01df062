"""The schema beside a file, with which an editor helps with it."""

import json
import os
from pathlib import Path

from tui import resources
from tui.files.schema_line import schema_name
from tui.records.files import write_whole

_MOST_BYTES = 1024 * 1024


def put_schema(kind: str, folder: Path) -> bool:
    """Put the schema into a folder, in place of an earlier one; whether it is there afterwards.

    A file of that name that is something else stays, and without a schema nothing is lost but an
    editor's help.
    """
    path = folder / schema_name(kind)
    try:
        content = resources.schema_path(kind).read_bytes()
        if os.path.lexists(path):
            there, wanted = _schema_in(path), json.loads(content)
            if there.get("title") != wanted["title"]:
                return False
            if there == wanted:
                return True
        write_whole(path, content)
    except OSError:
        return False
    return True


def _schema_in(path: Path) -> dict[str, object]:
    """What stands in a JSON file, {} for anything else; raises OSError."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _MOST_BYTES:
        return {}
    try:
        there = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return {}
    return there if isinstance(there, dict) else {}
