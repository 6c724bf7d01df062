"""What two terminals do to each other, and what has changed while a question stood there."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.records import past
from tests.visit.scripted import (
    CUT_OFF,
    NOON,
    Person,
    Reply,
    Step,
    WallTime,
    kept,
    meanwhile,
    shelf_of,
    visit,
)
from tests.visit.scripts import (
    ANOTHER_DAY,
    ANY_OF_THEM,
    CHOOSE,
    END,
    FIRST_DAY,
    FULL_LISTS,
    LEAVE,
    LEFT,
    NO,
    NONE_OF_THEM,
    ONCE,
    PLAYED,
    SAME,
    SETTLED,
    SHELF,
    SHORT_LIST,
    SPREAD,
    TOMORROW,
    since,
)
from tui.play.state import Input
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ExerciseQuestion,
    SettleQuestion,
    ShelfQuestion,
    StopQuestion,
)
from tui.words.advice import NOT_CARRIED_ON, OVERTAKEN, Advice

CALLED_OFF: Step = (AdviceQuestion, False)
SPREAD_AND_STOPPED: tuple[Step, ...] = (
    SPREAD,
    (SettleQuestion, Input.RED_FLAG),
    (StopQuestion, Input.GO_ON),
    *END,
    LEAVE,
)


def advice_of(person: Person) -> list[Advice]:
    """All advice of a visit."""
    return [question.advice for question in person.asked_for(AdviceQuestion)]


# A form that stood there


def test_a_form_left_open_while_a_session_was_stopped_begins_nothing(tmp_path: Path) -> None:
    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*ANOTHER_DAY, *SPREAD_AND_STOPPED], now=TOMORROW)

    def nothing_has_begun() -> None:
        assert [record.outcome for record in kept(tmp_path)] == ["left", "stopped"]

    def stop_is_told(form: BeforeQuestion) -> Reply:
        assert "The last session stopped" in since(form)
        return SAME

    visit(tmp_path, SHELF, ONCE)
    script: list[Step] = [
        *SHORT_LIST, (BeforeQuestion, meanwhile(stop_elsewhere, SAME)),
        (AdviceQuestion, meanwhile(nothing_has_begun, True)),
        NONE_OF_THEM, NONE_OF_THEM, (BeforeQuestion, stop_is_told),
    ]  # fmt: skip
    left_open = visit(tmp_path, SHELF, script, now=TOMORROW)
    assert advice_of(left_open) == [OVERTAKEN]
    (sitting,) = left_open.keeping.sittings
    assert sitting.record.beginning.screened == "full"


def test_a_form_left_open_while_a_session_was_refused_begins_nothing(tmp_path: Path) -> None:
    def refuse_elsewhere() -> None:
        visit(tmp_path, SHELF, [CHOOSE, ANY_OF_THEM], now=TOMORROW)

    visit(tmp_path, SHELF, ONCE)
    form: Step = (BeforeQuestion, meanwhile(refuse_elsewhere, SAME))
    left_open = visit(tmp_path, SHELF, [*SHORT_LIST, form, CALLED_OFF, LEAVE], now=TOMORROW)
    assert advice_of(left_open) == [OVERTAKEN]
    assert [record.outcome for record in kept(tmp_path)] == ["left", "refused"]


@pytest.mark.parametrize("is_answered_again", [True, False])
def test_a_form_left_open_over_night_begins_nothing(
    is_answered_again: bool, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, ONCE)
    today = WallTime(TOMORROW)
    form: Step = (BeforeQuestion, meanwhile(lambda: today.pass_by(hours=14), SAME))
    script: list[Step] = [*SHORT_LIST, form, (AdviceQuestion, is_answered_again)]
    if is_answered_again:
        script += [NONE_OF_THEM, (BeforeQuestion, SAME), *LEFT]
    left_open = visit(tmp_path, SHELF, [*script, LEAVE], now=today)
    assert advice_of(left_open) == [OVERTAKEN]
    began = [record.beginning.started for record in kept(tmp_path)[1:]]
    assert began == ([today()] if is_answered_again else [])


def test_a_form_that_nothing_has_overtaken_begins(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    today = WallTime(TOMORROW)
    form: Step = (BeforeQuestion, meanwhile(lambda: today.pass_by(hours=6), SAME))
    visit(tmp_path, SHELF, [*SHORT_LIST, form, *LEFT, LEAVE], now=today)
    assert len(kept(tmp_path)) == 2


# An offer that stood there

AT_THE_CHECK: tuple[Step, ...] = (*FIRST_DAY, PLAYED)
IN_THE_REST: tuple[Step, ...] = (*FIRST_DAY, PLAYED, (CheckQuestion, Input.YES))
AFTER_THE_CHECK: tuple[Step, ...] = (*FIRST_DAY, *NO)


def overtaken(
    home: Path, hours: int, lists: tuple[Step, ...] = SHORT_LIST
) -> tuple[Step, WallTime]:
    """An offer that is taken up hours later, or 0 when another session was stopped meanwhile."""
    now = WallTime(NOON)

    def overtake() -> None:
        if hours:
            now.pass_by(hours)
        else:
            visit(home, SHELF, [*lists, (BeforeQuestion, SAME), *SPREAD_AND_STOPPED])

    return (CarryOnQuestion, meanwhile(overtake, True)), now


@pytest.mark.parametrize("hours", [0, 3])
def test_an_offer_left_open_while_a_session_was_stopped_carries_on_nothing(
    hours: int, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, AT_THE_CHECK)
    offer, now = overtaken(tmp_path, hours)
    check: Step = (CheckQuestion, Input.NO)
    left_open = visit(tmp_path, SHELF, [offer, CALLED_OFF, check, *END, LEAVE], now=now)
    assert advice_of(left_open) == [NOT_CARRIED_ON]
    (sitting,) = left_open.keeping.sittings
    assert (sitting.record.outcome, len(sitting.record.exercises)) == ("left", 1)


@pytest.mark.parametrize("hours", [0, 3])
def test_an_offer_that_has_grown_too_old_says_so_and_keeps_what_was_told(
    hours: int, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, AFTER_THE_CHECK)
    offer, now = overtaken(tmp_path, hours)
    left_open = visit(tmp_path, SHELF, [offer, CALLED_OFF, LEAVE], now=now)
    assert advice_of(left_open) == [NOT_CARRIED_ON]
    assert "more than two hours have passed" in NOT_CARRIED_ON.sentences[0]
    first = kept(tmp_path)[0]
    assert (first.outcome, first.exercises[0].answer) == ("interrupted", "no")


@pytest.mark.parametrize("hours", [0, 30])
@pytest.mark.parametrize(
    ("cut_off", "lists", "checked"),
    [
        (AT_THE_CHECK, SHORT_LIST, (CALLED_OFF, (CheckQuestion, Input.YES))),
        (IN_THE_REST, FULL_LISTS, ()),
    ],
    ids=["check", "rest"],
)
def test_an_overtaken_offer_deals_with_a_spread_and_plays_nothing(
    cut_off: tuple[Step, ...],
    lists: tuple[Step, ...],
    checked: tuple[Step, ...],
    hours: int,
    tmp_path: Path,
) -> None:
    visit(tmp_path, SHELF, cut_off)
    offer, now = overtaken(tmp_path, hours, lists)
    left_open = visit(tmp_path, SHELF, [offer, *checked, SETTLED, *END, LEAVE], now=now)
    (sitting,) = left_open.keeping.sittings
    assert (sitting.record.outcome, len(sitting.record.exercises)) == ("left", 1)


# A run that another terminal plays


def test_what_stands_or_is_played_in_one_terminal_is_offered_in_no_other(tmp_path: Path) -> None:
    def look_elsewhere() -> None:
        elsewhere.append(type(visit(tmp_path, SHELF, []).asked[0]))

    elsewhere: list[type] = []
    visit(tmp_path, SHELF, AT_THE_CHECK)
    script: list[Step] = [
        (CarryOnQuestion, meanwhile(look_elsewhere, True)),
        (CheckQuestion, meanwhile(look_elsewhere, Input.YES)),
        (SettleQuestion, meanwhile(look_elsewhere, CUT_OFF)),
    ]
    visit(tmp_path, SHELF, script)
    assert elsewhere == [ShelfQuestion] * 3
    look_elsewhere()
    assert elsewhere[-1] is CarryOnQuestion


def test_a_run_that_is_being_played_hides_none_that_was_cut_off(tmp_path: Path) -> None:
    under_way = past.ran(0, "bow no", "curl ?", outcome="under-way")
    past.keep(tmp_path, under_way)
    store = Store(tmp_path / "records")
    live = store.new_file("test", 2, past.NOON)
    live.save(under_way)
    shelf, now = shelf_of(past.SESSION), past.NOON + timedelta(minutes=9)
    (offer,) = visit(tmp_path, shelf, [], now=now).asked_for(CarryOnQuestion)
    assert offer.record.beginning.sequence == 1
    store.entries()[0].path.unlink()
    visit(tmp_path, shelf, [LEAVE], now=now)
    live.close()


def test_two_terminals_that_play_at_once_keep_a_record_each(tmp_path: Path) -> None:
    def play_elsewhere() -> None:
        visit(tmp_path, SHELF, [*ANOTHER_DAY, *NO * 3, *END, LEAVE])

    played: Step = (ExerciseQuestion, meanwhile(play_elsewhere, Input.LEAVE))
    visit(tmp_path, SHELF, [*FIRST_DAY, played, *END, LEAVE])
    assert [record.outcome for record in kept(tmp_path)] == ["left", "completed"]
    sequences = [record.beginning.sequence for record in kept(tmp_path)]
    assert sequences == [1, 2]
