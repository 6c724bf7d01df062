"""The other side of a figure seen from above: the head stays, what one leg did the other does."""

import pytest

from tests.figures.library import FIGURES
from tui.figures import FigureArt
from tui.figures.flipped import flipped
from tui.figures.motion import Motion

FROM_ABOVE = {slug: figure for slug, figure in FIGURES.items() if figure.view == "top"}
FRACTIONS = (0.0, 0.4, 1.0)

every_figure = pytest.mark.parametrize("slug", FROM_ABOVE)


def other(joint: str) -> str:
    return joint.replace("near-", "@").replace("far-", "near-").replace("@", "far-")


def test_knee_rocks_are_seen_from_above() -> None:
    assert "lower-trunk-rotation" in FROM_ABOVE


@every_figure
@pytest.mark.parametrize("fraction", FRACTIONS)
def test_every_joint_is_on_the_other_side_of_the_body(slug: str, fraction: float) -> None:
    figure = FROM_ABOVE[slug]
    before, after = (Motion(each).joints(fraction) for each in (figure, flipped(figure)))
    for joint, (x, y) in before.items():
        assert after[other(joint)] == pytest.approx((x, -y), abs=1e-6), joint


@every_figure
def test_to_the_other_side_and_back_is_the_same_figure(slug: str) -> None:
    figure = FROM_ABOVE[slug]
    again = flipped(flipped(figure))
    assert flipped(figure) != figure
    assert (again.poses, again.marks, again.props) == (figure.poses, figure.marks, figure.props)
    assert (again.working, again.over, again.pins) == (figure.working, figure.over, figure.pins)


@every_figure
def test_the_head_keeps_its_column(slug: str) -> None:
    figures = (FROM_ABOVE[slug], flipped(FROM_ABOVE[slug]))
    heads = [Motion(figure).joints(1.0)["head"][0] for figure in figures]
    assert heads[0] == pytest.approx(heads[1])
    assert all(any(row.strip() for row in FigureArt(f, 40, 12).frame(1.0).text) for f in figures)
