"""Doses in words: what builds up, what is offered in place of what, and how long it takes."""

from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.measures import Dose
from tui.plan.model import PlannedExercise
from tui.play.estimate import Minutes, minutes_ever
from tui.words.doses import building_words, goal_words, instead_words, later_words, minutes_words
from tui.words.form import more_words, today_lines
from tui.words.intro import planned_words
from tui.words.sessions import building_lines, good_line, session_words

REPS = tuple(make_dose(sets=sets, reps=reps) for sets, reps in ((1, 8), (2, 10), (3, 10)))
HOLDS = tuple(make_dose("hold", reps=2, hold_seconds=seconds) for seconds in (15, 20, 30))
LONGER = tuple(make_dose(reps=8, hold_seconds=seconds) for seconds in (0, 3))


def built(doses: tuple[Dose, ...], side: str = "none") -> PlannedExercise:
    exercise = make_exercise("bow", dose=doses[0], side=side)  # type: ignore[arg-type]
    return replace(plan(exercise), build=doses)


BUILDING = [
    (REPS, 0, "1 set of 8 now, building to 3 sets of 10"),
    (REPS, 1, "2 sets of 10 now, building to 3 sets of 10"),
    (REPS, 2, "3 sets of 10, the goal"),
    (HOLDS, 0, "2 holds of 15 s now, building to 2 holds of 30 s"),
    (LONGER, 0, "1 set of 8 now, building to 1 set of 8 with a 3 s hold"),
    (LONGER, 1, "1 set of 8 with a 3 s hold, the goal"),
    (REPS[1:2], 0, "2 sets of 10"),
]


@pytest.mark.parametrize(("doses", "step", "words"), BUILDING)
def test_a_step_and_its_goal(doses: tuple[Dose, ...], step: int, words: str) -> None:
    assert building_words(built(doses), step) == words


def test_another_form_has_a_dose_of_its_own() -> None:
    assert later_words(built(REPS)) == "another form now, building to 3 sets of 10"
    assert goal_words(built(HOLDS)) == "2 holds of 30 s"


def test_what_is_offered_in_place_of_what() -> None:
    assert instead_words(built(REPS), 1, 0) == "2 sets of 10 instead of 1 set of 8"
    assert instead_words(built(HOLDS), 1, 0) == "2 holds of 20 s instead of 2 holds of 15 s"
    words = "1 set of 8 with a 3 s hold instead of 1 set of 8"
    assert instead_words(built(LONGER), 1, 0) == words
    assert more_words(built(REPS), 2, 1) == (
        "3 sets of 10 instead of 2 sets of 10, after three good days"
    )


MINUTES = [((1, 1), "1 minute"), ((9, 9), "9 minutes"), ((8, 9), "9 minutes"), ((0, 1), "1 minute"),
           ((7, 9), "7 to 9 minutes")]  # fmt: skip


@pytest.mark.parametrize(("minutes", "words"), MINUTES)
def test_minutes(minutes: tuple[int, int], words: str) -> None:
    assert minutes_words(Minutes(*minutes)) == words


def test_the_intro_tells_step_and_goal_and_each_side() -> None:
    assert planned_words(built(REPS), 0) == "1 set of 8 now, building to 3 sets of 10"
    sides = planned_words(built(HOLDS, "both"), 1)
    assert sides == "2 holds of 20 s now, building to 2 holds of 30 s, each side"
    assert planned_words(built(REPS), None) == "another form now, building to 3 sets of 10"


SESSION = make_session(built(REPS), make_exercise("lift"))


def test_only_what_builds_up_has_a_line() -> None:
    assert building_lines(SESSION, {0: 1, 1: 0}) == [
        "Bow: 2 sets of 10 now, building to 3 sets of 10"
    ]
    assert building_lines(SESSION, {0: None}) == ["Bow: another form now, building to 3 sets of 10"]
    assert building_lines(SESSION, {}) == []


def test_the_form_tells_how_long_today_takes_and_what_builds_up() -> None:
    assert today_lines(SESSION, Minutes(4, 4), {0: 2}) == [
        "About 4 minutes.",
        "Bow: 3 sets of 10, the goal",
    ]


def test_the_first_screen_tells_the_fewest_and_the_most_minutes() -> None:
    long = tuple(make_dose(reps=reps) for reps in (1, 90))
    session = make_session(built(long))
    assert session_words(session, minutes_ever(session)) == "1 to 7 min, 1 exercise, nothing needed"


def test_a_good_file_tells_how_many_doses_build_up() -> None:
    assert good_line("a.toml", SESSION) == "a.toml: good; the dose of 1 of 2 exercises builds up"
    alone = make_session(built(REPS))
    assert good_line("a.toml", alone) == "a.toml: good; the dose of 1 of 1 exercise builds up"
    assert good_line("a.toml", make_session(make_exercise("lift"))) == "a.toml: good"
