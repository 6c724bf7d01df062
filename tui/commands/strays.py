"""Files that look like sessions and do not count: a wrong ending, one folder off, a name twice."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from tui import resources
from tui.commands.kept_before import is_kept_before
from tui.files.content import read_bytes
from tui.files.faults import PlanError
from tui.files.schema_line import schema_name
from tui.plan.slugs import session_name
from tui.records.naming import holds_own_name
from tui.words import sessions as words

_MOST_TOLD = 10
_MOST_LOOKED_AT = 200
_OTHER_FOLDERS = ("records", "sessions")


def stray_lines() -> list[str]:
    """A line for each file that does not count as a session, and why; at most a few."""
    strays = [words.stray_line(path, why) for path, why in _strays()]
    others = len(strays) - _MOST_TOLD
    return strays[:_MOST_TOLD] + ([words.more_strays_line(others)] if others > 0 else [])


def _strays() -> Iterator[tuple[Path, str]]:
    home, folder = resources.person_folder(), resources.own_sessions_folder()
    yield from _of_wrong_ending(folder)
    yield from _of_a_name_twice(folder)
    deeper = [inner for inner in _first_visible(folder) if _is(inner.is_dir)]
    beside = [
        inner
        for inner in _first_visible(home)
        if inner.name not in _OTHER_FOLDERS and _is(inner.is_dir)
    ]
    for place in (home, *deeper, *beside):
        for path in resources.session_files(place)[:_MOST_LOOKED_AT]:
            if holds_own_name(path.name):
                yield path, words.IS_A_RECORD
            elif _has_exercises(path):
                yield path, words.belongs_in(folder)


def _is(look: Callable[[], bool]) -> bool:
    """What a look at a path tells; what cannot be looked at is nothing."""
    try:
        return look()
    except OSError:
        return False


def _of_wrong_ending(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in _first_visible(folder):
        is_session, is_schema = path.suffix.lower() == ".toml", path.name == schema_name("session")
        is_meant = is_session or is_schema or is_kept_before(path)
        if not is_meant and _is(path.is_file):
            yield path, words.OTHER_ENDING


def _of_a_name_twice(folder: Path) -> Iterator[tuple[Path, str]]:
    first: dict[str, Path] = {}
    for path in resources.session_files(folder):
        other = first.setdefault(session_name(path.stem), path)
        if other is not path:
            yield path, words.same_name_as(other)


def _first_visible(folder: Path) -> Iterator[Path]:
    return islice(resources.visible(folder), _MOST_LOOKED_AT)


def _has_exercises(path: Path) -> bool:
    """Whether a TOML file is about exercises; others may well stand there."""
    try:
        return b"[[exercise]]" in read_bytes(path).replace(b" ", b"")
    except PlanError:
        return False
