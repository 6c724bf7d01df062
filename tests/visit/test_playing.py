"""A run from its first exercise to its summary: no, yes and easier, yes and stop."""

from pathlib import Path

import pytest

from tests.visit.scripted import PLAY, REST, Reply, Step, kept, visit
from tests.visit.scripts import (
    END,
    FIRST_DAY,
    LEAVE,
    LEFT,
    NO,
    PLAYED,
    SHELF,
    YES,
)
from tui.play.events import Counted
from tui.play.state import Input
from tui.visit.questions import (
    AfterQuestion,
    CheckQuestion,
    ExerciseQuestion,
    SettleQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.words.advice import NEW_SIGNS, advice_after_stop, advice_now
from tui.words.notices import exercise_notice
from tui.words.settle import rest_words
from tui.words.stop import WHY_STOPPED
from tui.words.summary import summary


def notice_of(question: ExerciseQuestion) -> str:
    """What is said of the exercise under way."""
    return exercise_notice(question.sitting.run, question.sitting.log)


def test_every_no_completes_the_session(tmp_path: Path) -> None:
    def read(question: SummaryQuestion) -> None:
        sitting = question.sitting
        done = summary(sitting, sitting.run.session, sitting.log)
        (path,) = tmp_path.glob("records/*/*.toml")
        assert done == ["Bow: 2 reps", "Curl: 2 reps", "Lift: 2 reps", "", f"Saved as {path}"]
        assert advice_now(sitting.run, sitting.record).heading == "Well done"

    eased: Step = (AfterQuestion, {"reach": 3, "intensity": 4})
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, eased, (SummaryQuestion, read), LEAVE])
    assert sum(isinstance(event, Counted) for event in person.heard) == 6
    (record,) = kept(tmp_path)
    assert record.outcome == "completed"
    assert [(each.answer, each.reps_done) for each in record.exercises] == [("no", 2)] * 3
    assert record.after is not None
    assert (record.after.reach, record.after.intensity) == (3, 4)


def test_a_yes_rests_then_plays_the_easier_rung_and_leaves_the_direction_out(
    tmp_path: Path,
) -> None:
    def rest(question: SettleQuestion) -> Reply:
        assert question.resting.slug == "rest-90-90"
        words = rest_words(question.sitting.run, question.resting)
        assert words.startswith("Then an easier one: Small-bow.")
        (spread,) = kept(tmp_path)[0].exercises
        assert (spread.answer, spread.decision) == ("yes", "settle")
        # A no counts only when the rest is over.
        return Input.NO, 25.0, Input.NO, REST, Input.NO

    def easier(question: ExerciseQuestion) -> Reply:
        assert notice_of(question) == "This is an easier form of bow."
        return PLAY

    def left_out(question: ExerciseQuestion) -> Reply:
        assert notice_of(question).startswith("Curl is left out: it moves in the direction")
        return PLAY

    no: Step = (CheckQuestion, Input.NO)
    script: list[Step] = [
        *FIRST_DAY, *YES, (SettleQuestion, rest),
        (ExerciseQuestion, easier), no, (ExerciseQuestion, left_out), no, *END, LEAVE,
    ]  # fmt: skip
    visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    rungs = [(each.rung, each.answer) for each in record.exercises]
    assert rungs == [("bow", "yes"), ("small-bow", "no"), ("lift", "no")]
    assert record.exercises[1].started_at_rung == "bow"


@pytest.mark.parametrize(
    ("settle", "graver", "reason", "words"),
    [
        (Input.YES, (), "not-settled", "did not settle"),
        (Input.SPREAD, (), "not-settled", "did not settle"),
        (Input.NEW_SIGNS, (), "professional", "new tingling"),
        (Input.RED_FLAG, (), "urgent", "urgent care"),
        (Input.YES, (Input.NEW_SIGNS,), "professional", "new tingling"),
        (Input.YES, (Input.RED_FLAG,), "urgent", "urgent care"),
        (Input.YES, (Input.RED_FLAG, Input.NEW_SIGNS), "urgent", "urgent care"),
    ],
)
def test_a_stop_is_an_end(
    settle: Input, graver: tuple[Input, ...], reason: str, words: str, tmp_path: Path
) -> None:
    def stop(question: StopQuestion) -> Reply:
        assert kept(tmp_path)[0].outcome == "stopped", "before it is read"
        assert question.sitting.run.state.reason is not None
        # Nothing but reading it ends it.
        return *graver, Input.NO, Input.YES, Input.SPREAD, Input.LEAVE, Input.SKIP, Input.GO_ON

    def read(question: SummaryQuestion) -> None:
        why = question.sitting.run.state.reason
        assert why is not None
        assert words in WHY_STOPPED[why]
        advice = advice_now(question.sitting.run, question.sitting.record)
        assert advice == advice_after_stop(why)

    script: list[Step] = [
        *FIRST_DAY, PLAYED, (CheckQuestion, Input.SPREAD), (SettleQuestion, settle),
        (StopQuestion, stop), (AfterQuestion, None), (SummaryQuestion, read), LEAVE,
    ]  # fmt: skip
    visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason, len(record.exercises)) == ("stopped", reason, 1)


def test_as_many_spreads_as_the_session_allows_stop_it(tmp_path: Path) -> None:
    settled: Step = (SettleQuestion, (REST, Input.NO))
    read: Step = (StopQuestion, Input.GO_ON)
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES, settled, *YES, read, *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "limit")
    assert [each.rung for each in record.exercises] == ["bow", "small-bow"]


@pytest.mark.parametrize(
    "before", [(), (Input.GO_ON, 3.0), (Input.GO_ON, Input.PAUSE), (Input.HANDS_FREE, Input.GO_ON)]
)
def test_spreading_can_be_told_at_any_moment(before: tuple[Reply, ...], tmp_path: Path) -> None:
    script: list[Step] = [*FIRST_DAY, (ExerciseQuestion, (*before, Input.SPREAD))]
    person = visit(tmp_path, SHELF, script)
    assert isinstance(person.asked[-1], SettleQuestion)
    (record,) = kept(tmp_path)
    assert [each.answer for each in record.exercises] == ["yes"]


def test_nothing_but_an_answer_ends_the_check(tmp_path: Path) -> None:
    others = [said for said in Input if said not in (Input.YES, Input.NO, Input.SPREAD)]
    script: list[Step] = [*FIRST_DAY, PLAYED, (CheckQuestion, (*others, 60.0, Input.YES))]
    visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    assert [(each.answer, each.decision) for each in record.exercises] == [("yes", "settle")]


def test_what_was_begun_is_asked_about_before_the_run_is_left(tmp_path: Path) -> None:
    leave: Step = (ExerciseQuestion, (Input.GO_ON, 3.0, Input.LEAVE))
    visit(tmp_path, SHELF, [*FIRST_DAY, leave, (CheckQuestion, Input.NO), *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.exercises[0].answer) == ("left", "no")


def test_new_weakness_told_after_the_session_is_taken_seriously(tmp_path: Path) -> None:
    def read(question: SummaryQuestion) -> None:
        advice = advice_now(question.sitting.run, question.sitting.record)
        assert advice == NEW_SIGNS
        assert "should be looked at" in advice.sentences[0]

    weak: Step = (AfterQuestion, {"reach": 4, "intensity": 5, "weak": True})
    visit(tmp_path, SHELF, [*FIRST_DAY, LEFT[0], weak, (SummaryQuestion, read), LEAVE])
    (record,) = kept(tmp_path)
    assert record.after is not None
    assert record.after.weak
