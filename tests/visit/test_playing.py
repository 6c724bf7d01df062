"""A run from its first exercise to its summary: no, yes and easier, yes and stop."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.visit.scripted import PLAY, REST, Reply, Step, kept, means_of, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    EASED_END,
    END,
    FIRST_DAY,
    LEAVE,
    NO,
    PLAYED,
    SAME,
    SETTLED,
    SHELF,
    STILL_WORSE,
    STOP_READ,
    TOMORROW,
    YES,
)
from tui.play.events import Counted
from tui.play.state import Input, Phase
from tui.visit.playing import _question_of
from tui.visit.questions import (
    AfterQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    NearerQuestion,
    RedFlagsQuestion,
    SettleQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.words.advice import NEW_SIGNS, advice_after_stop
from tui.words.after import advice_now
from tui.words.notices import exercise_notice
from tui.words.progress import next_up
from tui.words.summary import done_rows, saved_words


def notice_of(question: ExerciseQuestion) -> str:
    """What is said of the exercise under way."""
    return exercise_notice(question.sitting.run, question.sitting.log)


def test_every_no_completes_the_session(tmp_path: Path) -> None:
    def read(question: SummaryQuestion) -> None:
        sitting = question.sitting
        done = done_rows(sitting, sitting.run.session, sitting.log)
        (path,) = tmp_path.glob("records/*/*.toml")
        told = [f"{each.name}: {each.words}" for each in done]
        assert told == ["Bow: 2 reps", "Curl: 2 reps", "Lift: 2 reps"]
        assert saved_words(sitting) == f"Saved as {path}"
        assert advice_now(sitting.run, sitting.record).heading == "Well done"

    end: list[Step] = [EASED_END[0], (SummaryQuestion, read), LEAVE]
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *end])
    assert sum(isinstance(event, Counted) for event in person.heard) == 6
    (record,) = kept(tmp_path)
    assert record.outcome == "completed"
    assert [(each.answer, each.reps_done) for each in record.exercises] == [("no", 2)] * 3
    assert record.after is not None
    assert (record.after.reach, record.after.leg_pain, record.after.back_pain) == (3, 4, 2)


def test_a_yes_rests_then_plays_the_easier_rung_and_leaves_the_direction_out(
    tmp_path: Path,
) -> None:
    def rest(question: SettleQuestion) -> Reply:
        assert "legs-up" not in question.positions, "that is the way that has just spread"
        assert question.positions["on-the-side"].slug == "side-lying-rest"
        assert "Small-bow" in next_up(question.sitting.run)
        (spread,) = kept(tmp_path)[0].exercises
        assert (spread.answer, spread.decision) == ("yes", "settle")
        # A no counts only when the rest is over, and that begins when the person lies there.
        return Input.NO, 30.0, Input.NO, Input.GO_ON, 25.0, Input.NO, 5.0, Input.NO

    def easier(question: ExerciseQuestion) -> Reply:
        assert notice_of(question).startswith("This is an easier form of bow.")
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


NONE_OF_THESE: Step = (RedFlagsQuestion, Input.NO)
ONE_OF_THESE: Step = (RedFlagsQuestion, Input.YES)


@pytest.mark.parametrize(
    ("said", "pages", "reason"),
    [
        (Input.YES, [], "not-settled"),
        (Input.SPREAD, [], "not-settled"),
        (Input.NEW_SIGNS, [NONE_OF_THESE], "professional"),
        (Input.NEW_SIGNS, [ONE_OF_THESE], "urgent"),
        (Input.NEW_SIGNS, [(RedFlagsQuestion, Input.LEAVE)], "urgent"),
        (Input.RED_FLAG, [ONE_OF_THESE], "urgent"),
        (Input.RED_FLAG, [(RedFlagsQuestion, Input.LEAVE)], "urgent"),
        (Input.RED_FLAG, [NONE_OF_THESE], "mistake"),
    ],
)
def test_a_stop_is_an_end(said: Input, pages: list[Step], reason: str, tmp_path: Path) -> None:
    def stop(question: StopQuestion) -> Reply:
        assert kept(tmp_path)[0].outcome == "stopped", "before it is read"
        assert question.sitting.run.state.reason == reason
        # Nothing but reading it ends it.
        return Input.NO, Input.YES, Input.SPREAD, Input.LEAVE, Input.SKIP, Input.GO_ON

    def read(question: SummaryQuestion) -> None:
        advice = advice_now(question.sitting.run, question.sitting.record)
        assert advice == advice_after_stop(question.sitting.run.state.reason or "limit")

    end: list[Step] = [*END[:-1], (SummaryQuestion, read)] if reason != "urgent" else []
    script: list[Step] = [
        *FIRST_DAY, PLAYED, (CheckQuestion, Input.SPREAD), (SettleQuestion, said), *pages,
        (StopQuestion, stop), *end, LEAVE,
    ]  # fmt: skip
    visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason, len(record.exercises)) == ("stopped", reason, 1)


def test_a_graver_sign_can_be_told_at_the_stop(tmp_path: Path) -> None:
    graver: list[Step] = [(StopQuestion, Input.NEW_SIGNS), NONE_OF_THESE]
    gravest: list[Step] = [(StopQuestion, Input.RED_FLAG), ONE_OF_THESE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES, STILL_WORSE, *graver, *gravest, STOP_READ, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "urgent")


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


ANSWERS = {Input.YES, Input.NO, Input.SPREAD, Input.MOVED_UP, Input.NEW_SIGNS, Input.RED_FLAG}


def test_nothing_but_an_answer_ends_the_check(tmp_path: Path) -> None:
    others = [said for said in Input if said not in ANSWERS]
    script: list[Step] = [*FIRST_DAY, PLAYED, (CheckQuestion, (*others, 60.0, Input.YES))]
    visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    assert [(each.answer, each.decision) for each in record.exercises] == [("yes", "settle")]


@pytest.mark.parametrize(
    ("said", "moved_to"), [(Input.TO_BUTTOCK, 2), (Input.NOWHERE, 0), (Input.GO_ON, None)]
)
def test_symptoms_that_moved_up_are_no_spread(
    said: Input, moved_to: int | None, tmp_path: Path
) -> None:
    moved: list[Step] = [PLAYED, (CheckQuestion, Input.MOVED_UP), (NearerQuestion, said)]
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *moved])
    assert isinstance(person.asked[-1], ExerciseQuestion)
    (record,) = kept(tmp_path)
    (bow,) = record.exercises
    assert (bow.answer, bow.has_moved, bow.moved_to) == ("moved-up", True, moved_to)


def test_what_was_begun_is_asked_about_before_the_run_is_left(tmp_path: Path) -> None:
    leave: Step = (ExerciseQuestion, (Input.GO_ON, 3.0, Input.LEAVE))
    visit(tmp_path, SHELF, [*FIRST_DAY, leave, (CheckQuestion, Input.NO), *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.exercises[0].answer) == ("left", "no")


TOLD_AFTER = {**SAME, "is_in_both": False, "easing_direction": "unknown"}


@pytest.mark.parametrize(
    "new", [{"signs": frozenset({"weak"})}, {"signs": frozenset({"numb"})}, {"is_in_both": True}]
)
def test_what_is_new_after_the_session_leads_to_the_urgent_page_at_once(
    new: dict[str, object], tmp_path: Path
) -> None:
    def read(question: SummaryQuestion) -> None:
        advice = advice_now(question.sitting.run, question.sitting.record)
        assert advice == NEW_SIGNS
        assert question.next_time == ("Shut until a doctor has seen what you told on 2 January.",)

    told: Step = (AfterQuestion, {**TOLD_AFTER, **new})
    end: list[Step] = [told, NONE_OF_THESE, (SummaryQuestion, read), LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *end])
    (record,) = kept(tmp_path)
    assert record.after is not None
    assert (record.outcome, record.reason) == ("stopped", "professional")


def test_an_urgent_sign_after_the_session_is_the_last_thing_asked(tmp_path: Path) -> None:
    end: list[Step] = [(AfterQuestion, Input.RED_FLAG), ONE_OF_THESE, STOP_READ, LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *end])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason, record.after) == ("stopped", "urgent", None)


def test_leaving_the_last_form_out_is_asked_about_once(tmp_path: Path) -> None:
    out: Step = (AfterQuestion, None)
    back: list[Step] = [out, (ConfirmQuestion, "no"), out, (SummaryQuestion, None), LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *back])
    told: list[Step] = [out, (ConfirmQuestion, "leave"), *EASED_END, LEAVE]
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *NO * 3, *told], now=TOMORROW)
    assert [record.after is None for record in kept(tmp_path)] == [True, False]


def test_each_phase_of_a_run_has_its_question(tmp_path: Path) -> None:
    (sitting,) = visit(tmp_path, SHELF, FIRST_DAY).keeping.sittings
    for phase in Phase:
        sitting.run.state = replace(sitting.run.state, phase=phase)
        question = _question_of(means_of(tmp_path, SHELF), sitting, lambda _: (), "")
        assert (question is None) == (phase is Phase.OVER)


@pytest.mark.parametrize(
    ("played", "told"),
    [
        (NO * 3, ()),
        (
            (*YES, SETTLED, *NO * 2),
            (
                "Bow is left out for now: it moves in the direction that spread.",
                "Curl is left out for now: it moves in the direction that spread.",
            ),
        ),
        (
            (*YES, SETTLED, *YES, (StopQuestion, Input.GO_ON)),
            (
                "Easing positions only until midnight.",
                "Bow starts at rest: symptoms spread earlier today.",
            ),
        ),
    ],
)
def test_the_summary_tells_what_starts_otherwise_next_time(
    played: tuple[Step, ...], told: tuple[str, ...], tmp_path: Path
) -> None:
    asked = visit(tmp_path, SHELF, [*FIRST_DAY, *played, *EASED_END, LEAVE]).asked
    (summary,) = (each for each in asked if isinstance(each, SummaryQuestion))
    assert summary.next_time == told
