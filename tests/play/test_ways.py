"""What is done one way only: in the way of the direction that eases, or not at all (C11)."""

from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.play.playing import SYMPTOMS, Player, begun, one_way, rested
from tui.plan.model import PlannedExercise, Session
from tui.plan.ways import exercise_for, for_direction
from tui.play import course
from tui.play.carry_on import MisfitError, Past, carry_on
from tui.play.events import Entered, LeftOut
from tui.play.rehearse import Played, rehearse
from tui.play.rules import LeaveOut, StartAt
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, EasingDirection

LADDER = ("cat", "way", "hold")
DIRECTIONS: tuple[EasingDirection | None, ...] = (None, "neither", "unknown")
AT_THE_START = RunState(Phase.EXERCISE, place=-1, rung=0, turn=None, seen=0.0)


def cat() -> PlannedExercise:
    """Both ways, then one way, then neither."""
    exercise = make_exercise("cat", ["whole"], LADDER)
    rungs = (exercise, one_way(), make_exercise("hold", ["neutral"]))
    return PlannedExercise(exercise, rungs, 0, 0, "", optional=False, reason="")


def before(direction: EasingDirection | None) -> Before:
    return Before(replace(SYMPTOMS, easing_direction=direction))


def player(session: Session, direction: EasingDirection | None) -> Player:
    return Player(session, before(direction))


WAYS: list[tuple[EasingDirection, str, str]] = [
    ("bending", "Rounding", "flexion"),
    ("arching", "Arching", "extension"),
]


@pytest.mark.parametrize(("direction", "name", "tag"), WAYS)
def test_the_way_of_the_direction_that_eases(
    direction: EasingDirection, name: str, tag: str
) -> None:
    dose = make_dose(reps=7)
    exercise = replace(one_way(), dose=dose)
    way = exercise_for(exercise, direction)
    assert (way.slug, way.name, way.bias, way.ways) == ("way", name, frozenset({tag}), None)
    assert way.dose == dose, "what a session changes counts for both ways"


@pytest.mark.parametrize("direction", [*DIRECTIONS, "up"])
def test_no_way_without_a_direction(direction: str | None) -> None:
    assert exercise_for(one_way(), direction) == one_way()
    session = make_session(cat())
    assert for_direction(session, direction) is session


def test_a_session_without_ways_stays_as_it_is() -> None:
    session = make_session(make_exercise("cat"))
    assert for_direction(session, "bending") is session


@pytest.mark.parametrize(("direction", "name", "tag"), WAYS)
def test_a_run_plays_the_way_that_eases_after_a_yes(
    direction: EasingDirection, name: str, tag: str
) -> None:
    played = rested(begun(player(make_session(cat()), direction), Input.SPREAD))
    assert (played.run.rung.name, played.up) == (name, "way")
    entered = [event for event in played.events if isinstance(event, Entered)][-1]
    assert entered.tags == frozenset({"whole", tag}), "with the tags of the way"
    assert played.run.tags == entered.tags


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_without_a_direction_it_is_passed_over(direction: EasingDirection | None) -> None:
    played = rested(begun(player(make_session(cat()), direction), Input.SPREAD))
    assert played.up == "hold"


@pytest.mark.parametrize(("direction", "easier"), [("bending", "way"), (None, "hold")])
def test_an_easier_form_by_choice(direction: EasingDirection | None, easier: str) -> None:
    played = player(make_session(cat()), direction).wait(1).say(Input.EASIER)
    assert played.up == easier
    assert played.wait(1).say(Input.EASIER).up == "cat", "and back"


@pytest.mark.parametrize(("direction", "rung"), [("arching", 1), (None, 2)])
def test_where_it_would_start_is_known_before_the_run(
    direction: EasingDirection | None, rung: int
) -> None:
    session = make_session(replace(cat(), start=1))
    assert course.entry(session, 0, before(direction), AT_THE_START) == StartAt(rung)
    played = player(session, direction)
    assert played.run.state.rung == rung


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_what_is_only_done_one_way_is_left_out(direction: EasingDirection | None) -> None:
    session = make_session(one_way(), make_exercise("curl"))
    assert course.entry(session, 0, before(direction), AT_THE_START) == LeaveOut("way")
    played = player(session, direction)
    assert LeftOut("way", "way") in played.events
    assert played.up == "curl"


def test_on_sides_that_cannot_be_done_the_side_is_told_first() -> None:
    away = replace(one_way(), side="away")
    told = Before(replace(SYMPTOMS, affected="both"))
    assert course.entry(make_session(away), 0, told, AT_THE_START) == LeaveOut("side")


# C11
@pytest.mark.parametrize(
    ("direction", "rung"), [("bending", "way"), ("arching", "way"), ("neither", "easy")]
)
def test_the_way_that_eases_does_not_start_easier(direction: EasingDirection, rung: str) -> None:
    exercise = one_way(("way", "easy"))
    session = make_session(plan(exercise))
    assert player(session, direction).up == rung
    assert not course.goes_against(session, 0, before(direction))


# C13, C14
@pytest.mark.parametrize(("later", "left_out"), [("flexion", True), ("extension", False)])
def test_a_yes_closes_the_direction_of_the_way_alone(later: str, left_out: bool) -> None:
    session = make_session(plan(one_way(("way", "easy"))), make_exercise("later", [later]))
    played = rested(begun(player(session, "bending"), Input.SPREAD))
    played = begun(played, Input.SKIP)
    assert (LeftOut("later", "direction") in played.events) == left_out
    early = rested(player(session, "bending").say(Input.SPREAD))
    assert early.run.state.spreads[0].tags == frozenset({"flexion"})


def test_what_follows_is_named_in_its_way() -> None:
    session = make_session(make_exercise("curl"), plan(one_way(("way", "easy"))))
    following = player(session, "arching").run.following()
    assert following
    assert following.name == "Arching"


@pytest.mark.parametrize(
    ("direction", "rungs"), [("bending", ["Cat", "Rounding"]), ("unknown", ["Cat", "Hold"])]
)
def test_a_rehearsal_plays_the_same(direction: EasingDirection, rungs: list[str]) -> None:
    told = replace(SYMPTOMS, easing_direction=direction)
    course_played = rehearse(make_session(cat()), told, frozenset(), ("y1",)).course
    assert [step.rung.name for step in course_played if isinstance(step, Played)] == rungs


@pytest.mark.parametrize("direction", ["bending", "arching"])
def test_a_run_that_was_cut_off_goes_on_in_the_same_way(direction: EasingDirection) -> None:
    pasts = [Past(0, "cat", answer="yes", settled=True), Past(0, "way")]
    session = make_session(cat())
    run, events = carry_on(session, before(direction), pasts, hands_free=None, now=1000.0)
    assert (run.state.phase, run.rung.slug) == (Phase.CHECK, "way")
    assert run.rung == exercise_for(session.exercises[0].ladder[1], direction)
    assert [event.tags for event in events if isinstance(event, Entered)][-1] == run.tags


def test_a_run_that_was_cut_off_fits_no_other_direction() -> None:
    pasts = [Past(0, "cat", answer="yes", settled=True), Past(0, "way")]
    with pytest.raises(MisfitError):
        carry_on(make_session(cat()), before("neither"), pasts, hands_free=None, now=1000.0)
