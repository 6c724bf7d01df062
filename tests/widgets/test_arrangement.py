"""Where pictures and words stand, from the room that there is and the shape of the picture."""

import pytest

from tests.bundled import library
from tui.figures.shape import Shape, shape_of
from tui.widgets.arrangement import Arrangement, Room, at_work, before_work

LYING = Shape(is_tall=False, rows=6, columns=16)
STANDING = Shape(is_tall=True, rows=12, columns=16)
NARROW = Room(43, 18, is_narrow=True)
STANDARD = Room(78, 13)
WIDE = Room(88, 20, is_wide=True)


@pytest.mark.parametrize(
    ("room", "shape", "words", "arrangement"),
    [
        (STANDARD, LYING, 5, Arrangement("above", 2, words_rows=5)),
        (STANDARD, LYING, 9, Arrangement("above", 2, words_rows=6)),
        (Room(78, 8), LYING, 5, Arrangement("words")),
        (NARROW, LYING, 9, Arrangement("above", 2, words_rows=9)),
        (NARROW, LYING, 14, Arrangement("words")),
        (STANDARD, STANDING, 20, Arrangement("beside", 2, 40)),
        (Room(78, 12), STANDING, 5, Arrangement("words")),
        (NARROW, STANDING, 18, Arrangement("beside", 1, 18)),
        (NARROW, STANDING, 19, Arrangement("words")),
        (WIDE, STANDING, 5, Arrangement("beside", 2, 48)),
        (STANDARD, None, 5, Arrangement("words")),
        (STANDARD, Shape(is_tall=False, rows=3, columns=50), 5, Arrangement("above", 1, 0, 5)),
        (STANDARD, Shape(is_tall=False, rows=3, columns=90), 5, Arrangement("words")),
    ],
)
def test_before_the_work(
    room: Room, shape: Shape | None, words: int, arrangement: Arrangement
) -> None:
    assert before_work(room, shape, 2, lambda _columns: words) == arrangement


@pytest.mark.parametrize(
    ("room", "shape", "arrangement"),
    [
        (STANDARD, LYING, Arrangement("beside", 1, 40)),
        (Room(78, 5), LYING, Arrangement("words")),
        (WIDE, STANDING, Arrangement("docked", 1)),
        (Room(58, 10, is_wide=True), STANDING, Arrangement("docked")),
        (Room(38, 4, is_narrow=True), LYING, Arrangement("words")),
        (Room(43, 18, is_narrow=True, number_rows=8), LYING, Arrangement("above", 1, 0, 4)),
        (Room(43, 18, is_narrow=True, number_rows=8), STANDING, Arrangement("number", 1, 22, 5)),
        (Room(43, 12, is_narrow=True, number_rows=8), STANDING, Arrangement("above")),
        (Room(58, 12, is_narrow=True), STANDING, Arrangement("beside", 1, 18)),
        (Room(43, 13, is_narrow=True), STANDING, Arrangement("words")),
        (Room(43, 18, is_narrow=True, number_rows=8), None, Arrangement("above")),
    ],
)
def test_at_work(room: Room, shape: Shape | None, arrangement: Arrangement) -> None:
    assert at_work(room, shape, lambda _columns: 5) == arrangement


@pytest.mark.parametrize(
    ("slug", "is_tall", "rows"),
    [
        ("glute-bridge", False, 6),
        ("rest-90-90", False, 8),
        ("seated-knee-extension", True, 8),
        ("standing-side-bend", True, 12),
    ],
)
def test_the_shape_is_that_of_the_drawing(slug: str, is_tall: bool, rows: int) -> None:
    shape = shape_of(library().exercises[slug])
    assert shape is not None
    assert (shape.is_tall, shape.rows) == (is_tall, rows)
