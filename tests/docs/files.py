"""The files that pages show: each is named before its block, and read by the loader of its kind."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bundled import library
from tests.docs.markdown import Block
from tui.files.faults import PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.library import check_ladders, read_exercises
from tui.plan.load import load_session
from tui.plan.pose import read_poses
from tui.settings.reading import settings_in

MARKER = re.compile(
    r"(?P<faulty>faulty )?(?P<kind>session|exercise|poses|settings): (?P<name>[\w.-]+\.toml)"
)
PART = "[exercise.figure]\n"
"""A block that begins so stands in place of that table of the file before."""


def _load_session(name: str, content: bytes) -> None:
    load_session(Path(name), library(), lambda _: content)


def _load_exercises(name: str, content: bytes) -> None:
    reader = Reader(parse_source(name, content))
    exercises = read_exercises(reader, library().poses)
    check_ladders(reader, {**library().exercises, **exercises})
    reader.raise_faults()


def _load_poses(name: str, content: bytes) -> None:
    read_poses(Reader(parse_source(name, content)))


def _load_settings(name: str, content: bytes) -> None:
    reader = Reader(parse_source(name, content))
    settings_in(reader)
    reader.raise_faults()


LOADERS: Mapping[str, Callable[[str, bytes], None]] = {
    "session": _load_session,
    "exercise": _load_exercises,
    "poses": _load_poses,
    "settings": _load_settings,
}


def write_file(block: Block, folder: Path) -> list[str]:
    """Write the file that a block shows into a folder; what is wrong with it."""
    marker = MARKER.fullmatch(block.marker)
    if marker is None:
        return [f"line {block.line}: a comment before it says no kind and name"]
    path = folder / marker["name"]
    text = block.text
    if text.startswith(PART):
        text = path.read_text(encoding="utf-8").partition(PART)[0] + text
    path.write_text(text, encoding="utf-8")
    try:
        LOADERS[marker["kind"]](marker["name"], text.encode())
    except PlanError as error:
        return [] if marker["faulty"] else str(error).splitlines()
    return [f"line {block.line}: no fault"] if marker["faulty"] else []
