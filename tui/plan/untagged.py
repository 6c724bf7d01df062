"""Exercises of one's own that say nothing of their directions: played, but warned about."""

from collections.abc import Iterator, Mapping

from tui.files.faults import Fault, KeyPath
from tui.files.reader import Reader
from tui.files.text import clean_text, shown_value
from tui.plan.model import TAGS

_WHAT_FOLLOWS = (
    "no bias: it counts as moving in every direction, so that after a yes in it every exercise "
    f"that has a direction is left out; bias holds one or more of {', '.join(TAGS)}"
)


def untagged_warnings(session: Reader) -> tuple[Fault, ...]:
    """A warning with its line for each exercise that a session writes or brings without tags."""
    return tuple(
        Fault(
            session.source.file,
            session.source.line(path),
            clean_text(f"exercise {shown_value(name)}: {_WHAT_FOLLOWS}"),
        )
        for path, name in (
            *_untagged(session.values.get("exercise")),
            *_untagged_entries(session.values.get("library")),
        )
    )


def _untagged_entries(entries: object) -> Iterator[tuple[KeyPath, object]]:
    """Where each entry of the library stands that the session brings without tags; its slug."""
    for slug, table in entries.items() if isinstance(entries, dict) else ():
        if isinstance(table, dict) and not table.get("bias"):
            yield _place(("library", slug), table), slug


def _untagged(exercises: object) -> Iterator[tuple[KeyPath, object]]:
    """Where each of them stands, or its empty list of tags; and its name."""
    for index, table in enumerate(exercises if isinstance(exercises, list) else []):
        if not isinstance(table, dict) or "use" in table or "name" not in table:
            continue
        name = table["name"]
        if not table.get("bias"):
            yield _place(("exercise", index), table), name
        for way in ("bending", "arching"):
            inner = table.get(way)
            if isinstance(inner, dict) and "bias" in inner and not inner["bias"]:
                yield ("exercise", index, way, "bias"), inner.get("name", name)


def _place(path: KeyPath, table: Mapping[str, object]) -> KeyPath:
    """Where the empty list of tags stands, or the table that has none."""
    return (*path, "bias") if "bias" in table else path
