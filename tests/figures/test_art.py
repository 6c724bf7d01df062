"""Frames: kept, mirrored, drawn by hand, and as text."""

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.figures.library import FIGURES, figure_of
from tui.figures import FigureArt, frames_as_text

KNEE = 'base = "hook-lying"\nworking = ["near-leg"]\nend = { near_leg = [92, 60, 150] }'
HELD = 'base = "hook-lying"\nmarks = [{ text = "hold", at = [0, 30] }]'
FRONT = (
    'base = "standing-front"\n'
    'marks = [{ text = "hold", at = [30, 30] }, { arrow = "left", at = [-20, 70] }]'
)


def test_frames_are_computed_once() -> None:
    art = FigureArt(figure_of(KNEE), 40, 12)
    assert art.frame(0.5) is art.frame(0.501)
    assert art.frame(0.5) != art.frame(1)
    assert art.frame(-3) is art.frame(0)
    assert art.frame(7) is art.frame(1)


def test_words_stay_readable_in_the_mirror_and_arrows_turn() -> None:
    text = "\n".join(FigureArt(figure_of(FRONT), 72, 22, "left").frame(1).text)
    assert "hold" in text
    assert "==>" in text
    assert "<==" not in text


def test_marks_show_when_they_are_meant_to() -> None:
    start, end = frames_as_text(figure_of(HELD), 40, 12, 2)
    assert "hold" not in start
    assert "hold" in end


def test_one_frame_as_text_is_the_end_pose() -> None:
    figure = figure_of(KNEE)
    start, _, end = frames_as_text(figure, 40, 12, 3)
    assert frames_as_text(figure, 40, 12, 1) == (end,)
    assert start != end
    assert end.count("\n") == 11


def test_a_neck_that_slants_is_drawn_once() -> None:
    rows = FigureArt(FIGURES["seated-back-extension"], 40, 12).frame(1).text
    below = next(index for index, row in enumerate(rows) if "(_>" in row) + 1
    assert rows[below].split() == ["<===", "\\"]


def test_a_straight_leg_goes_on_from_the_buttock() -> None:
    bare = replace(FIGURES["prone-on-elbows"], marks=())
    assert "/" not in "".join(FigureArt(bare, 40, 12).frame(0).text)


@pytest.mark.parametrize("slug", ["prone-on-elbows", "prone-on-elbows-low"])
def test_a_forearm_on_the_floor_goes_on_from_the_elbow(slug: str) -> None:
    on_floor = FigureArt(FIGURES[slug], 24, 8).frame(1).text[-2]
    assert " " not in on_floor.strip()


def test_frames_drawn_by_hand_are_fitted() -> None:
    art = FigureArt(None, 7, 3, frames=("\no\n|\n", "\no/\n|\x1b\u2500\n"))
    assert art.frame(0).text == ("  o    ", "  |    ", "       ")
    assert art.frame(1).text == ("  o/   ", "  |??  ", "       ")
    assert art.frame(1).styles == ("  bb   ", "  bbb  ", "       ")
    assert not art.is_still


def test_frames_drawn_by_hand_are_cropped_evenly() -> None:
    assert FigureArt(None, 3, 1, frames=("top\n12345\nend",)).frame(0).text == ("234",)


def test_nothing_to_draw_is_an_empty_picture() -> None:
    art = FigureArt(None, 3, 2)
    assert art.frame(0.4).text == ("   ", "   ")
    assert art.is_still


@pytest.mark.parametrize("heavy", ["textual", "rich", "time"])
def test_figures_load_without_heavy_modules(heavy: str) -> None:
    code = (
        f"import sys; before = set(sys.modules); import tui.figures; "
        f"sys.exit({heavy!r} in set(sys.modules) - before)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
