"""Rows straight from sentences of CLINICAL: the steps of a dose (C22), ways (F), and no tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from . import days, folds, plan, run, starting, steps
from .plan import Numbers, Session
from .records import After, Morning, Records, Unreadable
from .test_oracle import BEND, WALK, told_for
from .test_oracle_days import NOW, ago, form, ran
from .test_oracle_records import row

FIRST, SECOND, LAST = (1, 8, 0), (2, 10, 0), (3, 10, 0)
BUILD = replace(BEND, start=1, build=(FIRST, SECOND, LAST), doses=((1, 5, 0), LAST, (1, 9, 0)))
HERE = Session("five", (BUILD,))
RUNG = "bend-1"


def done(
    day: float,
    dose: Numbers | None = FIRST,
    *,
    token: str = "n",
    rung: str = RUNG,
    answer: str = "n",
    whole: bool = True,
    **more: object,
) -> Records:
    """Make a day's run of this session, with the morning after."""
    at = ago(hour=24 * day)
    played = replace(row(token, at, rung), dose=dose, whole=whole)
    made = replace(ran(at, played=(played,)), **more)  # type: ignore[arg-type]
    return (made, Morning(at + timedelta(days=1), at, answer))


WORSE = After("foot", 3)
KEY_2 = replace(row("2", ago(day=1)), exercise="x", rungs=(("x", "x"),))


@pytest.mark.parametrize(
    ("rule", "kept", "expected"),
    [
        ("play starts at the first", (), 0),
        ("what was done", done(1, SECOND), 1),
        ("more than was asked", done(1, (4, 12, 0)), 2),
        ("every number at most", done(1, (3, 8, 0)), 0),
        ("less than the first", done(1, (1, 5, 0)), 0),
        ("no dose kept", done(1, None), 0),
        ("a spread goes back one", (*done(2, LAST), *done(1, LAST, token="y1")), 1),
        ("a spread after a step more", (*done(2, FIRST), *done(1, SECOND, token="y1")), 0),
        ("a spread raises nothing", (*done(2), *done(1, LAST, token="y1")), 0),
        ("hurt goes back one", (*done(2, LAST), *done(1, LAST, token="h")), 1),
        ("worse goes back one", done(1, LAST, after=WORSE), 1),
        ("worse in the morning", done(1, LAST, answer="y"), 1),
        ("never below the first", done(1, FIRST, token="y1"), 0),
        ("sharp pain with a yes is one", (*done(2, LAST), *done(1, LAST, token="h-y1")), 1),
        ("a spread, and worse", done(1, LAST, token="y1", after=WORSE), 0),
        ("another rung tells nothing", (*done(2, SECOND), *done(1, LAST, rung="bend-2")), 1),
        ("a spread at another rung", (*done(2, LAST), *done(1, FIRST, rung="bend", token="y1")), 1),
        ("another session raises nothing", (*done(2), *done(1, LAST, session="gym")), 0),
        ("a spread in another session",
         (*done(2, LAST), *done(1, LAST, token="y1", session="gym")), 1),
        ("worse in another session", (*done(2, LAST), *done(1, LAST, session="x", after=WORSE)), 1),
        ("twice back", (*done(3, LAST), *done(2, LAST, token="y1"), *done(1, token="h",
                                                                         rung="bend-2")), 0),
        ("C7's third row", (*done(2, LAST), *done(1, LAST, rung="bend-2", beyond=True)), 1),
        ("key 2 is worse", (*done(2, LAST), ran(ago(day=1), played=(KEY_2,))), 1),
        ("cut off in it", done(1, LAST, whole=False), 0),
        ("six days", done(6, LAST), 2),
        ("a week away", done(7, LAST), 1),
        ("ten weeks away", done(70, LAST), 1),
        ("a week away, at the first", done(7, FIRST), 0),
        ("back, and not played", (*done(9, LAST), *done(1, rung="bend-2")), 1),
        ("back, and played", (*done(9, LAST), *done(1, SECOND)), 1),
        ("back, and played as before", (*done(9, LAST), *done(1, LAST)), 2),
        ("twice back after a week",
         (*done(20, LAST), *done(10, rung="bend-2"), *done(1, rung="bend-2")), 0),
        ("easing is no practice", (*done(9, LAST), *done(1, rung="bend-2", rest=True)), 1),
        ("a form alone is no practice",
         (*done(9, LAST), *done(1, rung="bend-2", has_begun=False)), 1),
        ("another session is practice", (*done(9, LAST), *done(4, session="x", rung="bend-2")), 2),
        ("C25, the lower wins", (*done(1, FIRST), *done(2, LAST)), 0),
    ],
)  # fmt: skip
def test_the_step(rule: str, kept: Records, expected: int) -> None:
    assert steps.steps(kept, HERE, NOW) == (expected,), f"C22, {rule}"


THREE = (*done(3), *done(2), *done(1))


@pytest.mark.parametrize(
    ("rule", "kept", "step", "offers"),
    [
        ("three clean days at the one before", THREE, 0, True),
        ("two", THREE[2:], 0, False),
        ("less between", (*done(4, SECOND), *THREE[:2], *done(2, SECOND), *done(1, SECOND)), 1,
         False),
        ("more between", (*done(3), *done(2, SECOND), *done(1)), 0, True),
        ("no dose kept", (*THREE[:4], *done(1, None)), 0, False),
        ("at the step before that", THREE, 1, False),
        ("another session's day", (*THREE[:4], *done(1, session="gym")), 0, False),
        ("another session's day between", (*THREE[:4], *done(1.5, (1, 1, 0), session="gym"),
                                           *done(1)), 0, True),
        ("another session's easier rung", (*THREE[:4], *done(1.5, rung="bend-2", session="gym"),
                                           *done(1)), 0,
         False),
        ("a spread in another session", (*THREE, *done(0.2, token="y1", session="x")), 0, False),
        ("an easier rung", (*THREE[:4], *done(1, rung="bend-2")), 0, False),
        ("the last step brings a harder rung", (*done(3, LAST), *done(2, LAST), *done(1, LAST)),
         2, True),
        ("C21, not on a flare day", (*THREE[:4], *done(1, before=form(flare=True))), 0, False),
    ],
)  # fmt: skip
def test_a_step_more(rule: str, kept: Records, step: int, offers: bool) -> None:
    level = steps.level(BUILD, HERE, 1, step)
    assert folds.offers_harder(kept, level, form(), NOW) == offers, f"C22, {rule}"


def test_a_harder_rung_comes_after_the_last_step_only() -> None:
    assert [steps.has_next(BUILD, 1, step) for step in range(3)] == [True, True, False]
    assert not steps.has_next(BUILD, 2, 0), "elsewhere there is the rung's own dose only"
    assert not steps.has_next(BEND, 0, 0), "an exercise without steps has none to come"


@pytest.mark.parametrize(
    ("rule", "start", "step", "tokens", "expected"),
    [
        ("the step", 1, 1, "n", [SECOND]),
        ("the rung's own dose elsewhere", 1, 1, "y1", [SECOND, (1, 9, 0)]),
        ("on an easier start", 2, 1, "n", [(1, 9, 0)]),
        ("down to the start: the first step", 0, 2, "y1", [(1, 5, 0), BUILD.build[0]]),
    ],
)
def test_what_is_done(
    rule: str, start: int, step: int, tokens: str, expected: list[Numbers]
) -> None:
    told = told_for(HERE, starts=(start,), steps=(step,))
    rows = run.play(HERE, told, tokens.split()).rows
    assert [row.dose for row in rows] == expected, f"C22, {rule}"


def test_where_no_easier_rung_is_left_the_dose_is_smaller() -> None:
    alone = replace(BUILD, ladder=("bend",), tags=BUILD.tags[:1], sides=("none",),
                    strong=(False,), start=0)  # fmt: skip
    session = Session("five", (alone,))
    for worse, expected in ((False, LAST), (True, SECOND)):
        told = told_for(session, steps=(2,), is_worse=worse)
        assert run.play(session, told, []).rows[0].dose == expected
    kept = (*done(3, LAST), *done(2, LAST), *done(1, LAST))
    assert days.told(kept, HERE, form(3), NOW).steps == (2,)


def test_a_record_that_cannot_be_read_takes_one_back() -> None:
    assert steps.steps((*done(2, LAST), Unreadable()), HERE, NOW) == (1,)


LIBRARY: dict[str, dict[str, object]] = {
    "cat": {"bias": ["flexion", "extension"], "ladder": ["cat", "one-way", "lie"]},
    "one-way": {
        "bias": ["flexion", "extension"],
        "bending": {"bias": ["flexion"]},
        "arching": {"bias": ["extension"]},
        "ladder": ["one-way", "lie"],
    },
    "lie": {"bias": ["neutral"]},
    "odd": {"ladder": ["odd", "lie"]},
}


def test_a_rung_with_two_ways_needs_one_that_eases() -> None:
    file = {"exercise": [{"use": "cat"}, {"use": "one-way"}, {"use": "odd"}]}
    made = plan.session("test", file, LIBRARY)
    for easing, rung in ((None, 2), ("neither", 2), ("bending", 1), ("arching", 1)):
        facing = plan.facing(made, easing)
        told = told_for(facing, flare=True, easing=easing)
        assert starting.find(facing.entries[0], 0, told) == rung, easing
        alone = starting.find(facing.entries[1], 1, replace(told, flare=False))
        assert alone == (0 if rung == 1 else 1), easing
    ways = [plan.facing(made, way).entries for way in ("bending", "arching")]
    assert list(map(set, ways[0][1].tags)) == [{"flexion"}, {"flexion", "neutral"}]
    assert [set(way[1].tags[0]) for way in ways] == [{"flexion"}, {"extension"}]
    assert ways[0][0].tags[1] == {"flexion", "extension"}, "C13, with its exercise's"


def test_no_tags_are_all_directions() -> None:
    file = {"exercise": [{"use": "odd"}, {"use": "lie"}, {"use": "cat"}]}
    made = plan.session("test", file, LIBRARY)
    assert made.entries[0].tags == (plan.DIRECTIONS, plan.DIRECTIONS | {"neutral"})
    played = run.play(made, told_for(made), ["y1"])
    assert [row.rung for row in played.rows] == ["odd", "lie", "lie"]
    assert played.left_out == (("cat", "direction"),)


def test_the_numbers_of_a_session_and_its_steps() -> None:
    library = {"bow": {"bias": ["flexion"], "sets": 1, "reps": 8, "ladder": ["bow", "lie"]},
               "lie": {"bias": ["neutral"], "reps": 1, "hold_seconds": 30}}  # fmt: skip
    use = {"use": "bow", "build": [{"reps": 5}, {"sets": 2, "reps": 8}]}
    entry = plan.entry(use, library)
    assert entry.build == ((1, 5, 0), (2, 8, 0))
    assert entry.doses == ((1, 8, 0), (1, 1, 30))
    assert steps.dose(entry, 0, 1) == (2, 8, 0)
    assert steps.dose(entry, 1, 1) == (1, 1, 30)
    assert steps.dose(WALK, 0, 0) is None
