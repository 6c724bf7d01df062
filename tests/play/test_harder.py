"""When something harder is offered: three clean days, row by row (C21, C25)."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.play.pasts import at, did, morning, offers_harder, ran, stopped, told, unreadable
from tui.play.harder import clean_days
from tui.play.past import PastExercise, PastRun
from tui.play.symptoms import Symptoms

NOW = at(3, 19)


def bow(moment: datetime, answer: str = "no", rung: str = "bow") -> PastExercise:
    return did("bow", moment, "flexion", rung=rung, answer=answer)


def clean(number: int, days: int, **changes: object) -> PastRun:
    """A clean day, so many days after Monday; its form tells that the run before it stayed well."""
    run = ran(number, at(days), bow(at(days)), morning=morning(number - 1))
    return replace(run, **changes)  # type: ignore[arg-type]


THREE = [clean(1, 0), clean(2, 1), clean(3, 2)]


def harder(past: list[PastRun], symptoms: Symptoms | None = None, rung: str = "bow") -> bool:
    return offers_harder(past, "bow", rung, symptoms or told(), NOW)


DAYS: list[tuple[str, list[PastRun], bool]] = [
    ("three", THREE, True),
    ("two", THREE[1:], False),
    ("three runs on two days", [clean(1, 0), clean(2, 1), clean(3, 1)], False),
    ("four", [clean(1, -1), clean(2, 0), clean(3, 1), clean(4, 2)], True),
    (
        "a day without the exercise between",
        [
            clean(1, 0),
            clean(2, 1),
            ran(3, at(1, 20), did("lift", at(1, 20)), morning=morning(2)),
            clean(4, 2),
        ],
        True,
    ),
    (
        "a spread of another exercise on one of the days",
        [*THREE[:2], clean(3, 2, exercises=(bow(at(2)), did("lift", at(2), answer="yes")))],
        False,
    ),
    ("a spread of it", [*THREE[:2], clean(3, 2, exercises=(bow(at(2), "yes"),))], False),
    (
        "sharp pain in another exercise",
        [*THREE[:2], clean(3, 2, exercises=(bow(at(2)), did("lift", at(2), hurt_at=at(2))))],
        False,
    ),
    (
        "a spread on a day between, without the exercise",
        [
            *THREE[:2],
            ran(3, at(2), did("lift", at(2), answer="yes"), morning=morning(2)),
            ran(4, at(2, 22), bow(at(2, 22))),
        ],
        False,
    ),
    (
        "another rung on one of the days",
        [*THREE[:2], clean(3, 2, exercises=(bow(at(2), rung="small-bow"),))],
        False,
    ),
    (
        "another rung as well",
        [*THREE[:2], clean(3, 2, exercises=(bow(at(2)), bow(at(2), rung="small-bow")))],
        False,
    ),
    (
        "not to its end",
        [*THREE[:2], clean(3, 2, exercises=(replace(bow(at(2)), is_done=False),))],
        False,
    ),
    ("a flare day", [*THREE[:2], clean(3, 2, is_flare=True)], False),
    ("more than usual", [*THREE[:2], clean(3, 2, is_beyond_usual=True)], False),
    ("worse after", [*THREE[:2], clean(3, 2, after=told(leg=6))], False),
    ("the after was left out", [*THREE[:2], clean(3, 2, after=None)], False),
    (
        "stopped by mistake",
        [*THREE[:2], stopped(3, at(2), "mistake", exercises=(bow(at(2)),))],
        False,
    ),
    ("worse the next morning", [*THREE[:2], clean(3, 2, morning=morning(2, is_worse=True))], False),
    ("the next morning was not told", [clean(1, 0), clean(2, 1, morning=None), clean(3, 2)], False),
    ("unclean before them", [clean(0, -1, is_flare=True), *THREE], True),
    (
        "unclean between",
        [clean(1, -1), clean(2, 0, is_flare=True), clean(3, 1), clean(4, 2)],
        False,
    ),
    ("a record that cannot be read among them", [*THREE[:2], unreadable(at(1)), THREE[2]], False),
    ("a record that cannot be read before them", [unreadable(at(-1)), *THREE], True),
    (
        "a run of today in which nothing was wrong",
        [*THREE, ran(4, at(3), bow(at(3)), morning=morning(3))],
        True,
    ),
    ("a spread today", [*THREE, ran(4, at(3), bow(at(3), "yes"), morning=morning(3))], False),
    ("written in another order", [THREE[1], THREE[0], THREE[2]], False),
    ("one from the future", [*THREE, clean(4, 9)], False),
    ("the clean days are of the future", [clean(1, 10), clean(2, 11), clean(3, 12)], False),
]


@pytest.mark.parametrize(("_what", "past", "is_offered"), DAYS, ids=[row[0] for row in DAYS])
def test_what_a_clean_day_is(_what: str, past: list[PastRun], is_offered: bool) -> None:
    assert harder(past) is is_offered


def test_they_are_days_of_this_rung_of_this_exercise() -> None:
    assert not harder(THREE, rung="small-bow")
    assert not offers_harder(THREE, "lift", "bow", told(), NOW)


FORMS: list[tuple[str, Symptoms, bool]] = [
    ("as it was", told(), True),
    ("nearer", told(reach=2), True),
    ("further than when they began", told(reach=5), False),
    ("one above the lowest usual", told(leg=5), True),
    ("two above it", told(leg=6), False),
    ("new tingling", told("tingling"), False),
]


@pytest.mark.parametrize(("_what", "symptoms", "is_offered"), FORMS, ids=[row[0] for row in FORMS])
def test_what_is_told_now_may_forbid_it(_what: str, symptoms: Symptoms, is_offered: bool) -> None:
    assert harder(THREE, symptoms) is is_offered


def test_the_place_is_that_of_the_first_form_of_the_first_of_the_three() -> None:
    near, far = told(reach=2), told(reach=3)
    past = [
        clean(0, -1, before=far, after=far),
        clean(1, 0, before=near, after=near),
        ran(2, at(0, 20), bow(at(0, 20)), before=far, after=far, morning=None),
        clean(3, 1, before=far, after=far, morning=morning(1)),
        clean(4, 2, before=far, after=far),
    ]
    found = clean_days(past, "bow", "bow", NOW)
    assert found is not None
    assert found.before.reach == 2
    assert not harder(past, far)
    assert harder(past, near)


def test_the_lowest_usual_may_be_weeks_ago() -> None:
    low = [ran(n, at(-20 + n), before=told(leg=2), after=told(leg=2)) for n in range(-8, 0)]
    assert not harder([*low, *THREE], told(leg=4)), "usual has risen by two"
    assert harder([*low, *THREE], told(leg=3))


def test_the_morning_that_is_asked_on_this_form_counts_as_a_no() -> None:
    told_already = ran(4, at(3, 8), did("lift", at(3, 8)), morning=None)
    assert harder(THREE), "the third is asked about on this form"
    assert not harder([*THREE, told_already]), "it was not asked on the first form of the day"
