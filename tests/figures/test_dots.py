"""What must hold for every figure of the library in dots, and how dots differ from letters."""

from dataclasses import replace
from functools import cache

import pytest

from tests.figures.library import FIGURES, assert_no_two_alike, figure_of
from tests.figures.test_library import cells_apart
from tests.figures.test_props import DISC, STACK
from tui.figures import FigureArt, Frame, Side
from tui.figures.canvas import PROP
from tui.figures.motion import Motion

SIZES = [(24, 8), (40, 12)]
ODD_SIZES = [(8, 4), (9, 30), (200, 4), (1, 1), (0, 0)]
EMPTY, LAST = "\u2800", "\u28ff"
# Dots are numbered down the left column, then down the right one; the lowest row came later.
BESIDE = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))

every_figure = pytest.mark.parametrize("slug", FIGURES, scope="session")


@cache
def drawn(slug: str, columns: int, rows: int, side: Side = "right") -> FigureArt:
    """The pictures of a figure, which are not drawn again."""
    return FigureArt(FIGURES[slug], columns, rows, side, style="dots")


def dots_of(letter: str) -> int:
    """The dots of a cell as bits; none of a letter."""
    return ord(letter) - ord(EMPTY) if EMPTY < letter <= LAST else 0


def turned(dots: int) -> int:
    """The dots of a cell in the mirror."""
    left = sum(left for left, right in BESIDE if dots & right)
    return left + sum(right for left, right in BESIDE if dots & left)


def count_dots(frame: Frame) -> int:
    return sum(dots_of(letter).bit_count() for row in frame.text for letter in row)


def check_shape(frame: Frame, columns: int, rows: int, letters: str) -> None:
    assert len(frame.text) == len(frame.styles) == rows
    for text, styles in zip(frame.text, frame.styles, strict=True):
        assert len(text) == len(styles) == columns
        others = {letter for letter in text if not dots_of(letter)} - {" "}
        assert others <= set(letters)
        assert set(styles) <= set(" bwfpga")
        pairs = zip(text, styles, strict=True)
        assert all(style != " " for letter, style in pairs if letter != " ")


@every_figure
def test_each_figure_in_dots(slug: str) -> None:
    figure = FIGURES[slug]
    letters = "".join(mark.text for mark in figure.marks)
    assert letters.isascii()
    for columns, rows in SIZES:
        art = drawn(slug, columns, rows)
        start, end = art.frame(0), art.frame(1)
        for frame in (start, end):
            check_shape(frame, columns, rows, letters)
        check_whole(art, Motion(figure))
        assert (cells_apart(start, end) >= 2) is not art.is_still
        for mark in figure.marks:
            rows_of_mark = (start if mark.when == "start" else end).text
            # On the smallest one there may be no free place for it.
            has_room = columns > SIZES[0][0] and mark.arrow is None
            assert not has_room or any(mark.text in row for row in rows_of_mark), mark
        if figure.view == "front":
            check_mirrored(end, drawn(slug, columns, rows, "left").frame(1))


def check_whole(art: FigureArt, motion: Motion) -> None:
    assert art._window is not None
    for fraction in (0, 0.5, 1):
        for joint in motion.joints(fraction).values():
            column, row = art._window.cell(joint)
            assert 0 <= column <= art.columns
            assert -0.5 <= row <= art.rows


def check_mirrored(right: Frame, left: Frame) -> None:
    assert left.styles == tuple(row[::-1] for row in right.styles)
    for one, other in zip(right.text, left.text, strict=True):
        for letter, mirrored in zip(one, reversed(other), strict=True):
            assert dots_of(mirrored) == turned(dots_of(letter))


@pytest.mark.parametrize("slug", [slug for slug, figure in FIGURES.items() if figure.working])
def test_a_limb_that_works_is_heavier(slug: str) -> None:
    bare = replace(FIGURES[slug], marks=())
    figures = (bare, replace(bare, working=frozenset()))
    works, rests = (FigureArt(each, 24, 8, style="dots").frame(1) for each in figures)
    assert any("w" in row for row in works.styles)
    assert count_dots(works) > count_dots(rests)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_no_two_figures_look_the_same(columns: int, rows: int) -> None:
    assert_no_two_alike(lambda slug: drawn(slug, columns, rows))


@pytest.mark.parametrize(("columns", "rows"), ODD_SIZES)
def test_odd_sizes_are_filled_too(columns: int, rows: int) -> None:
    for slug in ("glute-bridge", "leg-press"):
        frame = FigureArt(FIGURES[slug], columns, rows, style="dots").frame(1)
        check_shape(frame, max(columns, 1), max(rows, 1), "<>^v-|")


def test_a_stack_of_weights_rises_and_a_disc_is_round() -> None:
    stack, disc = (FigureArt(figure_of(each), 40, 12, style="dots") for each in (STACK, DISC))
    tops = [min(prop_rows(stack.frame(part))) for part in (0, 0.5, 1)]
    assert tops == sorted(set(tops), reverse=True)
    assert len(prop_rows(disc.frame(0))) >= 2


def prop_rows(frame: Frame) -> list[int]:
    return [index for index, row in enumerate(frame.styles) if PROP in row]
