"""One day after another: what is usual, better and worse, and how little is asked (C6, C7, C19)."""

from pathlib import Path

import pytest

from tests.visit.scripted import Person, Step, kept, visit
from tests.visit.scripts import (
    CALF,
    EASED_END,
    FIRST_DAY,
    FIRST_LISTS,
    GO_ON,
    LEAVE,
    NO,
    SAME,
    SHELF,
    SHORT_LIST,
    YES,
    day,
)
from tui.play.comparing import verdict
from tui.play.state import Input
from tui.visit.form import pressed
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    ExerciseQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    SummaryQuestion,
)
from tui.words.advice import WORSE_AGAIN

PLACES = {"buttock": 2, "thigh": 3, "calf": 4, "foot": 5}


def told(**changes: object) -> dict[str, object]:
    """The form of a later day."""
    return SAME | {"leg_pain": 3} | changes


def ended(**changes: object) -> tuple[Step, ...]:
    """The form after a run, and its summary."""
    after = {"is_in_both": False, "easing_direction": "unknown"}
    return ((AfterQuestion, told(**after, **changes)), (SummaryQuestion, None), LEAVE)


def a_day(home: Path, number: int, *read: Step, after: object = None, **changes: object) -> Person:
    """A visit in which all is played, with the same after it unless told otherwise."""
    lists = SHORT_LIST if number else FIRST_LISTS
    form = CALF | told(**changes) if number == 0 else told(**changes)
    changes.pop("was_worse", None)
    end = ended(**(changes if after is None else after))  # type: ignore[arg-type]
    script: list[Step] = [*lists, (BeforeQuestion, form), *read, *NO * 3, *end]
    return visit(home, SHELF, script, now=day(number))


def start_of(person: Person) -> str:
    """The rung that the first exercise started at."""
    record = person.keeping.sittings[-1].record
    return record.exercises[0].started_at_rung


def test_a_leg_that_gets_slowly_worse_is_eased_and_a_professional_advised(tmp_path: Path) -> None:
    """Buttock, thigh, calf, foot, foot, while every check is a no."""
    reads = {"buttock": (), "thigh": (), "calf": (GO_ON,), "foot": (GO_ON,)}
    found: list[tuple[str, int]] = []
    for number, place in enumerate(("buttock", "thigh", "calf", "foot", "foot")):
        person = a_day(tmp_path, number, *reads[place], reach=PLACES[place])
        advice = [given.advice for given in person.asked_for(AdviceQuestion)]
        assert advice == [WORSE_AGAIN] * len(reads[place])
        (form,) = person.asked_for(BeforeQuestion)
        assert [extra.kind for extra in form.draft.extras] == [], "nothing harder"
        found.append((start_of(person), len(advice)))
    assert found[0] == ("bow", 0)
    assert found[1] == ("small-bow", 0)
    assert [rung != "bow" for rung, _ in found] == [False, True, True, True, True]


def test_a_leg_that_gets_better_while_the_back_is_sorer_is_left_alone(tmp_path: Path) -> None:
    better = {"reach": 1, "leg_pain": 0, "back_pain": 5}
    person = a_day(tmp_path, 0, reach=4, leg_pain=4, after=better)
    record = person.keeping.sittings[-1].record
    assert record.after is not None
    assert verdict(record.after, record.before) == "better"
    assert not record.is_worse_after
    again = a_day(tmp_path, 1, **better)
    assert again.asked_for(AdviceQuestion) == []
    assert start_of(again) == "bow"


@pytest.mark.parametrize(
    ("changes", "rung"),
    [
        ({}, "bow"),
        ({"leg_pain": 4}, "bow"),
        ({"leg_pain": 5}, "small-bow"),
        ({"reach": 5}, "small-bow"),
        ({"signs": frozenset({"tingling"})}, "small-bow"),
        ({"was_worse": True}, "small-bow"),
        ({"is_flare": True}, "small-bow"),
        ({"leg_pain": 5, "was_worse": True}, "small-bow"),
        ({"leg_pain": 5, "is_flare": True}, "rest"),
    ],
)
def test_more_than_usual_starts_everything_one_step_easier(
    changes: dict[str, object], rung: str, tmp_path: Path
) -> None:
    a_day(tmp_path, 0)
    form: Step = (BeforeQuestion, told(**changes))
    person = visit(tmp_path, SHELF, [*SHORT_LIST, form], now=day(1))
    (sitting,) = person.keeping.sittings
    assert sitting.run.rung.slug == rung


def test_usual_is_told_in_the_record_of_the_run(tmp_path: Path) -> None:
    a_day(tmp_path, 0)
    a_day(tmp_path, 1, leg_pain=5)
    assert [record.beginning.before.is_beyond_usual for record in kept(tmp_path)] == [False, True]


# The next morning (C20), and the direction that eases (C11)


def asks_morning(home: Path, number: float) -> bool:
    """Whether the form of a later moment asks how the morning was."""
    person = visit(home, SHELF, SHORT_LIST, now=day(0) + (day(1) - day(0)) * number)
    (form,) = person.asked_for(BeforeQuestion)
    return form.draft.asks_morning


def test_the_next_morning_is_asked_about_once(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    assert not asks_morning(tmp_path, 0.3), "the same day"
    assert asks_morning(tmp_path, 1)
    a_day(tmp_path, 1, reach=4, leg_pain=5, was_worse=False)
    morning = kept(tmp_path)[1].beginning.morning
    assert morning is not None
    assert (morning.of, morning.is_worse) == (1, False)
    assert not asks_morning(tmp_path, 1.3)


def test_the_morning_after_what_was_worse_is_not_asked_about(tmp_path: Path) -> None:
    a_day(tmp_path, 0, after={"leg_pain": 5})
    assert not asks_morning(tmp_path, 1)


def test_which_way_eases_is_asked_after_the_first_run_and_remembered(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    person = a_day(tmp_path, 1, reach=4, leg_pain=5)
    (before,) = person.asked_for(BeforeQuestion)
    (after,) = person.asked_for(AfterQuestion)
    assert (before.draft.easing_direction, after.draft.asks_direction) == ("unknown", False)
    assert pressed(before.draft, "d").easing_direction == "bending", "it can be changed"


def test_what_goes_against_the_way_that_eases_starts_easier(tmp_path: Path) -> None:
    told_so = {**EASED_END[0][1], "easing_direction": "arching"}  # type: ignore[dict-item]
    end: list[Step] = [(AfterQuestion, told_so), (SummaryQuestion, None), LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *end])
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME)], now=day(1))
    assert person.keeping.sittings[-1].run.rung.slug == "small-bow"


# How little is asked on a second day (C6)


def presses(person: Person) -> int:
    """The keys from the shelf to the first get-ready, the session being the first on the shelf.

    One each for the shelf and the one page, which are seen whole, and the form by its own keys.
    """
    asked = [*person.asked_for(ShelfQuestion), *person.asked_for(ScreeningQuestion)]
    (form,) = person.asked_for(BeforeQuestion)
    keys = {"reach": "4", "leg_pain": "5", "back_pain": "2", "was_worse": "n"}
    draft, count = form.draft, 0
    while draft.missing:
        draft, count = pressed(draft, keys[draft.missing]), count + 1
    return len(asked) + count + 1


def test_from_the_shelf_to_the_first_get_ready_of_a_second_day_are_few_presses(
    tmp_path: Path,
) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME)], now=day(1))
    kinds = [type(each) for each in person.asked]
    assert kinds == [ShelfQuestion, ScreeningQuestion, BeforeQuestion, ExerciseQuestion]
    assert presses(person) <= 8


def test_a_day_after_a_spread_asks_no_more(tmp_path: Path) -> None:
    spread: list[Step] = [*YES, (SettleQuestion, (Input.GO_ON, 31.0, Input.NO)), *NO * 2]
    visit(tmp_path, SHELF, [*FIRST_DAY, *spread, *EASED_END, LEAVE])
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME)], now=day(1))
    assert presses(person) <= 8
