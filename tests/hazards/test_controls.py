"""Controls of hazards that no other test would miss."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual import events

from tests.records.past import SESSION
from tests.visit import scripted
from tests.visit.scripted import kept, meanwhile, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    ANY_OF_THEM,
    CHOOSE,
    EASED_END,
    FIRST_DAY,
    LEAVE,
    NO,
    NONE_OF_THEM,
    ON,
    SHELF,
    STOP_READ,
)
from tui.play.state import Input
from tui.records.review import review
from tui.screens.step import Step
from tui.visit.form import draft_before
from tui.visit.questions import (
    AdviceQuestion,
    CarryOnQuestion,
    ExerciseQuestion,
    MarkQuestion,
    RedFlagsQuestion,
    ScreeningQuestion,
)
from tui.words import check
from tui.words.advice import NOT_CARRIED_ON

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_no_sign_is_taken_for_granted_at_the_first_visit() -> None:
    """Whoever has said nothing of numbness has not said that there is none."""
    draft = draft_before(review(SESSION, [], NOON), SESSION)
    assert draft.signs is None
    told = replace(draft, affected="right", reach=4, leg_pain=4, back_pain=0, easing="untried")
    assert told.missing == "signs"


def test_stronger_and_not_sure_are_a_yes_in_words_too() -> None:
    for said in ("further down", "clearly stronger", "not sure"):
        assert said in check.YES


@pytest.mark.parametrize("passed", [0, 1, 2])
def test_each_list_that_is_left_begins_nothing(passed: int, tmp_path: Path) -> None:
    left: scripted.Step = (ScreeningQuestion, "leave")
    person = visit(tmp_path, SHELF, [CHOOSE, ON, *[NONE_OF_THEM] * passed, left, LEAVE])
    assert person.has_ended
    assert kept(tmp_path) == []


@pytest.mark.parametrize("marked", [{"ask-first"}, set()])
def test_what_was_marked_can_be_cleared_and_nothing_else(marked: set[str], tmp_path: Path) -> None:
    up_to_the_last: list[scripted.Step] = [CHOOSE, ON, NONE_OF_THEM, NONE_OF_THEM, ANY_OF_THEM]
    mark: scripted.Step = (MarkQuestion, frozenset(marked))
    person = visit(tmp_path, SHELF, [*up_to_the_last, mark, (AdviceQuestion, "leave"), LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.can_clear == bool(marked)


def test_after_a_stop_without_a_spread_nothing_is_carried_on_either(tmp_path: Path) -> None:
    """3 by mistake, in another terminal, while the offer stood there."""
    red_flag: scripted.Step = (ExerciseQuestion, Input.RED_FLAG)
    mistake: list[scripted.Step] = [
        red_flag,
        (RedFlagsQuestion, Input.NO),
        STOP_READ,
        *EASED_END,
        LEAVE,
    ]

    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*ANOTHER_DAY, *mistake])

    visit(tmp_path, SHELF, [*FIRST_DAY, *NO])
    offer: scripted.Step = (CarryOnQuestion, meanwhile(stop_elsewhere, True))
    person = visit(tmp_path, SHELF, [offer, (AdviceQuestion, "leave"), LEAVE])
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [NOT_CARRIED_ON]


def test_a_question_takes_nothing_in_its_first_moments() -> None:
    screen: Step[None] = Step()
    screen.arm_seconds = 0.4
    key, shown = events.Key("y", "y"), events.ScreenResume()
    for seconds, is_taken in ((0.0, False), (0.39, False), (0.41, True)):
        screen.on_screen_resume(shown)
        key.time = shown.time + seconds
        assert screen.takes(key) == is_taken
