"""Which rung of an exercise is up, given all that was told before and during the run."""

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play import rules
from tui.play.rules import LeaveOut, StartAt
from tui.play.sides import sides_to_do
from tui.play.state import RunState
from tui.play.symptoms import Before


def entry(session: Session, place: int, before: Before, state: RunState) -> StartAt | LeaveOut:
    """Whether an exercise that is still to come is played, and from which rung."""
    planned = session.exercises[place]
    if planned.optional and planned.slug not in before.turned_on:
        return LeaveOut("optional")
    if planned.slug in state.hurt:
        return LeaveOut("hurt")
    carried_over = before.starts[place] if before.starts else planned.start
    if carried_over is None:
        return LeaveOut("earlier")
    start = min(carried_over + before.lowered, len(planned.ladder) - 1)
    if not _can_do(planned.ladder[start], before):
        return LeaveOut("side")
    ladder = [rung.slug for rung in planned.ladder]
    verdict = rules.start_after(state.spreads, planned.exercise.bias, ladder, start)
    if isinstance(verdict, StartAt) and not _can_do(planned.ladder[verdict.rung], before):
        return LeaveOut("side")
    return verdict


def easier_rung(planned: PlannedExercise, before: Before, state: RunState) -> int | None:
    """The next easier rung that has not spread in this run and can be done; None without one."""
    ladder = [rung.slug for rung in planned.ladder]
    easier = rules.easier_rungs(state.spreads, ladder, state.rung)
    return next((rung for rung in easier if _can_do(planned.ladder[rung], before)), None)


def _can_do(rung: Exercise, before: Before) -> bool:
    return bool(sides_to_do(rung.side, before.affected))
