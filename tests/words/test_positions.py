"""How to get into the position of an exercise, what to hold on to, and which side is meant."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from tests.bundled import library
from tests.factories import make_dose, make_exercise, make_session
from tests.play.playing import Player, begun, one_way, rested
from tests.readability import grade
from tui.plan.model import POSITIONS, SideRule
from tui.play.sides import Affected
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.words.browse import paragraphs
from tui.words.guide import guide_of
from tui.words.positions import (
    AWAY,
    CHANGES,
    GET_DOWN,
    GET_UP,
    HOLD_ON,
    LIE_DOWN,
    LIE_ON_THE_SIDE,
    PLACES,
    PUSH_UP,
    ROLL,
    SYMPTOMATIC,
    Place,
    change_line,
    get_up_line,
    hold_on_line,
    side_line,
)

PANEL_COLUMNS = 38
LINES = (*CHANGES.values(), HOLD_ON, AWAY, SYMPTOMATIC)


def player(*steps: tuple[str, SideRule], affected: Affected = "right", **signs: Any) -> Player:
    """A run of exercises in these positions, each for its sides."""
    exercises = [
        make_exercise(f"e{n}", position=position, side=side, dose=make_dose(reps=1))
        for n, (position, side) in enumerate(steps)
    ]
    return Player(make_session(*exercises), Before(Symptoms(affected, 3, 4, **signs)))


def then(*where: str) -> Player:
    """A run at the get-ready of the last of these positions, all others done."""
    played = player(*((position, "none") for position in where))
    for _ in where[1:]:
        begun(played, Input.SKIP).wait(1)
    return played


CHANGE: list[tuple[tuple[str, ...], str]] = [
    (("supine",), LIE_DOWN),
    (("prone",), LIE_DOWN),
    (("side-lying",), LIE_ON_THE_SIDE),
    (("quadruped",), GET_DOWN),
    (("half-kneeling",), GET_DOWN),
    (("long-sitting",), GET_DOWN),
    (("standing",), ""),
    (("seated",), ""),
    (("machine",), ""),
    (("standing", "seated"), ""),
    (("seated", "supine"), LIE_DOWN),
    (("supine", "seated"), PUSH_UP),
    (("supine", "standing"), PUSH_UP),
    (("prone", "standing"), PUSH_UP),
    (("side-lying", "standing"), PUSH_UP),
    (("supine", "prone"), ROLL),
    (("prone", "supine"), ROLL),
    (("supine", "side-lying"), ROLL),
    (("side-lying", "prone"), ROLL),
    (("supine", "quadruped"), PUSH_UP),
    (("prone", "quadruped"), PUSH_UP),
    (("quadruped", "supine"), LIE_DOWN),
    (("quadruped", "side-lying"), LIE_ON_THE_SIDE),
    (("quadruped", "half-kneeling"), ""),
    (("half-kneeling", "standing"), GET_UP),
    (("long-sitting", "seated"), GET_UP),
    (("supine", "supine"), ""),
]


@pytest.mark.parametrize(("where", "line"), CHANGE)
def test_how_to_get_there(where: tuple[str, ...], line: str) -> None:
    played = then(*where)
    assert change_line(played.run) == line
    assert (("", line) in guide_of(played.run)) is bool(line)


def test_once_there_nothing_is_said_of_it_any_more() -> None:
    played = then("standing", "supine").say(Input.GO_ON)
    assert change_line(played.run) == ""
    assert ("", LIE_DOWN) not in guide_of(played.run)


@pytest.mark.parametrize(
    ("where", "line"),
    [("supine", PUSH_UP), ("quadruped", GET_UP), ("standing", ""), ("seated", "")],
)
def test_how_to_get_up_once_all_is_over(where: str, line: str) -> None:
    assert get_up_line(then(where, where).run) == line


# C16
@pytest.mark.parametrize(
    ("presses", "easing", "there", "line"),
    [
        (0, "on-the-side", "standing", PUSH_UP),
        (0, "on-the-side", "supine", ROLL),
        (0, "on-the-side", "side-lying", ""),
        (0, "legs-up", "supine", ""),
        (0, "legs-up", "prone", ROLL),
        (1, "legs-up", "supine", ROLL),
    ],
)
def test_after_the_rest_one_lies_as_one_has_rested(
    presses: int, easing: Any, there: str, line: str
) -> None:
    exercise = make_exercise("a", ladder=["a", "b"], dose=make_dose(reps=1), position=there)
    session = make_session(exercise)
    (planned,) = session.exercises
    easier = replace(planned.ladder[1], position=there)
    planned = replace(planned, ladder=(exercise, easier))
    told = Before(Symptoms("right", 3, 4, easing=easing))
    played = begun(Player(replace(session, exercises=(planned,)), told), Input.SPREAD)
    for _ in range(presses):
        played.wait(1).say(Input.OTHER_POSITION)
    assert change_line(rested(played).run) == line


def test_every_change_from_place_to_place_is_thought_of() -> None:
    places = get_args(Place)
    about_the_same = {(place, place) for place in places}
    every = {(before, after) for before in places for after in places}
    assert set(CHANGES) == every - about_the_same
    assert set(PLACES) == set(POSITIONS)


@pytest.mark.parametrize(
    ("position", "signs", "is_said"),
    [
        ("standing", {"numb": True}, True),
        ("standing", {"weak": True}, True),
        ("standing", {"tingling": True}, False),
        ("standing", {}, False),
        ("seated", {"numb": True, "weak": True}, False),
    ],
)
def test_a_hand_on_something_steady(position: str, signs: dict[str, Any], is_said: bool) -> None:
    played = player((position, "none"), **signs)
    assert hold_on_line(played.run) == (HOLD_ON if is_said else "")
    for _ in range(2):
        assert (("", HOLD_ON) in guide_of(played.run)) == is_said, (
            "before it begins, and all through it"
        )
        played.say(Input.GO_ON)


SIDES: list[tuple[SideRule, Affected, str]] = [
    ("away", "left", AWAY),
    ("away", "right", AWAY),
    ("away", "none", ""),
    ("symptomatic", "left", SYMPTOMATIC),
    ("symptomatic", "right", SYMPTOMATIC),
    ("symptomatic", "both", ""),
    ("symptomatic", "none", ""),
    ("both", "left", ""),
    ("alternating", "right", ""),
    ("none", "left", ""),
]


@pytest.mark.parametrize(("rule", "affected", "line"), SIDES)
def test_which_side_is_meant(rule: SideRule, affected: Affected, line: str) -> None:
    played = player(("seated", rule), affected=affected)
    assert side_line(played.run) == line
    assert guide_of(played.run)[0] == (("", line) if line else ("1", "Move."))


@pytest.mark.parametrize("line", sorted(set(LINES)))
def test_each_line_can_be_read_and_has_room(line: str) -> None:
    assert grade(line) <= 6
    assert len(line) <= PANEL_COLUMNS


def test_what_goes_one_way_shows_both_where_it_is_only_looked_at() -> None:
    told = [(each.label, each.text) for each in paragraphs(one_way(), library())]
    assert told[:4] == [
        ("", "If bending eases: Rounding."),
        ("1", "Move."),
        ("", "If arching eases: Arching."),
        ("1", "Move."),
    ]
