"""What sessions of one's own do with given answers, against tables worked out by hand."""

from pathlib import Path

import pytest

from tests.commands.rehearsing import rehearsed, session_of, told, used, written
from tui.plan.model import DIRECTIONS, SIDE_RULES, TAGS
from tui.play.rehearse import Played, rehearse
from tui.play.sides import AFFECTED, Affected

LOW, SHARED, ONE = written("Low"), written("Shared"), written("One", "one low")
HIP, OFF = 'bias = ["hip"]', "optional = true"
STOPS = f'[on_spread]\naction = "stop"\n{ONE}{LOW}'
LIMIT_1 = f"[on_spread]\nlimit = 1\n{ONE}{LOW}"
STOPS_LIMIT_1 = STOPS.replace("\n", "\nlimit = 1\n", 1)
EASING = 'rest = true\n[on_spread]\naction = "next"\n' + "".join(
    written(name).replace('"reps"\nreps = 2', '"hold"\nhold_seconds = 9')
    for name in ("One", "Two", "Six")
)
SHARED_FIRST = written("One", "one shared low", 'start = "shared"') + SHARED + LOW
SHARED_HIP = written("One", "one shared low", 'start = "shared"', HIP) + SHARED + LOW
# The first ends with a rung of the library that bends as well, the other with one that does not.
FLEX = 'bias = ["flexion"]'
POSE = written("Pose", "pose childs-pose rest-90-90", 'start = "childs-pose"', FLEX)
POSE_PLAYED = "pose/childs-pose=y1 pose/rest-90-90=n"
KNEE = written("Knee", "knee heel-slide hook-lying-rest", 'start = "heel-slide"', FLEX)
KNEE_PLAYED = "knee/heel-slide=y1 knee/hook-lying-rest=n"

WRITTEN: list[tuple[str, str, str, str, str]] = [
    ("stop", STOPS, "n", "one=n low=n", "completed"),
    ("stop, settled", STOPS, "y1", "one=y1", "session-stops"),
    ("stop, not settled", STOPS, "y1x", "one=y1x", "session-stops"),
    ("stop, new signs", STOPS, "y2", "one=y2", "professional"),
    ("stop, red flag", STOPS, "y3", "one=y3", "urgent"),
    ("stop before limit", STOPS_LIMIT_1, "n,y1", "one=n low=y1", "session-stops"),
    ("limit 1", LIMIT_1, "y1", "one=y1", "limit"),
    ("limit 1 before no easier rung", LIMIT_1, "n,y1x", "one=n low=y1x", "limit"),
    ("limit 1, new signs", LIMIT_1, "y2", "one=y2", "professional"),
    ("no easier rung", LOW + ONE, "y1", "low=y1", "no-easier-rung"),
    ("no easier rung before not settled", LOW + ONE, "y1x", "low=y1x", "no-easier-rung"),
    ("no easier rung, red flag", LOW + ONE, "y3", "low=y3", "urgent"),
    ("no easier rung of the library", used("childs-pose", 'start = "rest-90-90"') + LOW, "y1",
     "childs-pose/rest-90-90=y1", "no-easier-rung"),
    ("down to the last rung", POSE + LOW, "y1", f"{POSE_PLAYED} low=n", "completed"),
    ("start", used("glute-bridge", 'start = "bridge-mini"'), "y1",
     "glute-bridge/bridge-mini=y1 glute-bridge/glute-squeeze=n", "completed"),
    ("start above its own slug", used("glute-bridge", 'start = "glute-bridge-hold"'), "y1",
     "glute-bridge/glute-bridge-hold=y1 glute-bridge=n", "completed"),
    ("hardest", used("glute-bridge", 'hardest = "bridge-mini"'), "y1",
     "glute-bridge/bridge-mini=y1 glute-bridge/glute-squeeze=n", "completed"),
    # A rung that spread is not played again in the run, whatever the tags.
    ("shared rung", SHARED_FIRST, "y1", "one/shared=y1 one/low=n -shared:rung low=n", "completed"),
    ("shared rung below the start", SHARED_FIRST + written("Two", "two shared low"), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two/low=n", "completed"),
    ("shared rung above the start", SHARED_FIRST + written("Two", "shared two"), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two=n", "completed"),
    ("shared rungs of the library", KNEE + used("heel-slide") + used("rest-90-90"), "y1",
     f"{KNEE_PLAYED} -heel-slide:rung -rest-90-90:direction", "completed"),
    ("shared rung that was good", KNEE + written("Float", "float hook-lying-rest"), "y1,n,y1",
     f"{KNEE_PLAYED} float=y1", "limit"),
    ("shared rung of another kind of exercise",
     KNEE + written("Float", "float heel-slide hook-lying-rest", 'start = "heel-slide"'), "y1",
     f"{KNEE_PLAYED} float/hook-lying-rest=n", "completed"),
    ("direction before shared rung", POSE + used("childs-pose", 'start = "rest-90-90"'),
     "y1", f"{POSE_PLAYED} -childs-pose:direction", "completed"),
    # A shared tag that is no direction starts one rung down, at most at the last.
    ("shared tag", written("One", "one low", HIP) + LOW + written("Two", "two low", HIP), "y1",
     "one=y1 one/low=n low=n two/low=n", "completed"),
    ("shared tag at the last rung", written("One", "one low", HIP) + LOW + written("Two", "", HIP),
     "y1", "one=y1 one/low=n low=n two=n", "completed"),
    ("shared tag and shared rung",
     SHARED_HIP + written("Two", "two shared low", HIP) + written("Six", "six shared", HIP), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two/low=n -six:rung", "completed"),
    ("the same exercise again", used("hip-abduction") * 2, "y1",
     "hip-abduction=y1 hip-abduction/clamshell=n hip-abduction/clamshell=n", "completed"),
    ("the same direction again", POSE + used("childs-pose"), "y1",
     f"{POSE_PLAYED} -childs-pose:direction", "completed"),
    # The tags are those of the exercise and of the rung that is played.
    ("the direction of a rung",
     written("Tilt", "childs-pose tilt low", 'start = "childs-pose"')
     + used("single-knee-to-chest") + LOW, "y1",
     "tilt/childs-pose=y1 tilt=n -single-knee-to-chest:direction low=n", "completed"),
    ("a nerve after any spread", written("One", "one low", HIP) + LOW + written("Root", "root low",
     'bias = ["nerve"]'), "y1", "one=y1 one/low=n low=n root/low=n", "completed"),
    # Easing positions: the next one, with no rest and no limit.
    ("easing", EASING, "y1", "one=y1 two=n six=n", "completed"),
    ("easing, twice", EASING, "y1,n,y1x", "one=y1 two=n six=y1x", "completed"),
    ("easing, all", EASING, "y1,y1,y1", "one=y1 two=y1 six=y1", "no-easier-rung"),
    ("easing, told early", EASING, "n,s,y1", "one=n two=s six=y1", "no-easier-rung"),
    ("easing, new signs", EASING, "n,y2", "one=n two=y2", "professional"),
    ("easing, red flag", EASING, "y1,y3", "one=y1 two=y3", "urgent"),
    ("easing, sharp pain", EASING, "h,h-y1", "one=h two=h-y1", "hurting"),
]  # fmt: skip

OPTIONAL: list[tuple[str, str, str, str, str]] = [
    (written("One", "", OFF) + LOW, "", "n", "-one:optional low=n", "completed"),
    (LOW + written("One", "", OFF), "", "n", "low=n -one:optional", "completed"),
    (LOW + written("One", "", OFF), "", "y1", "low=y1", "no-easier-rung"),
    (written("One", "", OFF), "", "y3", "-one:optional", "completed"),
    (written("One", "", OFF) * 2, "one", "n,y2", "one=n one=y2", "professional"),
    (written("One", "", OFF) + written("Two", "", OFF) + LOW, "two", "n",
     "-one:optional two=n low=n", "completed"),
    (POSE + used("single-knee-to-chest", OFF), "single-knee-to-chest", "y1",
     f"{POSE_PLAYED} -single-knee-to-chest:direction", "completed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answers", "course", "end"),
    [row[1:] for row in WRITTEN],
    ids=[row[0] for row in WRITTEN],
)
def test_written_sessions(text: str, answers: str, course: str, end: str, tmp_path: Path) -> None:
    assert rehearsed(session_of(tmp_path, text), "right", answers) == (course, end)


@pytest.mark.parametrize(("text", "turned_on", "answers", "course", "end"), OPTIONAL)
def test_an_optional_exercise_is_left_out_unless_turned_on(
    text: str, turned_on: str, answers: str, course: str, end: str, tmp_path: Path
) -> None:
    session = session_of(tmp_path, text)
    assert rehearsed(session, "right", answers, turned_on) == (course, end)


@pytest.mark.parametrize("tag", TAGS)
def test_a_shared_direction_is_left_out_and_any_other_tag_starts_lower(
    tag: str, tmp_path: Path
) -> None:
    bias = f'bias = ["{tag}"]'
    one, two = written("One", "one low", bias), written("Two", "two low", bias)
    expected = "-two:direction" if tag in DIRECTIONS else "two/low=n"
    session = session_of(tmp_path, one + two + LOW)
    assert rehearsed(session, "right", "y1") == (f"one=y1 one/low=n {expected} low=n", "completed")


# Without a tag of its own an exercise counts as moving in every direction.
def test_after_a_yes_in_what_has_no_tags_every_direction_is_left_out(tmp_path: Path) -> None:
    untagged = written("One", "one low", "bias = []")
    others = "".join(written(f"To {tag}", "", f'bias = ["{tag}"]') for tag in DIRECTIONS)
    others = others.replace('"to ', '"to-')
    left_out = " ".join(f"-to-{tag}:direction" for tag in DIRECTIONS)
    session = session_of(tmp_path, untagged + others + LOW)
    assert rehearsed(session, "right", "y1") == (f"one=y1 one/low=n {left_out} low=n", "completed")


def test_after_a_yes_in_any_direction_what_has_no_tags_is_left_out(tmp_path: Path) -> None:
    session = session_of(tmp_path, POSE + written("One", "", "bias = []") + LOW)
    expected = f"{POSE_PLAYED} -one:direction low=n"
    assert rehearsed(session, "right", "y1") == (expected, "completed")


# Unaffected side first, else right first; away is impossible with symptoms on both sides.
SIDES_DONE: dict[str, dict[Affected, str]] = {
    "both": {"left": "right left", "right": "left right", "both": "right left"},
    "alternating": {"left": "right left", "right": "left right", "both": "right left"},
    "symptomatic": {"left": "left", "right": "right", "both": "right left"},
    "away": {"left": "right", "right": "left", "both": "left out"},
}


@pytest.mark.parametrize("affected", AFFECTED)
@pytest.mark.parametrize("side", SIDE_RULES)
def test_the_sides_follow_the_symptoms(side: str, affected: Affected, tmp_path: Path) -> None:
    session = session_of(tmp_path, written("One", "", f'side = "{side}"'))
    expected = SIDES_DONE[side].get(affected, "right left") if side != "none" else "None"
    (step,) = rehearse(session, told(affected), frozenset(), ()).course
    if isinstance(step, Played):
        assert " ".join(str(done) for done in step.sides) == expected
    else:
        assert (expected, step.why) == ("left out", "side")
