"""Reading poses and figures: defaults, inheritance and every fault with its line."""

import pytest

from tests.figures.library import POSES, figure_of
from tui.figures import FigureArt
from tui.figures.motion import Motion
from tui.figures.skeleton import bone_length
from tui.files.faults import PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.figure import Place
from tui.plan.pose import read_poses


def test_one_value_is_for_both_limbs_unless_one_is_named() -> None:
    figure = figure_of('base = "standing"\nend = { arm = [1, 2], far_arm = [3, 4] }')
    limbs = figure.poses[1].limbs
    assert [limbs["near-arm"], limbs["far-arm"]] == [(1, 2), (3, 4)]
    assert limbs["near-leg"] == POSES["standing"].limbs["near-leg"]


def test_key_poses_build_on_the_start() -> None:
    figure = figure_of(
        'base = "standing"\nstart = { neck = 70 }\nmid = {}\nend = { spine = [80, 70] }'
    )
    assert [pose.neck for pose in figure.poses] == [70, 70, 70]
    assert [pose.spine[0] for pose in figure.poses] == [90, 90, 80]


def test_angles_take_the_place_of_an_inherited_place() -> None:
    figure = figure_of('base = "hook-lying"\nend = { near_leg = [90, 0, 90] }')
    assert set(figure.poses[1].places) == {"far-foot"}
    assert set(figure.poses[0].places) == {"near-foot", "far-foot"}


def test_a_place_is_on_a_bone_or_in_the_picture() -> None:
    figure = figure_of(
        'base = "supine"\ngrip = { hand = ["near-thigh", 0.8, -4], far_hand = [1, 2] }'
    )
    assert figure.grips == {
        "near-hand": Place(0.8, -4, "near-thigh"),
        "far-hand": Place(1, 2),
    }


def test_a_key_pose_shortens_bones_of_both_sides_or_of_one() -> None:
    figure = figure_of('base = "standing"\nend = { shorten = { thigh = 0.5, near_shin = 0.4 } }')
    middle = Motion(figure).pose(0.5)
    lengths = [bone_length(middle, bone) for bone in ("near-thigh", "far-thigh", "near-shin")]
    assert lengths == pytest.approx([18, 18, 15.4])
    assert bone_length(middle, "far-shin") == 22


@pytest.mark.parametrize(
    ("shape", "keys"),
    [
        ("mat", {"at", "size"}),
        ("chair", {"at", "size", "front", "end_at", "flip"}),
        ("wall", {"at", "size", "front", "end_at"}),
        ("box", {"at", "size", "front", "end_at", "tilt"}),
        ("line", {"points", "front"}),
        ("bed", set()),
    ],
)
def test_a_thing_has_the_keys_that_its_shape_is_drawn_with(shape: str, keys: set[str]) -> None:
    other = "tilt = 1" if shape in ("line", "bed") else "points = [[1, 2], [3, 4]]"
    points = "points = [[1, 2], [3, 4]], " if shape == "line" else ""
    with pytest.raises(PlanError) as caught:
        figure_of(f'base = "supine"\nprops = [{{ shape = "{shape}", {points}{other} }}]')
    told = str(caught.value.faults[-1]).split("expected one of ")[1]
    assert set(told.split(", ")) == {"shape", *keys}


def test_a_mat_may_have_a_height_and_a_wall_a_width() -> None:
    things = '[{ shape = "mat", at = [1, 2], size = [80, 4] }, { shape = "wall", size = [4, 90] }]'
    figure = figure_of(f'base = "supine"\nprops = {things}')
    assert [prop.size for prop in figure.props] == [(80, 4), (4, 90)]


def test_limbs_over_the_trunk_are_seen() -> None:
    text = 'base = "standing-front"\nworking = ["near-leg"]\nstart = { near_leg = [60, 80, 0] }'
    under, over = (figure_of(text + more) for more in ("", '\nover = ["near-leg"]'))
    shown = [str(FigureArt(figure, 40, 24).frame(0).text).count("%") for figure in (under, over)]
    assert shown[1] > shown[0]


@pytest.mark.parametrize(
    "line",
    [
        'base = "nowhere"',
        'base = "supine"\nend = { spine = [90] }',
        'base = "supine"\nend = { spine = "up" }',
        'base = "supine"\nend = { arm = [1] }',
        'base = "supine"\nend = { leg = "up" }',
        'base = "supine"\nend = { pelvis_angle = "up" }',
        'base = "supine"\nend = { neck = 9999 }',
        'base = "supine"\nend = { hand = ["near-tail", 0.5] }',
        'base = "supine"\nend = { hand = [] }',
        'base = "supine"\nend = { hand = ["near-shin"] }',
        'base = "supine"\nend = { hand = [true, 1] }',
        'base = "supine"\nend = { wing = [1, 2] }',
        'base = "supine"\nend = 3',
        'base = "supine"\npin = ["near-ear"]',
        'base = "supine"\npin = [["near-foot"]]',
        'base = "supine"\nworking = "near-leg"',
        'base = "supine"\ngrip = { nose = [1, 2] }',
        'base = "supine"\nprops = [{ shape = "sofa" }]',
        'base = "supine"\nprops = [{ shape = "line", points = [[1]] }]',
        'base = "supine"\nprops = [{ shape = "line", points = 4 }]',
        'base = "supine"\nprops = [{ shape = "line" }]',
        'base = "supine"\nprops = [{ shape = "towel", points = [[1, 2]] }]',
        'base = "supine"\nprops = [{ shape = "disc", size = [-4, -4] }]',
        'base = "supine"\nprops = [{ shape = "disc", size = [4, 5] }]',
        'base = "supine"\nprops = [{ shape = "mat", tilt = 4 }]',
        'base = "supine"\nprops = [{ shape = "chair", points = [[1, 2], [3, 4]] }]',
        'base = "supine"\nprops = [{ shape = "chair", tilt = 4 }]',
        'base = "supine"\nprops = [{ shape = "pillow", flip = true }]',
        'base = "supine"\nprops = [{ shape = "line", points = [[1, 2], [3, 4]], at = [1, 2] }]',
        'base = "supine"\nprops = [{ shape = "towel", points = [[1, 2], [3, 4]], size = [1, 2] }]',
        'base = "supine"\nprops = [{ shape = "line", points = [[1, 2], [3, 4]], end_at = [1, 2] }]',
        'base = "supine"\nprops = [{ shape = "bed", at = [1, 2] }]',
        'base = "supine"\nprops = [{ at = [1, 2], tilt = 4 }]',
        'base = "supine"\nprops = ["chair"]',
        'base = "supine"\nmarks = [{ text = "v" }]',
        'base = "supine"\nmarks = [{ text = "v", at = [0, 0], when = "later" }]',
        'base = "supine"\nmarks = [{ arrow = "back", at = [0, 0] }]',
        'base = "supine"\ncolour = "red"',
    ],
)
def test_a_fault_tells_its_line(line: str) -> None:
    with pytest.raises(PlanError) as caught:
        figure_of(line)
    assert [fault.line for fault in caught.value.faults] == [line.count("\n") + 1]
    assert all("expected" in str(fault) for fault in caught.value.faults)


def test_all_faults_of_a_pose_file_are_told() -> None:
    text = (
        '[up]\nspine = [1]\npelvis_angle = "x"\narm = [1]\nfoot = [1]\n'
        '[down]\nview = "below"\nshorten = { ear = 1 }\n'
    )
    with pytest.raises(PlanError) as caught:
        read_poses(Reader(parse_source("poses.toml", text.encode())))
    assert [fault.line for fault in caught.value.faults] == [2, 3, 4, 5, 7, 8]


def test_hips_of_a_base_stand_across_its_lower_spine_unless_it_says_otherwise() -> None:
    text = "[bent]\nspine = [40, 50]\n[tilted]\nspine = [40, 50]\npelvis_angle = 70\n"
    poses = read_poses(Reader(parse_source("poses.toml", text.encode())))
    assert [poses[name].pelvis_angle for name in ("bent", "tilted")] == [40, 70]


def test_a_place_for_both_gives_way_to_that_of_one() -> None:
    figure = figure_of('base = "standing"\nend = { foot = [1, 2], near_foot = [3, 4] }')
    assert figure.poses[1].places == {"near-foot": Place(3, 4), "far-foot": Place(1, 2)}
