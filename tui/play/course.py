"""Where an exercise starts, given all that was told before and during the run (C23)."""

from collections.abc import Sequence

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.plan.ways import planned_for
from tui.play import rules
from tui.play.rules import LeaveOut, LeftOutWhy, StartAt
from tui.play.sides import sides_to_do
from tui.play.state import Phase, RunState
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
    """Whether an exercise that is still to come is played, and from which rung (C23)."""
    planned, carried_over = _planned(session, place, before), _carried_over(session, place, before)
    start = _start_before_today(planned, carried_over, before)
    possible = _possible_from(start, planned, before)
    why = _why_left_out(planned, carried_over, start, possible, before, state)
    if why is not None:
        return LeaveOut(why)
    lowered = lowered_today(planned, possible[0], before)
    return _after_spreads(planned, _lower(possible, lowered), before, state)


def entries(session: Session, before: Before) -> tuple[StartAt | LeaveOut, ...]:
    """Where each place of a session starts before anything is played (C23)."""
    at_the_start = RunState(Phase.EXERCISE, place=-1, rung=0, turn=None, seen=0.0)
    places = range(len(session.exercises))
    return tuple(entry(session, place, before, at_the_start) for place in places)


def _planned(session: Session, place: int, before: Before) -> PlannedExercise:
    """A place, each rung of it in the way of the direction that eases (C11)."""
    return planned_for(session.exercises[place], before.symptoms.easing_direction)


def _carried_over(session: Session, place: int, before: Before) -> int | None:
    """Where the records let a place start, None where they leave it out (C23)."""
    return before.starts[place] if before.starts else session.exercises[place].start


def _start_before_today(planned: PlannedExercise, carried_over: int | None, before: Before) -> int:
    """Steps 1 to 3: from the session and the records, no harder than symptoms in a leg allow."""
    start = max(planned.start if carried_over is None else carried_over, planned.hardest)
    if planned.leg_start is not None and before.symptoms.has_leg_symptoms:
        return max(start, planned.leg_start)
    return start


def _why_left_out(
    planned: PlannedExercise,
    carried_over: int | None,
    start: int,
    possible: Sequence[int],
    before: Before,
    state: RunState,
) -> LeftOutWhy | None:
    """Why an exercise is left out whatever has spread: the first reason that fits."""
    symptoms = before.symptoms
    rungs = planned.ladder[start:]
    is_strong = any(_has_strength(rung, before) for rung in rungs)
    has_sides = any(_has_sides(rung, before) and _has_strength(rung, before) for rung in rungs)
    reasons: tuple[tuple[LeftOutWhy, bool], ...] = (
        ("optional", planned.optional and planned.slug not in before.turned_on),
        ("quiet-leg", planned.exercise.quiet_leg and symptoms.has_leg_symptoms),
        ("weak-leg", not (is_strong and _has_strength(planned.exercise, before))),
        ("hurt", planned.slug in state.hurt),
        ("earlier", carried_over is None),
        ("side", not (has_sides and _has_sides(planned.exercise, before))),
        ("way", not possible),
    )
    return next((why for why, fits in reasons if fits), None)


def goes_against(session: Session, place: int, before: Before) -> bool:
    """Whether a place starts easier because it goes against the direction that eases (C11)."""
    planned, carried_over = _planned(session, place, before), _carried_over(session, place, before)
    start = _start_before_today(planned, carried_over, before)
    possible = _possible_from(start, planned, before)
    return bool(possible) and is_eased_less(planned, possible[0], before)


def is_stuck(session: Session, place: int, before: Before) -> bool:
    """Whether a place should start easier than the session says and has no easier form (C22)."""
    planned, carried_over = session.exercises[place], _carried_over(session, place, before)
    start = _start_before_today(planned, carried_over, before)
    possible = _possible_from(start, planned, before)
    is_last = possible == [planned.start]
    return is_last and lowered_today(planned, planned.start, before) > 0


def lowered_today(planned: PlannedExercise, rung: int, before: Before) -> int:
    """By how many rungs everything, or this exercise alone, starts easier today: 0 to 2 (C23).

    A worse time counts once, whatever tells of it (C7, C8, C19, C20).
    """
    lowered = lowered_for_all(before) + is_eased_less(planned, rung, before)
    return min(lowered, MOST_LOWERED)


def lowered_for_all(before: Before) -> int:
    """By how many rungs every exercise starts easier: one for a flare day, one for a worse time."""
    return before.is_flare + (before.is_worse or before.is_beyond_usual or before.is_cleared)


def is_eased_less(planned: PlannedExercise, rung: int, before: Before) -> bool:
    """Whether a rung goes against the direction that eases, and surely not with it (C11)."""
    direction = before.symptoms.easing_direction
    opposite, easing = _OPPOSITE.get(direction or "unknown", ("", ""))
    return opposite in planned.tags(rung) and easing not in planned.sure_tags(rung)


def _after_spreads(
    planned: PlannedExercise, possible: Sequence[int], before: Before, state: RunState
) -> StartAt | LeaveOut:
    """Steps 5 to 7: what spread and what hurt, in this run and earlier today.

    `possible` holds the rungs from the start down.
    """
    spreads = [*before.spreads_today, *(spread.tags for spread in state.spreads)]
    hurts = [*before.hurts_today, *state.hurts]
    tags = planned.tags(possible[0])
    if rules.is_closed(tags, spreads):
        return LeaveOut("direction")
    lowered = _lower(possible, rules.lowered_by(tags, spreads, hurts))
    ladder = [rung.slug for rung in planned.ladder]
    below = rules.below_what_spread(ladder, lowered[0], spread_rungs(state))
    rung = next((rung for rung in lowered if rung >= below), None)
    if rung is None:
        return LeaveOut("rung")
    # An easier rung may move in a direction that the start does not have.
    is_closed = rules.is_closed(planned.tags(rung), spreads)
    return LeaveOut("direction") if is_closed else StartAt(rung)


def _lower(possible: Sequence[int], by: int) -> Sequence[int]:
    """The rungs from so many rungs down: at most from the last."""
    return possible[min(by, len(possible) - 1) :]


def spread_rungs(state: RunState) -> frozenset[str]:
    """The slugs of all rungs that have spread in this run."""
    return frozenset(slug for spread in state.spreads for slug in spread.rungs)


def easier_rung(planned: PlannedExercise, before: Before, state: RunState) -> int | None:
    """The next rung down that can be done, below every rung that spread; None without one.

    Where a spread was told early its other rung may be on this ladder as well (C14). What spread in
    another exercise, or earlier today, closes its directions here too (C9, C13).
    """
    ladder = [rung.slug for rung in planned.ladder]
    below = rules.below_what_spread(ladder, state.rung + 1, spread_rungs(state))
    others = [spread.tags for spread in state.spreads if state.place not in spread.places]
    closed = [*before.spreads_today, *others]
    easier = _possible_from(below, planned, before)
    return next((r for r in easier if not rules.is_closed(planned.tags(r), closed)), None)


def unspread_rung(planned: PlannedExercise, before: Before, state: RunState) -> int | None:
    """The next rung down that can be done and has not itself spread; None without one."""
    spread = spread_rungs(state)
    easier = _possible_from(state.rung + 1, planned, before)
    return next((rung for rung in easier if planned.ladder[rung].slug not in spread), None)


def _possible_from(start: int, planned: PlannedExercise, before: Before) -> list[int]:
    """The rungs that count, from one down: those that can be done (C10, C23)."""
    rungs = range(start, len(planned.ladder))
    return [rung for rung in rungs if _can_do(planned.ladder[rung], before)]


def _can_do(rung: Exercise, before: Before) -> bool:
    """Whether it can be done on the sides told, with a weak leg where one was told, and one way.

    What has ways is done in that of the direction that eases alone, and so needs to know it (C11).
    """
    return rung.ways is None and _has_sides(rung, before) and _has_strength(rung, before)


def _has_strength(rung: Exercise, before: Before) -> bool:
    return not (rung.needs_strong_leg and before.symptoms.weak)


def _has_sides(rung: Exercise, before: Before) -> bool:
    return bool(sides_to_do(rung.side, before.affected))
