"""Exercises that are done in the way of the direction that eases alone (C11)."""

from dataclasses import replace

from tui.plan.model import Exercise, PlannedExercise, Session


def for_direction(session: Session, direction: str | None) -> Session:
    """The session with every exercise in the way of `bending` or `arching`, if that eases.

    For any other direction, and where none is known, what has ways keeps them: it cannot be done.
    """
    exercises = tuple(planned_for(planned, direction) for planned in session.exercises)
    return session if exercises == session.exercises else replace(session, exercises=exercises)


def planned_for(planned: PlannedExercise, direction: str | None) -> PlannedExercise:
    """One place of a session, each rung in the way of a direction that eases."""
    if not any(rung.ways for rung in planned.ladder):
        return planned
    ladder = tuple(exercise_for(rung, direction) for rung in planned.ladder)
    return replace(planned, exercise=exercise_for(planned.exercise, direction), ladder=ladder)


def exercise_for(exercise: Exercise, direction: str | None) -> Exercise:
    """An exercise in the way of a direction, with the dose that a session may have changed."""
    ways = exercise.ways
    if ways is None or direction not in ("bending", "arching"):
        return exercise
    way = ways.bending if direction == "bending" else ways.arching
    return replace(way, dose=exercise.dose, former=exercise.former, own_form=exercise.own_form)
