"""What is wrong with a ladder: rungs that name nothing, and such as open another direction."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from tui.files.reader import Reader
from tui.files.text import shown_value
from tui.plan.model import DIRECTIONS, Exercise
from tui.plan.ways import exercise_for


def check_ladder(
    reader: Reader, ladder: tuple[str, ...], exercises: Mapping[str, Exercise]
) -> None:
    """Keep a fault for every rung of a ladder that names no exercise."""
    for index, rung in enumerate(ladder):
        if rung not in exercises and reader.has("ladder"):
            expected = "the slug of an exercise of the library or of this file"
            reader.fault(("ladder", index), expected, found=shown_value(rung))


def check_directions(
    reader: Reader, ladder: tuple[str, ...], exercises: Mapping[str, Exercise]
) -> None:
    """Keep a fault for every rung with a direction that the one above has not.

    A yes at a rung leads to the next one down, which must not load what that rung did not (C13).
    """
    for index, above, directions in opened_directions(ladder, exercises):
        wanted = f"no direction that {shown_value(ladder[above])} above it has not"
        found = f"{shown_value(ladder[index])} with {' and '.join(directions)}"
        reader.fault(("ladder", index), wanted, found=found)


def opened_directions(
    ladder: tuple[str, ...], exercises: Mapping[str, Exercise]
) -> Iterator[tuple[int, int, list[str]]]:
    """The index of each rung that has directions which one above has not, that one's, and those.

    One that says nothing of its directions is passed over: the next is compared with the one above.
    """
    rungs = [(index, exercises.get(slug)) for index, slug in enumerate(ladder)]
    tagged = [(index, rung) for index, rung in rungs if rung is not None and not rung.is_untagged]
    for (index_above, above), (index, below) in pairwise(tagged):
        opened = _opened(above, below)
        directions = [direction for direction in DIRECTIONS if direction in opened]
        if directions:
            yield index, index_above, directions


def _opened(above: Exercise, below: Exercise) -> frozenset[str]:
    """The tags that the lower one has and the upper has not, each in the same way (C11)."""
    ways = ("bending", "arching")
    added = [exercise_for(below, way).bias - exercise_for(above, way).bias for way in ways]
    return frozenset().union(*added)
