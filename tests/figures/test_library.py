"""What must hold for every figure of the library."""

from functools import cache
from math import hypot

import pytest

from tests.figures.library import FIGURES, POSES, assert_no_two_alike
from tui.figures import FigureArt, Frame, Side
from tui.figures.motion import ANKLES, Motion
from tui.figures.skeleton import HEAD_RADIUS, bone_ends, bone_length, point_at
from tui.plan.figure import BONES, FigureSpec

SIZES = [(24, 8), (40, 12), (72, 22)]
ODD_SIZES = [(8, 4), (9, 30), (200, 60), (200, 4), (1, 1), (0, 0)]
FRACTIONS = [index / 8 for index in range(9)]
LIMB_BONES = [bone for bone in BONES if "-" in bone] + ["lumbar", "thorax", "neck"]

# With this scope all tests of a figure follow each other, so that each picture is drawn once.
every_figure = pytest.mark.parametrize("slug", FIGURES, scope="session")
every_size = pytest.mark.parametrize(("columns", "rows"), SIZES)


@pytest.fixture
def figure(slug: str) -> FigureSpec:
    """The figure of an exercise."""
    return FIGURES[slug]


@cache
def drawn(slug: str, columns: int, rows: int, side: Side = "right") -> FigureArt:
    """The pictures of a figure, which are not drawn again."""
    return FigureArt(FIGURES[slug], columns, rows, side)


def check_shape(frame: Frame, columns: int, rows: int) -> None:
    assert len(frame.text) == len(frame.styles) == rows
    for text, styles in zip(frame.text, frame.styles, strict=True):
        assert len(text) == len(styles) == columns
        assert text.isascii()
        assert text.isprintable()
        assert set(styles) <= set(" bwfpga")


def cells_apart(first: Frame, second: Frame) -> int:
    pairs = zip("".join(first.text), "".join(second.text), strict=True)
    return sum(one != other for one, other in pairs)


def test_library_has_figures() -> None:
    assert len(FIGURES) == 118 + 2 * 2


@every_figure
@every_size
def test_frames_fill_the_size_in_ascii(slug: str, columns: int, rows: int) -> None:
    art = drawn(slug, columns, rows)
    for fraction in FRACTIONS:
        check_shape(art.frame(fraction), columns, rows)


@every_figure
def test_odd_sizes_are_filled_too(figure: FigureSpec) -> None:
    for columns, rows in ODD_SIZES:
        frame = FigureArt(figure, columns, rows).frame(1)
        check_shape(frame, max(columns, 1), max(rows, 1))


@every_figure
@every_size
def test_nothing_is_cut_off(slug: str, columns: int, rows: int) -> None:
    window = drawn(slug, columns, rows)._window
    assert window is not None
    motion = Motion(FIGURES[slug])
    for fraction in FRACTIONS:
        for joint in motion.joints(fraction).values():
            column, row = window.cell(joint)
            assert 0 <= column <= columns
            assert -0.5 <= row <= rows


@every_figure
def test_bones_keep_their_lengths(figure: FigureSpec) -> None:
    motion = Motion(figure)
    for fraction in FRACTIONS:
        joints, pose = motion.joints(fraction), motion.pose(fraction)
        for bone in LIMB_BONES:
            start, end = (joints[name] for name in bone_ends(bone))
            length = bone_length(pose, bone)
            assert hypot(end[0] - start[0], end[1] - start[1]) == pytest.approx(abs(length))


@every_figure
def test_nothing_goes_under_the_floor(figure: FigureSpec) -> None:
    if figure.view == "top":
        return
    motion = Motion(figure)
    for fraction in FRACTIONS:
        joints = motion.joints(fraction)
        lowest = min(joints, key=lambda name: joints[name][1])
        assert joints[lowest][1] >= 0, lowest
        assert joints["head"][1] >= HEAD_RADIUS - 1


@every_figure
def test_what_is_held_stays_put(figure: FigureSpec) -> None:
    motion = Motion(figure)
    names = [ANKLES.get(end, end) for end in figure.pins]
    names += [figure.anchor] if figure.anchor != "pelvis" else []
    start = motion.joints(0)
    for fraction in FRACTIONS:
        joints = motion.joints(fraction)
        for name in names:
            assert joints[name] == pytest.approx(start[name], abs=0.5), name


@every_figure
def test_hands_and_feet_reach_their_places(figure: FigureSpec) -> None:
    motion, last = Motion(figure), len(figure.poses) - 1
    for index, pose in enumerate(figure.poses):
        joints = motion.joints(index / last if last else 0)
        for end, place in pose.places.items():
            if end not in figure.grips and end not in figure.pins:
                reached = joints[ANKLES.get(end, end)]
                assert reached == pytest.approx(point_at(place, joints), abs=0.5), end


@every_figure
def test_hands_and_feet_keep_their_grip(figure: FigureSpec) -> None:
    motion = Motion(figure)
    for fraction in FRACTIONS:
        joints = motion.joints(fraction)
        for end, place in figure.grips.items():
            held = joints[ANKLES.get(end, end)]
            assert held == pytest.approx(point_at(place, joints), abs=0.5)


@every_figure
@every_size
def test_a_moving_figure_is_seen_to_move(slug: str, columns: int, rows: int) -> None:
    art = drawn(slug, columns, rows)
    changed = cells_apart(art.frame(0), art.frame(1))
    assert changed == 0 if art.is_still else changed >= 2


@every_figure
@every_size
def test_from_the_front_the_other_side_is_the_mirror_image(
    slug: str, columns: int, rows: int
) -> None:
    if FIGURES[slug].view != "front":
        return
    right = drawn(slug, columns, rows).frame(1)
    left = drawn(slug, columns, rows, "left").frame(1)
    assert left.styles == tuple(row[::-1] for row in right.styles)
    unturned = set("/\\()<>[]{}`'") | {
        letter for mark in FIGURES[slug].marks for letter in mark.text
    }
    for one, other in zip(right.text, left.text, strict=True):
        for letter, mirrored in zip(one, reversed(other), strict=True):
            assert letter == mirrored or letter in unturned


@every_figure
@every_size
def test_the_working_limb_is_set_off(slug: str, columns: int, rows: int) -> None:
    frame = drawn(slug, columns, rows).frame(1)
    pairs = list(zip("".join(frame.text), "".join(frame.styles), strict=True))
    heavy = {style for letter, style in pairs if letter == "%"}
    assert heavy == ({"w"} if FIGURES[slug].working else set())


@every_figure
@every_size
def test_marks_are_seen(slug: str, columns: int, rows: int) -> None:
    start, end = (drawn(slug, columns, rows).frame(fraction) for fraction in (0, 1))
    for mark in FIGURES[slug].marks:
        frame = start if mark.when == "start" else end
        assert mark.arrow or any(mark.text in row for row in frame.text), mark


@every_size
def test_no_two_figures_look_the_same(columns: int, rows: int) -> None:
    assert_no_two_alike(lambda slug: drawn(slug, columns, rows))


def test_every_base_pose_can_be_drawn() -> None:
    for name, pose in POSES.items():
        frame = FigureArt(FigureSpec(view=pose.view, poses=(pose,)), 40, 12).frame(0)
        assert sum(style == "b" for style in "".join(frame.styles)) >= 12, name
