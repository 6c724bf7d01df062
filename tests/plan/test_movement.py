"""What an entry may say of how it moves: verbs, both ends, sides in turn, ranges, ways, tags."""

from pathlib import Path

import pytest

from tests.plan.files import HEAD, faults_of, load
from tui.plan.measures import JOINTS, JointRange
from tui.plan.model import DIRECTIONS, Exercise

START = 'format = 1\ntitle = "Test"\n[[exercise]]\nname = "Knee lift"\nposition = "supine"\n'
STEPS = 'steps = ["Lift one knee."]\n'
REPS = f'{START}{STEPS}kind = "reps"\nreps = 5\nhold_seconds = 2\nbias = ["hip"]\n'
HOLD = f'{START}{STEPS}kind = "hold"\nhold_seconds = 30\nbias = ["hip"]\n'
WAYS = """verbs = ["Move", "Come back"]
[exercise.bending]
name = "Rounding"
steps = ["Round your back."]
feel = "A stretch."
expected = "A pull."
cues = ["Slowly"]
stop_when = "It spreads."
bias = ["flexion"]
verbs = ["Round", "Let go"]
range_degrees = { whole-spine = 10 }
[exercise.bending.figure]
base = "quadruped"
[exercise.arching]
bias = ["extension"]
"""


def entry(tmp_path: Path, text: str) -> Exercise:
    return load(tmp_path, text).exercises[0].exercise


def test_an_entry_that_says_nothing_of_it_moves_as_usual(tmp_path: Path) -> None:
    plain = entry(tmp_path, REPS)
    assert (plain.verbs, plain.range_degrees, plain.ways, plain.side) == ((), None, None, "none")
    assert not plain.dose.holds_both_ends
    assert not plain.is_untagged


def test_all_that_an_entry_can_say(tmp_path: Path) -> None:
    lines = """verbs = ["Lift", "Lower"]
hold_both_ends = true
side = "alternating"
range_degrees = { hip-flexion = 90 }
"""
    told = entry(tmp_path, REPS + lines)
    assert told.verbs == ("Lift", "Lower")
    assert told.dose.holds_both_ends
    assert told.side == "alternating"
    assert told.range_degrees == JointRange("hip-flexion", 90)


def test_a_hold_has_one_verb(tmp_path: Path) -> None:
    assert entry(tmp_path, f'{HOLD}verbs = ["Walk"]\n').verbs == ("Walk",)


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("degrees", [0, 180])
def test_the_range_of_every_joint(joint: str, degrees: int, tmp_path: Path) -> None:
    told = entry(tmp_path, f"{REPS}range_degrees = {{ {joint} = {degrees} }}\n")
    assert told.range_degrees == JointRange(joint, degrees)


@pytest.mark.parametrize("line", ["", "bias = []"])
def test_without_tags_all_directions_count(line: str, tmp_path: Path) -> None:
    untagged = entry(tmp_path, f"{START}{STEPS}kind = 'reps'\nreps = 5\n{line}\n")
    assert untagged.is_untagged
    assert untagged.bias == frozenset(DIRECTIONS)


def test_what_one_way_says_differs_and_all_else_is_the_exercise_s(tmp_path: Path) -> None:
    exercise = entry(tmp_path, REPS + WAYS)
    assert exercise.ways is not None
    bending, arching = exercise.ways.bending, exercise.ways.arching
    assert (bending.slug, bending.name) == ("knee-lift", "Rounding")
    assert (bending.steps, bending.feel) == (("Round your back.",), "A stretch.")
    assert (bending.expected, bending.cues) == ("A pull.", ("Slowly",))
    assert (bending.stop_when, bending.bias) == ("It spreads.", frozenset({"flexion"}))
    assert (bending.verbs, bending.range_degrees) == (
        ("Round", "Let go"),
        JointRange("whole-spine", 10),
    )
    assert bending.figure is not None
    assert (arching.slug, arching.name, arching.steps) == (
        "knee-lift",
        "Knee lift",
        exercise.steps,
    )
    assert (arching.verbs, arching.figure) == (("Move", "Come back"), None)
    assert arching.bias == frozenset({"extension"})
    assert {bending.ways, arching.ways} == {None}
    assert {bending.dose, arching.dose} == {exercise.dose}


def test_a_way_without_tags_has_those_of_the_exercise(tmp_path: Path) -> None:
    ways = entry(tmp_path, f"{REPS}[exercise.bending]\n[exercise.arching]\nbias = []\n").ways
    assert ways is not None
    assert (ways.bending.bias, ways.bending.is_untagged) == (frozenset({"hip"}), False)
    assert (ways.arching.bias, ways.arching.is_untagged) == (frozenset(DIRECTIONS), True)


def test_a_drawing_of_a_way_takes_the_place_of_drawn_frames(tmp_path: Path) -> None:
    ways = entry(tmp_path, f'{REPS}frames = ["o"]\n{WAYS}').ways
    assert ways is not None
    assert (ways.bending.frames, ways.arching.frames) == ((), ("o",))


TWO, ONE = "expected a list of 2 strings", "expected a list of 1 string"
LONG = "x" * 25
JOINTS_TOLD = ", ".join(sorted(JOINTS))
SIDES = 'expected one of none, both, symptomatic, away; alternating is for kind = "reps"'
REPS_FAULTS = [
    ('verbs = ["Lift"]', f"verbs: found a list of 1, {TWO}"),
    ('verbs = ["Lift", "Hold", "Lower"]', f"verbs: found a list of 3, {TWO}"),
    ("verbs = []", f"verbs: found an empty list, {TWO}"),
    ('verbs = "Lift"', f'verbs: found "Lift", {TWO}'),
    ('verbs = ["Lift", ""]', 'verbs[2]: found "", expected text of 1 to 24 characters'),
    ('verbs = ["Lift", 1]', "verbs[2]: found 1, expected text of 1 to 24 characters"),
    (
        f'verbs = ["{LONG}", "Lower"]',
        "verbs[1]: found 25 characters, expected text of 1 to 24 characters",
    ),
    ("hold_both_ends = 1", "hold_both_ends: found 1, expected true or false"),
    (
        'side = "in turn"',
        'side: found "in turn", expected one of none, both, alternating, symptomatic, away',
    ),
    ("range_degrees = 90", "range_degrees: found 90, expected a table"),
    (
        "range_degrees = {}",
        "range_degrees: found a table, expected exactly one joint with its degrees",
    ),
    (
        "range_degrees = { elbow = 9, ankle = 9 }",
        "range_degrees: found a table, expected exactly one joint with its degrees",
    ),
    (
        "range_degrees = { elbow = 181 }",
        "range_degrees.elbow: found 181, expected a whole number from 0 to 180",
    ),
    (
        "range_degrees = { elbow = -1 }",
        "range_degrees.elbow: found -1, expected a whole number from 0 to 180",
    ),
    (
        "range_degrees = { elbow = 9.5 }",
        "range_degrees.elbow: found 9.5, expected a whole number from 0 to 180",
    ),
    (
        "range_degrees = { elbow = 9, toe = 9 }",
        f"range_degrees.toe: found an unknown key, expected one of {JOINTS_TOLD}",
    ),
    ("bending = 1\narching = {}", "bending: found 1, expected a table"),
    ("bending = {}", "arching: found nothing, expected a table"),
    ("arching = {}", "bending: found nothing, expected a table"),
    (
        "bending = { reps = 3 }\narching = {}",
        "bending.reps: found an unknown key, expected one of bias, cues, expected, feel, figure, "
        "name, range_degrees, steps, stop_when, verbs",
    ),
    (
        'bending = { verbs = ["Go"] }\narching = {}',
        f"bending.verbs: found a list of 1, {TWO}",
    ),
    (
        'bending = { bias = ["down"] }\narching = {}',
        'bending.bias[1]: found "down", expected different words out of flexion, extension, '
        "rotation, lateral, nerve, neutral, hip, load",
    ),
]  # fmt: skip
HOLD_FAULTS = [
    ('verbs = ["Walk", "Stop"]', f"verbs: found a list of 2, {ONE}"),
    ('side = "alternating"', f'side: found "alternating", {SIDES}'),
    (
        "hold_both_ends = true",
        'hold_both_ends: found true, expected false; only reps, kind = "reps", have two ends',
    ),
]


@pytest.mark.parametrize(("line", "fault"), REPS_FAULTS)
def test_faults_of_reps(line: str, fault: str, tmp_path: Path) -> None:
    (told,) = faults_of(tmp_path, f"{REPS}{line}\n")
    number, _, message = told.partition(": ")
    # What is missing is told where its exercise begins.
    assert number == ("3" if "found nothing" in fault else "11")
    assert message == f"exercise[1].{fault}"


@pytest.mark.parametrize(("line", "fault"), HOLD_FAULTS)
def test_faults_of_holds(line: str, fault: str, tmp_path: Path) -> None:
    assert faults_of(tmp_path, f"{HOLD}{line}\n") == [f"10: exercise[1].{fault}"]


NO_HOLD = "expected hold_seconds with it: how long each end is held"


def test_both_ends_of_a_rep_without_a_hold(tmp_path: Path) -> None:
    text = REPS.replace("hold_seconds = 2\n", "") + "hold_both_ends = true\n"
    assert faults_of(tmp_path, text) == [f"10: exercise[1].hold_both_ends: found true, {NO_HOLD}"]


def test_both_ends_without_a_kind_have_no_fault_of_their_own(tmp_path: Path) -> None:
    text = REPS.replace('kind = "reps"\n', "") + "hold_both_ends = true\n"
    (fault,) = faults_of(tmp_path, text)
    assert "kind: found nothing" in fault


def test_a_session_may_hold_the_reps_of_the_library_at_both_ends(tmp_path: Path) -> None:
    text = HEAD.replace("glute-bridge", "cat-camel")
    session = load(tmp_path, f"{text}hold_seconds = 2\nhold_both_ends = true\n")
    (planned,) = session.exercises
    assert planned.ladder[planned.start].dose.holds_both_ends
    (fault,) = faults_of(tmp_path, f"{text}hold_both_ends = true\n")
    assert fault == f"5: exercise[1].hold_both_ends: found true, {NO_HOLD}"


def test_a_way_has_not_the_direction_that_it_spares(tmp_path: Path) -> None:
    ways = 'bending = { bias = ["flexion"] }\narching = { bias = ["extension", "flexion"] }\n'
    text = (
        'format = 1\ntitle = "Test"\n[[exercise]]\nname = "One"\nposition = "supine"\n'
        'kind = "reps"\nreps = 2\nsteps = ["Move."]\nbias = ["flexion", "extension"]\n' + ways
    )
    (fault,) = faults_of(tmp_path, text)
    assert fault.startswith("11: exercise[1].arching.bias: found a list of 2, expected tags with")
