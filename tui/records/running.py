"""What happened in two runs running: the same direction spread, or an exercise hurt (R21, C15)."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice, pairwise

from tui.plan.model import DIRECTIONS, PlannedExercise
from tui.plan.own_forms import OwnForm, among
from tui.records.history import History, Unreadable
from tui.records.level import level_in
from tui.records.record import ExerciseRecord, Record

Runs = Mapping[str, Sequence[Record]]
"""For each direction the runs that moved in it, the newest first."""


def runs_by_direction(records: Sequence[Record], own_forms: Collection[OwnForm] = ()) -> Runs:
    """The runs that moved in each direction, the newest first.

    Easing positions that went well stand between no two runs, nor do forms of another session's own
    file: what that says of its directions is for the one with these `own_forms` alone.
    """
    return {
        direction: [record for record in records if _moved_in(direction, record, own_forms)]
        for direction in DIRECTIONS
    }


def _moved_in(direction: str, record: Record, own_forms: Collection[OwnForm]) -> bool:
    has_moved = any(
        direction in each.bias and each.tells and _counts(each, record, own_forms)
        for each in record.exercises
    )
    return has_moved and (not record.beginning.is_rest or has_spread_in(direction, record))


def _counts(played: ExerciseRecord, record: Record, own_forms: Collection[OwnForm]) -> bool:
    """Whether it may stand between two runs: a spread always, else a form that is known here."""
    forms = among(record.beginning.own_forms, (played.exercise, played.rung))
    return played.has_spread or forms <= set(own_forms)


def has_spread_in(direction: str, record: Record) -> bool:
    """Whether a direction spread in a run."""
    return any(direction in exercise.bias for exercise in record.spreads)


def second_spread(
    direction: str,
    runs: Sequence[Record],
    since: Record | None = None,
    newer: Sequence[Record | Unreadable] = (),
) -> Record | None:
    """The second of two runs running in which a direction spread (R21); none before `since`.

    `newer` is what was kept after that.
    """
    for run, earlier in pairwise(runs):
        if since is not None and run is not since and all(run is not each for each in newer):
            break
        if has_spread_in(direction, run) and has_spread_in(direction, earlier):
            return run
        if run is since:
            break
    return None


def second_hurt(planned: PlannedExercise, history: History) -> Record | None:
    """The newest of two runs running with an exercise in which it hurt (C15).

    `history` has the newest first.
    """
    records = (record for record in history if isinstance(record, Record))
    levels = ((record, level_in(record, planned)) for record in records)
    known = (
        (record, level)
        for record, level in levels
        if level is not None and (level.is_hurt or not level.is_other_form)
    )
    hurt = [record for record, level in islice(known, 2) if level.is_hurt]
    return hurt[0] if len(hurt) == 2 else None
