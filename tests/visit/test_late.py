"""What has stood there for too long, and what is asked late of a run that was cut off (C24)."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.visit.scripted import (
    CUT_OFF,
    NOON,
    Sleep,
    Step,
    WallTime,
    kept,
    meanwhile,
    visit,
)
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    CHOOSE,
    EASED_END,
    FIRST_DAY,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    NO,
    NONE_OF_THEM,
    ON,
    ONCE,
    PLAYED,
    SAME,
    SESSION,
    SHELF,
    SHORT_LIST,
    SPREAD,
    TOMORROW,
    day,
)
from tui.play.state import Input
from tui.records.lock import is_locked
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    NearerQuestion,
    RedFlagsQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    StopQuestion,
)
from tui.words.advice import OVERTAKEN, REST_TODAY, URGENT

BEFORE_MIDNIGHT = NOON.replace(hour=23, minute=50)
LATE_YES, LATE_NO = (ConfirmQuestion, "yes"), (ConfirmQuestion, "no")


# A list or a form that stood there


@pytest.mark.parametrize(
    ("now", "hours"), [(TOMORROW, 0.51), (TOMORROW, 14.0), (BEFORE_MIDNIGHT, 0.25)]
)
@pytest.mark.parametrize("kind", [ScreeningQuestion, BeforeQuestion])
def test_a_list_or_a_form_that_is_too_old_is_asked_anew(
    kind: type, now: datetime, hours: float, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, ONCE)
    time = WallTime(now)
    page: Step = (ScreeningQuestion, meanwhile(lambda: time.pass_by(hours), "no"))
    form: Step = (BeforeQuestion, meanwhile(lambda: time.pass_by(hours), SAME))
    slept = [page] if kind is ScreeningQuestion else [NONE_OF_THEM, form]
    script: list[Step] = [CHOOSE, *slept, GO_ON, NONE_OF_THEM, (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, script, now=time)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == OVERTAKEN
    (sitting,) = person.keeping.sittings
    assert sitting.record.beginning.started == time()


def test_lists_and_a_form_that_are_too_old_together_are_asked_anew(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    time = WallTime(TOMORROW)
    page: Step = (ScreeningQuestion, meanwhile(lambda: time.pass_by(0.3), "no"))
    form: Step = (BeforeQuestion, meanwhile(lambda: time.pass_by(0.3), SAME))
    person = visit(tmp_path, SHELF, [CHOOSE, page, form, ADVICE_READ, LEAVE], now=time)
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [OVERTAKEN]
    assert len(kept(tmp_path)) == 1


def test_what_took_a_while_begins_all_the_same(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    time = WallTime(TOMORROW)
    form: Step = (BeforeQuestion, meanwhile(lambda: time.pass_by(0.4), SAME))
    person = visit(tmp_path, SHELF, [*SHORT_LIST, form], now=time)
    assert len(person.keeping.sittings) == 1


def test_a_yes_is_one_at_any_age(tmp_path: Path) -> None:
    time = WallTime(NOON)
    old_yes: Step = (ScreeningQuestion, meanwhile(lambda: time.pass_by(14), "yes"))
    person = visit(tmp_path, SHELF, [CHOOSE, ON, old_yes, ADVICE_READ, LEAVE], now=time)
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [URGENT]
    assert [record.refused_by for record in kept(tmp_path)] == ["urgent"]


# A lid that was shut in the middle of an exercise


def lid_shut(hours: float) -> Step:
    """The first exercise, in which the machine sleeps for so long."""
    return (ExerciseQuestion, (Input.GO_ON, 1.0, Sleep(hours)))


@pytest.mark.parametrize("hours", [2.1, 14])
def test_a_lid_shut_for_hours_leads_to_the_first_screen_and_asks_what_was_open(
    hours: float, tmp_path: Path
) -> None:
    script: list[Step] = [
        *FIRST_DAY,
        lid_shut(hours),
        LATE_NO,
        CHOOSE,
        NONE_OF_THEM,
        (BeforeQuestion, SAME),
    ]
    person = visit(tmp_path, SHELF, script)
    (late,) = person.asked_for(ConfirmQuestion)
    assert late.heading == "Friday 12:00, bow: did leg symptoms spread?"
    first = kept(tmp_path)[0]
    assert (first.outcome, first.updated) == ("interrupted", NOON)
    assert [(each.answer, each.decision) for each in first.exercises] == [("no", None)]


@pytest.mark.parametrize("answer", ["yes", "leave"])
def test_a_late_yes_or_leaving_it_is_a_plain_yes_at_the_last_save(
    answer: str, tmp_path: Path
) -> None:
    def is_kept() -> None:
        (record,) = kept(tmp_path)
        assert (record.outcome, record.reason, record.ended) == ("stopped", "not-settled", NOON)
        assert [(each.answer, each.change) for each in record.exercises] == [("yes", 1)]

    read: Step = (AdviceQuestion, meanwhile(is_kept, "leave"))
    late: list[Step] = [(ConfirmQuestion, answer), read, CHOOSE, ADVICE_READ, LEAVE]
    person = visit(tmp_path, SHELF, [*FIRST_DAY, lid_shut(3), *late])
    stop, enough = person.asked_for(AdviceQuestion)
    assert (stop.advice, enough.advice.heading) == (REST_TODAY, "Enough for today")
    assert "midnight" in person.asked_for(ShelfQuestion)[-1].gate


def test_a_late_yes_of_yesterday_asks_all_lists_and_plays_easier(tmp_path: Path) -> None:
    again: list[Step] = [LATE_YES, *FULL_LISTS, (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, [*FIRST_DAY, lid_shut(22), *again])
    assert person.keeping.sittings[-1].run.rung.slug == "small-bow"


def test_a_lid_shut_for_less_than_two_hours_only_pauses(tmp_path: Path) -> None:
    paused: Step = (ExerciseQuestion, (Input.GO_ON, 1.0, Sleep(1.5), CUT_OFF))
    person = visit(tmp_path, SHELF, [*FIRST_DAY, paused])
    turn = person.keeping.sittings[0].run.state.turn
    assert turn is not None
    assert turn.paused


def test_a_session_that_was_asked_for_by_name_leads_to_the_first_screen_too(
    tmp_path: Path,
) -> None:
    script: list[Step] = [*FIRST_DAY[1:], lid_shut(14), LATE_NO, LEAVE]
    assert visit(tmp_path, SHELF, script, first=SESSION).has_ended


@pytest.mark.parametrize(("said", "told"), [(Input.RED_FLAG, 3), (Input.NEW_SIGNS, 2)])
def test_a_graver_sign_counts_however_late_it_is_told(
    said: Input, told: int, tmp_path: Path
) -> None:
    time = WallTime(NOON)
    person = visit(tmp_path, SHELF, [*FIRST_DAY, PLAYED], now=time)
    (sitting,) = person.keeping.sittings
    time.pass_by(14)
    sitting.handle(said, person.now() + 14 * 3600)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.told) == ("stopped", told)
    person.keeping.end()


@pytest.mark.parametrize(
    ("script", "slept"),
    [
        ((PLAYED,), (CheckQuestion, Sleep(14))),
        ((PLAYED, (CheckQuestion, Input.MOVED_UP)), (NearerQuestion, Sleep(14))),
        ((SPREAD,), (SettleQuestion, Sleep(14))),
        ((SPREAD, (SettleQuestion, Input.YES)), (StopQuestion, Sleep(14))),
        ((SPREAD, (SettleQuestion, Input.RED_FLAG)), (RedFlagsQuestion, Sleep(14))),
        ((*NO, *NO, *NO), (AfterQuestion, Sleep(14))),
    ],
)
def test_in_whatever_phase_it_sleeps_it_ends_there_with_no_lock_left(
    script: tuple[Step, ...], slept: Step, tmp_path: Path
) -> None:
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *script, slept])
    assert isinstance(person.asked[-1], (ShelfQuestion, ConfirmQuestion))
    (record,) = kept(tmp_path)
    assert not is_locked(Store(tmp_path / "records").entries()[0].path)
    assert record.updated == NOON


# The next start


def cut_off_at(home: Path, *script: Step) -> None:
    """A first visit whose window is closed."""
    visit(home, SHELF, [*FIRST_DAY, *script])


def test_the_next_start_asks_first_what_was_open(tmp_path: Path) -> None:
    cut_off_at(tmp_path, PLAYED)
    for _ in range(2):
        asked = visit(tmp_path, SHELF, [], now=day(3)).asked
        assert [type(each) for each in asked] == [ConfirmQuestion], "until it is answered"
    script: list[Step] = [LATE_NO, NONE_OF_THEM, (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, script, first=SESSION, now=day(3))
    (late,) = person.asked_for(ConfirmQuestion)
    assert late.heading == "Friday 12:00, bow: did leg symptoms spread?"
    assert late.leaving_is_yes


def test_a_late_yes_is_on_the_disk_where_the_window_is_closed_at_once(tmp_path: Path) -> None:
    cut_off_at(tmp_path, PLAYED)
    visit(tmp_path, SHELF, [LATE_YES], now=NOON + timedelta(hours=3))
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "not-settled")
    assert not list(tmp_path.rglob("*.lock"))


def test_a_spread_that_was_never_settled_is_not_settled(tmp_path: Path) -> None:
    cut_off_at(tmp_path, SPREAD)
    person = visit(tmp_path, SHELF, FULL_LISTS, now=day(1))
    assert isinstance(person.asked[-1], BeforeQuestion)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason, record.is_stop_read) == ("stopped", "not-settled", True)


def test_what_was_not_begun_asks_nothing(tmp_path: Path) -> None:
    cut_off_at(tmp_path)
    visit(tmp_path, SHELF, [LEAVE], now=day(1))
    (record,) = kept(tmp_path)
    assert (record.outcome, record.exercises) == ("interrupted", ())


def test_sharp_pain_whose_check_is_answered_late_leaves_the_exercise_out(tmp_path: Path) -> None:
    cut_off_at(tmp_path, (ExerciseQuestion, (Input.GO_ON, 2.0, Input.HURTS)))
    script: list[Step] = [LATE_NO, CHOOSE, NONE_OF_THEM, (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, script, now=NOON + timedelta(hours=3))
    assert person.keeping.sittings[-1].run.planned.slug == "curl"


def test_of_runs_of_long_ago_only_the_newest_is_asked_about(tmp_path: Path) -> None:
    """Earlier versions left them as they were when the window was closed."""
    cut_off_at(tmp_path, PLAYED)
    held = Store(tmp_path / "records").reopen(Store(tmp_path / "records").entries()[0].path)
    assert held is not None
    visit(tmp_path, SHELF, [*ANOTHER_DAY, PLAYED], now=day(1))
    held[0].close()
    both = [LATE_NO, LATE_NO, LEAVE]
    only_the_newest = [LATE_NO, LEAVE]
    visit(tmp_path, SHELF, both[:1], now=day(5))
    visit(tmp_path, SHELF, only_the_newest, now=day(5))


def test_the_last_form_can_be_told_until_the_run_counts_as_cut_off(tmp_path: Path) -> None:
    time = WallTime(NOON)
    told: Step = (AfterQuestion, meanwhile(lambda: time.pass_by(1), EASED_END[0][1]))
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, told, EASED_END[1], LEAVE], now=time)
    (record,) = kept(tmp_path)
    assert record.after is not None
