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


# F: a foot that is numb or weak gives way.
@every_entry
def test_who_stands_has_something_to_hold(entry: Exercise) -> None:
    if entry.position == "standing" and not entry.slug.startswith("easy-walk"):
        assert any(SOMETHING_TO_HOLD.search(step.lower()) for step in entry.steps)
