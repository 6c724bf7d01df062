"""What was skipped, at the end of a visit and after it was cut off there."""

from pathlib import Path

from tests.visit.scripted import CUT_OFF, PLAY, Step, kept, visit
from tests.visit.scripts import END, FIRST_DAY, LEAVE, NO, SHELF, SKIPPED_OUT
from tui.play.state import Input, Phase
from tui.visit.questions import (
    CarryOnQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    SkippedQuestion,
)
from tui.words.carry_on import carry_on_words

SKIP_TWO: Step = (ExerciseQuestion, (Input.SKIP, Input.SKIP, PLAY))
FIRST_TWO_SKIPPED: tuple[Step, ...] = (*FIRST_DAY, SKIP_TWO, (CheckQuestion, Input.NO))
TAKE: Step = (SkippedQuestion, Input.NO)
CARRY_ON: Step = (CarryOnQuestion, True)


def done(home: Path) -> list[str]:
    """What was done, in its order."""
    (record,) = kept(home)
    assert record.outcome == "completed"
    return [each.rung for each in record.exercises if each.decision == "continue"]


def test_what_was_skipped_is_left_out_or_done(tmp_path: Path) -> None:
    visit(tmp_path / "out", SHELF, [*FIRST_TWO_SKIPPED, SKIPPED_OUT, *END, LEAVE])
    assert done(tmp_path / "out") == ["lift"]
    visit(tmp_path / "done", SHELF, [*FIRST_TWO_SKIPPED, TAKE, *NO * 2, *END, LEAVE])
    assert done(tmp_path / "done") == ["lift", "bow", "curl"]


def test_a_question_that_was_cut_off_is_asked_again(tmp_path: Path) -> None:
    def offer(question: CarryOnQuestion) -> bool:
        assert question.run
        assert question.run.state.phase is Phase.SKIPPED
        words = carry_on_words(question.record, question.run)[1]
        assert words[-1] == "First comes whether to leave out what was skipped."
        return True

    visit(tmp_path, SHELF, [*FIRST_TWO_SKIPPED, (SkippedQuestion, CUT_OFF)])
    script = [(CarryOnQuestion, offer), TAKE, *NO * 2, *END, LEAVE]
    visit(tmp_path, SHELF, script)
    assert done(tmp_path) == ["lift", "bow", "curl"]


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_TWO_SKIPPED, TAKE, (ExerciseQuestion, CUT_OFF)])
    visit(tmp_path, SHELF, [CARRY_ON, (ExerciseQuestion, PLAY), (CheckQuestion, CUT_OFF)])
    visit(tmp_path, SHELF, [CARRY_ON, (CheckQuestion, Input.NO), *NO, *END, LEAVE])
    assert done(tmp_path) == ["lift", "bow", "curl"]


def test_it_can_be_ended_where_it_was_cut_off(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_TWO_SKIPPED, (SkippedQuestion, CUT_OFF)])
    person = visit(tmp_path, SHELF, [(CarryOnQuestion, False), LEAVE])
    assert person.asked_for(ConfirmQuestion) == []
    assert kept(tmp_path)[0].outcome == "interrupted"
