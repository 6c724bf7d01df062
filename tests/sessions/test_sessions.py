"""Each shipped session is the programme of its article, asks what it must and tells its length."""

import math
import re
from dataclasses import replace

import pytest

from tests.bundled import library
from tests.sessions.programmes import HARDEST, STARTS, STEPS, TABLES, Row, programme
from tui import resources
from tui.plan.lines import Line
from tui.plan.load import load_session
from tui.plan.model import MOST_STEPS, PlannedExercise, Session
from tui.play.estimate import CHECK_SECONDS, minutes_between, minutes_ever, on_side, session_minutes
from tui.play.pace import GET_READY_SECONDS
from tui.play.run import Run
from tui.play.sides import AFFECTED, Affected
from tui.play.state import Input, Phase

LIBRARY = library()
FOLDER = resources.sessions_folder()
SESSIONS = {name: load_session(FOLDER / f"{name}.toml", LIBRARY) for name in TABLES}

TITLES = {
    "five-to-start": "Five to start with",
    "twelve-on-the-mat": "Twelve for a pinched nerve",
    "ten-for-comfort": "Ten for comfort and movement",
    "stretch-and-strengthen": "Stretch and strengthen",
    "gym-strength": "Gym strength, once the leg is quiet",
    "rest-positions": "Easing positions",
}
SOURCES = {
    "five-to-start": "PT-Complete",
    "twelve-on-the-mat": "Dr Tyler Sinda",
    "ten-for-comfort": "Hinge Health",
    "stretch-and-strengthen": "Dr Chandril Chugh",
    "gym-strength": "fitness blog",
    "rest-positions": "common practice",
}
# R1, a fast one of R2, and the first four of R3
URGENT = [
    "bladder",
    "bowels",
    "numbness .*between the legs",
    "both legs",
    "loses strength fast",
    "foot that has begun to drag",
    "walking .*suddenly hard",
    "began with a bad fall or accident",
]
# A slow one of R2, and what of R3 cannot wait
SOON = ["slowly loses strength", "fever", "very ill", "so bad", "nobody has examined"]
# The rest of R3
ASK_FIRST = [
    "weight loss",
    "cancer",
    "at night that no position eases",
    "surgery .*at your spine",
    "weak bones",
    "steroid",
    "pregnancy",
]
# R5, each as a trouble
NEEDS = ["into a leg", "movement of your back", "leg weak", "need a doctor's word"]

every_session = pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS)


def as_row(planned: PlannedExercise) -> Row:
    side, goal = planned.ladder[planned.start].side, planned.goal
    return Row(planned.slug, goal.kind, *goal.numbers, side, planned.optional)


def test_these_are_all_the_sessions() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {*TABLES, "poses"}


@every_session
def test_the_exercises_and_their_numbers_are_the_programme_s(session: Session) -> None:
    assert [as_row(planned) for planned in session.exercises] == programme(session.name)


@every_session
def test_the_steps_before_the_goal_are_those_of_the_programme(session: Session) -> None:
    for planned in session.exercises:
        steps = STEPS.get((session.name, planned.slug), [])
        assert [dose.numbers for dose in planned.build[:-1]] == steps, planned.slug


@every_session
def test_no_session_begins_above_the_general_dose(session: Session) -> None:
    """R28: 1 to 2 sets of 8 to 12; what the article gives above that is built up to (C22)."""
    for planned in session.exercises:
        first = planned.build[0]
        assert first.sets <= 2, planned.slug
        assert first.kind == "hold" or first.reps <= 12, planned.slug


def work(planned: PlannedExercise) -> int:
    """The reps, or the seconds of holding, of the first step."""
    sets, reps, hold_seconds = planned.build[0].numbers
    return sets * reps * (hold_seconds if planned.build[0].kind == "hold" else 1)


def test_the_session_that_stands_first_begins_the_most_gently() -> None:
    first, *others = SESSIONS.values()
    mine = {planned.slug: work(planned) for planned in first.exercises}
    theirs = [planned for session in others for planned in session.exercises]
    shared = [planned for planned in theirs if planned.slug in mine]
    assert len(shared) == 5
    assert all(mine[planned.slug] <= work(planned) for planned in shared)


@every_session
def test_where_play_starts_and_the_hardest_that_is_offered(session: Session) -> None:
    for planned in session.exercises:
        place = (session.name, planned.slug)
        assert planned.ladder[planned.start].slug == STARTS.get(place, planned.slug)
        hardest = HARDEST.get(place, planned.ladder[0].slug)
        assert planned.ladder[planned.hardest].slug == hardest


@every_session
def test_what_is_off_by_default_says_why(session: Session) -> None:
    for planned in session.exercises:
        assert bool(planned.reason) == planned.optional, planned.slug


@every_session
def test_what_the_first_screen_tells(session: Session) -> None:
    assert session.title == TITLES[session.name]
    assert SOURCES[session.name] in session.source
    assert session.summary
    assert "adults" in session.audience
    assert session.per_day == (1 if session.name == "gym-strength" else 2)
    needed = {thing for planned in session.exercises for thing in planned.exercise.equipment}
    assert set(session.equipment) == needed
    for text in (session.title, session.summary, session.source, session.audience):
        assert text.isascii(), text
        assert text.isprintable(), text


def assert_asks(lines: tuple[Line, ...], patterns: list[str]) -> None:
    for pattern in patterns:
        assert any(re.search(pattern, line.text.casefold()) for line in lines), pattern


@every_session
def test_the_screening_asks_for_every_red_flag(session: Session) -> None:
    assert_asks(session.screening.urgent, URGENT)
    assert_asks(session.screening.soon, SOON)
    assert_asks(session.screening.ask_first, ASK_FIRST)


@every_session
def test_every_session_asks_the_standard_lists_and_its_needs(session: Session) -> None:
    asked = session.screening
    assert replace(asked, needs=()) == LIBRARY.screening
    assert all(line.text.endswith("?") for line in asked.needs)


@every_session
def test_only_the_gym_has_needs_and_stops_at_any_spread(session: Session) -> None:
    is_gym = session.name == "gym-strength"
    assert len(session.screening.needs) == (4 if is_gym else 0)
    assert_asks(session.screening.needs, NEEDS if is_gym else [])
    is_rest = session.name == "rest-positions"
    assert session.on_spread.action == ("stop" if is_gym else "next" if is_rest else "regress")
    assert session.on_spread.limit == (1 if is_gym else 2)
    assert 60 <= session.on_spread.settle_seconds <= 120
    assert session.is_rest == is_rest


def seconds_of(run: Run) -> float:
    """How long a run takes by the tempo where nothing spreads and nobody is waited for.

    A get-ready that waits is told to go on, and taken for one of 5 s; so is every check.
    """
    run.start(0.0)
    run.handle(Input.HANDS_FREE, 0.0)
    while run.state.phase is not Phase.AFTER:
        if run.state.phase is Phase.CHECK:
            run.handle(Input.NO, run.state.seen + CHECK_SECONDS)
            continue
        turn = run.state.turn
        assert turn is not None
        if turn.pacing.waits and turn.index == 0:
            run.handle(Input.GO_ON, run.state.seen + GET_READY_SECONDS)
        else:
            assert turn.deadline is not None
            run.tick(turn.deadline)
    return run.state.seen


def steps_at(session: Session, step: int) -> tuple[int, ...]:
    return tuple(min(step, planned.last_step) for planned in session.exercises)


@every_session
@pytest.mark.parametrize("affected", AFFECTED)
@pytest.mark.parametrize("step", range(MOST_STEPS))
def test_the_minutes_are_what_a_run_by_the_tempo_takes(
    session: Session, affected: Affected, step: int
) -> None:
    before = on_side(affected, steps_at(session, step))
    seconds = seconds_of(Run(session, before, gap_seconds=float("inf")))
    assert session_minutes(session, before) == math.ceil(seconds / 60) > 0


@every_session
def test_the_minutes_of_the_shelf_hold_for_every_side_and_step(session: Session) -> None:
    befores = [
        on_side(affected, steps_at(session, step))
        for affected in AFFECTED
        for step in range(MOST_STEPS)
    ]
    assert minutes_ever(session) == minutes_between(session, befores)


def test_with_neither_side_the_first_session_takes_longest() -> None:
    first = SESSIONS["five-to-start"]
    neither, right = (session_minutes(first, on_side(side)) for side in ("none", "right"))
    assert neither > right
