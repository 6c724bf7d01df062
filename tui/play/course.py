"""Where an exercise starts, given all that was told before and during the run (C23)."""

from collections.abc import Sequence

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play import rules
from tui.play.rules import LeaveOut, LeftOutWhy, StartAt
from tui.play.sides import sides_to_do
from tui.play.state import RunState
from tui.play.symptoms import Before, EasingDirection

MOST_LOWERED = 2
"""A flare day, a worse time and the direction that does not ease lower by no more than this."""
_OPPOSITE: dict[EasingDirection, tuple[str, str]] = {
    "bending": ("extension", "flexion"),
    "arching": ("flexion", "extension"),
}
"""For the direction that eases: the one that starts easier, and the one that an exercise must not
have for that (C11)."""


def entry(session: Session, place: int, before: Before, state: RunState) -> StartAt | LeaveOut:
    """Whether an exercise that is still to come is played, and from which rung (C23).

    The reasons for leaving it out are told in this order, the first that fits.
    """
    planned = session.exercises[place]
    if planned.optional and planned.slug not in before.turned_on:
        return LeaveOut("optional")
    if planned.exercise.quiet_leg and before.symptoms.has_leg_symptoms:
        return LeaveOut("quiet-leg")
    if planned.exercise.needs_strong_leg and before.symptoms.weak:
        return LeaveOut("weak-leg")
    if planned.slug in state.hurt:
        return LeaveOut("hurt")
    carried_over = before.starts[place] if before.starts else planned.start
    if carried_over is None:
        return LeaveOut("earlier")
    if not _has_sides(planned.exercise, before):
        return LeaveOut("side")
    possible = _possible_rungs(planned, before)
    start = _start_today(planned, carried_over, possible, before)
    if start is None:
        return LeaveOut(_why_impossible(planned, carried_over, before))
    return _after_spreads(planned, start, possible, before, state)


def _start_today(
    planned: PlannedExercise, carried_over: int, possible: Sequence[int], before: Before
) -> int | None:
    """Steps 1 to 4: from the session and the records, then lower as things are today."""
    start = max(carried_over, planned.hardest)
    if planned.leg_start is not None and before.symptoms.has_leg_symptoms:
        start = max(start, planned.leg_start)
    return _lower(start, lowered_today(planned, start, before), possible)


def lowered_today(planned: PlannedExercise, rung: int, before: Before) -> int:
    """By how many rungs everything, or this exercise alone, starts easier today: 0 to 2 (C23).

    A worse time counts once, whatever tells of it (C7, C8, C19, C20).
    """
    is_worse = before.is_worse or before.is_beyond_usual or before.is_cleared
    lowered = before.is_flare + is_worse + is_eased_less(planned.tags(rung), before)
    return min(lowered, MOST_LOWERED)


def is_eased_less(tags: frozenset[str], before: Before) -> bool:
    """Whether an exercise goes against the direction that eases, and not with it as well (C11)."""
    direction = before.symptoms.easing_direction
    opposite, easing = _OPPOSITE.get(direction or "unknown", ("", ""))
    return opposite in tags and easing not in tags


def _after_spreads(
    planned: PlannedExercise,
    start: int,
    possible: Sequence[int],
    before: Before,
    state: RunState,
) -> StartAt | LeaveOut:
    """Steps 5 to 7: what spread and what hurt, in this run and earlier today."""
    spreads = [*before.spreads_today, *(spread.tags for spread in state.spreads)]
    hurts = [*before.hurts_today, *state.hurts]
    tags = planned.tags(start)
    if rules.is_closed(tags, spreads):
        return LeaveOut("direction")
    lowered = _lower(start, rules.lowered_by(tags, spreads, hurts), possible)
    ladder = [rung.slug for rung in planned.ladder]
    below = rules.below_what_spread(ladder, start if lowered is None else lowered, spread_rungs(state))
    rung = _lower(below, 0, possible)
    return LeaveOut("rung") if rung is None else StartAt(rung)


def _lower(rung: int, by: int, possible: Sequence[int]) -> int | None:
    """So many rungs easier, at most the last; None where neither this rung nor a lower one counts."""
    from_here = [each for each in possible if each >= rung]
    return from_here[min(by, len(from_here) - 1)] if from_here else None


def spread_rungs(state: RunState) -> frozenset[str]:
    """The slugs of all rungs that have spread in this run."""
    return frozenset(slug for spread in state.spreads for slug in spread.rungs)


def easier_rung(planned: PlannedExercise, before: Before, state: RunState) -> int | None:
    """The next easier rung that has not spread in this run and can be done; None without one."""
    spread = spread_rungs(state)
    easier = range(state.rung + 1, len(planned.ladder))
    open_ones = (rung for rung in easier if planned.ladder[rung].slug not in spread)
    return next((rung for rung in open_ones if _can_do(planned.ladder[rung], before)), None)


def _possible_rungs(planned: PlannedExercise, before: Before) -> list[int]:
    """The rungs that count: those that can be done (C10, C23)."""
    return [index for index, rung in enumerate(planned.ladder) if _can_do(rung, before)]


def _can_do(rung: Exercise, before: Before) -> bool:
    """Whether it can be done on the sides told, and with a weak leg where one was told."""
    is_too_weak = rung.needs_strong_leg and before.symptoms.weak
    return _has_sides(rung, before) and not is_too_weak


def _has_sides(rung: Exercise, before: Before) -> bool:
    return bool(sides_to_do(rung.side, before.affected))


def _why_impossible(planned: PlannedExercise, start: int, before: Before) -> LeftOutWhy:
    """Why no rung from the start down can be done."""
    has_sides = any(_has_sides(rung, before) for rung in planned.ladder[start:])
    return "weak-leg" if has_sides else "side"
