"""What is said of the next run before anything is told today: its steps and its minutes (C22)."""

from dataclasses import replace
from pathlib import Path

from tests import bundled
from tests.factories import make_session
from tests.visit.scripted import Step, shelf_of, visit
from tests.visit.scripts import CHOOSE, EASED_END, FIRST_DAY, LEAVE, NO, STOP_READ, day
from tests.visit.scripts import SHELF as PLAY_SHELF
from tests.visit.test_building import (
    MORE,
    SESSION,
    SHELF,
    WORSE_END,
    clean_day,
    clean_days,
    form_on,
    look,
)
from tui.play.estimate import Minutes, minutes_between, minutes_ever, on_side
from tui.play.sides import AFFECTED
from tui.play.state import Input
from tui.visit.outlook import outlook
from tui.visit.questions import CheckQuestion, ExerciseQuestion, IntroQuestion, ShelfQuestion
from tui.visit.starting import as_filled_in

FIVE = next(each for each in bundled.shelf().sessions if each.name == "five-to-start")


def test_before_the_first_run_it_may_be_any_side_at_the_first_steps(tmp_path: Path) -> None:
    person = visit(tmp_path, shelf_of(FIVE), [(CHOOSE[0], "five-to-start")])
    (intro,) = person.asked_for(IntroQuestion)
    sides = [on_side(affected) for affected in AFFECTED]
    assert intro.outlook.minutes == minutes_between(FIVE, sides) == Minutes(6, 8)
    assert intro.outlook.steps == (0, 0, 0, 0, 0)


def test_where_no_records_are_looked_at_it_may_be_any_step_too() -> None:
    assert minutes_ever(FIVE) == Minutes(6, 17)


def test_it_goes_by_the_side_told_last_and_the_steps_of_the_records(tmp_path: Path) -> None:
    clean_days(tmp_path)
    clean_day(tmp_path, 3, MORE)
    found = outlook(SESSION, look(tmp_path, 4).look_back)
    assert found.steps == (1, 0)
    assert found.minutes.least == found.minutes.most


def test_a_form_with_a_dose_of_its_own_has_no_step(tmp_path: Path) -> None:
    clean_days(tmp_path)
    visit(tmp_path, SHELF, [*form_on(3, MORE), *NO * 2, *WORSE_END], now=day(3))
    clean_day(tmp_path, 4)
    found = outlook(SESSION, look(tmp_path, 5).look_back)
    assert found.steps == (None, 0)


def test_a_session_that_was_edited_is_introduced_at_the_step_it_was_at(tmp_path: Path) -> None:
    clean_days(tmp_path)
    clean_day(tmp_path, 3, MORE)
    edited = replace(make_session(*SESSION.exercises), digest="1" * 64)
    person = visit(tmp_path, shelf_of(edited), [CHOOSE], now=day(4))
    (intro,) = person.asked_for(IntroQuestion)
    assert intro.outlook.steps == (1, 0)


def test_the_form_tells_the_minutes_of_the_side_as_soon_as_it_is_told(tmp_path: Path) -> None:
    clean_days(tmp_path, 1)
    form = look(tmp_path, 1)

    def minutes(**told: object) -> Minutes:
        draft = replace(form.draft, **told)  # type: ignore[arg-type]
        return as_filled_in(draft, FIVE, five.look_back, form.now).minutes

    five = replace(form, session=FIVE)
    assert minutes(affected=None, starts=()) == Minutes(6, 8)
    assert minutes(affected="none", starts=()) == Minutes(8, 8)


def test_a_session_that_is_closed_for_today_is_told_as_it_opens(tmp_path: Path) -> None:
    hurt: list[Step] = [
        (ExerciseQuestion, (Input.GO_ON, 1.0, Input.HURTS)),
        (CheckQuestion, Input.NO),
    ]
    stopped = [*FIRST_DAY, *hurt, *hurt, STOP_READ, *EASED_END, LEAVE]
    now = visit(tmp_path, PLAY_SHELF, stopped).asked_for(ShelfQuestion)[-1].look()
    then = visit(tmp_path, PLAY_SHELF, [LEAVE], now=day(1)).asked_for(ShelfQuestion)[0].look()
    assert now is not None
    assert then is not None
    assert [each.closed for each in now.looks] == ["resting"]
    assert [each.outlook for each in now.looks] == [each.outlook for each in then.looks]
