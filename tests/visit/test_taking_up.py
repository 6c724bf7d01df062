"""A run that was ended by choice, taken up until its after form is saved (C24)."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from tests.visit.scripted import NOON, Person, Reply, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    EASED_END,
    END,
    END_HERE,
    FIRST_DAY,
    LEAVE,
    LEFT,
    NO,
    PLAYED,
    SAME,
    SHELF,
    SHORT_LIST,
    STOP_READ,
    YES,
)
from tui.play.state import Input
from tui.visit.questions import (
    AfterQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ExerciseQuestion,
)
from tui.words.carry_on import carry_on_words

CARRY_ON: Step = (CarryOnQuestion, True)
DECLINE: Step = (CarryOnQuestion, False)
LATER = NOON + timedelta(minutes=40)
Q: Step = (ExerciseQuestion, Input.LEAVE)
BEFORE_THE_SECOND: tuple[Step, ...] = (*FIRST_DAY, *NO, Q, END_HERE)
BEGUN: Step = (ExerciseQuestion, (Input.GO_ON, Input.GO_ON, Input.LEAVE))
IN_THE_SECOND: tuple[Step, ...] = (*FIRST_DAY, *NO, BEGUN, (CheckQuestion, Input.NO))


def offers(person: Person) -> int:
    """How often it was offered to carry on."""
    return len(person.asked_for(CarryOnQuestion))


@pytest.mark.parametrize("left", [BEFORE_THE_SECOND, IN_THE_SECOND], ids=["before", "begun"])
@pytest.mark.parametrize("end", [(), (*END, LEAVE)], ids=["at the form", "form left out"])
def test_what_was_left_goes_on_at_the_exercise_where_it_was(
    left: Sequence[Step], end: Sequence[Step], tmp_path: Path
) -> None:
    def offer(question: CarryOnQuestion) -> Reply:
        heading, sentences = carry_on_words(question.record, question.run)
        assert heading == "Carry on?"
        assert sentences[0].startswith("You ended A test session before its end.")
        assert sentences[1] == "Next is curl."
        assert question.can_decline
        return True

    visit(tmp_path, SHELF, [*left, *end])
    script = [(CarryOnQuestion, offer), *NO * 2, *EASED_END, LEAVE]
    visit(tmp_path, SHELF, script, now=LATER)
    (record,) = kept(tmp_path)
    assert record.outcome == "completed"
    done = [each.rung for each in record.exercises if each.decision == "continue"]
    assert done == ["bow", "curl", "lift"]
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_once_its_form_is_saved_it_is_over(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*IN_THE_SECOND, *EASED_END, LEAVE])
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_what_is_declined_is_not_offered_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, IN_THE_SECOND)
    visit(tmp_path, SHELF, [DECLINE, LEAVE], now=LATER)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.is_given_up, record.exercises[-1].then) == ("left", True, "left")
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_a_run_that_was_cut_off_and_ended_there_is_not_offered_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, PLAYED])
    visit(tmp_path, SHELF, [DECLINE, (CheckQuestion, Input.NO), *END, LEAVE])
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_after_two_hours_it_is_over(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, IN_THE_SECOND)
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=NOON + timedelta(hours=2))) == 0


def test_only_the_newest_run_is_taken_up(tmp_path: Path) -> None:
    visit(
        tmp_path, SHELF, [*IN_THE_SECOND, *END, *SHORT_LIST, (BeforeQuestion, SAME), *LEFT, LEAVE]
    )
    assert [record.outcome for record in kept(tmp_path)] == ["left", "left"]
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_where_nothing_had_begun_there_is_nothing_to_take_up(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, Q, END_HERE])
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_a_session_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, IN_THE_SECOND)
    assert offers(visit(tmp_path, shelf_of(), [LEAVE], now=LATER)) == 0


def test_a_spread_that_was_told_since_is_not_undone(tmp_path: Path) -> None:
    """A yes in the run that was taken up stops it, and nothing of it is offered any more."""
    visit(tmp_path, SHELF, IN_THE_SECOND)
    stopped = [CARRY_ON, *YES, STOP_READ, *END, LEAVE]
    visit(tmp_path, SHELF, stopped, now=LATER)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "no-easier-rung")
    assert offers(visit(tmp_path, SHELF, [LEAVE], now=LATER)) == 0


def test_a_new_sign_in_its_form_ends_it(tmp_path: Path) -> None:
    urgent: Step = (AfterQuestion, Input.RED_FLAG)
    visit(tmp_path, SHELF, [*IN_THE_SECOND, urgent])
    (record,) = kept(tmp_path)
    assert record.outcome == "stopped"
    assert not record.can_be_taken_up
