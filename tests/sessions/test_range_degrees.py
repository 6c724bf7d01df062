"""How far a joint goes is what the catalogue says, and each number tells in its file where from."""

import re
from itertools import pairwise

import pytest

from tests.bundled import library
from tests.sessions.ranges import NOTHING_MOVES, RANGES
from tests.sessions.source import rows
from tui import resources

LIBRARY = library().exercises
ROWS = rows(RANGES)
SOURCE = re.compile(r"(Catalogue|catalogue|Our own|As above|F:)")


@pytest.mark.parametrize(("slug", "joint", "degrees", "row"), ROWS, ids=[row[0] for row in ROWS])
def test_a_joint_goes_as_far_as_its_row_says(slug: str, joint: str, degrees: str, row: str) -> None:
    lowest, _, highest = degrees.partition("-")
    told = LIBRARY[slug].range_degrees
    assert told is not None
    assert told.joint == joint
    assert int(lowest) <= told.degrees <= int(highest or lowest), row


def test_every_exercise_tells_its_range_or_moves_nothing() -> None:
    assert sorted([*NOTHING_MOVES.split(), *(row[0] for row in ROWS)]) == sorted(LIBRARY)
    assert all(LIBRARY[slug].range_degrees is None for slug in NOTHING_MOVES.split())


def test_each_number_tells_where_it_is_from() -> None:
    for path in sorted((resources.sessions_folder() / "exercises").iterdir()):
        lines = path.read_text(encoding="utf-8").splitlines()
        for before, line in pairwise(lines):
            if line.startswith("range_degrees"):
                assert before.startswith("# "), (path.name, line)
                assert SOURCE.search(before), (path.name, before)
