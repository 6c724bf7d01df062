"""The exercises that a file of one's own holds, so that their figures can be looked at."""

from collections.abc import Mapping
from pathlib import Path

from tui.files.limits import MOST_VALUES
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.library import check_ladders, read_exercises
from tui.plan.load import load_session
from tui.plan.measures import MOST_EXERCISES
from tui.plan.model import Exercise, Library

_KEYS_OF_SESSIONS = ("format", "title", "exercise")
_PICTURES = ("figure", "frames")


def exercises_of(path: Path, content: bytes, library: Library) -> tuple[Exercise, ...]:
    """The exercises that a session writes or brings, or those of a file that has a table for each.

    None at all, `()`, for a file of something else. Raises PlanError with every fault, ordered by
    line.
    """
    file = Reader(parse_source(str(path), content, most_values=MOST_VALUES))
    if any(key in file.values for key in _KEYS_OF_SESSIONS):
        session = load_session(path, library, lambda _: content)
        tables = file.tables("exercise", 1, MOST_EXERCISES)
        planned = zip(session.exercises, tables, strict=True)
        written = (each.exercise for each, table in planned if not table.has("use"))
        return (*written, *session.packed.exercises.values())
    return _read_tables(file, library) if _has_picture(file.values) else ()


def _read_tables(file: Reader, library: Library) -> tuple[Exercise, ...]:
    exercises = read_exercises(file, library.poses)
    check_ladders(file, {**library.exercises, **exercises})
    file.raise_faults()
    return tuple(exercises.values())


def _has_picture(values: Mapping[str, object]) -> bool:
    """Whether any table, or a table in one, has a picture of an exercise."""
    tables = [each for each in values.values() if isinstance(each, dict)]
    inner = [each for table in tables for each in table.values() if isinstance(each, dict)]
    return any(key in table for table in tables + inner for key in _PICTURES)
