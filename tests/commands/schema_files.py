"""Write sessions/schema, which the program puts beside new files for their editors."""

from __future__ import annotations

from tui import resources
from tui.commands.schema import schema_text
from tui.words.schema import TITLES


def schema_files() -> dict[str, str]:
    """The kinds of file, with what stands in the schema of each."""
    return {kind: f"{schema_text(kind)}\n" for kind in TITLES}


if __name__ == "__main__":
    for kind, text in schema_files().items():
        path = resources.schema_path(kind)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
