"""The library entries and poses that a session file brings with it, over those of this program.

`[library.<slug>]` is an entry exactly as in sessions/exercises/, `[poses.<name>]` one as in
poses.toml. They count for this one session; of the standard lists a file has none.
"""

from collections.abc import Iterator, Mapping, Set

from tui.files.reader import Reader
from tui.files.text import composed, shown_value
from tui.plan.counted import counted, keep, with_form
from tui.plan.exercise import MOST_NAME, read_exercise
from tui.plan.ladders import check_directions, check_ladder, opened_directions
from tui.plan.model import Exercise, Library, Packed
from tui.plan.pose import Pose, read_pose
from tui.plan.slugs import slug_of
from tui.plan.stricter import contradictions, order_of, turned_round


def read_packed(reader: Reader, library: Library) -> Packed:
    """What a session brings with it; its faults, and each contradiction, are kept in the reader."""
    poses = dict(_read_poses(reader.table("poses")))
    tables = [each for each in reader.table("library").named_tables() if _has_slug(*each)]
    packed = Packed(poses=poses)
    all_poses = packed.over(library).poses
    said = {slug: _read_entry(table, slug, all_poses) for slug, table in tables}
    counting = {slug: counted(each, library.exercises.get(slug)) for slug, each in said.items()}
    packed = Packed(counting, said, poses)
    if tables:
        _check(dict(tables), packed, library)
        _check_ladders_of_library(dict(tables), packed, library, set(_used(reader)))
    return packed


def _used(reader: Reader) -> Iterator[str]:
    """The slugs that the session uses."""
    exercises = reader.values.get("exercise")
    for table in exercises if isinstance(exercises, list) else []:
        slug = table.get("use") if isinstance(table, dict) else None
        if isinstance(slug, str):
            yield composed(slug)


def _read_poses(reader: Reader) -> Iterator[tuple[str, Pose]]:
    for name, table in reader.named_tables():
        _check_name(table, name, "a name of small letters, digits and hyphens")
        yield name, read_pose(table)
        table.finish()


def _has_slug(slug: str, table: Reader) -> bool:
    return _check_name(table, slug, "a slug of small letters, digits and hyphens")


def _check_name(table: Reader, name: str, wanted: str) -> bool:
    """Whether a table is called as records and commands can call it; a fault is kept if not."""
    is_name = composed(name) == name == slug_of(name) and len(name) <= MOST_NAME
    if not is_name:
        table.fault((), f"{wanted}, at most {MOST_NAME} of them", found=shown_value(name))
    return is_name


def _read_entry(table: Reader, slug: str, poses: Mapping[str, Pose]) -> Exercise:
    said = read_exercise(table, slug, poses)
    table.finish()
    return with_form(said)


# What is wrong with it


def _check(tables: Mapping[str, Reader], packed: Packed, library: Library) -> None:
    known = packed.over(library).exercises
    order = order_of(library.exercises.values())
    for slug, table in tables.items():
        said, installed = packed.said[slug], library.exercises.get(slug)
        check_ladder(table, said.ladder, known)
        check_directions(table, said.ladder, known)
        found = list(turned_round(said.ladder, order))
        found += contradictions(said, installed) if installed else ()
        keep(table, found)


def _check_ladders_of_library(
    tables: Mapping[str, Reader], packed: Packed, library: Library, used: Set[str]
) -> None:
    """Keep a fault of an entry that opens a direction on a ladder that the file leaves alone."""
    known = packed.over(library).exercises
    for slug in sorted(used & library.exercises.keys() - packed.exercises.keys()):
        ladder = library.exercises[slug].ladder
        for index, above, directions in opened_directions(ladder, known):
            place = f"{shown_value(ladder[above])} above it on the ladder of {slug}"
            table = tables.get(ladder[index])
            if table is not None:
                found = " and ".join(directions)
                table.fault("bias", f"no direction that {place} has not", found=found)
