"""What the form before a session leads to: to its first exercise, or to advice."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests import bundled
from tests.records import past
from tests.visit.scripted import Reply, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    CALF,
    FIRST_LISTS,
    LEAVE,
    LEFT,
    NONE_OF_THEM,
    ON,
    ONCE,
    SAME,
    SHELF,
    SHORT_LIST,
)
from tui.play.events import Entered
from tui.play.state import Input
from tui.records.record import Record
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    ExerciseQuestion,
    ShelfQuestion,
)
from tui.words.advice import (
    NEEDS_NOT_MET,
    SPREAD_TWICE,
    TOO_STRONG,
    WORSE_TWICE,
    Advice,
)

THIGH = {"affected": "left", "reach": 3, "intensity": 2, "easing": "legs-up"}
NO_LISTS = (NONE_OF_THEM, NONE_OF_THEM)
BACK: Step = (AdviceQuestion, False)


def opened(name: str, *lists: Step) -> tuple[Step, ...]:
    """A bundled session up to its form."""
    return ((ShelfQuestion, name), ON, *(lists or NO_LISTS))


def test_symptoms_too_strong_begin_nothing(tmp_path: Path) -> None:
    strong: Step = (BeforeQuestion, CALF | {"intensity": 7})
    person = visit(tmp_path, SHELF, [*FIRST_LISTS, strong, BACK, LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == replace(TOO_STRONG, onward="")
    assert "Symptoms this strong" in given.advice.sentences[0]
    assert kept(tmp_path) == []


@pytest.mark.parametrize("is_wanted", [True, False])
def test_strong_symptoms_are_offered_the_easing_positions_and_nothing_else(
    is_wanted: bool, tmp_path: Path
) -> None:
    strong: Step = (BeforeQuestion, THIGH | {"intensity": 7, "easing": "on-the-side"})
    on = LEFT if is_wanted else ()
    script: list[Step] = [*opened("twelve-on-the-mat"), strong, (AdviceQuestion, is_wanted), *on]
    person = visit(tmp_path, bundled.shelf(), [*script, LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == TOO_STRONG
    assert given.resting is not None
    assert given.resting.slug == "side-lying-rest"
    played = [record.beginning.session for record in kept(tmp_path)]
    assert played == (["rest-positions"] if is_wanted else [])


def test_the_easing_positions_are_open_to_strong_symptoms(tmp_path: Path) -> None:
    strong: Step = (BeforeQuestion, THIGH | {"intensity": 9})
    visit(tmp_path, bundled.shelf(), [*opened("rest-positions"), strong, *LEFT, LEAVE])
    assert [record.beginning.session for record in kept(tmp_path)] == ["rest-positions"]


def test_the_gym_session_refuses_symptoms_in_the_leg(tmp_path: Path) -> None:
    lists = (NONE_OF_THEM, NONE_OF_THEM, NONE_OF_THEM)
    script: list[Step] = [*opened("gym-strength", *lists), (BeforeQuestion, THIGH), BACK, LEAVE]
    person = visit(tmp_path, bundled.shelf(), script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == NEEDS_NOT_MET
    assert "gentler sessions" in " ".join(given.advice.sentences)
    assert kept(tmp_path) == []


@pytest.mark.parametrize("turned_on", [frozenset(), frozenset({"with 8"})])
def test_an_optional_exercise_is_played_only_when_it_is_turned_on(
    turned_on: frozenset[str], tmp_path: Path
) -> None:
    def skip_all(question: ExerciseQuestion) -> Reply:
        places = question.sitting.run.session.exercises
        left_out = sum(planned.optional for planned in places) - len(turned_on)
        return (Input.SKIP,) * (len(places) - left_out)

    form: Step = (BeforeQuestion, THIGH | {"turned_on": turned_on})
    script: list[Step] = [*opened("ten-for-comfort"), form, (ExerciseQuestion, skip_all)]
    person = visit(tmp_path, bundled.shelf(), script)
    (extra,) = person.asked_for(BeforeQuestion)[0].draft.extras
    assert (extra.token, extra.slug) == ("with 8", "back-rotation-stretch")
    entered = [event.exercise for event in person.heard if isinstance(event, Entered)]
    skipped = [each.rung for each in kept(tmp_path)[0].exercises]
    for played in (entered, skipped):
        assert ("back-rotation-stretch" in played) == bool(turned_on)


def test_side_and_easing_position_are_remembered_but_no_digit_is(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    changed: Step = (BeforeQuestion, {"reach": 2, "intensity": 6})
    person = visit(tmp_path, SHELF, [*SHORT_LIST, changed])
    (form,) = person.asked_for(BeforeQuestion)
    assert form.draft.missing == "reach"
    assert form.draft.intensity is None
    (sitting,) = person.keeping.sittings
    symptoms = sitting.run.before.symptoms
    assert (symptoms.affected, symptoms.easing) == ("right", "legs-up")
    assert (symptoms.reach, symptoms.intensity) == (2, 6)


@pytest.mark.parametrize("is_gone_on", [True, False])
@pytest.mark.parametrize(
    ("history", "is_worse", "advice", "words"),
    [
        (
            [past.ran(0, "bow no"), past.ran(1, "bow no", is_worse=True)],
            True, WORSE_TWICE, "and after the one",
        ),
        (
            [past.ran(0, "bow yes"), past.ran(1, "curl yes")],
            False, SPREAD_TWICE, "same direction of movement",
        ),
    ],
)  # fmt: skip
def test_what_comes_back_twice_running_is_for_a_professional(
    history: list[Record],
    is_worse: bool,
    advice: Advice,
    words: str,
    is_gone_on: bool,
    tmp_path: Path,
) -> None:
    past.keep(tmp_path, *history)
    form: Step = (BeforeQuestion, SAME | {"is_worse": is_worse})
    read: Step = (AdviceQuestion, is_gone_on)
    script: list[Step] = [*SHORT_LIST, form, read, *(LEFT if is_gone_on else ()), LEAVE]
    shelf = shelf_of(past.SESSION)
    person = visit(tmp_path, shelf, script, now=past.NOON + 2 * past.DAY)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == advice
    assert words in " ".join(given.advice.sentences)
    assert len(kept(tmp_path)) == 2 + is_gone_on
