"""docs/figures.md tells all that a figure can say, and its example is right."""

import re

import pytest

from tests.figures.figures_page import PAGE, exercise, files, page
from tests.figures.library import POSES, SESSIONS, figure_of
from tui.figures import FigureArt, FigureStyle, Side
from tui.figures.motion import Motion
from tui.figures.skeleton import LENGTHS
from tui.files.faults import PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.figure import (
    ANCHORS,
    BONES,
    HEADINGS,
    LIMB_ENDS,
    LIMBS,
    SHAPES,
    VIEWS,
    WHENS,
    WORKING_PARTS,
    FigureSpec,
)
from tui.plan.pose import MOST_MARKS, MOST_PROPS, read_poses
from tui.plan.prop import LEAST_POINTS, MOST_POINTS

TEXT = PAGE.read_text(encoding="utf-8")
WORDS = " ".join(TEXT.split())
PROSE = re.sub("^```.*?^```$", "", TEXT, flags=re.DOTALL | re.MULTILINE)
QUOTED = {word.strip('"') for word in re.findall("`([^`\n]+)`", PROSE)}
CHOICES = {*ANCHORS, *BONES, *HEADINGS, *LIMB_ENDS, *LIMBS, *SHAPES, *VIEWS, *WHENS, *WORKING_PARTS}
UNKNOWN = """base = "standing"
nosuch = 1
start = { nosuch = 1, shorten = { nosuch = 1 } }
grip = { nosuch = 1 }
props = [{ shape = "chair", nosuch = 1 }, { shape = "box", nosuch = 1 },
         { shape = "line", points = [[0, 0], [1, 1]], nosuch = 1 }]
marks = [{ arrow = "up", at = [0, 0], nosuch = 1 }, { text = "hold", at = [0, 0], nosuch = 1 }]
"""
EXAMPLES = files(TEXT)


def known_keys(error: PlanError) -> set[str]:
    """The keys that faults tell in place of unknown ones."""
    lists = [
        str(fault).split("found an unknown key, expected one of ")[1] for fault in error.faults
    ]
    return {key for told in lists for key in told.split(", ")}


def keys_of_figures() -> set[str]:
    """Every key that is read anywhere in a figure."""
    with pytest.raises(PlanError) as caught:
        figure_of(UNKNOWN)
    assert len(caught.value.faults) == 9
    return known_keys(caught.value)


def keys_of_base_poses() -> set[str]:
    """Every key that is read in a base pose."""
    with pytest.raises(PlanError) as caught:
        read_poses(Reader(parse_source("poses.toml", b"[up]\nnosuch = 1")))
    return known_keys(caught.value)


def finished() -> FigureSpec:
    """The figure at the end of the worked example."""
    figure = exercise(EXAMPLES[-1]).figure
    assert figure is not None
    return figure


def test_every_key_and_choice_is_told() -> None:
    keys = keys_of_figures() | keys_of_base_poses()
    assert {"end_at", "near_thigh", "view", "grip", "over"} <= keys
    assert keys | CHOICES | set(POSES) <= QUOTED


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("view", VIEWS),
        ("anchor", ANCHORS),
        ("pin", LIMB_ENDS),
        ("working", WORKING_PARTS),
        ("arrow", HEADINGS),
        ("when", WHENS),
    ],
)
def test_the_row_of_a_key_tells_its_choices(key: str, choices: tuple[str, ...]) -> None:
    (row,) = re.findall(rf"^\| `{key}` \|.*", TEXT, re.MULTILINE)
    assert set(re.findall('`"([^`]+)"`', row)) >= set(choices)


def test_every_table_tells_what_there_is() -> None:
    cells = re.findall(r"^\| (`[^|]+) \|", TEXT, re.MULTILINE)
    told = {word for cell in cells for word in re.findall("`([^`]+)`", cell)}
    assert len(told) > 50
    assert told <= keys_of_figures() | keys_of_base_poses() | set(SHAPES) | set(POSES)


def test_the_skeleton_has_the_lengths_of_the_code() -> None:
    assert all(f"{bone} {length:g}" in TEXT for bone, length in LENGTHS.items())


def test_the_limits_are_those_of_the_code() -> None:
    assert f"a list of up to {MOST_PROPS} things" in WORDS
    assert f"a list of up to {MOST_MARKS} arrows and words" in WORDS
    assert f"its {LEAST_POINTS} to {MOST_POINTS} places" in WORDS


def test_the_pictures_are_as_drawn_now() -> None:
    assert page(TEXT) == TEXT, "make figures-page"


@pytest.mark.parametrize("style", ["ascii", "dots"])
@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("file", EXAMPLES)
def test_each_step_of_the_example_is_without_fault_and_draws(
    file: str, side: Side, style: FigureStyle
) -> None:
    art = FigureArt(exercise(file).figure, 40, 12, side, style=style)
    assert art.is_still == (file == EXAMPLES[0])
    assert "b" in "".join(art.frame(1).styles)


def test_the_finished_example_stands_firmly() -> None:
    motion = Motion(finished())
    start = motion.joints(0)
    for step in range(1, 17):
        joints = motion.joints(step / 16)
        for name in ("near-ankle", "far-ankle", "near-hand", "far-hand"):
            assert joints[name] == pytest.approx(start[name], abs=0.01)
    assert joints["pelvis"][1] < start["pelvis"][1] - 12


def test_the_finished_example_has_an_arrow_and_shows_what_works() -> None:
    styles = "".join(FigureArt(finished(), 40, 12).frame(1).styles)
    assert {"a", "w", "p"} <= set(styles)


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "sessions/poses.toml"])
def test_whoever_looks_for_the_page_finds_it(file: str) -> None:
    assert "docs/figures.md" in (SESSIONS.parent / file).read_text(encoding="utf-8")
