"""The ghost of the start pose: where it is seen, where not, and that it hides nothing."""

from functools import cache
from itertools import product

import pytest

from tests.figures.library import FIGURES
from tui.figures import FigureArt, FigureStyle, Frame, Side
from tui.figures.art import STEPS
from tui.figures.rooms import pieces

PERSON, GHOST = "bwf", "h"
MOVING = ("childs-pose", "seated-forward-bend", "curl-up", "prone-press-up")
LETTERS = ".'"
# Each picture is drawn in every step: some figures are enough.
SOME = (*MOVING, *list(FIGURES)[::10])
BLANK = 0x2800
Cell = tuple[int, int]

both_styles = pytest.mark.parametrize("style", ["ascii", "dots"])


@cache
def art_of(slug: str, style: FigureStyle, side: Side = "right") -> FigureArt:
    return FigureArt(FIGURES[slug], 40, 12, side, style=style)


def cells(frame: Frame, styles: str) -> set[Cell]:
    return {
        (column, row)
        for row, shown in enumerate(frame.styles)
        for column, style in enumerate(shown)
        if style in styles
    }


def around(found: set[Cell]) -> set[Cell]:
    steps = list(product((-1, 0, 1), repeat=2))
    return {(column + across, row + down) for column, row in found for across, down in steps}


@both_styles
def test_what_has_moved_away_leaves_a_ghost(style: FigureStyle) -> None:
    for slug in MOVING:
        art = art_of(slug, style)
        ghost = cells(art.moving_frame(1), GHOST)
        assert ghost, slug
        assert ghost <= cells(art.frame(0), PERSON), slug
        assert art.moving_frame(0) == art.frame(0)


@both_styles
def test_a_ghost_hides_nothing_and_keeps_away_from_body_and_signs(style: FigureStyle) -> None:
    for slug, fraction in product(list(FIGURES)[::3], (0.0, 0.3, 0.5, 0.8, 1.0)):
        art = art_of(slug, style)
        to_start = fraction < 0.5 and any(mark.when == "start" for mark in FIGURES[slug].marks)
        frame, moving = art.frame(fraction), art.moving_frame(fraction, goes_back=to_start)
        ghost = cells(moving, GHOST)
        assert not ghost & around(cells(frame, PERSON + "a")), (slug, fraction)
        for row, pair in enumerate(zip(frame.text, moving.text, strict=True)):
            for column, (bare, shown) in enumerate(zip(*pair, strict=True)):
                assert bare == " " if (column, row) in ghost else bare == shown, (slug, fraction)


@both_styles
def test_a_ghost_is_lighter_than_any_body_without_colour_too(style: FigureStyle) -> None:
    for slug in MOVING:
        art = art_of(slug, style)
        start, moving = art.frame(0), art.moving_frame(1)
        for column, row in cells(moving, GHOST):
            letter, before = moving.text[row][column], start.text[row][column]
            assert letter in LETTERS if style == "ascii" else _is_lighter(letter, before)


def _is_lighter(dots: str, before: str) -> bool:
    """Whether some of the dots are left, and fewer, where there were more than one."""
    bits, whole = ord(dots) - BLANK, ord(before) - BLANK
    return bits & whole == bits and 0 < bits.bit_count() < max(whole.bit_count(), 2)


@pytest.mark.parametrize(("slug", "arrows"), [("glute-bridge", "--"), ("cat-camel", "+-")])
def test_an_arrow_is_left_out_while_the_body_moves_against_it(slug: str, arrows: str) -> None:
    """The first is that of the first half of the way back, the other that of the second."""
    art = art_of(slug, "ascii")
    for fraction, shown in ((0.2, arrows[0]), (0.8, arrows[1])):
        way_out, way_back = (art.moving_frame(fraction, goes_back=back) for back in (False, True))
        assert bool(cells(way_back, "a")) is (shown == "+")
        assert bool(cells(way_out, "a")) is (shown == "-")


def test_frames_drawn_by_hand_have_no_ghost() -> None:
    art = FigureArt(None, 40, 12, frames=("sit on this " * 3, " ", "and here"))
    assert art.moving_frame(1) == art.frame(1)


@both_styles
def test_a_ghost_appears_and_stays_and_does_not_blink(style: FigureStyle) -> None:
    """From one step to the next only what the body comes near to goes away."""
    for slug in SOME:
        art = art_of(slug, style)
        whole = cells(art.moving_frame(1), GHOST)
        for step in range(1, STEPS):
            frame = art.moving_frame(step / STEPS)
            covered = around(cells(frame, PERSON))
            outside = cells(frame, " ")
            assert cells(frame, GHOST) <= whole
            assert not outside & whole - covered - _enclosed(frame), (slug, step)


def _enclosed(frame: Frame) -> set[Cell]:
    """The cells that the body shuts in."""
    body, reached = cells(frame, PERSON), set[Cell]()
    columns, rows = len(frame.text[0]), len(frame.text)
    every = set(product(range(columns), range(rows)))
    edge = {
        cell for cell in every - body if cell[0] in (0, columns - 1) or cell[1] in (0, rows - 1)
    }
    while edge:
        reached |= edge
        near = {(x + a, y + b) for x, y in edge for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0))}
        edge = (near & every) - body - reached
    return every - reached


def test_no_ghost_in_a_small_picture_and_none_of_what_stays() -> None:
    small = FigureArt(FIGURES["childs-pose"], 24, 8)
    assert small.moving_frame(1) == small.frame(1)
    still = art_of("abdominal-brace", "ascii")
    assert still.moving_frame(1) == still.frame(1)


def test_a_ghost_is_turned_with_its_picture() -> None:
    sides: tuple[Side, ...] = ("right", "left")
    right, left = (art_of("hip-adduction", "dots", side).moving_frame(1) for side in sides)
    assert cells(right, GHOST)
    assert left.styles == tuple(row[::-1] for row in right.styles)


def test_pieces_touch_by_a_side_or_a_corner() -> None:
    room = (0b1000011, 0b0000100, 0b1110000)
    assert pieces(room, 1) == room
    assert pieces(room, 3) == (0b0000011, 0b0000100, 0b1110000)
    assert pieces(room, 4) == (0, 0, 0)
