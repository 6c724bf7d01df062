"""A session with all that it uses: the entries and poses of the library that it has not itself.

They are cut out of the files of the library with their comments, so that a person who reads the
session reads what stands there.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from tui.files.text import composed
from tui.plan.model import Exercise, Library, PlannedExercise, Session

_HEADER = re.compile(r"\[([\w-]+)\]\s*(?:#.*)?$")
_ENTRY, _POSE = "library", "poses"


def as_said(session: Session, library: Library) -> Library:
    """The library of a session as the file says it, whatever this program would be stricter in."""
    packed = session.packed
    exercises = {**library.exercises, **packed.said}
    return replace(library, exercises=exercises, poses={**library.poses, **packed.poses})


def nothing_but_lists(library: Library) -> Library:
    """A library without any exercise or pose: the standard lists, which no file brings."""
    return Library({}, library.screening)


def missing_entries(session: Session, library: Library) -> frozenset[str]:
    """The slugs of all entries that a session uses and does not bring: every form of every ladder.

    `library` is the one that is as the session says.
    """
    used: set[str] = set()
    todo = [form.slug for planned in session.exercises for form in _forms(planned)]
    while todo:
        slug = todo.pop()
        if slug in library.exercises and slug not in used:
            used.add(slug)
            todo += library.exercises[slug].ladder
    return frozenset(used - session.packed.said.keys())


def _forms(planned: PlannedExercise) -> tuple[Exercise, ...]:
    return (planned.exercise, *planned.ladder)


def tables_of(
    content: bytes,
    session: Session,
    slugs: Iterable[str],
    exercise_files: Sequence[str],
    pose_file: str,
) -> str:
    """The tables to put behind the text of a session: the poses, then the entries.

    Raises LookupError for an entry or a pose that stands in none of the files.
    """
    parts = {name: part for text in exercise_files for name, part in _parts(text)}
    entries = [_renamed(part, slug, _ENTRY) for slug, part in _only(set(slugs), parts)]
    drawn = [tomllib.loads(content.decode("utf-8-sig")), *map(tomllib.loads, entries)]
    bases = {base for table in drawn for base in _bases(table)} - session.packed.poses.keys()
    poses = [_renamed(part, name, _POSE) for name, part in _only(bases, dict(_parts(pose_file)))]
    return "\n\n".join([*poses, *entries])


def _only(names: Set[str], parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The parts of these names, in the order of their files."""
    if names - parts.keys():
        raise LookupError(f"in no file of the library: {', '.join(sorted(names - parts.keys()))}")
    return ((name, part) for name, part in parts.items() if name in names)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each table of a file by its name, with the comment above it and all that is below it."""
    lines = text.split("\n")
    headers = [(n, found[1]) for n, line in enumerate(lines) if (found := _HEADER.match(line))]
    begins = [_with_comment(lines, number) for number, _ in headers]
    ends = [*begins[1:], len(lines)]
    for (_, name), begin, end in zip(headers, begins, ends, strict=True):
        yield name, "\n".join(lines[begin:end]).strip()


def _with_comment(lines: Sequence[str], header: int) -> int:
    """The first line of the comment right above a header."""
    begin = header
    while begin and lines[begin - 1].startswith("#"):
        begin -= 1
    return begin


def _renamed(part: str, name: str, table: str) -> str:
    """A table, and all in it, as one of a table that holds many."""
    header = re.compile(rf"^(\[\[?){re.escape(name)}(?=[.\]])", re.MULTILINE)
    return header.sub(rf"\g<1>{table}.{name}", part)


def _bases(table: object) -> Iterator[str]:
    """The base poses of all figures in a table."""
    if isinstance(table, list):
        for each in table:
            yield from _bases(each)
    if not isinstance(table, Mapping):
        return
    for key, inner in table.items():
        if key == "figure" and isinstance(inner, Mapping) and isinstance(inner.get("base"), str):
            yield composed(inner["base"])
        yield from _bases(inner)


def is_same(one: Session, other: Session) -> bool:
    """Whether two sessions are one, whatever their files hold and earlier versions called it."""
    return _compared(one) == _compared(other)


def _compared(session: Session) -> Session:
    exercises = tuple(
        replace(
            planned,
            exercise=replace(planned.exercise, former=None),
            ladder=tuple(replace(form, former=None) for form in planned.ladder),
        )
        for planned in session.exercises
    )
    return replace(session, digest="", exercises=exercises)
