"""What two terminals do to each other, and what has changed while a question stood there."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.records import past
from tests.visit.scripted import (
    CUT_OFF,
    NOON,
    Person,
    Step,
    WallTime,
    kept,
    meanwhile,
    shelf_of,
    visit,
)
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    ANY_OF_THEM,
    CHOOSE,
    END,
    END_HERE,
    FIRST_DAY,
    GO_ON,
    LEAVE,
    NO,
    ONCE,
    PLAYED,
    SAME,
    SETTLED,
    SHELF,
    SHORT_LIST,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    TOMORROW,
)
from tui.play.state import Input
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    RedFlagsQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
)
from tui.words.advice import NOT_CARRIED_ON, OVERTAKEN, URGENT, Advice

CALLED_OFF: Step = ADVICE_READ
URGENT_STOP: tuple[Step, ...] = (
    SPREAD,
    (SettleQuestion, Input.RED_FLAG),
    (RedFlagsQuestion, Input.YES),
    STOP_READ,
    LEAVE,
)
OTHER_STOP: tuple[Step, ...] = (SPREAD, STILL_WORSE, STOP_READ, *END, LEAVE)


def advice_of(person: Person) -> list[Advice]:
    """All advice of a visit."""
    return [question.advice for question in person.asked_for(AdviceQuestion)]


# A form that stood there


@pytest.mark.parametrize(
    ("stop", "heading"), [(URGENT_STOP, "A doctor first"), (OTHER_STOP, "Enough for today")]
)
def test_a_form_left_open_while_a_session_was_stopped_begins_nothing(
    stop: tuple[Step, ...], heading: str, tmp_path: Path
) -> None:
    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*ANOTHER_DAY, *stop], now=TOMORROW)

    visit(tmp_path, SHELF, ONCE)
    form: Step = (BeforeQuestion, meanwhile(stop_elsewhere, SAME))
    script: list[Step] = [*SHORT_LIST, form, GO_ON, ADVICE_READ, LEAVE]
    left_open = visit(tmp_path, SHELF, script, now=TOMORROW)
    overtaken, forbidden = advice_of(left_open)
    assert (overtaken, forbidden.heading) == (OVERTAKEN, heading)
    assert [record.outcome for record in kept(tmp_path)] == ["left", "stopped"]


def test_a_list_left_open_while_a_session_was_stopped_leads_to_no_form(tmp_path: Path) -> None:
    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*ANOTHER_DAY, *URGENT_STOP], now=TOMORROW)

    visit(tmp_path, SHELF, ONCE)
    page: Step = (ScreeningQuestion, meanwhile(stop_elsewhere, "no"))
    left_open = visit(tmp_path, SHELF, [CHOOSE, page, CALLED_OFF, LEAVE], now=TOMORROW)
    assert advice_of(left_open) == [OVERTAKEN]


def test_a_form_left_open_while_a_session_was_refused_begins_nothing(tmp_path: Path) -> None:
    def refuse_elsewhere() -> None:
        visit(tmp_path, SHELF, [CHOOSE, ANY_OF_THEM], now=TOMORROW)

    visit(tmp_path, SHELF, ONCE)
    form: Step = (BeforeQuestion, meanwhile(refuse_elsewhere, SAME))
    left_open = visit(tmp_path, SHELF, [*SHORT_LIST, form, CALLED_OFF, LEAVE], now=TOMORROW)
    assert advice_of(left_open) == [OVERTAKEN]
    assert [record.outcome for record in kept(tmp_path)] == ["left", "refused"]


# An offer that stood there

AT_THE_CHECK: tuple[Step, ...] = (*FIRST_DAY, PLAYED)
IN_THE_REST: tuple[Step, ...] = (*FIRST_DAY, PLAYED, (CheckQuestion, Input.YES))
AFTER_THE_CHECK: tuple[Step, ...] = (*FIRST_DAY, *NO)
WHOLE_CHECK: tuple[Step, ...] = ((CheckQuestion, Input.NO), *END)


STOP_BEFORE_IT_BEGAN: tuple[Step, ...] = (
    (ExerciseQuestion, Input.NEW_SIGNS),
    (RedFlagsQuestion, Input.NO),
    STOP_READ,
    *END,
    LEAVE,
)
"""It is shut, though nothing has spread."""


@pytest.mark.parametrize("stop", [URGENT_STOP, OTHER_STOP, STOP_BEFORE_IT_BEGAN])
@pytest.mark.parametrize(
    ("cut_off", "checked", "outcome"),
    [(AT_THE_CHECK, WHOLE_CHECK, "left"), (AFTER_THE_CHECK, (), "interrupted")],
)
def test_an_offer_left_open_while_a_session_was_stopped_carries_on_nothing(
    cut_off: tuple[Step, ...],
    checked: tuple[Step, ...],
    outcome: str,
    stop: tuple[Step, ...],
    tmp_path: Path,
) -> None:
    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME), *stop])

    visit(tmp_path, SHELF, cut_off)
    offer: Step = (CarryOnQuestion, meanwhile(stop_elsewhere, True))
    left_open = visit(tmp_path, SHELF, [offer, CALLED_OFF, *checked, LEAVE])
    assert advice_of(left_open) == [NOT_CARRIED_ON]
    first = kept(tmp_path)[0]
    assert (first.outcome, [each.answer for each in first.exercises]) == (outcome, ["no"])


def test_an_offer_left_open_while_a_session_was_stopped_deals_with_a_spread_of_its_own(
    tmp_path: Path,
) -> None:
    def stop_elsewhere() -> None:
        visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME), *URGENT_STOP])

    visit(tmp_path, SHELF, AT_THE_CHECK)
    offer: Step = (CarryOnQuestion, meanwhile(stop_elsewhere, True))
    yes: Step = (CheckQuestion, Input.YES)
    visit(tmp_path, SHELF, [offer, CALLED_OFF, yes, SETTLED, *END, LEAVE])
    first = kept(tmp_path)[0]
    assert (first.outcome, len(first.exercises)) == ("left", 1), "no easier rung is played"


@pytest.mark.parametrize("hours", [2.1, 30])
@pytest.mark.parametrize(
    ("cut_off", "late", "outcome"),
    [
        (AT_THE_CHECK, ((ConfirmQuestion, "no"),), "interrupted"),
        (AFTER_THE_CHECK, (), "interrupted"),
        (IN_THE_REST, (), "stopped"),
    ],
    ids=["check", "get-ready", "rest"],
)
def test_an_offer_that_has_grown_too_old_says_so_and_asks_what_is_open(
    cut_off: tuple[Step, ...],
    late: tuple[Step, ...],
    outcome: str,
    hours: float,
    tmp_path: Path,
) -> None:
    visit(tmp_path, SHELF, cut_off)
    now = WallTime(NOON)
    offer: Step = (CarryOnQuestion, meanwhile(lambda: now.pass_by(hours), True))
    left_open = visit(tmp_path, SHELF, [offer, CALLED_OFF, *late, LEAVE], now=now)
    assert advice_of(left_open) == [NOT_CARRIED_ON]
    (record,) = kept(tmp_path)
    assert (record.outcome, record.updated) == (outcome, NOON), "as at the last save"


def test_a_stop_that_was_not_read_is_told_however_old_its_offer_has_grown(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, Input.RED_FLAG)])
    now = WallTime(NOON)
    offer: Step = (CarryOnQuestion, meanwhile(lambda: now.pass_by(14), True))
    left_open = visit(tmp_path, SHELF, [offer, ADVICE_READ, LEAVE], now=now)
    assert advice_of(left_open) == [URGENT]
    (record,) = kept(tmp_path)
    assert (record.reason, record.is_stop_read) == ("urgent", True)


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


def test_a_run_that_another_terminal_has_just_ended_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end_it_and_reopen(store: Store, path: Path) -> object:
        monkeypatch.setattr(Store, "reopen", reopen)
        late: Step = (ConfirmQuestion, "no")
        visit(tmp_path, SHELF, [late, LEAVE], now=TOMORROW)
        return reopen(store, path)

    reopen = Store.reopen
    visit(tmp_path, SHELF, AT_THE_CHECK)
    monkeypatch.setattr(Store, "reopen", end_it_and_reopen)
    look: Step = (ShelfQuestion, meanwhile(lambda: locks.extend(tmp_path.rglob("*.lock")), "leave"))
    locks: list[Path] = []
    visit(tmp_path, SHELF, [look], now=TOMORROW)
    assert locks == []


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
    visit(tmp_path, SHELF, [*FIRST_DAY, played, END_HERE, *END, LEAVE])
    assert [record.outcome for record in kept(tmp_path)] == ["left", "completed"]
    sequences = [record.beginning.sequence for record in kept(tmp_path)]
    assert sequences == [1, 2]
