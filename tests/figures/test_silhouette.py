"""What is looked for without drawing agrees with what is drawn."""

import pytest

from tests.figures.library import FIGURES
from tui.figures import FigureArt, FigureStyle
from tui.figures.art import STEPS
from tui.figures.rooms import Room, corners_in, has_room, person_in

ROOM: Room = (0b1110111, 0b1110111, 0b1111111)


@pytest.mark.parametrize("style", ["ascii", "dots"])
def test_no_body_reaches_where_a_sign_is_looked_for(style: FigureStyle) -> None:
    for slug, figure in FIGURES.items():
        art = FigureArt(figure, 40, 12, style=style)
        for step in (0, STEPS // 2, STEPS):
            pairs = zip(art._rough(step), person_in(art._bare_picture(step)), strict=True)
            assert not any(room & person for room, person in pairs), (slug, step)
            assert any(art._rough(step)), slug


@pytest.mark.parametrize("style", ["ascii", "dots"])
def test_many_signs_find_a_place_nearby_without_drawing(style: FigureStyle) -> None:
    signed = [figure for figure in FIGURES.values() if figure.marks]
    drawn = []
    for figure in signed:
        art = FigureArt(figure, 40, 12, style=style)
        art.frame(1)
        drawn.append(len(art._bare))
    assert drawn.count(1) >= 0.35 * len(signed)


@pytest.mark.parametrize(
    ("size", "margin", "corners"),
    [
        ((3, 2), 0, [(0, 0), (4, 0), (0, 1), (4, 1)]),
        ((2, 3), 0, [(0, 0), (1, 0), (4, 0), (5, 0)]),
        ((2, 2), 1, [(0, 0), (5, 0), (0, 1), (5, 1)]),
        ((7, 1), 0, [(0, 2)]),
        ((7, 1), 1, []),
        ((8, 1), 0, []),
    ],
)
def test_corners_of_free_places(
    size: tuple[int, int], margin: int, corners: list[tuple[int, int]]
) -> None:
    found = [
        (left, top)
        for top, row in enumerate(corners_in(ROOM, size, margin, 7))
        for left in range(row.bit_length())
        if row >> left & 1
    ]
    assert found == corners
    assert all(has_room(ROOM, *corner, *size) for corner in found)
