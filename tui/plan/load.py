"""A session file -> a Session, or a PlanError that tells every fault of the file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tui.files.content import Read, read_bytes
from tui.files.limits import MOST_VALUES
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.building import BUILD, read_build
from tui.plan.capped import capped_warnings
from tui.plan.counted import check_written, counted, with_form
from tui.plan.dose import read_dose_overrides, read_pace_overrides
from tui.plan.easing import check_action, check_rests, wanted_action
from tui.plan.exercise import MOST_NAME, MOST_WORDS, read_exercise
from tui.plan.ladders import check_directions, check_ladder
from tui.plan.measures import MOST_EXERCISES, Dose
from tui.plan.model import (
    ACTIONS,
    LEAST_SETTLE_SECONDS,
    MOST_PER_DAY,
    MOST_SETTLE_SECONDS,
    Exercise,
    Library,
    OnSpread,
    Packed,
    PlannedExercise,
    Session,
)
from tui.plan.own import OwnSlugs, read_own, with_doubts
from tui.plan.packed import read_packed
from tui.plan.screening import read_added
from tui.plan.slugs import former_session_slugs, session_name, session_slug
from tui.plan.stricter import order_of
from tui.plan.untagged import untagged_warnings

FORMAT = 1
DEFAULT_PER_DAY = 2
"""More often a day only where a session says so (C9)."""
_A_SLUG = "the slug of a library exercise"
_ANY_DOSE = Dose("reps", 1, 1, 1, 0, (2.0, 2.0))


def load_session(
    path: Path, library: Library, read: Read = read_bytes, *, is_listed: bool = False
) -> Session:
    """Read a session file; raises PlanError with every fault of it, ordered by line.

    `is_listed` says that its name alone finds it.
    """
    content = read(path)
    reader = Reader(parse_source(str(path), content, most_values=MOST_VALUES))
    session = read_session(reader, path, content, library, is_listed=is_listed)
    reader.raise_faults()
    return session


def read_session(
    reader: Reader, path: Path, content: bytes, library: Library, *, is_listed: bool = False
) -> Session:
    """The session of the table that a file is; its faults are kept in the reader."""
    reader.integer("format", FORMAT, FORMAT)
    equipment = reader.texts("equipment", most_characters=MOST_NAME)
    name = session_name(path.stem)
    packed = read_packed(reader, library)
    exercises = _read_exercises(reader, packed, library, name)
    session = Session(
        path=_absolute(path),
        name=name,
        slug=session_slug(name),
        former_slugs=former_session_slugs(path.stem),
        digest=hashlib.sha256(content).hexdigest(),
        title=reader.text("title", most=MOST_NAME),
        summary=reader.text("summary", "", most=MOST_WORDS),
        source=reader.text("source", "", most=MOST_WORDS),
        audience=reader.text("audience", "", most=MOST_WORDS),
        equipment=equipment or _equipment_of(exercises),
        per_day=read_per_day(reader),
        is_rest=reader.flag("rest", default=False),
        screening=read_added(reader.table("screening"), library.screening),
        on_spread=_read_on_spread(reader),
        exercises=exercises,
        is_listed=is_listed,
        warnings=(
            *untagged_warnings(reader),
            *capped_warnings(reader, packed, exercises, library),
        ),
        packed=packed,
    )
    reader.finish()
    return session


def read_per_day(reader: Reader) -> int:
    """How often a day a session may be played (C9)."""
    return reader.integer("per_day", 1, MOST_PER_DAY, DEFAULT_PER_DAY)


def _absolute(path: Path) -> Path:
    """The path from the root on, where it is known in which folder the program was started."""
    try:
        return path.absolute()
    except OSError:
        return path


def _equipment_of(exercises: tuple[PlannedExercise, ...]) -> tuple[str, ...]:
    """What the exercises of a session need that does not say it itself, optional ones out."""
    starts = [plan.ladder[plan.start] for plan in exercises if not plan.optional]
    return tuple(dict.fromkeys(item for rung in starts for item in rung.equipment))


def _read_on_spread(session: Reader) -> OnSpread:
    reader = session.table("on_spread")
    standard = OnSpread()
    on_spread = OnSpread(
        action=reader.choice("action", ACTIONS, standard.action, expected=wanted_action(session)),
        limit=reader.integer("limit", 1, 2, standard.limit),
        settle_seconds=reader.integer(
            "settle_seconds", LEAST_SETTLE_SECONDS, MOST_SETTLE_SECONDS, standard.settle_seconds
        ),
    )
    reader.finish()
    check_action(session, reader)
    return on_spread


@dataclass(frozen=True, slots=True)
class _Entry:
    """One [[exercise]] of a session: its table and the exercise it means, if it means one.

    `written` is one that is written here, as it is written, and `build` holds the doses of it; of
    any other they are read with the rung that they are for.
    """

    reader: Reader
    exercise: Exercise | None
    written: Exercise | None = None
    build: tuple[Dose, ...] = ()


def _read_exercises(
    reader: Reader, packed: Packed, installed: Library, session: str
) -> tuple[PlannedExercise, ...]:
    tables = reader.tables("exercise", 1, MOST_EXERCISES)
    library = packed.over(installed)
    own = read_own(tables, library.exercises, session)
    library = with_doubts(library, own)
    entries = [_read_entry(table, index, own, library) for index, table in enumerate(tables)]
    written_here = {
        entry.exercise.slug: entry.exercise
        for entry in reversed(entries)
        if entry.exercise and entry.written
    }
    # A library slug always means the library's exercise, whatever a session calls its own.
    known = {**written_here, **library.exercises}
    planned = [_plan(entry, known, own.aliases) for entry in entries]
    forms = [*packed.said.values(), *installed.exercises.values()]
    # Few sessions write exercises, and the order of all forms takes a while.
    order = order_of(forms) if any(entry.written for entry in entries) else {}
    for entry in entries:
        if entry.written:
            check_written(entry.reader, entry.written, library, order)
    if reader.values.get("rest") is True:
        for table, plan in zip(tables, planned, strict=True):
            if plan is not None:
                check_rests(table, plan)
    for table in tables:
        table.finish()
    return tuple(plan for plan in planned if plan)


def _read_entry(reader: Reader, index: int, own: OwnSlugs, library: Library) -> _Entry:
    kind = reader.either("use", "name", f"{_A_SLUG}, or a name with steps of its own")
    if kind != "name":
        used = reader.named("use", library.exercises, _A_SLUG) if kind else None
        return _Entry(reader, used)
    slug = own.slugs.get(index, "")
    exercise = read_exercise(reader, slug, library.poses, own.aliases)
    exercise = replace(exercise, former=own.formers.get(index))
    build = read_build(reader, exercise.dose, _needed_of(exercise.dose, reader))
    if build:
        exercise = replace(exercise, dose=build[0])
    installed = library.exercises.get(slug)
    # Under the name of one of the library it shares the records of that, and so its law.
    counting = counted(with_form(exercise), installed) if installed else exercise
    return _Entry(reader, counting, exercise, build)


def _needed_of(dose: Dose, reader: Reader) -> tuple[str, ...]:
    """What the first step of an exercise written here has to give: nothing else gives it."""
    if reader.values.get("kind") != dose.kind:
        return ()
    if dose.kind == "hold":
        return ("hold_seconds",)
    return ("reps", "hold_seconds") if dose.holds_both_ends else ("reps",)


def _plan(
    entry: _Entry, known: Mapping[str, Exercise], aliases: Mapping[str, str]
) -> PlannedExercise | None:
    """The exercise with its ladder looked up and the session's own say applied."""
    reader, exercise = entry.reader, entry.exercise
    slugs = exercise.ladder if exercise else ()
    start, hardest = _read_bounds(reader, exercise, slugs, aliases)
    note, reason = (
        reader.text("note", "", most=MOST_WORDS),
        reader.text("reason", "", most=MOST_WORDS),
    )
    optional = reader.flag("optional", default=False)
    if exercise is None:
        _read_doses(reader, _ANY_DOSE, is_known=False)
        return None
    rungs = [exercise if slug == exercise.slug else known.get(slug, exercise) for slug in slugs]
    build = entry.build
    if entry.written:
        if slugs[start] == exercise.slug:
            # Where it starts the session has its say on the dose, as of any other exercise.
            exercise = replace(exercise, dose=entry.written.dose)
            rungs[start] = exercise
        check_ladder(reader, slugs, known)
        check_directions(reader, slugs, {**known, exercise.slug: exercise})
        if build and slugs[start] != exercise.slug:
            reader.fault("start", f"{exercise.slug}, whose doses build gives")
            build = ()
    elif rungs:
        build = _read_doses(reader, rungs[start].dose)
        rungs[start] = replace(rungs[start], dose=build[0])
    return PlannedExercise(
        exercise, tuple(rungs), start, hardest, note, optional, reason, build, entry.written
    )


def _read_doses(reader: Reader, dose: Dose, *, is_known: bool = True) -> tuple[Dose, ...]:
    """The doses of a library exercise: one, or those that it builds up (C22)."""
    if not reader.has(BUILD):
        return (read_dose_overrides(reader, dose),)
    paced = read_pace_overrides(reader, dose)
    return read_build(reader, paced, is_known=is_known) or (paced,)


def _read_bounds(
    reader: Reader,
    exercise: Exercise | None,
    slugs: tuple[str, ...],
    aliases: Mapping[str, str],
) -> tuple[int, int]:
    """Where on the ladder play starts, and the hardest rung that may be offered."""
    own = exercise.slug if exercise else ""
    start_slug = reader.own_word("start", slugs, own, aliases) if slugs else own
    hardest_slug = reader.own_word("hardest", slugs, slugs[0], aliases) if slugs else own
    reader.has("hardest")
    reader.has("start")
    if exercise is None or start_slug not in slugs:
        return 0, 0
    start, hardest = slugs.index(start_slug), slugs.index(hardest_slug)
    if "start" in reader.values and start < hardest:
        reader.fault("start", f"a form no harder than {hardest_slug}")
    return max(start, hardest), hardest
