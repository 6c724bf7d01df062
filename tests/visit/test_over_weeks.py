"""Over the weeks: what is asked and advised before and after sessions, beside each day's course."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.visit.scripted import CUT_OFF, NOON, Person, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    ADVICE_READ,
    EASED,
    FIRST_DAY,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    NO,
    PLAYED,
    SAME,
    SESSION,
    SHELF,
    SHORT_LIST,
    day,
)
from tui.play.felt import SelfCheck
from tui.play.helping import Tally
from tui.play.lists import Clearance
from tui.play.state import Input
from tui.play.symptoms import Onset
from tui.play.weeks import LASTING, UNCHANGED
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    BrowseQuestion,
    CheckQuestion,
    ClearQuestion,
    NearerQuestion,
    PickQuestion,
    ShelfQuestion,
    SummaryQuestion,
)
from tui.visit.today import lines_of_today
from tui.words.weeks import PLATEAU, SIX_WEEKS, SOFT
from tui.words.weeks import UNCHANGED as NO_CHANGE

A_PHYSIO = Clearance("physiotherapist", "this-week")
SEEN: tuple[Step, ...] = ((AdviceQuestion, "clear"), (ClearQuestion, A_PHYSIO))
LISTS_EVERY = 7


def first_day(home: Path, onset: Onset = "days") -> Person:
    """A first visit, at the end of which it is told when it began."""
    after = {**EASED, "easing_direction": "unknown", "onset": onset}
    end: list[Step] = [(AfterQuestion, after), (SummaryQuestion, None), LEAVE]
    return visit(home, SHELF, [*FIRST_DAY, *NO * 3, *end])


def a_day(home: Path, number: int, *read: Step, **told: object) -> Person:
    """A visit in which all is played; full lists are due once a week."""
    full = number % LISTS_EVERY == 0
    choose, *lists = FULL_LISTS if full else SHORT_LIST
    script: list[Step] = [
        choose,
        *read,
        *lists,
        (BeforeQuestion, {**SAME, **told}),
        *NO * 3,
        *EASED_AGAIN,
    ]
    return visit(home, SHELF, script, now=day(number))


EASED_AGAIN: tuple[Step, ...] = ((AfterQuestion, EASED), (SummaryQuestion, None), LEAVE)


def practised(home: Path, until: int) -> None:
    """Every day the same, up to and without a day."""
    first_day(home)
    for number in range(1, until):
        a_day(home, number)


def soft_words(person: Person) -> list[bool]:
    """Whether each form says that not much has changed."""
    forms = person.asked_for(BeforeQuestion)
    return [SOFT in lines_of_today(form.draft, form) for form in forms]


def test_when_it_began_is_asked_after_the_first_run_and_kept(tmp_path: Path) -> None:
    first = first_day(tmp_path, "weeks")
    second = a_day(tmp_path, 1)
    asked = [person.asked_for(AfterQuestion)[0].draft.asks_onset for person in (first, second)]
    assert asked == [True, False]
    began = NOON.date() - timedelta(days=21)
    first_run, second_run = kept(tmp_path)
    assert first_run.after is not None
    assert [first_run.before.began, first_run.after.began] == [None, began]
    assert second_run.before.began == began


def test_when_it_began_can_be_told_otherwise_after_a_later_run(tmp_path: Path) -> None:
    """It was thought to be of a few days, and is of months."""
    first_day(tmp_path)
    told: tuple[Step, ...] = (
        (AfterQuestion, {**EASED, "onset": "months"}), (SummaryQuestion, None), LEAVE,
    )  # fmt: skip
    script: list[Step] = [*SHORT_LIST, (BeforeQuestion, SAME), *NO * 3, *told]
    visit(tmp_path, SHELF, script, now=day(1))
    for number in (2, 3):
        a_day(tmp_path, number)
    assert kept(tmp_path)[-1].before.began == day(1).date() - timedelta(days=60)
    (given,) = a_day(tmp_path, 4, GO_ON).asked_for(AdviceQuestion)
    assert given.advice == SIX_WEEKS


def test_two_weeks_are_a_soft_word_and_three_a_page_until_it_was_seen(tmp_path: Path) -> None:
    practised(tmp_path, 13)
    assert soft_words(a_day(tmp_path, 13)) == [False]
    assert soft_words(a_day(tmp_path, 14)) == [True]
    for number in range(15, 21):
        a_day(tmp_path, number)
    person = a_day(tmp_path, 21, GO_ON)
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [NO_CHANGE]
    assert soft_words(person) == [False]
    turned_back: list[Step] = [SHORT_LIST[0], ADVICE_READ, LEAVE]
    visit(tmp_path, SHELF, turned_back, now=day(22))
    not_seen: list[Step] = [SHORT_LIST[0], SEEN[0], (ClearQuestion, None), LEAVE]
    visit(tmp_path, SHELF, not_seen, now=day(22))
    again: list[Step] = [*SEEN, *SHORT_LIST[1:], (BeforeQuestion, SAME), *NO * 3, *EASED_AGAIN]
    visit(tmp_path, SHELF, [SHORT_LIST[0], *again], now=day(22))
    clearing = kept(tmp_path)[-2]
    assert (clearing.outcome, clearing.clearance) == ("cleared", A_PHYSIO)
    assert clearing.lines == frozenset({UNCHANGED})
    assert not a_day(tmp_path, 23).asked_for(AdviceQuestion)


def test_a_gain_ends_it_and_then_it_may_be_a_plateau(tmp_path: Path) -> None:
    practised(tmp_path, 8)
    for number in range(8, 32):
        assert not a_day(tmp_path, number, leg_pain=3).asked_for(AdviceQuestion), number
    (given,) = a_day(tmp_path, 32, GO_ON, leg_pain=3).asked_for(AdviceQuestion)
    assert given.advice == PLATEAU


def test_six_weeks_are_a_page_once_a_week_until_it_was_seen(tmp_path: Path) -> None:
    first_day(tmp_path, "months")
    a_day(tmp_path, 1)
    a_day(tmp_path, 2)
    (given,) = a_day(tmp_path, 3, GO_ON).asked_for(AdviceQuestion)
    assert given.advice == SIX_WEEKS
    assert not a_day(tmp_path, 4).asked_for(AdviceQuestion)
    a_day(tmp_path, 7)
    seen: list[Step] = [
        SHORT_LIST[0],
        *SEEN,
        *SHORT_LIST[1:],
        (BeforeQuestion, SAME),
        *NO * 3,
        *EASED_AGAIN,
    ]
    visit(tmp_path, SHELF, seen, now=day(10))
    assert kept(tmp_path)[-2].lines == frozenset({LASTING})
    assert not a_day(tmp_path, 21).asked_for(AdviceQuestion), "in another week of it"


def test_easing_positions_are_played_without_a_word_of_the_weeks(tmp_path: Path) -> None:
    practised(tmp_path, 21)
    easing = shelf_of(replace(SESSION, is_rest=True), SESSION)
    script: list[Step] = [*FULL_LISTS, (BeforeQuestion, SAME)]
    assert not visit(tmp_path, easing, script, now=day(21)).asked_for(AdviceQuestion)


# The check of one's own (R32)


def picks(*keys: str | None) -> list[Step]:
    """An answer to each of the questions, None to pass over the others."""
    return [(PickQuestion, key) for key in keys]


@pytest.mark.parametrize(
    ("keys", "felt", "said"),
    [
        ("bnnww", ("better", "same", "same", "worse", "worse"),
         ("You sleep better.",
          "Worse: flare-ups, pain in the leg. Does it stay? Ask a doctor or physiotherapist.")),
        ("nnnnb", ("same", "same", "same", "same", "better"), ("The pain is nearer the back.",)),
        ("nnwnn", ("same", "same", "worse", "same", "same"),
         ("Worse: getting up. Does it stay? Ask a doctor or physiotherapist.",)),
        ("nnnnn", ("same", "same", "same", "same", "same"), ()),
    ],
)  # fmt: skip
def test_on_the_third_day_it_is_asked_what_is_felt_and_a_change_is_said(
    keys: str, felt: tuple[str, ...], said: tuple[str, ...], tmp_path: Path
) -> None:
    first_day(tmp_path)
    read: list[Step] = [GO_ON] if said else []
    script: list[Step] = [*SHORT_LIST, (BeforeQuestion, SAME), *picks(*keys), *read]
    person = visit(tmp_path, SHELF, [*script, *NO * 3, *EASED_AGAIN], now=day(3))
    given = [each.advice for each in person.asked_for(AdviceQuestion)]
    assert [each.sentences for each in given] == ([said] if said else [])
    note, run = kept(tmp_path)[-2:]
    check = note.beginning.self_check
    assert check is not None
    assert tuple(told for _, told in check.felt) == felt
    assert (note.outcome, run.outcome, run.beginning.screened) == ("felt", "completed", "short")
    assert not a_day(tmp_path, 4).asked_for(PickQuestion), "once"


def test_what_is_felt_can_be_passed_over_and_is_not_asked_again(tmp_path: Path) -> None:
    first_day(tmp_path)
    script: list[Step] = [*SHORT_LIST, (BeforeQuestion, SAME), *picks("n", None), *NO * 3]
    visit(tmp_path, SHELF, [*script, *EASED_AGAIN], now=day(3))
    assert felt_of(tmp_path) == [(("sleep", "same"),)]
    assert not a_day(tmp_path, 5).asked_for(PickQuestion)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ([*picks(*"bbnnw"), ADVICE_READ, LEAVE], ("better", "better", "same", "same", "worse")),
        ([*picks(*"nnnnw"), ADVICE_READ, LEAVE], ("same", "same", "same", "same", "worse")),
        ([*picks(*"bw"), (PickQuestion, CUT_OFF)], ("better", "worse")),
        ([(PickQuestion, None)], ()),
    ],
)
def test_what_was_felt_is_kept_when_somebody_leaves_before_the_run_and_asked_once(
    left: list[Step], told: tuple[str, ...], tmp_path: Path
) -> None:
    """Also where the window is closed half way; and the short list stays a short one."""
    first_day(tmp_path)
    visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME), *left], now=day(3))
    assert [tuple(each for _, each in felt) for felt in felt_of(tmp_path)] == [told]
    assert not a_day(tmp_path, 4).asked_for(PickQuestion)
    assert [each.has_gain for each in checks(tmp_path)] == ["better" in told]


def checks(home: Path) -> list[SelfCheck]:
    """Each check that was kept."""
    kept_of = (record.beginning.self_check for record in kept(home))
    return [check for check in kept_of if check is not None]


def felt_of(home: Path) -> list[tuple[tuple[str, str], ...]]:
    """What each told."""
    return [check.felt for check in checks(home)]


# What helped


def test_a_way_that_moved_symptoms_up_is_offered_as_an_answer_and_never_set(tmp_path: Path) -> None:
    """Nothing starts otherwise for it; only the person says that it eases (C11)."""
    moved: tuple[Step, ...] = (
        PLAYED,
        (CheckQuestion, Input.MOVED_UP),
        (NearerQuestion, Input.GO_ON),
    )
    first_day(tmp_path)
    for number in range(1, 4):
        script: list[Step] = [*SHORT_LIST, (BeforeQuestion, SAME), *moved, *NO * 2, *EASED_AGAIN]
        visit(tmp_path, SHELF, script, now=day(number))
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME)], now=day(4))
    (form,) = person.asked_for(BeforeQuestion)
    line = 'Bending has moved symptoms up on 3 of 4 days. Does it ease? Then change "Eases by".'
    assert line in lines_of_today(form.draft, form)
    assert form.draft.easing_direction == "unknown"
    assert form.draft.extras == ()
    eased = replace(form.draft, easing_direction="bending")
    assert line not in lines_of_today(eased, form)
    looked = visit(tmp_path, SHELF, [(ShelfQuestion, "browse")], now=day(5))
    (browsed,) = looked.asked_for(BrowseQuestion)
    assert browsed.helped.forms["bow"] == Tally(moved_up=3, same=1)
