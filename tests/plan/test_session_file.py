"""What a session file may say of runs a day, of a yes, and of the legs that an exercise needs."""

from pathlib import Path

import pytest

from tests.factories import make_exercise, plan
from tests.plan.files import HEAD, faults_of, load
from tui.plan.model import PlannedExercise

STILL = "rest-90-90"
OWN = """format = 1
title = "Test"
[[exercise]]
name = "Slow march"
position = "supine"
kind = "reps"
reps = 5
steps = ["Lift one foot.", "Lower it."]
ladder = ["fast-march", "slow-march", "abdominal-brace"]
bias = ["hip"]
[[exercise]]
name = "Fast march"
position = "supine"
kind = "reps"
reps = 5
steps = ["Lift one foot."]
bias = ["flexion", "load"]
"""


def with_top(line: str) -> str:
    return HEAD.replace('title = "Test"', f'title = "Test"\n{line}').replace("glute-bridge", STILL)


@pytest.mark.parametrize(("line", "per_day"), [("", 2), *((f"per_day = {n}", n) for n in (1, 12))])
def test_how_often_a_day(line: str, per_day: int, tmp_path: Path) -> None:
    assert load(tmp_path, with_top(line)).per_day == per_day


@pytest.mark.parametrize("number", ["0", "13", "true"])
def test_faults_of_how_often_a_day(number: str, tmp_path: Path) -> None:
    assert faults_of(tmp_path, with_top(f"per_day = {number}")) == [
        f"3: per_day: found {number}, expected a whole number from 1 to 12"
    ]


ACTIONS = [
    ("", "", "regress"),
    ("rest = false", 'action = "stop"', "stop"),
    ("", 'action = "regress"', "regress"),
    ("rest = true", 'action = "next"', "next"),
]


@pytest.mark.parametrize(("top", "action", "expected"), ACTIONS)
def test_the_action(top: str, action: str, expected: str, tmp_path: Path) -> None:
    session = load(tmp_path, f"{with_top(top)}[on_spread]\n{action}\n")
    assert session.on_spread.action == expected
    assert session.is_rest == (expected == "next")


NEXT_ALONE = "expected regress or stop; next is for a session with rest = true"
REST_ALONE = 'expected false, or action = "next" below [on_spread] with it'
NOT_NEXT = "expected next, since rest = true says that this is a session of rests"
ACTION_FAULTS = [
    ("", 'action = "next"', f'7: on_spread.action: found "next", {NEXT_ALONE}'),
    ("rest = false", 'action = "next"', f'7: on_spread.action: found "next", {NEXT_ALONE}'),
    ("rest = true", "", f"3: rest: found true, {REST_ALONE}"),
    ("rest = true", "limit = 1", f"3: rest: found true, {REST_ALONE}"),
    ("rest = true", 'action = "stop"', f'7: on_spread.action: found "stop", {NOT_NEXT}'),
    ("rest = true", 'action = "regress"', f'7: on_spread.action: found "regress", {NOT_NEXT}'),
    ("rest = true", 'action = "go"', f'7: on_spread.action: found "go", {NOT_NEXT}'),
    ("", 'action = "go"', f'7: on_spread.action: found "go", {NEXT_ALONE}'),
    ("rest = 1", 'action = "next"', "3: rest: found 1, expected true or false"),
]


@pytest.mark.parametrize(("top", "action", "fault"), ACTION_FAULTS)
def test_next_and_rest_need_each_other(top: str, action: str, fault: str, tmp_path: Path) -> None:
    (told,) = faults_of(tmp_path, f"{with_top(top)}[on_spread]\n{action}\n")
    assert told.startswith(fault)


def test_rest_without_any_word_on_a_yes_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, with_top("rest = true")) == [f"3: rest: found true, {REST_ALONE}"]


EASING = """format = 1
title = "Test"
rest = true
[on_spread]
action = "next"
[[exercise]]
"""
RESTS = ["hook-lying-rest", "prone-lying", "prone-pillow", "rest-90-90", "side-lying-rest"]
LIE = 'name = "Lie"\nposition = "supine"\nkind = "hold"\nhold_seconds = 9\nsteps = ["Lie."]\n'
NO_RESTS = [
    ('use = "prone-press-up"', "7: exercise[1].use: found prone-press-up: kind reps, "),
    ('use = "seated-table-slide"', "found seated-table-slide: seated"),
    ('use = "prone-on-elbows"\nreps = 1', "found prone-on-elbows: a figure that moves, expected"),
    ('use = "rest-90-90"\nsets = 2', "found rest-90-90: 2 sets, expected one hold in which"),
    ('use = "rest-90-90"\nreps = 2', "found rest-90-90: 2 holds, expected"),
    (
        'use = "rest-90-90"\nbuild = [{ hold_seconds = 9 }, { sets = 3 }]',
        "found rest-90-90: 3 sets, expected",
    ),
    (f"{LIE}reps = 3", "exercise[1].name: found lie: 3 holds, expected"),
    (LIE.replace("supine", "quadruped"), "exercise[1].name: found lie: quadruped, expected"),
    (f'{LIE}frames = ["o", "x"]', "exercise[1].name: found lie: a figure that moves, expected"),
    *(
        (
            f'{LIE}bias = ["flexion", "extension"]\n'
            f"[exercise.{moves}]\nbias = []\n"
            'figure = { base = "supine", end = { head = 20 } }\n'
            f'[exercise.{rests}]\nbias = []\nfigure = {{ base = "supine" }}',
            "exercise[1].name: found lie: a figure that moves, expected",
        )
        for moves, rests in (("bending", "arching"), ("arching", "bending"))
    ),
    (f'{LIE}ladder = ["lie", "bridge-mini"]', "found bridge-mini: kind reps, a figure that"),
]


@pytest.mark.parametrize("slug", RESTS)
def test_lying_still_is_a_rest(slug: str, tmp_path: Path) -> None:
    assert load(tmp_path, f'{EASING}use = "{slug}"\n').is_rest
    assert load(tmp_path, f'{EASING}{LIE}ladder = ["lie", "{slug}"]\n').is_rest
    assert load(tmp_path, f'{EASING}{LIE}frames = ["o"]\n').is_rest


@pytest.mark.parametrize(("exercise", "fault"), NO_RESTS)
def test_what_is_no_rest_is_no_part_of_a_session_of_rests(
    exercise: str, fault: str, tmp_path: Path
) -> None:
    faults = faults_of(tmp_path, f"{EASING}{exercise}\n")
    assert any(fault in each for each in faults), faults
    assert all("since rest = true says that this is a session of rests" in each for each in faults)


def first(tmp_path: Path, lines: str) -> PlannedExercise:
    text = OWN.replace('bias = ["hip"]\n', f'bias = ["hip"]\n{lines}\n')
    return load(tmp_path, text).exercises[0]


def test_an_exercise_asks_nothing_of_a_leg_unless_it_says_so(tmp_path: Path) -> None:
    planned = first(tmp_path, "")
    assert (planned.exercise.quiet_leg, planned.exercise.needs_strong_leg) == (False, False)
    assert (planned.exercise.leg_start, planned.leg_start) == ("", None)


def test_what_an_exercise_asks_of_a_leg(tmp_path: Path) -> None:
    assert first(tmp_path, "quiet_leg = true").exercise.quiet_leg
    assert first(tmp_path, "needs_strong_leg = true").exercise.needs_strong_leg


@pytest.mark.parametrize(("rung", "index"), [("fast-march", 0), ("slow-march", 1)])
def test_where_to_start_with_symptoms_in_the_leg(rung: str, index: int, tmp_path: Path) -> None:
    planned = first(tmp_path, f'leg_start = "{rung}"')
    assert (planned.exercise.leg_start, planned.leg_start) == (rung, index)


LEG_FAULTS = [
    ('leg_start = "bird-dog"', 'leg_start: found "bird-dog", expected one of fast-march, slow-mar'),
    (
        "leg_start = 1",
        "leg_start: found 1, expected one of fast-march, slow-march, abdominal-brace",
    ),
    ("quiet_leg = 1", "quiet_leg: found 1, expected true or false"),
    ('needs_strong_leg = "no"', 'needs_strong_leg: found "no", expected true or false'),
]


@pytest.mark.parametrize(("line", "fault"), LEG_FAULTS)
def test_faults_of_what_is_asked_of_a_leg(line: str, fault: str, tmp_path: Path) -> None:
    text = OWN.replace('bias = ["hip"]\n', f'bias = ["hip"]\n{line}\n')
    (told,) = faults_of(tmp_path, text)
    assert told.startswith(f"11: exercise[1].{fault}")


def test_a_leg_start_that_no_rung_of_the_plan_has_is_none() -> None:
    exercise = make_exercise("march", ladder=("march", "rest"))
    assert plan(exercise).leg_start is None


TAGS = [(0, {"hip", "flexion", "load"}), (1, {"hip"}), (2, {"hip", "neutral"})]


@pytest.mark.parametrize(("rung", "tags"), TAGS)
def test_the_tags_of_an_exercise_at_a_rung(rung: int, tags: set[str], tmp_path: Path) -> None:
    assert first(tmp_path, "").tags(rung) == tags
