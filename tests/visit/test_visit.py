"""Whole visits, from the first screen to the last, without any screen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.visit.scripted import NOON, PLAY, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    CALF,
    CHOOSE,
    EASED_END,
    END,
    FIRST_DAY,
    LEAVE,
    NO,
    NONE_OF_THEM,
    SETTLED,
    STOP_READ,
    YES,
)
from tui.commands.opening import open_session
from tui.play.state import Input
from tui.records.store import Store
from tui.visit import questions
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    BeforeQuestion,
    BrowseQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ExerciseQuestion,
    IntroQuestion,
    Question,
    ScreeningQuestion,
    StopQuestion,
)
from tui.words.advice import NEEDS_NOT_MET, OVERTAKEN, PROFESSIONAL, TOO_STRONG, URGENT

QUICK = make_dose(reps=2, tempo_seconds=(1.0, 1.0))
SESSION = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow", "rest"], dose=QUICK),
    make_exercise("curl", ["flexion"], ["curl"], dose=QUICK),
    make_exercise("lift", ["neutral"], ["lift"], dose=QUICK),
)
SHELF = shelf_of(SESSION)
TOMORROW = NOON + timedelta(days=1)


def answers(home: Path) -> list[list[tuple[str, str | None]]]:
    """The rungs of each record, with their answers."""
    return [[(each.rung, each.answer) for each in record.exercises] for record in kept(home)]


def test_a_first_day_and_a_second(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *NO * 3, *EASED_END, LEAVE], now=TOMORROW)
    assert answers(tmp_path) == [[("bow", "no"), ("curl", "no"), ("lift", "no")]] * 2
    first, second = kept(tmp_path)
    assert (first.outcome, second.outcome) == ("completed", "completed")
    assert (first.beginning.screened, second.beginning.screened) == ("full", "short")
    assert first.after is not None
    assert (first.after.reach, first.after.intensity) == (3, 4)


def test_a_yes_rests_and_goes_on_with_the_easier_rung(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES, SETTLED, *NO * 2, *END, LEAVE])
    assert answers(tmp_path) == [[("bow", "yes"), ("small-bow", "no"), ("lift", "no")]]


@pytest.mark.parametrize("graver", [(), (Input.NEW_SIGNS,), (Input.RED_FLAG,)])
def test_nothing_is_played_after_a_stop(graver: tuple[Input, ...], tmp_path: Path) -> None:
    read: Step = (StopQuestion, (*graver, Input.GO_ON))
    script = [*FIRST_DAY, *YES, SETTLED, *YES, read, *END, LEAVE]
    person, _ = visit(tmp_path, SHELF, script)
    (record,) = kept(tmp_path)
    reasons = {(): "limit", (Input.NEW_SIGNS,): "professional", (Input.RED_FLAG,): "urgent"}
    assert (record.outcome, record.reason) == ("stopped", reasons[graver])
    stop = next(n for n, each in enumerate(person.asked) if isinstance(each, StopQuestion))
    assert not any(isinstance(each, ExerciseQuestion) for each in person.asked[stop:])


@pytest.mark.parametrize(("list_number", "advice"), [(0, URGENT), (1, PROFESSIONAL)])
def test_a_yes_to_a_list_refuses_the_session(
    list_number: int, advice: object, tmp_path: Path
) -> None:
    lists = [NONE_OF_THEM] * list_number
    script: list[Step] = [CHOOSE, (IntroQuestion, True), *lists, (ScreeningQuestion, "yes")]
    person, _ = visit(tmp_path, SHELF, [*script, (AdviceQuestion, False), LEAVE])
    given = person.asked[-2]
    assert isinstance(given, AdviceQuestion)
    assert given.advice == advice
    assert [record.outcome for record in kept(tmp_path)] == ["refused"]


def test_symptoms_too_strong_begin_nothing(tmp_path: Path) -> None:
    strong: Step = (BeforeQuestion, CALF | {"intensity": 7})
    person, _ = visit(tmp_path, SHELF, [*FIRST_DAY[:-1], strong, (AdviceQuestion, False), LEAVE])
    given = person.asked[-2]
    assert isinstance(given, AdviceQuestion)
    assert given.advice == replace(TOO_STRONG, onward="")
    assert kept(tmp_path) == []


def test_a_session_with_needs_is_refused_to_a_leg(tmp_path: Path) -> None:
    session = replace(SESSION, screening=replace(SESSION.screening, needs=("Strong legs",)))
    script: list[Step] = [
        *FIRST_DAY[:-1],
        NONE_OF_THEM,
        FIRST_DAY[-1],
        (AdviceQuestion, False),
        LEAVE,
    ]
    person, _ = visit(tmp_path, shelf_of(session), script)
    given = person.asked[-2]
    assert isinstance(given, AdviceQuestion)
    assert given.advice == NEEDS_NOT_MET


def test_a_run_that_was_cut_off_is_carried_on_at_its_check(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, PLAY)])
    script = [(CarryOnQuestion, True), (CheckQuestion, Input.NO), *NO * 2, *END, LEAVE]
    visit(tmp_path, SHELF, script)
    assert answers(tmp_path) == [[("bow", "no"), ("curl", "no"), ("lift", "no")]]


QUICK_FILE = """format = 1
title = "Quick"
[[exercise]]
name = "Bow"
position = "supine"
kind = "hold"
hold_seconds = 2
steps = ["Bow."]
"""


def cut_off_by_path(home: Path) -> Path:
    """A session that was opened by its path is cut off at its first check."""
    path = home / "sessions of a friend" / "quick.toml"
    path.parent.mkdir()
    path.write_text(QUICK_FILE)
    session, _ = open_session(str(path))
    visit(home, shelf_of(session), [*FIRST_DAY[1:], (ExerciseQuestion, PLAY)], first=session)
    return path


def test_a_session_that_was_opened_by_its_path_is_carried_on_from_the_shelf(tmp_path: Path) -> None:
    cut_off_by_path(tmp_path)
    script = [(CarryOnQuestion, True), (CheckQuestion, Input.NO), *END, LEAVE]
    visit(tmp_path, SHELF, script)
    assert answers(tmp_path) == [[("bow", "no")]]
    assert [record.outcome for record in kept(tmp_path)] == ["completed"]


@pytest.mark.parametrize("has_changed", [True, False])
def test_a_file_that_is_gone_or_another_by_now_is_told(has_changed: bool, tmp_path: Path) -> None:
    path = cut_off_by_path(tmp_path)
    if has_changed:
        path.write_text(QUICK_FILE + "# mine\n")
    else:
        path.unlink()
    person, _ = visit(tmp_path, SHELF, [(CarryOnQuestion, True), LEAVE])
    (offer, _) = person.asked
    assert isinstance(offer, CarryOnQuestion)
    assert offer.run is None
    assert [record.outcome for record in kept(tmp_path)] == ["interrupted"]


def test_a_spread_that_was_cut_off_is_dealt_with_first(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES])
    person, _ = visit(tmp_path, SHELF, [(CarryOnQuestion, True), SETTLED, *NO * 2, *END, LEAVE])
    offer = person.asked[0]
    assert isinstance(offer, CarryOnQuestion)
    assert not offer.can_decline
    assert answers(tmp_path) == [[("bow", "yes"), ("small-bow", "no"), ("lift", "no")]]


def test_what_cannot_be_saved_counts_in_the_same_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    def at_the_second_start(question: BeforeQuestion) -> None:
        monkeypatch.undo()
        assert question.look_back.stopped is not None
        assert "Not saved (No space left on device)" in question.notices[0]

    monkeypatch.setattr("os.fsync", full)
    again: tuple[Step, ...] = (CHOOSE, (IntroQuestion, True), NONE_OF_THEM, NONE_OF_THEM)
    script = [*FIRST_DAY, *YES, SETTLED, *YES, STOP_READ, *END, *again]
    _, made = visit(tmp_path, SHELF, [*script, (BeforeQuestion, at_the_second_start), LEAVE])
    made.keeping.end()
    assert [record.outcome for record in kept(tmp_path)] == ["stopped"]


def test_a_form_that_stood_there_over_night_is_asked_again(tmp_path: Path) -> None:
    now = [NOON]

    def over_night(_question: BeforeQuestion) -> object:
        now[0] = TOMORROW
        return FIRST_DAY[-1][1]

    form: Step = (BeforeQuestion, over_night)
    script: list[Step] = [
        *FIRST_DAY[:-1],
        form,
        (AdviceQuestion, True),
        *FIRST_DAY[1:],
        *NO * 3,
        *END,
        LEAVE,
    ]
    person, _ = visit(tmp_path, SHELF, script, now=lambda: now[0])
    overtaken = next(each for each in person.asked if isinstance(each, AdviceQuestion))
    assert overtaken.advice == OVERTAKEN
    assert [record.beginning.started for record in kept(tmp_path)] == [TOMORROW]


def test_browsing_comes_back_to_the_shelf(tmp_path: Path) -> None:
    browse: Step = (questions.ShelfQuestion, "browse")
    visit(tmp_path, SHELF, [browse, (BrowseQuestion, None), LEAVE])
    assert kept(tmp_path) == []


WHOLE = (*FIRST_DAY, *YES, SETTLED, *NO, *YES, STOP_READ, *EASED_END, LEAVE)


@pytest.mark.parametrize("count", range(len(WHOLE)))
def test_a_visit_can_be_abandoned_at_any_question(count: int, tmp_path: Path) -> None:
    _, abandoned = visit(tmp_path, SHELF, WHOLE[:count])
    store = Store(tmp_path / "records")
    for kept_here in abandoned.keeping.kept:
        assert kept_here.is_saved
        reopened = store.reopen(kept_here.path)
        assert reopened is not None, "its record is let go of"
        file, record = reopened
        assert record == kept_here.record, "all that was answered is kept"
        file.close()
    is_cut_off = len(FIRST_DAY) <= count < WHOLE.index(STOP_READ) + 1
    is_stopped = count == WHOLE.index(STOP_READ)
    offered = [CarryOnQuestion] if is_cut_off or is_stopped else [questions.ShelfQuestion]
    person, _ = visit(tmp_path, SHELF, [])
    assert [type(each) for each in person.asked] == offered


def test_an_offer_can_be_abandoned_and_is_made_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES])
    for _ in range(3):
        person, _ = visit(tmp_path, SHELF, [])
        assert [type(each) for each in person.asked] == [CarryOnQuestion]


def test_every_kind_of_question_is_one_that_front_ends_show() -> None:
    shown = {kind.__name__ for kind in get_args(AnyQuestion)}
    assert shown == {kind.__name__ for kind in Question.__subclasses__()}
