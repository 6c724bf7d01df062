"""A dose that builds up, from day to day: offered, taken, kept, and taken back (C22)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.visit.scripted import CUT_OFF, Person, Step, kept, meanwhile, shelf_of, visit
from tests.visit.scripts import (
    ADVICE_READ,
    CALF,
    FIRST_LISTS,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    NO,
    PLAYED,
    SAME,
    SETTLED,
    SHORT_LIST,
    day,
    since,
)
from tui.plan.measures import Numbers
from tui.play.events import Entered
from tui.play.state import Input
from tui.records.record import Record
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    SummaryQuestion,
)
from tui.visit.starting import as_filled_in
from tui.words.advice import OVERTAKEN

FIRST, SECOND, GOAL = (1, 1, 0), (1, 2, 0), (2, 2, 0)
OWN = (1, 3, 0)
"""The dose of the other rungs."""


BUILD = tuple(
    make_dose(sets=sets, reps=reps, rest_seconds=1, tempo_seconds=(1.0, 1.0))
    for sets, reps, _ in (FIRST, SECOND, GOAL)
)
QUICK = make_dose(reps=3, tempo_seconds=(1.0, 1.0))
BOW = plan(make_exercise("bow", ["neutral"], ["deep-bow", "bow", "small-bow"], dose=QUICK))
RUNGS = tuple(replace(rung, dose=BUILD[0]) if rung.slug == "bow" else rung for rung in BOW.ladder)
LIFT = replace(plan(make_exercise("lift", ["neutral"], dose=BUILD[0])), build=BUILD)
SESSION = make_session(replace(BOW, ladder=RUNGS, build=BUILD), LIFT, per_day=12)
SHELF = shelf_of(SESSION)
CLEAN_END: tuple[Step, ...] = (
    (AfterQuestion, {**SAME, "is_in_both": False, "easing_direction": "unknown"}),
    (SummaryQuestion, None),
    LEAVE,
)
WORSE_END: tuple[Step, ...] = (
    (AfterQuestion, {**SAME, "leg_pain": 8, "is_in_both": False, "easing_direction": "unknown"}),
    (SummaryQuestion, None),
    LEAVE,
)
MORE = {"turned_on": frozenset({"more 0"})}


def form_on(number: int, told: Mapping[str, object] | None = None) -> tuple[Step, ...]:
    """To the first exercise of a day, the first or another."""
    form = CALF if number == 0 else SAME | dict(told or {})
    return (*lists_on(number), (BeforeQuestion, form))


def lists_on(number: int) -> tuple[Step, ...]:
    """In full once a week."""
    weekly = FULL_LISTS if number % 7 == 0 else SHORT_LIST
    return FIRST_LISTS if number == 0 else weekly


def clean_day(home: Path, number: int, told: Mapping[str, object] | None = None) -> Person:
    """A day on which all is done to its end and nothing is worse."""
    script = [*form_on(number, told), *NO * 2, *CLEAN_END]
    return visit(home, SHELF, script, now=day(number))


def clean_days(home: Path, count: int = 3, first: int = 0) -> None:
    for number in range(first, first + count):
        clean_day(home, number)


def look(home: Path, number: int) -> BeforeQuestion:
    """The form of a day, on which nothing is played."""
    person = visit(home, SHELF, lists_on(number), now=day(number))
    (form,) = person.asked_for(BeforeQuestion)
    return form


def offers(form: BeforeQuestion) -> dict[str, str]:
    return {extra.token: extra.reason for extra in form.draft.extras}


def doses(record: Record) -> list[tuple[str, Numbers | None]]:
    return [(each.rung, each.dose) for each in record.exercises]


def entered(person: Person) -> list[tuple[str, Numbers]]:
    (sitting,) = person.keeping.sittings
    return [(each.rung, each.dose) for each in sitting.log if isinstance(each, Entered)]


def step_of(form: BeforeQuestion, place: int = 0) -> int:
    return form.look_back.starts[place].step.index


def test_it_starts_at_the_first_and_nothing_is_offered_before_three_clean_days(
    tmp_path: Path,
) -> None:
    for number in range(3):
        person = clean_day(tmp_path, number)
        (form,) = person.asked_for(BeforeQuestion)
        assert offers(form) == {}
        assert entered(person) == [("bow", FIRST), ("lift", FIRST)]
    assert doses(kept(tmp_path)[-1]) == [("bow", FIRST), ("lift", FIRST)]


def test_the_next_is_offered_and_left_alone_unless_it_is_chosen(tmp_path: Path) -> None:
    clean_days(tmp_path)
    words = "1 set of 2 instead of 1 set of 1, after three good days"
    for number in (3, 4):
        person = clean_day(tmp_path, number)
        (form,) = person.asked_for(BeforeQuestion)
        assert offers(form) == {"more 0": words, "more 1": words}
        assert form.draft.turned_on == frozenset()
        assert entered(person) == [("bow", FIRST), ("lift", FIRST)]
    assert step_of(look(tmp_path, 5)) == 0


def test_one_that_is_taken_is_played_kept_and_where_the_next_day_starts(tmp_path: Path) -> None:
    clean_days(tmp_path)
    person = clean_day(tmp_path, 3, MORE)
    assert entered(person) == [("bow", SECOND), ("lift", FIRST)]
    record = kept(tmp_path)[-1]
    assert doses(record) == [("bow", SECOND), ("lift", FIRST)]
    assert record.beginning.before.steps == (1, 0)
    assert entered(clean_day(tmp_path, 4)) == [("bow", SECOND), ("lift", FIRST)]
    form = look(tmp_path, 5)
    assert (step_of(form), step_of(form, 1)) == (1, 0)
    assert offers(form).keys() == {"more 1"}, "not three days at the second yet"


def test_a_harder_rung_is_offered_only_at_the_goal(tmp_path: Path) -> None:
    clean_days(tmp_path)
    for number in (3, 6):
        clean_day(tmp_path, number, MORE)
        clean_days(tmp_path, 2, first=number + 1)
    form = look(tmp_path, 9)
    assert step_of(form) == 2
    assert offers(form).keys() == {"harder 0", "more 1"}
    assert form.draft.extras[0].name == "Deep-bow"
    harder = {"turned_on": frozenset({"harder 0"})}
    script = [*form_on(9, harder), *SPREAD, *NO * 2, *CLEAN_END]
    spread = visit(tmp_path, SHELF, script, now=day(9))
    assert entered(spread)[:2] == [("deep-bow", OWN), ("bow", FIRST)], "no step down is more"
    assert step_of(look(tmp_path, 10)) == 0


def test_after_a_break_it_is_one_step_lower_says_so_and_offers_nothing(tmp_path: Path) -> None:
    clean_days(tmp_path)
    clean_day(tmp_path, 3, MORE)
    clean_days(tmp_path, 2, first=4)
    assert step_of(look(tmp_path, 6)) == 1
    assert offers(look(tmp_path, 6)).keys() == {"more 0", "more 1"}
    form = look(tmp_path, 14)
    assert (step_of(form), offers(form)) == (0, {})
    assert since(form).splitlines()[0] == "It has been 9 days: one step lower today."
    assert entered(clean_day(tmp_path, 14)) == [("bow", FIRST), ("lift", FIRST)]
    assert (step_of(look(tmp_path, 15)), offers(look(tmp_path, 15))) == (0, {})


NOT_NOW: list[dict[str, object]] = [
    {"leg_pain": 7},
    {"reach": 5},
    {"signs": frozenset({"tingling"})},
    {"was_worse": True},
]


@pytest.mark.parametrize("told", NOT_NOW)
def test_it_cannot_be_taken_where_something_is_worse_today(
    told: dict[str, object], tmp_path: Path
) -> None:
    clean_days(tmp_path)
    form = look(tmp_path, 3)
    draft = replace(form.draft, **(SAME | MORE | told))  # type: ignore[arg-type]
    today = as_filled_in(draft, SESSION, form.look_back, form.now)
    assert today.steps.get(0, 0) == 0
    assert today.steps.get(1, 0) == 0


SPREAD: tuple[Step, ...] = (PLAYED, (CheckQuestion, Input.YES), SETTLED)


def test_a_spread_takes_one_step_back(tmp_path: Path) -> None:
    """First the easier form with its own dose; back at the start it is the step before (C22)."""
    clean_days(tmp_path)
    script = [*form_on(3, MORE), *SPREAD, *NO * 2, *CLEAN_END]
    spread = visit(tmp_path, SHELF, script, now=day(3))
    assert entered(spread) == [("bow", SECOND), ("small-bow", OWN), ("lift", FIRST)]
    for number in (4, 5, 6):
        assert entered(clean_day(tmp_path, number))[0] == ("small-bow", OWN)
    form = look(tmp_path, 7)
    assert offers(form).keys() == {"harder 0", "more 1"}
    assert step_of(form) == 0
    back = clean_day(tmp_path, 7, {"turned_on": frozenset({"harder 0"})})
    assert entered(back)[0] == ("bow", FIRST)


def test_where_there_is_no_easier_form_an_easier_day_takes_one_more_step_back(
    tmp_path: Path,
) -> None:
    """One for the run that was worse, and one for the day on which all is easier."""
    clean_days(tmp_path)
    more = {"turned_on": frozenset({"more 1"})}
    clean_day(tmp_path, 3, more)
    clean_days(tmp_path, 2, first=4)
    visit(tmp_path, SHELF, [*form_on(6, more), *NO * 2, *WORSE_END], now=day(6))
    form = look(tmp_path, 7)
    assert step_of(form, 1) == 1
    draft = replace(form.draft, reach=4, leg_pain=5, back_pain=2)
    today = as_filled_in(draft, SESSION, form.look_back, form.now)
    assert (today.lowered, today.steps) == (1, {1: 0})


def test_where_there_is_no_easier_form_the_step_goes_back_and_it_is_said(tmp_path: Path) -> None:
    clean_days(tmp_path)
    clean_day(tmp_path, 3, {"turned_on": frozenset({"more 1"})})
    script = [*form_on(4), *NO * 2, *WORSE_END]
    visit(tmp_path, SHELF, script, now=day(4))
    form = look(tmp_path, 5)
    assert step_of(form, 1) == 0
    lines = since(form)
    assert "Lift: 1 set of 1 instead of 1 set of 2, symptoms were worse with the session" in lines


@pytest.mark.parametrize("told", [{"is_flare": True}, {"was_worse": True}, {"leg_pain": 7}])
def test_a_day_on_which_all_is_easier_takes_one_step_back_where_no_form_is_easier(
    told: dict[str, object], tmp_path: Path
) -> None:
    clean_days(tmp_path)
    clean_day(tmp_path, 3, {"turned_on": frozenset({"more 0", "more 1"})})
    form = look(tmp_path, 4)
    assert (step_of(form), step_of(form, 1)) == (1, 1)
    draft = replace(form.draft, **(SAME | told))  # type: ignore[arg-type]
    today = as_filled_in(draft, SESSION, form.look_back, form.now)
    assert today.rungs == {0: 2, 1: 0}
    assert today.steps == {1: 0}, "the bow has an easier form, with its own dose"


# Cut off, and two terminals


def test_a_run_that_was_cut_off_is_carried_on_at_its_step(tmp_path: Path) -> None:
    clean_days(tmp_path)
    both = {"turned_on": frozenset({"more 0", "more 1"})}
    visit(tmp_path, SHELF, [*form_on(3, both), (PLAYED[0], ("play",))], now=day(3))
    script: list[Step] = [(CarryOnQuestion, True), (CheckQuestion, Input.NO), *NO, *CLEAN_END]
    later = day(3) + timedelta(hours=1)
    assert entered(visit(tmp_path, SHELF, script, now=later)) == [("bow", SECOND), ("lift", SECOND)]
    assert doses(kept(tmp_path)[-1]) == [("bow", SECOND), ("lift", SECOND)]


def test_steps_that_the_session_does_not_have_are_not_carried_on(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*form_on(0), PLAYED], now=day(0))
    store = Store(tmp_path / "records")
    (entry,) = store.entries()
    reopened = store.reopen(entry.path)
    assert reopened is not None
    file, record = reopened
    before = replace(record.beginning.before, steps=(3, 0))
    file.save(replace(record, beginning=replace(record.beginning, before=before)))
    file.close()
    person = visit(tmp_path, SHELF, [], now=day(0))
    (offer,) = person.asked_for(CarryOnQuestion)
    assert offer.run is None


def test_an_offer_left_open_while_it_spread_elsewhere_is_asked_anew(tmp_path: Path) -> None:
    def spread_elsewhere() -> None:
        script = [*form_on(3), *SPREAD, (PLAYED[0], CUT_OFF)]
        visit(tmp_path, SHELF, script, now=day(3))

    clean_days(tmp_path)
    form: Step = (BeforeQuestion, meanwhile(spread_elsewhere, SAME | MORE))
    script: list[Step] = [*SHORT_LIST, form, GO_ON]
    left_open = visit(tmp_path, SHELF, script, now=day(3))
    (overtaken,) = [question.advice for question in left_open.asked_for(AdviceQuestion)]
    assert overtaken == OVERTAKEN
    assert left_open.keeping.sittings == []


def test_an_offer_taken_elsewhere_meanwhile_is_asked_anew(tmp_path: Path) -> None:
    clean_days(tmp_path)
    form: Step = (BeforeQuestion, meanwhile(lambda: clean_day(tmp_path, 3, MORE), SAME | MORE))
    script: list[Step] = [*SHORT_LIST, form, ADVICE_READ, LEAVE]
    left_open = visit(tmp_path, SHELF, script, now=day(3))
    (overtaken,) = [question.advice for question in left_open.asked_for(AdviceQuestion)]
    assert overtaken == OVERTAKEN
    assert doses(kept(tmp_path)[-1])[0] == ("bow", SECOND)


def test_a_record_without_a_dose_counts_as_the_first_step(tmp_path: Path) -> None:
    """As every earlier version kept it."""
    clean_days(tmp_path)
    clean_day(tmp_path, 3, MORE)
    assert step_of(look(tmp_path, 4)) == 1
    store = Store(tmp_path / "records")
    reopened = store.reopen(store.entries()[-1].path)
    assert reopened is not None
    file, record = reopened
    file.save(replace(record, exercises=tuple(replace(e, dose=None) for e in record.exercises)))
    file.close()
    assert step_of(look(tmp_path, 4)) == 0
