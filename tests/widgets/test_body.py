"""The body is filled down to the place that was told, on the side that was told."""

import pytest

from tui.play.sides import Affected
from tui.widgets.body import BODY_COLUMNS, BODY_ROWS, body_rows, inked_rows, labelled_body

EMPTY = """
    .-.
   (   )
  .-`-'-.
 /|     |\\
/ |     | \\
| |     | |
| | .-. | |
  |  |  |
  |  |  |
  |  |  |
  |  |  |
  |  |  |
 _|  |  |_
""".strip("\n").split("\n")
CALF = """
    .-.
   (   )
  .-`-'-.
 /|     |\\
/ |#####| \\
| |#####| |
| | .-##| |
  |  |##|
  |  |##|
  |  |##|
  |  |##|
  |  |  |
 _|  |  |_
""".strip("\n").split("\n")
# For each place how many rows of the left leg, and of the right, are filled.
LEGS: dict[Affected | None, tuple[int, int]] = {
    "left": (1, 0),
    "right": (0, 1),
    "both": (1, 1),
    "none": (0, 0),
    None: (0, 0),
}
ROWS_DOWN_TO = (0, 0, 1, 3, 5, 7)


def shown(side: Affected | None, reach: int | None) -> list[str]:
    return [row.rstrip() for row in inked_rows(side, reach)]


def test_nothing_is_filled_before_anything_is_told() -> None:
    assert shown(None, None) == EMPTY
    assert shown("right", None) == EMPTY
    assert shown("both", 0) == EMPTY


def test_the_right_calf() -> None:
    assert shown("right", 4) == CALF


@pytest.mark.parametrize("side", LEGS)
@pytest.mark.parametrize("reach", range(6))
def test_each_side_and_place(side: Affected | None, reach: int) -> None:
    rows = inked_rows(side, reach)
    assert {len(row) for row in rows} == {BODY_COLUMNS}
    assert len(rows) == BODY_ROWS
    legs = rows[6:]
    has_left, has_right = LEGS[side]
    assert sum(row[3:5] == "##" for row in legs) == has_left * ROWS_DOWN_TO[reach]
    assert sum(row[6:8] == "##" for row in legs) == has_right * ROWS_DOWN_TO[reach]
    assert sum("#####" in row for row in rows[:6]) == (2 if reach else 0)
    assert "".join(rows).isascii()


def test_ink_is_painted_and_not_written() -> None:
    plain = [row.plain for row in body_rows("right", 4)]
    assert not any("#" in row for row in plain)
    assert {len(row) for row in plain} == {BODY_COLUMNS}


@pytest.mark.parametrize(
    ("side", "warned"),
    [
        ("left", ["calf", "left"]),
        ("right", ["calf", "right"]),
        ("both", ["calf", "left", "right"]),
        ("none", ["calf"]),
        (None, ["calf"]),
    ],
)
def test_what_was_told_is_marked_beside_it(side: Affected | None, warned: list[str]) -> None:
    rows = labelled_body(side, 4)
    marked = [
        row.plain[span.start : span.end]
        for row in rows
        for span in row.spans
        if span.style == "bold $warn"
    ]
    assert marked == warned


def test_where_it_was_stands_below() -> None:
    assert labelled_body("left", 2, "o last time: calf")[-1].plain == "o last time: calf"
