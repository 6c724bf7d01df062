"""Sessions of the program as plans of the independent model, and their courses by both."""

from collections.abc import Iterator
from dataclasses import replace

from tests.factories import make_dose
from tests.oracle import plan as model
from tests.oracle.run import play
from tui.plan.model import DIRECTIONS, Exercise, PlannedExercise, Session
from tui.play.rehearse import Played, rehearse
from tui.play.sides import Affected
from tui.play.symptoms import REACHES, Symptoms

Tokens = tuple[str, ...]
Course = tuple[list[tuple[str, str, str]], list[tuple[str, str]], str, str]
"""What is played with its rung and answer, what is left out and why, the outcome and its reason."""


SHORT = make_dose(reps=1)


def quick(planned: PlannedExercise) -> PlannedExercise:
    """With one rep of each rung, so that it is over soon: doses decide nothing in a run."""
    return replace(planned, ladder=tuple(replace(rung, dose=SHORT) for rung in planned.ladder))


def told(affected: Affected, reach: int = 1, **facts: object) -> Symptoms:
    return Symptoms(affected, reach, leg_pain=0, **facts)  # type: ignore[arg-type]


def modelled(session: Session, affected: Affected) -> model.Session:
    """The plan of a session for the model."""
    entries = tuple(_entry(planned, affected) for planned in session.exercises)
    on_spread = session.on_spread
    return model.Session(
        session.name, entries, on_spread.action, on_spread.limit, session.is_rest, session.per_day
    )


def _entry(planned: PlannedExercise, affected: Affected) -> model.Entry:
    """One exercise; where no side has symptoms all are done on both (catalogue 0-3)."""
    rungs = planned.ladder
    return model.Entry(
        slug=planned.slug,
        ladder=tuple(rung.slug for rung in rungs),
        tags=tuple(planned.exercise.bias | rung.bias for rung in rungs),
        ways=tuple(_ways(rung) for rung in rungs),
        own_tags=tuple(rung.bias for rung in rungs),
        sides=tuple("both" if affected == "none" else rung.side for rung in rungs),
        strong=tuple(rung.needs_strong_leg for rung in rungs),
        quiet_leg=planned.exercise.quiet_leg,
        optional=planned.optional,
        start=planned.start,
        hardest=planned.hardest,
        leg_start=planned.leg_start,
    )


def _ways(rung: Exercise) -> model.Ways | None:
    """The tags of a rung that has two ways."""
    if rung.ways is None:
        return None
    return {"bending": rung.ways.bending.bias, "arching": rung.ways.arching.bias}


def worked_out(
    session: Session, symptoms: Symptoms, turned_on: frozenset[str], tokens: Tokens
) -> Course:
    """The course by the model."""
    before = model.Told(
        side=symptoms.affected,
        reach=REACHES[symptoms.reach],
        signs=frozenset(map(str, symptoms.signs)),
        easing=symptoms.easing_direction,
        turned_on=turned_on,
    )
    facing = model.facing(modelled(session, symptoms.affected), symptoms.easing_direction)
    outcome = play(facing, before, tokens)
    rows = [(row.exercise, row.rung, row.token) for row in outcome.rows]
    return rows, list(outcome.left_out), outcome.outcome, outcome.reason


def rehearsed(
    session: Session, symptoms: Symptoms, turned_on: frozenset[str], tokens: Tokens
) -> Course:
    """The course as the program goes it."""
    rehearsal = rehearse(session, symptoms, turned_on, tokens)
    played: list[tuple[str, str, str]] = []
    left_out: list[tuple[str, str]] = []
    for step in rehearsal.course:
        if isinstance(step, Played):
            played.append((step.exercise, step.rung.slug, step.answer))
        else:
            left_out.append((step.exercise, step.why))
    return played, left_out, rehearsal.outcome, rehearsal.reason or ""


def played_closed(session: Session, course: Course) -> Iterator[str]:
    """What is played of a direction that has spread in an exercise before it (C13, C14).

    Told from the tags alone. An exercise's own easier rungs are excepted; after `s` the exercise
    that had begun before it may be the one.
    """
    tags = {
        (planned.slug, rung.slug): (planned.exercise.bias | rung.bias) & set(DIRECTIONS)
        for planned in session.exercises
        for rung in planned.ladder
    }
    closed: dict[str, set[str]] = {}
    begun: tuple[str, str] | None = None
    for exercise, rung, answer in course[0]:
        for direction in sorted(tags[exercise, rung]):
            if closed.get(direction, set()) - {exercise}:
                yield f"{exercise} at {rung}: {direction} had spread"
        spread = [(exercise, rung)] if answer not in ("n", "m", "h") else []
        if answer in ("s", "sx"):
            spread += [begun] if begun else []
        else:
            begun = (exercise, rung)
        for pair in spread:
            for direction in tags[pair]:
                closed.setdefault(direction, set()).add(pair[0])
