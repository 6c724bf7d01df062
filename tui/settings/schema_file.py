"""What an editor needs to help with a file: a line at its head, and the schema beside it."""

import json
import os
from pathlib import Path

from tui import resources
from tui.records.files import write_whole

_MOST_BYTES = 1024 * 1024


def schema_name(kind: str) -> str:
    """What the schema of a kind of file (session, exercise, settings) is called beside it."""
    return f"{kind}.schema.json"


def schema_line(kind: str) -> str:
    """The first line of a file, a comment, by which Taplo and its like find the schema."""
    return f"#:schema ./{schema_name(kind)}"


def without_schema_line(text: str) -> str:
    """The text of a file without such a line at its head."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\r\n") if first.startswith("#:schema ") else text


def put_schema(kind: str, folder: Path) -> bool:
    """Put the schema into a folder, in place of an earlier one; whether it is there afterwards.

    A file of that name that is something else stays, and without a schema nothing is lost but an
    editor's help.
    """
    path, content = folder / schema_name(kind), resources.schema_path(kind).read_bytes()
    try:
        if os.path.lexists(path):
            there = _schema_in(path)
            if there.get("title") != json.loads(content)["title"]:
                return False
            if there == json.loads(content):
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
