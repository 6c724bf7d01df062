"""What the form before a session leads to: to its first exercise, or to advice."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests import bundled
from tests.visit.scripted import SKIP_ALL, Step, WallTime, kept, meanwhile, visit
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    CALF,
    END,
    FIRST_DAY,
    FIRST_LISTS,
    GO_ON,
    LEAVE,
    LEFT,
    LISTS,
    NO,
    NONE_OF_THEM,
    ON,
    ONCE,
    SESSION,
    SETTLED,
    SHELF,
    SHORT_LIST,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    TOMORROW,
    YES,
    day,
)
from tui.play.events import Entered
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    ShelfQuestion,
    SummaryQuestion,
)
from tui.words.advice import NEEDS_NOT_MET, OVERTAKEN, SPREAD_TWICE, TOO_STRONG, WORSE_TWICE

THIGH = CALF | {"affected": "left", "reach": 3, "leg_pain": 2, "back_pain": 1}
STRONG = THIGH | {"leg_pain": 7, "easing": "on-the-side"}


def opened(name: str) -> tuple[Step, ...]:
    """A bundled session up to its form."""
    return ((ShelfQuestion, name), ON, *LISTS)


@pytest.mark.parametrize("pain", [{"leg_pain": 7}, {"leg_pain": 0, "back_pain": 7}])
def test_symptoms_too_strong_begin_nothing(pain: dict[str, int], tmp_path: Path) -> None:
    strong: Step = (BeforeQuestion, CALF | pain)
    person = visit(tmp_path, SHELF, [*FIRST_LISTS, strong, ADVICE_READ, LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == replace(TOO_STRONG, onward="")
    assert kept(tmp_path) == []


@pytest.mark.parametrize("is_wanted", [True, False])
def test_strong_symptoms_are_offered_the_easing_positions_and_nothing_else(
    is_wanted: bool, tmp_path: Path
) -> None:
    read: tuple[Step, ...] = (GO_ON, *LEFT) if is_wanted else (ADVICE_READ,)
    script: list[Step] = [*opened("twelve-on-the-mat"), (BeforeQuestion, STRONG), *read, LEAVE]
    person = visit(tmp_path, bundled.shelf(), script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == TOO_STRONG
    assert given.resting is not None
    assert given.resting.slug == "side-lying-rest"
    played = [record.beginning.session for record in kept(tmp_path)]
    assert played == (["rest-positions"] if is_wanted else [])


def test_the_easing_positions_are_open_to_strong_symptoms(tmp_path: Path) -> None:
    strong: Step = (BeforeQuestion, THIGH | {"leg_pain": 9})
    visit(tmp_path, bundled.shelf(), [*opened("rest-positions"), strong, *LEFT, LEAVE])
    assert [record.beginning.session for record in kept(tmp_path)] == ["rest-positions"]


def test_what_spread_today_is_closed_in_the_easing_positions_too(tmp_path: Path) -> None:
    """Legs up is a way of bending, which has just spread (C9)."""
    shelf = replace(bundled.shelf(), sessions=(SESSION, *bundled.shelf().sessions))
    settled: Step = (ConfirmQuestion, "yes")
    spread: list[Step] = [
        *FIRST_DAY, SPREAD, STILL_WORSE, STOP_READ, (AfterQuestion, None), settled,
        (SummaryQuestion, None),
    ]  # fmt: skip
    again: list[Step] = [(ShelfQuestion, "test"), GO_ON, ON, *LISTS, (BeforeQuestion, STRONG)]
    person = visit(tmp_path, shelf, [*spread, *again])
    positions = person.keeping.sittings[-1].run
    assert positions.session.name == "rest-positions"
    assert "flexion" in frozenset[str]().union(*positions.before.spreads_today)
    assert positions.rung.slug != "rest-90-90"


def test_strong_symptoms_are_shown_no_position_of_a_direction_that_spread_today(
    tmp_path: Path,
) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES, SETTLED, *NO * 2, *END, LEAVE])
    strong: Step = (BeforeQuestion, STRONG | {"easing": "legs-up"})
    person = visit(tmp_path, SHELF, [*SHORT_LIST, strong, ADVICE_READ, LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.resting is not None
    assert given.resting.slug == "side-lying-rest"


def test_the_gym_session_refuses_symptoms_in_the_leg(tmp_path: Path) -> None:
    needs: list[Step] = [(ConfirmQuestion, "no")] * 4
    script: list[Step] = [
        *opened("gym-strength"),
        *needs,
        (BeforeQuestion, THIGH),
        ADVICE_READ,
        LEAVE,
    ]
    person = visit(tmp_path, bundled.shelf(), script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == NEEDS_NOT_MET
    assert kept(tmp_path) == []


@pytest.mark.parametrize("turned_on", [frozenset(), frozenset({"with 8"})])
def test_an_optional_exercise_is_played_only_when_it_is_turned_on(
    turned_on: frozenset[str], tmp_path: Path
) -> None:
    back = THIGH | {"reach": 1, "turned_on": turned_on}
    script: list[Step] = [*opened("ten-for-comfort"), (BeforeQuestion, back)]
    person = visit(tmp_path, bundled.shelf(), [*script, (ExerciseQuestion, SKIP_ALL)])
    (extra,) = person.asked_for(BeforeQuestion)[0].draft.extras
    assert (extra.token, extra.slug) == ("with 8", "back-rotation-stretch")
    entered = [event.exercise for event in person.heard if isinstance(event, Entered)]
    assert ("back-rotation-stretch" in entered) == bool(turned_on)


def test_side_signs_and_easing_position_are_remembered_but_no_number_is(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    told = {"reach": 2, "leg_pain": 3, "back_pain": 6}
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, told)], now=TOMORROW)
    (form,) = person.asked_for(BeforeQuestion)
    draft = form.draft
    assert (draft.reach, draft.leg_pain, draft.back_pain) == (None, None, None)
    (sitting,) = person.keeping.sittings
    symptoms = sitting.run.before.symptoms
    assert (symptoms.affected, symptoms.easing, symptoms.signs) == ("right", "legs-up", frozenset())
    assert (symptoms.reach, symptoms.leg_pain, symptoms.back_pain) == (2, 3, 6)


WORSE: Step = (
    AfterQuestion,
    {"reach": 4, "leg_pain": 8, "back_pain": 2, "is_in_both": False, "easing_direction": "unknown"},
)


@pytest.mark.parametrize("is_gone_on", [True, False])
def test_what_is_worse_twice_running_is_for_a_professional(
    is_gone_on: bool, tmp_path: Path
) -> None:
    form: Step = (BeforeQuestion, {"reach": 4, "leg_pain": 5, "back_pain": 2})
    worse: list[Step] = [*NO * 3, WORSE, (SummaryQuestion, None), LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *worse])
    second = visit(tmp_path, SHELF, [*SHORT_LIST, form, *worse], now=day(1))
    assert second.asked_for(AdviceQuestion) == []
    read: list[Step] = [GO_ON, *LEFT] if is_gone_on else [ADVICE_READ]
    person = visit(tmp_path, SHELF, [*SHORT_LIST, form, *read, LEAVE], now=day(2))
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [WORSE_TWICE]
    assert len(kept(tmp_path)) == 2 + is_gone_on


def test_a_direction_that_spreads_twice_running_is_for_a_professional(tmp_path: Path) -> None:
    spread: list[Step] = [*YES, SETTLED, *NO * 2, *END, LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *spread])
    easier: list[Step] = [*YES, SETTLED, *NO * 2, *END, LEAVE]
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *easier], now=day(1))
    person = visit(tmp_path, SHELF, [*ANOTHER_DAY, GO_ON], now=day(2))
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [SPREAD_TWICE]
    entered = [event.exercise for event in person.heard if isinstance(event, Entered)]
    assert entered == ["lift"], "what moves that way is left out"


def test_an_advice_that_stood_there_for_hours_begins_nothing(tmp_path: Path) -> None:
    """The form below it is as old (C24)."""
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, WORSE, (SummaryQuestion, None), LEAVE])
    form: Step = (BeforeQuestion, {"reach": 4, "leg_pain": 5, "back_pain": 2})
    visit(tmp_path, SHELF, [*SHORT_LIST, form, *NO * 3, WORSE, (SummaryQuestion, None)], now=day(1))
    now = WallTime(day(2))
    slept: Step = (AdviceQuestion, meanwhile(lambda: now.pass_by(hours=8), "on"))
    script: list[Step] = [*SHORT_LIST, form, slept, (AdviceQuestion, "on"), NONE_OF_THEM]
    person = visit(tmp_path, SHELF, script, now=now)
    assert person.asked_for(AdviceQuestion)[-1].advice == OVERTAKEN
    assert len(kept(tmp_path)) == 2
