"""Whole visits, from the first screen to the last, without any screen."""

from pathlib import Path
from typing import get_args

import pytest

from tests.visit.scripted import Person, Step, kept, means_of, meanwhile, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    EASED_END,
    FIRST_DAY,
    LEAVE,
    NO,
    SETTLED,
    SHELF,
    STOP_READ,
    TOMORROW,
    YES,
)
from tui.play.events import Entered, Started
from tui.records.reading import read_record
from tui.records.store import Store
from tui.visit.questions import (
    AnyQuestion,
    BrowseQuestion,
    CarryOnQuestion,
    Question,
    ShelfQuestion,
)


def test_a_first_day_and_a_second(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *NO * 3, *EASED_END, LEAVE], now=TOMORROW)
    first, second = kept(tmp_path)
    for record in (first, second):
        answers = [(each.rung, each.answer) for each in record.exercises]
        assert answers == [("bow", "no"), ("curl", "no"), ("lift", "no")]
    assert (first.outcome, second.outcome) == ("completed", "completed")
    assert (first.beginning.screened, second.beginning.screened) == ("full", "short")


def test_a_session_that_was_asked_for_is_played_without_the_shelf(tmp_path: Path) -> None:
    (session,) = SHELF.sessions
    person = visit(tmp_path, SHELF, [*FIRST_DAY[1:], *NO * 3, *EASED_END], first=session)
    assert person.has_ended
    assert [record.outcome for record in kept(tmp_path)] == ["completed"]


def test_browsing_comes_back_to_the_shelf(tmp_path: Path) -> None:
    browsed = visit(tmp_path, SHELF, [(ShelfQuestion, "browse"), (BrowseQuestion, None), LEAVE])
    assert browsed.has_ended
    assert kept(tmp_path) == []


WHOLE = (*FIRST_DAY, *YES, SETTLED, *NO, *YES, STOP_READ, *EASED_END, LEAVE)


def test_whatever_was_answered_is_on_the_disk_before_the_next_question(tmp_path: Path) -> None:
    def look() -> None:
        for each in person.keeping.kept:
            assert read_record(each.path) == each.record
            looked.append(each.record.outcome)

    looked: list[str] = []
    script: list[Step] = [(kind, meanwhile(look, reply)) for kind, reply in WHOLE]
    person = Person(means_of(tmp_path, SHELF), script)
    person.live()
    assert looked == ["under-way"] * 7 + ["stopped"] * 4


@pytest.mark.parametrize("count", range(len(WHOLE)))
def test_a_visit_can_be_abandoned_at_any_question(count: int, tmp_path: Path) -> None:
    abandoned = visit(tmp_path, SHELF, WHOLE[:count])
    store = Store(tmp_path / "records")
    for kept_here in abandoned.keeping.kept:
        assert kept_here.is_saved
        reopened = store.reopen(kept_here.path)
        assert reopened is not None, "its record is let go of"
        file, record = reopened
        assert record == kept_here.record, "all that was answered is kept"
        file.close()
    is_cut_off = len(FIRST_DAY) <= count < WHOLE.index(STOP_READ) + 1
    offered = [CarryOnQuestion] if is_cut_off else [ShelfQuestion]
    assert [type(each) for each in visit(tmp_path, SHELF, []).asked] == offered


def test_an_offer_can_be_abandoned_and_is_made_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *YES])
    for _ in range(3):
        assert [type(each) for each in visit(tmp_path, SHELF, []).asked] == [CarryOnQuestion]


def test_a_front_end_hears_a_run_from_its_beginning(tmp_path: Path) -> None:
    person = visit(tmp_path, SHELF, [*FIRST_DAY])
    assert [type(event) for event in person.heard] == [Started, Entered]


def test_every_kind_of_question_is_one_that_front_ends_show() -> None:
    shown = {kind.__name__ for kind in get_args(AnyQuestion)}
    assert shown == {kind.__name__ for kind in Question.__subclasses__()}
