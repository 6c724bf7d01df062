"""What is wrong with a ladder: rungs that name nothing, and such as open another direction."""

from collections.abc import Iterator, Mapping

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
        what = "no bias" if exercises[ladder[index]].is_untagged else " and ".join(directions)
        found = f"{shown_value(ladder[index])} with {what}"
        reader.fault(("ladder", index), wanted, found=found)


def opened_directions(
    ladder: tuple[str, ...], exercises: Mapping[str, Exercise]
) -> Iterator[tuple[int, int, list[str]]]:
    """The index of each rung that has directions which one above has not, that one's, and those.

    One that says nothing of its directions has them all, and hides nothing: the next is compared
    with the one above it.
    """
    above: tuple[int, Exercise] | None = None
    for index, slug in enumerate(ladder):
        rung = exercises.get(slug)
        if rung is None:
            continue
        if above is not None:
            opened = _opened(above[1], rung)
            directions = [direction for direction in DIRECTIONS if direction in opened]
            if directions:
                yield index, above[0], directions
        if not rung.is_untagged:
            above = index, rung


def _opened(above: Exercise, below: Exercise) -> frozenset[str]:
    """The tags that the lower one has and the upper has not, each in the same way (C11)."""
    if below.is_untagged:
        return frozenset(DIRECTIONS) - above.bias
    ways = ("bending", "arching")
    added = [exercise_for(below, way).bias - exercise_for(above, way).bias for way in ways]
    return frozenset().union(*added)
