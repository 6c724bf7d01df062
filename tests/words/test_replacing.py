"""What `unpinch add --replace` tells of two sessions: no field of either is forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.lines import Line, Screening
from tui.plan.measures import Dose, JointRange
from tui.plan.model import Exercise, OnSpread, PlannedExercise, Session, Ways
from tui.words.facts import SOMETHING_ELSE
from tui.words.replacing import DIFFERS, ONLY_LOOKS, changes

EXERCISE = make_exercise("bow", ["flexion"], ["bow", "nod"], dose=make_dose(hold_seconds=2))
NOD = make_exercise("nod", dose=EXERCISE.dose)
PLANNED = replace(plan(EXERCISE), optional=True)
SESSION = make_session(PLANNED)
LINES = (Line("own", "Own line"),)

TOLD: Mapping[type, Mapping[str, Any]] = {
    Exercise: {
        "slug": "lean",
        "name": "Lean",
        "position": "seated",
        "dose": make_dose(reps=9),
        "side": "both",
        "hands": "busy",
        "equipment": ("mat",),
        "bias": frozenset({"load"}),
        "steps": ("Jump.",),
        "feel": "Other.",
        "expected": "Other.",
        "cues": ("Other.",),
        "stop_when": "Other.",
        "ladder": ("bow",),
        "frames": ("x",),
        "figure": "another one",
        "quiet_leg": True,
        "needs_strong_leg": True,
        "leg_start": "nod",
        "verbs": ("out", "back"),
        "range_degrees": JointRange("elbow", 9),
        "is_untagged": True,
        "ways": Ways(EXERCISE, EXERCISE),
        "disputed": frozenset({"flexion"}),
    },
    Dose: {
        "kind": "hold",
        "sets": 2,
        "reps": 3,
        "hold_seconds": 3,
        "rest_seconds": 6,
        "tempo_seconds": (2.0, 1.0),
        "holds_both_ends": True,
    },
    PlannedExercise: {
        "exercise": replace(EXERCISE, name="Lean", slug="lean"),
        "ladder": (EXERCISE, replace(NOD, slug="lean", name="Lean")),
        "start": 1,
        "hardest": 1,
        "note": "Slowly.",
        "optional": False,
        "reason": "Odd.",
        "build": (EXERCISE.dose, make_dose(reps=9)),
    },
    OnSpread: {"action": "stop", "limit": 1, "settle_seconds": 60},
    Screening: dict.fromkeys(("urgent", "soon", "ask_first", "needs"), LINES),
    Session: {
        "title": "Other",
        "summary": "Other.",
        "source": "Other.",
        "audience": "Others",
        "equipment": ("mat",),
        "per_day": 3,
        "is_rest": True,
        "screening": replace(SESSION.screening, urgent=LINES),
        "on_spread": OnSpread("stop"),
        "exercises": (),
    },
}
"""Another value of each field that has to be told."""

CANNOT_MATTER: Mapping[type, set[str]] = {
    # What follows from the name, and what records tell two forms apart by.
    Exercise: {"former", "own_form"},
    Dose: set(),
    # What is played of it stands in the exercise.
    PlannedExercise: {"written"},
    OnSpread: set(),
    # No file changes what all sessions ask.
    Screening: {"one_page", "passing"},
    # Where the file stands and what it is called; what it brings along stands in the exercises.
    Session: {
        *("path", "name", "slug", "former_slugs", "digest", "is_listed"),
        *("warnings", "packed"),
    },
}


def sessions_with(changed: object) -> Iterator[Session]:
    """The session with a part of it that is another one, in each place of such a part."""
    if isinstance(changed, Session):
        yield changed
    elif isinstance(changed, Screening):
        yield replace(SESSION, screening=changed)
    elif isinstance(changed, OnSpread):
        yield replace(SESSION, on_spread=changed)
    elif isinstance(changed, PlannedExercise):
        yield replace(SESSION, exercises=(changed,))
    elif isinstance(changed, Exercise):
        ladder = tuple(changed if slug == "bow" else NOD for slug in changed.ladder)
        planned = replace(PLANNED, exercise=changed, ladder=ladder, build=())
        yield replace(SESSION, exercises=(planned,))
    elif isinstance(changed, Dose):
        own, easier = replace(EXERCISE, dose=changed), replace(NOD, dose=changed)
        for ladder in ((own, NOD), (EXERCISE, easier)):
            yield replace(SESSION, exercises=(replace(PLANNED, ladder=ladder, build=()),))


BASE = (EXERCISE, EXERCISE.dose, PLANNED, SESSION.on_spread, SESSION.screening, SESSION)


@pytest.mark.parametrize("base", BASE, ids=[type(base).__name__ for base in BASE])
def test_each_field_is_told_or_cannot_matter(base: Any) -> None:
    told, of_no_matter = TOLD[type(base)], CANNOT_MATTER[type(base)]
    names = {field.name for field in fields(base)}
    assert names == {*told, *of_no_matter}
    for name, value in told.items():
        assert value != getattr(base, name), name
        for session in sessions_with(replace(base, **{name: value})):
            lines = changes(SESSION, session)
            assert lines[0] == DIFFERS, name
            assert not [line for line in lines if SOMETHING_ELSE in line], name


def test_what_is_the_same_is_told_to_be() -> None:
    assert changes(SESSION, make_session(PLANNED)) == [ONLY_LOOKS]


def test_what_reads_the_same_is_told_beside_other_lines() -> None:
    """Two forms of one name, of which another is on the ladder now."""
    other = replace(PLANNED, ladder=(EXERCISE, replace(NOD, slug="other")), note="Slowly.")
    lines = changes(SESSION, replace(SESSION, exercises=(other,)))
    assert lines == [
        DIFFERS,
        "1. Bow",
        "   note: Slowly.; before: nothing",
        f"   {SOMETHING_ELSE}",
    ]
