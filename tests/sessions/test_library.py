"""The library of exercises is the catalogue's, whole, and its texts fit their places."""

import textwrap
import tomllib

import pytest

from tests.bundled import library
from tests.sessions.source import (
    EXERCISES,
    NOT_ON_A_LADDER,
    RUNGS,
    SIDES,
    WALKS,
    ladders,
    rows,
)
from tui import resources
from tui.plan.model import Exercise

LIBRARY = library().exercises
INDEX = rows(EXERCISES)
OTHERS = rows(RUNGS + NOT_ON_A_LADDER)
TAGS = {
    "FLEX": "flexion",
    "EXT": "extension",
    "ROT": "rotation",
    "LAT": "lateral",
    "NEURO": "nerve",
    "NEUT": "neutral",
    "HIP": "hip",
    "LOAD": "load",
}
PLAYED_RUNGS = {
    "seal-stretch": "prone-press-up",
    "cat-camel-hold": "cat-camel",
    "glute-bridge-hold": "glute-bridge",
    "curl-up-rotation": "curl-up",
}
"""Harder forms with which a session begins, so they have the ladder of their row too."""

every_exercise = pytest.mark.parametrize("exercise", LIBRARY.values(), ids=LIBRARY)


def dose_in_words(exercise: Exercise) -> str:
    """A dose as the tables tell it; of a hold, all holds of all sets (of one side)."""
    dose = exercise.dose
    if dose.kind == "hold":
        return f"hold {dose.sets * dose.reps} x {dose.hold_seconds} s"
    reps = f"reps {dose.sets} x {dose.reps}" if dose.sets > 1 else f"reps {dose.reps}"
    return f"{reps}, {dose.hold_seconds} s each" if dose.hold_seconds else reps


def test_every_file_of_the_library_is_loaded_and_nothing_stands_in_two() -> None:
    files = sorted((resources.sessions_folder() / "exercises").iterdir())
    written = [slug for file in files for slug in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert sorted(written) == sorted(LIBRARY)


def test_the_library_is_the_catalogue_s_and_nothing_else() -> None:
    named, others = [row[0] for row in INDEX], [row[0] for row in OTHERS]
    assert len(named) == len(set(named)) == 38
    assert sorted(LIBRARY) == sorted(named + others)


@pytest.mark.parametrize(
    ("slug", "position", "bias", "dose", "side"), INDEX, ids=[row[0] for row in INDEX]
)
def test_the_exercises_of_the_index(
    slug: str, position: str, bias: str, dose: str, side: str
) -> None:
    exercise = LIBRARY[slug]
    assert exercise.position in position.split("/")
    assert exercise.bias == {TAGS[tag] for tag in bias.split("+")}
    assert (dose_in_words(exercise), exercise.side) == (dose, SIDES[side])


@pytest.mark.parametrize(("slug", "bias", "dose", "side"), OTHERS, ids=[row[0] for row in OTHERS])
def test_the_other_rungs(slug: str, bias: str, dose: str, side: str) -> None:
    rung = LIBRARY[slug]
    assert (dose_in_words(rung), rung.side) == (dose, SIDES[side])
    assert rung.bias == {TAGS[tag] for tag in bias.split("+")}


def test_the_ladders_rung_by_rung() -> None:
    expected = ladders()
    assert set(expected) == {row[0] for row in INDEX}
    expected |= {rung: expected[own] for rung, own in PLAYED_RUNGS.items()}
    expected[WALKS[0]] = WALKS
    expected |= {slug: [slug] for slug in LIBRARY if slug not in expected}
    assert {slug: list(exercise.ladder) for slug, exercise in LIBRARY.items()} == expected


def test_every_other_rung_is_on_a_ladder() -> None:
    on_a_ladder = {rung for ladder in ladders().values() for rung in ladder}
    assert {row[0] for row in rows(RUNGS)} <= on_a_ladder
    assert on_a_ladder <= set(LIBRARY)


def test_harder_forms_that_a_session_begins_with_have_the_tags_of_their_exercise() -> None:
    own_tags = {"curl-up-rotation": {"rotation"}}
    for rung, exercise in PLAYED_RUNGS.items():
        expected = LIBRARY[exercise].bias | own_tags.get(rung, set())
        assert LIBRARY[rung].bias == expected, rung


def with_flag(flag: str) -> set[str]:
    return {slug for slug, exercise in LIBRARY.items() if getattr(exercise, flag)}


# C10
def test_what_is_left_out_while_the_leg_has_symptoms() -> None:
    bent_or_turned = {"curl-up", "curl-up-rotation", "seated-forward-bend", "back-rotation-stretch"}
    assert with_flag("quiet_leg") == bent_or_turned


# C10
def test_what_a_weak_leg_may_not_carry() -> None:
    squats = {"wall-squat", "wall-squat-60", "wall-squat-30", "sit-to-stand-high"}
    lunges = {"hip-flexor-lunge", "hip-flexor-lunge-short"}
    on_one_leg = {"quad-stretch", "quad-stretch-strap"}
    assert with_flag("needs_strong_leg") == squats | lunges | on_one_leg


# C10
def test_where_an_exercise_starts_with_symptoms_in_the_leg() -> None:
    assert {slug: LIBRARY[slug].leg_start for slug in with_flag("leg_start")} == {
        "wall-squat": "wall-squat-60"
    }


@every_exercise
def test_every_entry_has_tags_of_its_own(exercise: Exercise) -> None:
    assert exercise.bias


@every_exercise
def test_nothing_is_missing(exercise: Exercise) -> None:
    assert exercise.figure is not None
    assert 3 <= len(exercise.steps) <= 5
    assert exercise.cues
    assert exercise.feel
    assert exercise.expected
    assert exercise.stop_when


@every_exercise
def test_texts_fit_and_are_plain(exercise: Exercise) -> None:
    for step in exercise.steps:
        assert len(textwrap.wrap(step, 38)) <= 4, step
    for cue in exercise.cues:
        assert len(cue) <= 32, cue
    one_line = (exercise.name, exercise.feel, exercise.expected, exercise.stop_when)
    for text in (*one_line, *exercise.steps, *exercise.cues, *exercise.equipment):
        assert text.isascii(), text
        assert text.isprintable(), text


def test_names_are_told_apart() -> None:
    names = [exercise.name.casefold() for exercise in LIBRARY.values()]
    assert len(names) == len(set(names))
