"""Each shipped session is the programme of its article, asks what it must and tells its length."""

import math
import re
from dataclasses import replace

import pytest

from tests.bundled import library
from tests.sessions.programmes import HARDEST, STARTS, TABLES, Row, programme
from tui import resources
from tui.plan.load import load_session
from tui.plan.model import Line, PlannedExercise, Session
from tui.play.estimate import on_side, session_minutes

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
    rung = planned.ladder[planned.start]
    dose = rung.dose
    numbers = (dose.sets, dose.reps, dose.hold_seconds)
    return Row(planned.slug, dose.kind, *numbers, rung.side, planned.optional)


def test_these_are_all_the_sessions() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {*TABLES, "poses"}


@every_session
def test_the_exercises_and_their_numbers_are_the_programme_s(session: Session) -> None:
    assert [as_row(planned) for planned in session.exercises] == programme(session.name)


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


def seconds_of(planned: PlannedExercise) -> float:
    """Get ready 5 s, the work and its rests, 10 s to change sides, and 5 s for the check."""
    rung = planned.ladder[planned.start]
    dose = rung.dose
    if dose.kind == "hold":
        holds = dose.sets * dose.reps
        one_side = holds * dose.hold_seconds + (holds - 1) * float(dose.rest_seconds)
    else:
        holds = dose.hold_seconds * (2 if dose.holds_both_ends else 1)
        rep_seconds = sum(dose.tempo_seconds) + holds
        one_side = dose.sets * dose.reps * rep_seconds + (dose.sets - 1) * dose.rest_seconds
    change_seconds = {"both": 10, "alternating": 0}
    if rung.side in change_seconds:
        return 5 + one_side * 2 + change_seconds[rung.side] + 5
    return 5 + one_side + 5


@every_session
def test_the_minutes_are_the_sum_of_what_is_done(session: Session) -> None:
    played = [planned for planned in session.exercises if not planned.optional]
    minutes = math.ceil(sum(seconds_of(planned) for planned in played) / 60)
    assert session_minutes(session, on_side("right")) == minutes > 0
