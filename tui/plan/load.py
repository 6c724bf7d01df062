"""A session file -> a Session, or a PlanError that tells every fault of the file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from tui.plan.exercise import read_dose_overrides, read_exercise
from tui.plan.library import check_ladder
from tui.plan.model import (
    ACTIONS,
    Dose,
    Exercise,
    Library,
    OnSpread,
    PlannedExercise,
    Screening,
    Session,
)
from tui.plan.reader import Reader
from tui.plan.source import parse_source, read_bytes
from tui.plan.text import clean_text, slug_of

FORMAT = 1
MOST_EXERCISES = 60
_ANY_DOSE = Dose("reps", 1, 1, 0, 0, (2.0, 2.0))


def load_session(path: Path, library: Library) -> Session:
    """Read a session file; raises PlanError with every fault of it, ordered by line."""
    content = read_bytes(path)
    reader = Reader(parse_source(str(path), content))
    reader.integer("format", FORMAT, FORMAT)
    equipment = reader.texts("equipment")
    exercises = _read_exercises(reader, library)
    session = Session(
        name=clean_text(path.stem),
        digest=hashlib.sha256(content).hexdigest(),
        title=reader.text("title"),
        summary=reader.text("summary", ""),
        source=reader.text("source", ""),
        audience=reader.text("audience", ""),
        equipment=equipment or _equipment_of(exercises),
        per_day=reader.integer("per_day", 1, 10, 1),
        is_rest=reader.flag("rest", default=False),
        screening=_read_screening(reader.table("screening"), library.screening),
        on_spread=_read_on_spread(reader.table("on_spread")),
        exercises=exercises,
    )
    reader.finish()
    reader.raise_faults()
    return session


def _equipment_of(exercises: tuple[PlannedExercise, ...]) -> tuple[str, ...]:
    """What the exercises of a session need that does not say it itself, optional ones out."""
    starts = [plan.ladder[plan.start] for plan in exercises if not plan.optional]
    return tuple(dict.fromkeys(item for rung in starts for item in rung.equipment))


def _read_screening(reader: Reader, standard: Screening) -> Screening:
    """A list that a session leaves out is the standard one: no session goes without screening."""
    screening = Screening(
        urgent=reader.texts("urgent", least=1, most=30) or standard.urgent,
        see_professional=reader.texts("see_professional", most=30) or standard.see_professional,
        needs=reader.texts("needs", most=30),
    )
    reader.finish()
    return screening


def _read_on_spread(reader: Reader) -> OnSpread:
    standard = OnSpread()
    on_spread = OnSpread(
        action=reader.choice("action", ACTIONS, standard.action),
        limit=reader.integer("limit", 1, 2, standard.limit),
        settle_seconds=reader.integer("settle_seconds", 30, 300, standard.settle_seconds),
    )
    reader.finish()
    return on_spread


@dataclass(frozen=True, slots=True)
class _Entry:
    """One [[exercise]] of a session: its table and the exercise it means, if it means one."""

    reader: Reader
    exercise: Exercise | None
    is_written_here: bool


def _read_exercises(reader: Reader, library: Library) -> tuple[PlannedExercise, ...]:
    tables = reader.tables("exercise", 1, MOST_EXERCISES)
    entries = [_read_entry(table, index, library) for index, table in enumerate(tables)]
    written_here = {
        entry.exercise.slug: entry.exercise
        for entry in reversed(entries)
        if entry.exercise and entry.is_written_here
    }
    # A library slug always means the library's exercise, whatever a session calls its own.
    known = {**written_here, **library.exercises}
    planned = [_plan(entry, known) for entry in entries]
    for table in tables:
        table.finish()
    return tuple(plan for plan in planned if plan)


def _read_entry(reader: Reader, index: int, library: Library) -> _Entry:
    if reader.has("use"):
        return _Entry(reader, _used(reader, library.exercises), is_written_here=False)
    if not reader.has("name"):
        reader.fault("use", "the slug of a library exercise, or a name with steps of its own")
        return _Entry(reader, None, is_written_here=False)
    slug = slug_of(str(reader.values["name"])) or f"exercise-{index + 1}"
    return _Entry(reader, read_exercise(reader, slug, library.poses), is_written_here=True)


def _used(reader: Reader, exercises: Mapping[str, Exercise]) -> Exercise | None:
    slug = reader.values["use"]
    if isinstance(slug, str) and slug in exercises:
        return exercises[slug]
    near = get_close_matches(str(slug)[:100], exercises, n=1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    reader.fault("use", f"the slug of a library exercise{hint}")
    return None


def _plan(entry: _Entry, known: Mapping[str, Exercise]) -> PlannedExercise | None:
    """The exercise with its ladder looked up and the session's own say applied."""
    reader, exercise = entry.reader, entry.exercise
    slugs = exercise.ladder if exercise else ()
    start, hardest = _read_bounds(reader, exercise, slugs)
    note, reason = reader.text("note", ""), reader.text("reason", "")
    optional = reader.flag("optional", default=False)
    if exercise is None:
        read_dose_overrides(reader, _ANY_DOSE)
        return None
    rungs = [exercise if slug == exercise.slug else known.get(slug, exercise) for slug in slugs]
    if entry.is_written_here:
        check_ladder(reader, slugs, known)
    elif rungs:
        rungs[start] = replace(rungs[start], dose=read_dose_overrides(reader, rungs[start].dose))
    return PlannedExercise(exercise, tuple(rungs), start, hardest, note, optional, reason)


def _read_bounds(
    reader: Reader, exercise: Exercise | None, slugs: tuple[str, ...]
) -> tuple[int, int]:
    """Where on the ladder play starts, and the hardest rung that may be offered."""
    own = exercise.slug if exercise else ""
    start_slug = reader.choice("start", slugs, own) if slugs else own
    hardest_slug = reader.choice("hardest", slugs, slugs[0]) if slugs else own
    reader.has("hardest")
    reader.has("start")
    if exercise is None or start_slug not in slugs:
        return 0, 0
    start, hardest = slugs.index(start_slug), slugs.index(hardest_slug)
    is_told = reader.values.get("start") == start_slug
    if is_told and start < hardest:
        reader.fault("start", f"a rung no harder than {hardest_slug}")
    return max(start, hardest), hardest
