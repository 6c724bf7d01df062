"""At which step a dose stands that builds up: the fold of C22, row by row."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.play.pasts import CALF, at, did, morning, ran, told, unreadable
from tui.plan.measures import Dose, Numbers
from tui.plan.model import Session
from tui.play.building import AtStep, Step, place_of, step_reached, step_today, steps_of
from tui.play.harder import clean_days
from tui.play.past import Past, PastExercise, PastRun
from tui.play.symptoms import Before

NOW = at(9, 19)
FIRST, SECOND, GOAL = (1, 8, 0), (2, 10, 0), (3, 10, 0)
BUILD = tuple(make_dose(sets=sets, reps=reps) for sets, reps, _ in (FIRST, SECOND, GOAL))
BOW = make_exercise("bow", ["flexion"], ["deep-bow", "bow", "small-bow"], dose=BUILD[0])
LIFT = make_exercise("lift", ["extension"])
SESSION = make_session(replace(plan(BOW), build=BUILD), LIFT)


def bow(
    day: int, dose: Numbers | None = FIRST, answer: str = "no", rung: str = "bow", **changes: object
) -> PastExercise:
    row = did("bow", at(day), "flexion", rung=rung, answer=answer)
    return replace(row, dose=dose, **changes)  # type: ignore[arg-type]


def run(number: int, day: int, *rows: PastExercise, **changes: object) -> PastRun:
    """A run of the session, whose form tells that the run before it stayed well."""
    told_then = {"session": "test", "morning": morning(number - 1), "steps": (1,) * 9}
    return ran(number, at(day), *rows, **(told_then | changes))  # type: ignore[arg-type]


def did_bow(number: int, dose: Numbers | None = FIRST, **changes: object) -> PastRun:
    """One run a day in which it was done to its end."""
    return run(number, number, bow(number, dose), **changes)


def step(past: Past, session: Session = SESSION) -> int:
    return steps_of(past, session)[0].index


WORSE = told(leg=7)
FOLDS: list[tuple[str, list[PastRun], int]] = [
    ("nothing", [], 0),
    ("the first", [did_bow(1)], 0),
    ("the second", [did_bow(1, SECOND)], 1),
    ("the goal", [did_bow(1, GOAL)], 2),
    ("above the goal", [did_bow(1, (4, 12, 5))], 2),
    ("between the steps", [did_bow(1, (2, 9, 0))], 0),
    ("more sets of fewer reps", [did_bow(1, (3, 8, 0))], 0),
    ("below the first", [did_bow(1, (1, 4, 0))], 0),
    ("a dose that was not kept", [did_bow(1, GOAL), did_bow(2, None)], 0),
    ("the last that was done counts", [did_bow(1, GOAL), did_bow(2, SECOND)], 1),
    ("of another session", [did_bow(1, GOAL, session="other")], 0),
    ("of another session since", [did_bow(1, GOAL), did_bow(2, FIRST, session="other")], 2),
    ("at an easier rung", [did_bow(1, GOAL), run(2, 2, bow(2, FIRST, rung="small-bow"))], 2),
    ("at a harder rung", [did_bow(1, SECOND), run(2, 2, bow(2, GOAL, rung="deep-bow"))], 1),
    ("not to its end", [did_bow(1), run(2, 2, bow(2, GOAL, is_done=False))], 0),
    ("not to its end, less", [did_bow(1, GOAL), run(2, 2, bow(2, FIRST, is_done=False))], 2),
    ("another exercise", [did_bow(1, GOAL), run(2, 2, did("lift", at(2)))], 2),
    # One step back
    ("a spread", [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes"))], 1),
    ("a spread at the first", [run(1, 1, bow(1, FIRST, "yes"))], 0),
    ("a spread two steps above", [did_bow(1), run(2, 2, bow(2, GOAL, "yes"))], 0),
    ("a spread at the step just taken", [did_bow(1), run(2, 2, bow(2, SECOND, "yes"))], 0),
    (
        "a spread at the start and one at the easier form",
        [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes"), bow(2, FIRST, "yes", "small-bow"))],
        0,
    ),
    (
        "a spread, then done at an easier form",
        [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes"), bow(2, FIRST, rung="small-bow"))],
        1,
    ),
    ("told later", [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, has_spread=True))], 1),
    ("sharp pain", [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, hurt_at=at(2), is_done=False))], 1),
    (
        "sharp pain that spread is one event",
        [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes", hurt_at=at(2)))],
        1,
    ),
    (
        "a spread in another session",
        [did_bow(1, GOAL), run(2, 2, bow(2, None, "yes"), session="x")],
        1,
    ),
    (
        "a spread of another exercise",
        [did_bow(1, GOAL), run(2, 2, did("lift", at(2), answer="yes"))],
        2,
    ),
    ("worse right after it", [did_bow(1, GOAL, after=WORSE)], 1),
    ("worse after a run without it", [did_bow(1, GOAL), run(2, 2, after=WORSE)], 1),
    ("worse after another session", [did_bow(1, GOAL), run(2, 2, after=WORSE, session="x")], 1),
    (
        "worse the next morning",
        [did_bow(1, GOAL), run(2, 2, morning=morning(1, is_worse=True))],
        1,
    ),
    ("beyond what is usual", [did_bow(1, GOAL), run(2, 2, is_beyond_usual=True)], 1),
    ("told 2 in the run", [did_bow(1, GOAL), run(2, 2, after=None, told=2)], 1),
    (
        "worse and beyond what is usual in one run",
        [did_bow(1, GOAL, after=WORSE, is_beyond_usual=True)],
        1,
    ),
    (
        "a spread, and worse after it",
        [did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes"), after=WORSE)],
        0,
    ),
    ("worse twice", [did_bow(1, GOAL, after=WORSE), run(2, 2, after=WORSE)], 0),
    ("worse three times", [did_bow(1, GOAL), *(run(n, n, after=WORSE) for n in (2, 3, 4))], 0),
    ("a flare day", [did_bow(1, GOAL), run(2, 2, is_flare=True)], 2),
    ("what cannot be read", [did_bow(1, GOAL), unreadable(at(2))], 1),
    ("what cannot be read, before it", [unreadable(at(0)), did_bow(1, GOAL)], 2),
    ("done again after a step back", [did_bow(1, GOAL, after=WORSE), did_bow(2, SECOND)], 1),
    # C25: the lower of both orders
    ("a clock that was set", [did_bow(2, SECOND), run(3, 1, bow(1, GOAL), morning=None)], 1),
    ("a clock that was set, the other way", [run(2, 2, bow(2, GOAL)), run(3, 1, bow(1, FIRST))], 0),
]


@pytest.mark.parametrize(
    ("past", "expected"), [row[1:] for row in FOLDS], ids=[r[0] for r in FOLDS]
)
def test_the_step_of_a_dose(past: list[PastRun], expected: int) -> None:
    assert step(past) == expected


def test_what_does_not_build_up_has_one_step() -> None:
    assert [each.index for each in steps_of([did_bow(1, GOAL)], make_session(BOW, LIFT))] == [0, 0]


WHY: list[tuple[list[PastRun], str | None, int]] = [
    ([did_bow(1, GOAL)], None, 0),
    ([did_bow(1, GOAL), run(2, 2, bow(2, GOAL, "yes"))], "spread", 2),
    ([did_bow(1, GOAL), run(2, 2, bow(2, GOAL, hurt_at=at(2)))], "hurt", 2),
    ([did_bow(1, GOAL, after=WORSE)], "worse", 1),
    ([did_bow(1, GOAL), unreadable(at(4))], "unreadable", 4),
    ([did_bow(1, GOAL, after=WORSE), did_bow(2, SECOND)], None, 0),
    ([run(1, 1, bow(1, FIRST, "yes"))], None, 0),
]


@pytest.mark.parametrize(("past", "why", "day"), WHY)
def test_why_it_is_one_step_back(past: list[PastRun], why: str | None, day: int) -> None:
    found = steps_of(past, SESSION)[0]
    assert found.why == why
    assert found.on == (at(day) if why else None)


TWICE = make_session(replace(plan(BOW), build=BUILD), LIFT, replace(plan(BOW), build=BUILD))


def test_an_exercise_that_stands_there_twice_is_known_by_its_place() -> None:
    rows = (bow(1, SECOND, place=1), bow(1, GOAL, place=3))
    assert [each.index for each in steps_of([run(1, 1, *rows)], TWICE)] == [1, 0, 2]
    spread = bow(2, GOAL, "yes", place=3)
    past = [run(1, 1, *rows), run(2, 2, spread)]
    assert [each.index for each in steps_of(past, TWICE)] == [0, 0, 1]


def test_an_exercise_that_moved_within_its_session_keeps_its_step() -> None:
    assert step([run(1, 1, bow(1, GOAL, place=4))]) == 2


@pytest.mark.parametrize("name", ["test", " test", "test "])
def test_a_session_is_known_by_its_name(name: str) -> None:
    assert step([did_bow(1, GOAL, session=name)]) == 2


# The dose that was done


NUMBERS = st.tuples(st.integers(1, 10), st.integers(1, 100), st.integers(0, 600))


@st.composite
def builds(draw: st.DrawFn) -> list[Dose]:
    """Any doses that build up."""
    columns = [sorted(draw(st.lists(numbers, min_size=4, max_size=4))) for numbers in _COLUMNS]
    triples = zip(*columns, strict=True)
    return [make_dose(sets=sets, reps=reps, hold_seconds=hold) for sets, reps, hold in triples]


_COLUMNS = (st.integers(1, 10), st.integers(1, 100), st.integers(0, 600))


@given(builds(), NUMBERS)
def test_the_step_reached_is_the_highest_that_is_no_more_than_what_was_done(
    build: list[Dose], done: Numbers
) -> None:
    reached = step_reached(build, done)
    fits = [all(n <= d for n, d in zip(dose.numbers, done, strict=True)) for dose in build]
    assert not any(fits[reached + 1 :])
    assert fits[reached] or (reached == 0 and not any(fits))


@given(builds())
def test_each_step_reaches_itself_and_none_below_it(build: list[Dose]) -> None:
    for dose in build:
        assert build[step_reached(build, dose.numbers)].numbers == dose.numbers


CHANGES: list[dict[str, object]] = [{}, {"after": WORSE}, {"is_beyond_usual": True}]


@given(st.lists(st.sampled_from([FIRST, SECOND, GOAL, None]), max_size=6), st.data())
def test_nothing_but_a_dose_that_was_done_raises_a_step(
    doses: list[Numbers | None], data: st.DataObject
) -> None:
    """The step is never above what was done to its end last (C22)."""
    past = []
    for number, dose in enumerate(doses, 1):
        changes = data.draw(st.sampled_from(CHANGES))
        answer = data.draw(st.sampled_from(["no", "yes"]))
        past.append(run(number, number, bow(number, dose, answer), **changes))
    done = [each.exercises[0].dose for each in past if each.exercises[0].is_done]
    assert step(past) <= max((step_reached(BUILD, dose) for dose in done), default=0)


# Clean days of a step (C21)


def days(*doses: Numbers | None, session: str = "test") -> list[PastRun]:
    return [did_bow(n, dose, session=session) for n, dose in enumerate(doses, 1)]


def is_clean(past: Past, now: datetime, numbers: Numbers = SECOND) -> bool:
    at_step = AtStep(place_of(SESSION, 0), numbers)
    return clean_days(past, "bow", "bow", now, at_step) is not None


CLEAN: list[tuple[str, list[PastRun], bool]] = [
    ("three of the step", days(SECOND, SECOND, SECOND), True),
    ("three of more", days(SECOND, SECOND, GOAL), True),
    ("two", days(SECOND, SECOND), False),
    ("one of less", days(SECOND, FIRST, SECOND, SECOND), False),
    ("one of less before", days(FIRST, SECOND, SECOND, SECOND), True),
    ("one that was not kept", days(SECOND, None, SECOND), False),
    ("more in one number, less in another", days(SECOND, (3, 9, 0), SECOND), False),
    ("in another session", days(SECOND, SECOND, SECOND, session="other"), False),
    (
        "in another session between",
        [*days(SECOND, SECOND), did_bow(3, FIRST, session="other"), did_bow(4, SECOND)],
        True,
    ),
    (
        "in another session between, not to its end",
        [
            *days(SECOND, SECOND),
            run(3, 3, bow(3, FIRST, is_done=False), session="other"),
            did_bow(4, SECOND),
        ],
        False,
    ),
    (
        "both doses on one day",
        [*days(SECOND, SECOND), run(3, 3, bow(3, FIRST)), run(4, 3, bow(3, SECOND), morning=None)],
        False,
    ),
    ("a spread between", [*days(SECOND, SECOND), run(3, 3, bow(3, SECOND, "yes"))], False),
]


@pytest.mark.parametrize(
    ("past", "expected"), [row[1:] for row in CLEAN], ids=[r[0] for r in CLEAN]
)
def test_clean_days_of_a_step(past: list[PastRun], expected: bool) -> None:
    assert is_clean(past, NOW) == expected


def test_a_step_back_tells_nothing_at_the_first() -> None:
    assert Step().back("spread", NOW) == Step()
    assert Step(2).back("spread", NOW) == Step(1, "spread", NOW)


def test_what_was_done_before_there_were_steps_is_the_first() -> None:
    assert step([did_bow(1, GOAL, steps=())]) == 0
    assert step([did_bow(1, GOAL, steps=(0, 1))]) == 0, "that was another place"


def test_more_than_usual_is_one_step_back_and_worse_after_it_another() -> None:
    goal = did_bow(1, GOAL)
    assert step([goal, run(2, 2, is_beyond_usual=True)]) == 1
    assert step([goal, did_bow(2, SECOND, is_beyond_usual=True)]) == 1, "that was the step back"
    assert step([goal, did_bow(2, SECOND, is_beyond_usual=True, after=WORSE)]) == 0
    assert step([goal, run(2, 2, is_beyond_usual=True, after=WORSE)]) == 1, "both are one"


@pytest.mark.parametrize(("start", "today"), [(0, 0), (1, 2), (2, 2), (None, 2)])
def test_what_comes_down_from_a_harder_form_begins_anew(start: int | None, today: int) -> None:
    before = Before(CALF, starts=(start, 0), steps=(2, 0))
    assert step_today(SESSION.exercises[0], 0, before) == today
