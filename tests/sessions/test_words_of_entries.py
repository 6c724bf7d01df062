"""What an exercise says can be read by somebody in pain, by one of twelve, and on every screen."""

import re
from collections.abc import Iterator

import pytest

from tests.bundled import library
from tests.readability import grade
from tui.plan.model import Exercise

HIGHEST_GRADE_OF_STEPS = 6.0
HIGHEST_GRADE_BESIDE = 7.0
MOST_EXPECTED = 76
"""What the check has room for; it would be cut off there."""

JARGON = re.compile(
    r"prone|supine|rungs?|reach(es)? of|flex(es|ed|ion)?|extend(s|ed)?|extension|pelvi[cs]|lumbar"
    r"|spine|quadruped|abduct\w*|adduct\w*|rotat\w*|dorsi\w*|neutral|glutes?|quads?|hamstrings?"
    r"|working (side|leg|knee|thigh|foot|ankle|arm|elbow)|move (out|back)"
)
TOLD_BY_THE_PROGRAM = re.compile(r"symptomatic|sore side|side with|from your symptoms|affected")
"""Which side is meant is told once a side is known; named here it would lie where there is none."""

LIMB = r"(leg|knee|thigh|heel|foot|ankle|arm|elbow|hip|hand|side)"
PULLS = re.compile(
    rf"\b(pull|draw)\b(?! (the|your) toes)[^.]*\b({LIMB}|strap|towel)", re.IGNORECASE
)
SOMETHING_TO_HOLD = re.compile(r"\b(wall|chair|counter|table|rail)\b")


def entries() -> Iterator[Exercise]:
    """Every exercise, and where one is done one way only, each of its ways too."""
    for exercise in library().exercises.values():
        yield exercise
        if exercise.ways:
            yield from (exercise.ways.bending, exercise.ways.arching)


ENTRIES = list(entries())
every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=[entry.slug for entry in ENTRIES])


def beside(entry: Exercise) -> tuple[str, ...]:
    return (entry.feel, entry.expected, *entry.cues, entry.stop_when)


@every_entry
def test_steps_can_be_read(entry: Exercise) -> None:
    assert grade(". ".join(entry.steps)) <= HIGHEST_GRADE_OF_STEPS


@every_entry
def test_what_stands_beside_can_be_read(entry: Exercise) -> None:
    assert grade(". ".join(beside(entry))) <= HIGHEST_GRADE_BESIDE


@every_entry
def test_no_word_is_jargon(entry: Exercise) -> None:
    for text in (*entry.steps, *beside(entry)):
        assert not re.search(rf"\b({JARGON.pattern})\b", text.lower()), text


@every_entry
def test_no_text_says_which_side_hurts(entry: Exercise) -> None:
    for text in (*entry.steps, *beside(entry)):
        assert not TOLD_BY_THE_PROGRAM.search(text.lower()), text


@every_entry
def test_what_is_expected_is_shown_whole(entry: Exercise) -> None:
    assert 0 < len(entry.expected) <= MOST_EXPECTED


# The side that is up stands above the steps, so that "this leg" is the one meant.
@every_entry
def test_one_limb_is_told_from_the_other(entry: Exercise) -> None:
    names_one = any(re.search(rf"\b[Tt]his {LIMB}\b", step) for step in entry.steps)
    assert names_one == (entry.side in {"both", "symptomatic", "away"})


@every_entry
def test_what_is_pulled_is_let_go_slowly(entry: Exercise) -> None:
    if entry.dose.kind == "hold" and any(PULLS.search(step) for step in entry.steps):
        assert "slowly" in entry.steps[-1]


@every_entry
def test_a_nerve_glide_is_never_held(entry: Exercise) -> None:
    if "nerve-glide" in entry.slug:
        assert "Keep moving, never hold" in entry.cues
        assert entry.dose.hold_seconds == 0


@pytest.mark.parametrize("slug", ["glute-bridge-hold", "glute-bridge", "bridge-mini"])
def test_a_bridge_is_not_felt_in_the_back(slug: str) -> None:
    bridge = library().exercises[slug]
    assert "not " in bridge.feel
    assert "Felt in the back? Lift less" in bridge.cues
    assert "in your back" in bridge.stop_when


HELD = {
    "standing-side-bend-half": "leans to a side, and less far with a hand on something",
    "easy-walk-short": "gets up and walks with a leg that has just had enough",
    "hip-flexor-lunge": "stands astride, one foot on its toes",
    "hip-flexor-lunge-short": "stands astride, one foot on its toes",
    "standing-back-extension-counter": "leans away from what the hands hold",
    "standing-back-extension-small": "leans away from what the hands hold",
    "wall-squat": "leans on the wall, the feet away from under the body",
    "wall-squat-60": "leans on the wall, the feet away from under the body",
    "wall-squat-30": "leans on the wall, the feet away from under the body",
    "sit-to-stand-high": "falls back on the seat, which must not slip",
    "wall-push-up": "leans on the hands",
    "quad-stretch": "stands on one leg",
    "quad-stretch-strap": "stands on one leg",
    "standing-heel-curl": "stands on one leg",
}
"""Who stands on one leg, or leans away from the middle of the feet, and why it needs a hold."""
ON_BOTH_FEET = {"easy-walk", "standing-side-bend", "standing-back-extension", "dumbbell-side-bend"}
"""Who can stand alone; the program says to a numb or weak foot to keep a hand on something (F)."""


def test_who_stands_alone_is_known() -> None:
    standing = {entry.slug for entry in ENTRIES if entry.position == "standing"}
    assert standing == HELD.keys() | ON_BOTH_FEET
    assert not HELD.keys() & ON_BOTH_FEET


@pytest.mark.parametrize("slug", HELD)
def test_who_stands_on_one_leg_or_leans_has_something_to_hold(slug: str) -> None:
    steps = library().exercises[slug].steps
    assert any(SOMETHING_TO_HOLD.search(step.lower()) for step in steps), HELD[slug]
