"""Doses that build up, in a session file: how they are read, and every way to get them wrong."""

from pathlib import Path

import pytest

from tests.bundled import library
from tests.factories import make_dose, make_exercise, plan
from tests.plan.files import HEAD, faults_of, load
from tui.plan.model import PlannedExercise

BRIDGE = library().exercises["glute-bridge"].dose
OWN = """format = 1
title = "Test"
[[exercise]]
name = "Slow march"
position = "supine"
kind = "{kind}"
steps = ["Lift one foot."]
ladder = ["slow-march", "pelvic-tilt"]
"""


def built(tmp_path: Path, lines: str) -> PlannedExercise:
    return load(tmp_path, f"{HEAD}{lines}\n").exercises[0]


def numbers(planned: PlannedExercise) -> list[tuple[int, int, int]]:
    return [dose.numbers for dose in planned.build]


def test_without_build_there_is_one_dose(tmp_path: Path) -> None:
    planned = built(tmp_path, "reps = 7")
    assert planned.build == (planned.ladder[planned.start].dose,)
    assert (planned.goal.reps, planned.last_step) == (7, 0)


BUILDS = [
    (
        "[{ sets = 1, reps = 8, hold_seconds = 1 }, { sets = 2, reps = 10 }, { sets = 3 }]",
        [(1, 8, 1), (2, 10, 1), (3, 10, 1)],
    ),
    ("[{}, { hold_seconds = 600 }]", [BRIDGE.numbers, (BRIDGE.sets, BRIDGE.reps, 600)]),
    (
        "[{ sets = 1, reps = 1 }, { sets = 10, reps = 100 }]",
        [(1, 1, BRIDGE.hold_seconds), (10, 100, BRIDGE.hold_seconds)],
    ),
    (
        "[{ sets = 1, reps = 1 },{ reps = 2 },{ reps = 3 },{ reps = 4 },{ reps = 5 },{ sets = 2 }]",
        [*((1, reps, BRIDGE.hold_seconds) for reps in range(1, 6)), (2, 5, BRIDGE.hold_seconds)],
    ),
]


@pytest.mark.parametrize(("build", "expected"), BUILDS)
def test_the_steps(build: str, expected: list[tuple[int, int, int]], tmp_path: Path) -> None:
    planned = built(tmp_path, f"build = {build}")
    assert numbers(planned) == expected
    assert planned.ladder[planned.start].dose == planned.build[0]
    assert planned.goal == planned.build[-1]


def test_rest_and_tempo_are_those_of_every_step(tmp_path: Path) -> None:
    planned = built(tmp_path, "tempo = [3, 4]\nrest_seconds = 7\nbuild = [{}, { sets = 9 }]")
    assert {(dose.tempo_seconds, dose.rest_seconds) for dose in planned.build} == {((3.0, 4.0), 7)}


def test_the_first_step_is_filled_up_from_the_rung_where_play_starts(tmp_path: Path) -> None:
    planned = built(tmp_path, 'start = "bridge-mini"\nbuild = [{ sets = 1 }, { sets = 4 }]')
    mini = library().exercises["bridge-mini"].dose
    assert numbers(planned) == [
        (1, mini.reps, mini.hold_seconds),
        (4, mini.reps, mini.hold_seconds),
    ]
    assert planned.ladder[planned.start].dose == planned.build[0]
    assert planned.ladder[planned.start - 1].dose == BRIDGE


def test_a_step_is_of_the_start_rung_alone(tmp_path: Path) -> None:
    planned = built(tmp_path, "build = [{ sets = 1 }, { sets = 2 }, { sets = 5 }]")
    assert [planned.at(planned.start, step).dose for step in range(3)] == list(planned.build)
    assert planned.at(planned.start, 2).slug == "glute-bridge"
    for rung in range(len(planned.ladder)):
        if rung != planned.start:
            assert planned.at(rung, 2) is planned.ladder[rung]


def test_the_one_dose_of_a_plan_is_always_that_of_its_start() -> None:
    exercise = make_exercise("march", ladder=("march", "rest"), dose=make_dose(reps=3))
    assert plan(exercise).build == (exercise.dose,)


def own(tmp_path: Path, kind: str, build: str) -> PlannedExercise:
    return load(tmp_path, f"{OWN.format(kind=kind)}build = {build}\n").exercises[0]


@pytest.mark.parametrize(
    ("kind", "build", "expected"),
    [
        ("reps", "[{ reps = 5 }, { sets = 2 }]", [(1, 5, 0), (2, 5, 0)]),
        ("reps", "[{ reps = 5 }, { hold_seconds = 1 }]", [(1, 5, 0), (1, 5, 1)]),
        ("hold", "[{ hold_seconds = 10 }, { reps = 2 }]", [(1, 1, 10), (1, 2, 10)]),
    ],
)
def test_an_exercise_written_here_builds_too(
    kind: str, build: str, expected: list[tuple[int, int, int]], tmp_path: Path
) -> None:
    planned = own(tmp_path, kind, build)
    assert numbers(planned) == expected
    assert planned.exercise.dose == planned.ladder[planned.start].dose == planned.build[0]


OWN_FAULTS = [
    ("reps", "[{ sets = 2 }, { sets = 3 }]", "9: exercise[1].build[1].reps: found nothing"),
    ("hold", "[{ reps = 2 }, { reps = 3 }]", "9: exercise[1].build[1].hold_seconds: found nothing"),
    ("wait", "[{ sets = 2 }, { sets = 3 }]", '6: exercise[1].kind: found "wait", expected one of'),
    (
        "reps",
        '[{ reps = 2 }, { reps = 3 }]\nstart = "pelvic-tilt"',
        '10: exercise[1].start: found "pelvic-tilt", expected slow-march, whose doses build gives',
    ),
    (
        "reps",
        "[{ reps = 2 }, { sets = 2 }]\nreps = 5",
        "10: exercise[1].reps: found 5, expected no",
    ),
]


@pytest.mark.parametrize(("kind", "build", "fault"), OWN_FAULTS)
def test_faults_of_one_written_here(kind: str, build: str, fault: str, tmp_path: Path) -> None:
    (told,) = faults_of(tmp_path, f"{OWN.format(kind=kind)}build = {build}\n")
    assert told.startswith(fault)


STEP = "exercise[1].build"
BESIDE = "expected no such key beside build, which gives it step by step"
LIST = "expected a list of 2 to 6 tables"
MORE = "expected more sets, reps or hold_seconds than in the step before"
FAULTS = [
    ("3", [f"5: {STEP}: found 3, {LIST}"]),
    ("[]", [f"5: {STEP}: found an empty list"]),
    ("[{ sets = 1 }]", [f"5: {STEP}: found"]),
    ("[{ sets = 1 }, 3]", [f"5: {STEP}[2]: found 3, expected a table"]),
    ("[{ sets = 3 }, { sets = 2 }]", [f"5: {STEP}[2].sets: found 2, expected 3 or more, as in t"]),
    ("[{ reps = 9 }, { sets = 3, reps = 8 }]", [f"5: {STEP}[2].reps: found 8, expected 9 or m"]),
    (
        "[{ reps = 9, hold_seconds = 5 }, { reps = 8, hold_seconds = 4 }]",
        [f"5: {STEP}[2].reps: found 8", f"5: {STEP}[2].hold_seconds: found 4, expected 5 or more"],
    ),
    (
        "[{ sets = 1 }, { sets = 2 }, { sets = 2 }]",
        [f"5: {STEP}[3]: found a step that rises in nothing, {MORE}"],
    ),
    ("[{ sets = 1 }, {}]", [f"5: {STEP}[2]: found a step that rises in nothing, {MORE}"]),
    ("[{ sets = 1 }, { hold_seconds = 0 }]", [f"5: {STEP}[2].hold_seconds: found 0, expected a w"]),
    ("[{ hold_seconds = 0 }, { sets = 9 }]", [f"5: {STEP}[1].hold_seconds: found 0, expected a w"]),
    ("[{ hold_seconds = 601 }, { sets = 9 }]", [f"5: {STEP}[1].hold_seconds: found 601"]),
    ("[{ sets = 0 }, { sets = 11 }]", [f"5: {STEP}[1].sets: found 0", f"5: {STEP}[2].sets: foun"]),
    ("[{ reps = 0 }, { reps = 101 }]", [f"5: {STEP}[1].reps: found 0", f"5: {STEP}[2].reps: foun"]),
    ("[{ reps = 1.5 }, { sets = 9 }]", [f"5: {STEP}[1].reps: found 1.5"]),
    ("[{ reps = true }, { sets = 9 }]", [f"5: {STEP}[1].reps: found true"]),
    (
        "[{ sets = 1, tempo = [1, 1] }, { sets = 2 }]",
        [f"5: {STEP}[1].tempo: found an unknown key, expected one of hold_seconds, reps, sets"],
    ),
    (
        "[{ sets = 1 },\n  { sets = 2 },\n  { sets = 1 }]",
        [f"7: {STEP}[3].sets: found 1, expected 2 or more, as in the step before"],
    ),
    ("[{ sets = 1 }, { sets = 2 }]\nsets = 3", [f"6: exercise[1].sets: found 3, {BESIDE}"]),
    (
        "[{ sets = 1 }, { sets = 2 }]\nreps = 3\nhold_seconds = 2",
        [
            f"6: exercise[1].reps: found 3, {BESIDE}",
            f"7: exercise[1].hold_seconds: found 2, {BESIDE}",
        ],
    ),
    (f"[{', '.join(f'{{ reps = {n} }}' for n in range(1, 8))}]", [f"5: {STEP}: found"]),
]


@pytest.mark.parametrize(("build", "faults"), FAULTS)
def test_faults_of_steps(build: str, faults: list[str], tmp_path: Path) -> None:
    told = faults_of(tmp_path, f"{HEAD}build = {build}\n")
    assert len(told) == len(faults)
    for each, start in zip(told, faults, strict=True):
        assert each.startswith(start)


def test_where_the_exercise_is_not_known_nothing_is_compared(tmp_path: Path) -> None:
    text = HEAD.replace("glute-bridge", "no-bridge")
    (told,) = faults_of(tmp_path, f"{text}build = [{{ reps = 9 }}, {{ reps = 8 }}]\n")
    assert told.startswith('4: exercise[1].use: found "no-bridge"')
    others = faults_of(tmp_path, f"{text}build = [{{ reps = 9 }}, {{ reps = 0 }}]\nsets = 1\n")
    assert [each[:2] for each in others] == ["4:", "5:", "6:"]


def test_steps_may_stand_in_tables_of_their_own(tmp_path: Path) -> None:
    lines = "[[exercise.build]]\nreps = 9\n[[exercise.build]]\nreps = 10"
    assert [dose.reps for dose in built(tmp_path, lines).build] == [9, 10]
