"""The exercises under sessions/exercises/, by slug, with their poses and standard lists."""

from collections.abc import Mapping
from pathlib import Path

from tui.files.content import Read, read_bytes
from tui.files.faults import Fault, Faults, PlanError
from tui.files.reader import Reader
from tui.files.source import read_source
from tui.plan.exercise import read_exercise
from tui.plan.ladders import check_directions, check_ladder, opened_directions
from tui.plan.model import POSITIONS, Exercise, Library
from tui.plan.pose import Pose, read_poses
from tui.plan.screening import read_standard


def load_library(folder: Path, read: Read = read_bytes) -> Library:
    """Read the library of a sessions folder; raises PlanError with every fault of its files."""
    poses = read_poses(Reader(read_source(folder / "poses.toml", read)))
    screening = read_standard(read_source(folder / "texts" / "screening.toml", read))
    paths = [folder / "exercises" / f"{position}.toml" for position in POSITIONS]
    files = [path for path in paths if path.exists()]
    exercises: dict[str, Exercise] = {}
    faults: list[Fault] = []
    for file in files:
        # One after another, so that no more than one is held as it was parsed.
        faults += _read_position(Reader(read_source(file, read)), poses, exercises)
    if any(_is_faulty(exercise.ladder, exercises) for exercise in exercises.values()):
        for file in files:
            faults += check_ladders(Reader(read_source(file, read)), exercises)
    if faults:
        raise PlanError(faults)
    return Library(exercises, screening, poses)


def _read_position(
    file: Reader, poses: Mapping[str, Pose], exercises: dict[str, Exercise]
) -> Faults:
    """Add the exercises of a file; the faults of it."""
    position = Path(file.source.file).stem
    for slug, exercise in read_exercises(file, poses).items():
        if exercise.position != position:
            file.table(slug).fault("position", f"{position}, as the file is named")
        if slug in exercises:
            file.fault(slug, "a slug that no other library file has", found="it again")
        exercises[slug] = exercise
    return file.faults


def read_exercises(file: Reader, poses: Mapping[str, Pose]) -> dict[str, Exercise]:
    """The exercises of a file that has a table for each, by slug; its faults are kept in `file`."""
    exercises = {}
    for slug, reader in file.named_tables():
        exercises[slug] = read_exercise(reader, slug, poses)
        reader.finish()
    return exercises


def _is_faulty(ladder: tuple[str, ...], exercises: Mapping[str, Exercise]) -> bool:
    """Whether anything is wrong with a ladder; only then the files are read again, for its line."""
    is_known = all(rung in exercises for rung in ladder)
    return not is_known or any(opened_directions(ladder, exercises))


def check_ladders(file: Reader, exercises: Mapping[str, Exercise]) -> Faults:
    """The faults of a file, with those of the ladders in it, which may name any of `exercises`."""
    for slug in file.values:
        if slug in exercises:
            check_ladder(file.table(slug), exercises[slug].ladder, exercises)
            check_directions(file.table(slug), exercises[slug].ladder, exercises)
    return file.faults
