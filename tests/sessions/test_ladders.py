"""Every step down a ladder is easier and opens no new direction (F, at the head of its ladders)."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.bundled import library, shelf
from tui.plan.model import DIRECTIONS, Exercise, PlannedExercise

LIBRARY = library().exercises
RESTS = {"hook-lying-rest", "prone-pillow", "rest-90-90", "side-lying-rest"}
"""Their time is no work, so that a long rest may follow a short exercise."""

LOADS = {
    # The floor, a chair or a pillow carries everything.
    0: RESTS,
    # Lying or sitting: a limb that the floor or the arms carry, a light squeeze, a small lean.
    1: {
        "abdominal-brace", "ankle-pump-90", "back-rotation-short", "back-rotation-stretch",
        "belt-press-out", "double-knees-to-chest", "double-knees-to-chest-rock", "glute-squeeze",
        "heel-dig", "heel-slide", "heel-slide-seated", "knee-fall-out", "knee-lift-90-towel",
        "knee-to-opposite-shoulder", "knee-to-opposite-shoulder-short", "lower-trunk-rotation",
        "lower-trunk-rotation-half", "lower-trunk-rotation-mini", "nerve-glide-knee-only",
        "nerve-glide-short", "open-book", "open-book-elbow-bent", "open-book-quarter",
        "pelvic-tilt", "pelvic-tilt-mini", "pillow-squeeze", "prone-lying", "prone-lying-short",
        "prone-on-elbows", "prone-on-elbows-low", "quad-set", "quad-stretch-side-lying",
        "seated-pelvic-tilt", "seated-pelvic-tilt-one-way", "seated-side-lean",
        "shoulder-blade-squeeze", "single-knee-to-chest", "single-knee-to-chest-bent",
        "supine-figure-four", "supine-figure-four-foot-down", "supine-nerve-glide",
    },
    # The body stands or is on hands and knees, the trunk leans or is pushed up, a shin is lifted.
    2: {
        "arm-only", "cat-camel", "cat-camel-half", "cat-camel-hold", "cat-camel-one-way",
        "childs-pose", "childs-pose-pillow", "clamshell", "easy-walk", "easy-walk-short",
        "head-lift", "hip-flexor-half-kneeling", "hip-flexor-half-kneeling-short", "leg-slide",
        "press-up-half", "prone-press-up", "quadruped-hold", "quadruped-rock-back", "seal-stretch",
        "seated-back-extension", "seated-back-extension-half", "seated-figure-four",
        "seated-figure-four-upright", "seated-forward-bend", "seated-forward-bend-knees-bent",
        "seated-hinge-chair", "seated-knee-extension", "seated-knee-extension-half",
        "seated-nerve-glide", "seated-table-slide", "standing-back-extension",
        "standing-back-extension-counter", "standing-back-extension-small", "standing-side-bend",
        "standing-side-bend-half",
    },
    # One leg carries the body, or a whole limb or half of the trunk is lifted by its muscles.
    3: {
        "back-extension-prone", "band-row", "bird-dog", "bird-dog-no-hold", "bridge-mini",
        "curl-up", "curl-up-rotation", "glute-bridge", "glute-bridge-hold", "hip-abduction",
        "hip-adduction", "hip-flexor-lunge", "hip-flexor-lunge-short", "quad-stretch",
        "quad-stretch-strap", "standing-heel-curl", "wall-push-up",
    },
    # The body is carried on bent legs, or a machine at a light or at its least weight.
    4: {
        "chest-press-light", "hip-abduction-loaded", "hip-adduction-loaded", "leg-curl-light",
        "leg-extension-half", "leg-extension-light", "leg-press-light", "seated-row-light",
        "sit-to-stand-high", "wall-squat", "wall-squat-30", "wall-squat-60",
    },
    # A machine at its weight, with both legs or arms, or a dumbbell.
    5: {
        "back-extension", "chest-press", "dumbbell-side-bend", "leg-curl", "leg-extension-machine",
        "leg-press", "seated-row",
    },
    # One leg alone carries a machine's weight.
    6: {"leg-extension-single", "leg-press-single"},
}  # fmt: skip
LOAD_OF = {slug: load for load, slugs in LOADS.items() for slug in slugs}
NEUTRAL_ENDS = {
    "glute-bridge": "glute-squeeze",
    "bird-dog": "quadruped-hold",
    "wall-squat": "glute-squeeze",
    "leg-press": "glute-squeeze",
}

Step = tuple[Exercise, Exercise]


def played(rung: Exercise) -> tuple[Exercise, ...]:
    """What a rung is played as: itself or, where it is done one way only, either way (C11)."""
    return (rung.ways.bending, rung.ways.arching) if rung.ways else (rung,)


def steps() -> Iterator[Step]:
    """Every step down of a ladder, once."""
    ladders = {exercise.ladder for exercise in LIBRARY.values()}
    pairs = {pair for ladder in ladders for pair in pairwise(ladder)}
    for above, below in sorted(pairs):
        yield from (
            (one, other) for one in played(LIBRARY[above]) for other in played(LIBRARY[below])
        )


STEPS = list(steps())
every_step = pytest.mark.parametrize(
    ("above", "below"), STEPS, ids=[f"{above.slug}-{below.slug}" for above, below in STEPS]
)


def directions(rung: Exercise) -> set[str]:
    return set(rung.bias & set(DIRECTIONS))


def work_seconds(rung: Exercise) -> float:
    """How long a side is worked."""
    dose = rung.dose
    if dose.kind == "hold":
        return dose.sets * dose.reps * dose.hold_seconds
    holds = dose.hold_seconds * (2 if dose.holds_both_ends else 1)
    return dose.sets * dose.reps * (sum(dose.tempo_seconds) + holds)


def held_seconds(rung: Exercise) -> int:
    return rung.dose.sets * rung.dose.reps * rung.dose.hold_seconds


def range_change(above: Exercise, below: Exercise) -> int | None:
    """By how many degrees the joint that matters moves further; None where it is another one."""
    first, second = above.range_degrees, below.range_degrees
    if first is None or second is None or first.joint != second.joint:
        return None
    return second.degrees - first.degrees


def joint_falls(above: Exercise, below: Exercise) -> bool:
    """Whether the joint moves less far, or is not the one that is stretched any more."""
    change = range_change(above, below)
    return above.range_degrees is not None if change is None else change < 0


def time_falls(above: Exercise, below: Exercise) -> bool:
    """Whether the work, or the time held, falls by a third."""
    holds, work = held_seconds(above), work_seconds(above)
    return work_seconds(below) <= work * 2 / 3 or (
        holds > 0 and held_seconds(below) <= holds * 2 / 3
    )


def test_every_exercise_has_one_load() -> None:
    assert sorted(slug for slugs in LOADS.values() for slug in slugs) == sorted(LIBRARY)


@every_step
def test_a_step_down_opens_no_direction(above: Exercise, below: Exercise) -> None:
    assert directions(below) <= directions(above)


@every_step
def test_a_step_down_moves_no_joint_further(above: Exercise, below: Exercise) -> None:
    assert (range_change(above, below) or 0) <= 0


@every_step
def test_a_step_down_is_no_heavier(above: Exercise, below: Exercise) -> None:
    assert LOAD_OF[below.slug] <= LOAD_OF[above.slug]


@every_step
def test_a_step_down_is_no_longer(above: Exercise, below: Exercise) -> None:
    assert below.slug in RESTS or work_seconds(below) <= work_seconds(above)


@every_step
def test_a_step_down_is_easier_in_something(above: Exercise, below: Exercise) -> None:
    fewer = directions(below) < directions(above)
    lighter = LOAD_OF[below.slug] < LOAD_OF[above.slug]
    assert joint_falls(above, below) or lighter or time_falls(above, below) or fewer


@pytest.mark.parametrize(("slug", "last"), NEUTRAL_ENDS.items())
def test_what_loads_the_back_ends_in_a_rung_without_a_direction(slug: str, last: str) -> None:
    assert LIBRARY[slug].ladder[-1] == last
    assert not directions(LIBRARY[last])


def test_the_last_rung_moves_little_or_nothing() -> None:
    last = {LIBRARY[exercise.ladder[-1]] for exercise in LIBRARY.values() if exercise.ladder[1:]}
    assert all(LOAD_OF[rung.slug] < 4 for rung in last)


PLANNED = [
    pytest.param(planned, id=f"{session.name}-{planned.slug}")
    for session in shelf().sessions
    for planned in session.exercises
    if planned.start + 1 < len(planned.ladder)
]


@pytest.mark.parametrize("planned", PLANNED)
def test_no_easier_form_is_more_work_than_the_first_step(planned: PlannedExercise) -> None:
    """Whatever a session gives, or begins with (C22), the form below is no more (F)."""
    first, below = planned.at(planned.start, 0), planned.ladder[planned.start + 1]
    assert below.slug in RESTS or work_seconds(below) <= work_seconds(first)


HARDER = [
    pytest.param(planned, planned.ladder[rung : planned.start], id=f"{planned.slug}-{rung}")
    for session in shelf().sessions
    for planned in session.exercises
    for rung in range(planned.hardest, planned.start)
]


@pytest.mark.parametrize(("planned", "harder"), HARDER)
def test_no_step_down_to_the_start_is_more_work(
    planned: PlannedExercise, harder: tuple[Exercise, ...]
) -> None:
    """From any harder form, whose dose is its own, down to the first step of the start (F, C22)."""
    down = [*harder, planned.at(planned.start, 0)]
    assert all(work_seconds(below) <= work_seconds(above) for above, below in pairwise(down))
