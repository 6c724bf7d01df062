"""Controls of hazards that no other test would miss."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.records.past import SESSION
from tests.visit.scripted import Step, kept, visit
from tests.visit.scripts import ANY_OF_THEM, CHOOSE, LEAVE, NONE_OF_THEM, ON, SHELF
from tui.records.review import review
from tui.visit.form import draft_before
from tui.visit.questions import AdviceQuestion, MarkQuestion, ScreeningQuestion
from tui.words import check

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
    left: Step = (ScreeningQuestion, "leave")
    person = visit(tmp_path, SHELF, [CHOOSE, ON, *[NONE_OF_THEM] * passed, left, LEAVE])
    assert person.has_ended
    assert kept(tmp_path) == []


@pytest.mark.parametrize("marked", [{"ask-first"}, set()])
def test_what_was_marked_can_be_cleared_and_nothing_else(marked: set[str], tmp_path: Path) -> None:
    up_to_the_last: list[Step] = [CHOOSE, ON, NONE_OF_THEM, NONE_OF_THEM, ANY_OF_THEM]
    mark: Step = (MarkQuestion, frozenset(marked))
    person = visit(tmp_path, SHELF, [*up_to_the_last, mark, (AdviceQuestion, "leave"), LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.can_clear == bool(marked)
