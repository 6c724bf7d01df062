"""Small exercises and sessions for tests, without any file."""

from collections.abc import Sequence
from pathlib import Path

from tui.plan.lines import Line, Screening
from tui.plan.measures import Dose, Kind
from tui.plan.model import Action, Exercise, Hands, OnSpread, PlannedExercise, Session, SideRule


def make_dose(
    kind: Kind = "reps",
    sets: int = 1,
    reps: int = 2,
    hold_seconds: int = 0,
    rest_seconds: int = 5,
    tempo_seconds: tuple[float, float] = (2.0, 2.0),
) -> Dose:
    """A dose of two reps unless told otherwise."""
    if kind == "hold" and not hold_seconds:
        hold_seconds = 10
    return Dose(kind, sets, reps, hold_seconds, rest_seconds, tempo_seconds)


def make_exercise(
    slug: str,
    bias: Sequence[str] = (),
    ladder: Sequence[str] = (),
    side: SideRule = "none",
    hands: Hands = "free",
    position: str = "supine",
    dose: Dose | None = None,
) -> Exercise:
    """An exercise with the given tags, its own slug the only rung unless told otherwise."""
    return Exercise(
        slug=slug,
        name=slug.capitalize(),
        position=position,
        dose=dose or make_dose(),
        side=side,
        hands=hands,
        equipment=(),
        bias=frozenset(bias),
        steps=("Move.",),
        feel="",
        expected="",
        cues=(),
        stop_when="",
        ladder=tuple(ladder) or (slug,),
        figure=None,
        frames=(),
    )


def plan(exercise: Exercise, *, optional: bool = False) -> PlannedExercise:
    """The exercise as a session plans it, every rung with the same dose and sides."""
    rungs = tuple(
        exercise
        if slug == exercise.slug
        else make_exercise(slug, side=exercise.side, dose=exercise.dose)
        for slug in exercise.ladder
    )
    start = exercise.ladder.index(exercise.slug)
    return PlannedExercise(exercise, rungs, start, 0, "", optional, "")


def make_screening(needs: Sequence[str] = ()) -> Screening:
    """A line in each list, whose id is the list's name, with the given needs."""
    return Screening(
        urgent=(Line("urgent", "Urgent sign"),),
        soon=(Line("soon", "Sign for a doctor"), Line("passing", "Sign that may pass")),
        ask_first=(Line("ask-first", "Reason to ask"),),
        needs=tuple(Line(f"need-{number}", text) for number, text in enumerate(needs, 1)),
        one_page=(Line("today", "Short sign"),),
        passing=frozenset({"passing"}),
    )


def make_session(
    *exercises: Exercise | PlannedExercise,
    action: Action = "regress",
    limit: int = 2,
    settle_seconds: int = 30,
    per_day: int = 2,
) -> Session:
    """A session of the given exercises; of easing positions where a yes goes to the next."""
    planned = tuple(plan(each) if isinstance(each, Exercise) else each for each in exercises)
    return Session(
        path=Path("/sessions/test.toml"),
        name="test",
        slug="test",
        former_slugs=frozenset(),
        digest="0" * 64,
        title="A test session",
        summary="",
        source="",
        audience="",
        equipment=(),
        per_day=per_day,
        is_rest=action == "next",
        screening=make_screening(),
        on_spread=OnSpread(action, limit, settle_seconds),
        exercises=planned,
        is_listed=True,
    )
