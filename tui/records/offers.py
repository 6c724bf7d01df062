"""What is offered before a run: a larger dose, and a harder rung after the last step (C21, C22)."""

from dataclasses import replace
from datetime import datetime

from tui.plan.model import PlannedExercise, Session
from tui.play.building import AtStep, place_of
from tui.play.harder import CleanDays, clean_days
from tui.play.offered import harder_rungs
from tui.play.past import Past
from tui.records.history import RECENT
from tui.records.starts import Start


def clean_days_of(
    session: Session, starts: list[Start], past: Past, now: datetime
) -> dict[int, CleanDays]:
    """The clean days of each place at its start, where that has a harder dose or rung (C21, C22).

    Only the newest records are sure to be all that was kept, with no other run between them.
    """
    found: dict[int, CleanDays] = {}
    for place, (planned, start) in enumerate(zip(session.exercises, starts, strict=True)):
        if start.rung is not None and (start.next_step is not None or start.harder is not None):
            form, step = planned.ladder[start.rung], _at_step(session, place, start)
            clean = clean_days(past[-RECENT:], planned.slug, form.slug, now, step, form.own_form)
            found |= {} if clean is None else {place: clean}
    return found


def _at_step(session: Session, place: int, start: Start) -> AtStep | None:
    """The step of a place that starts where its dose builds up."""
    planned = session.exercises[place]
    if start.rung != planned.start or not planned.last_step:
        return None
    return AtStep(place_of(session, place), planned.build[start.step.index].numbers)


def _more(start: Start, planned: PlannedExercise) -> int | None:
    """The next step of a place that starts at the session's start rung, if there is one."""
    is_built = start.rung == planned.start and start.step.index < planned.last_step
    return start.step.index + 1 if is_built else None


def with_harder(start: Start, planned: PlannedExercise, direction: str | None) -> Start:
    """The start with what comes next: a larger dose, and a harder rung only after the last.

    `direction` is the one that eases, as it was told last: without it a rung that is done in that
    way alone is passed over (C11).
    """
    more = _more(start, planned)
    if more is not None or start.rung is None:
        return replace(start, next_step=more)
    return replace(start, harder=next(harder_rungs(planned, start.rung, direction), None))
