"""What one record tells of one exercise: which of its rungs was tolerated last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tui.plan.model import PlannedExercise
from tui.records.record import ExerciseRecord, Record

Why = Literal[
    "tolerated",
    "spread",
    "hurt",
    "changed",
    "worse",
    "direction",
    "unreadable",
    "last-rung",
    "direction-twice",
]
"""Why an exercise starts where it does, or is left out until it is brought back.

`tolerated` there last time; `spread` or `hurt` above it; the forms were `changed` since;
everything was `worse` after; its `direction` spread in another exercise; a record is
`unreadable`. Left out: its `last-rung` spread; its direction spread in two runs running.
"""


@dataclass(frozen=True, slots=True)
class Level:
    """The rung to start at after a record, None where the easiest has spread; and since when."""

    rung: int | None
    why: Why
    on: datetime


def level_in(record: Record, planned: PlannedExercise, place: int | None = None) -> Level | None:
    """What a record tells of an exercise; None when it was not done to its end, spread or hurt."""
    told = [
        exercise
        for exercise in record.exercises
        if exercise.exercise == planned.slug and exercise.tells and place in (None, exercise.place)
    ]
    if not told:
        return None
    on = record.beginning.started
    ladder = [rung.slug for rung in planned.ladder]
    if any(exercise.rung not in ladder for exercise in told):
        return Level(below(planned.start, planned), "changed", on)
    return _level(told, ladder, planned, on)


def _level(
    told: Sequence[ExerciseRecord], ladder: Sequence[str], planned: PlannedExercise, on: datetime
) -> Level:
    last = ladder.index(told[-1].rung)
    spread = [ladder.index(exercise.rung) for exercise in told if exercise.has_spread]
    if spread:
        rung = max(spread) + 1 if told[-1].has_spread else max(last, max(spread) + 1)
        if rung == len(ladder):
            return Level(None, "last-rung", on)
        return Level(rung, "spread", on)
    if told[-1].then == "hurt":
        return Level(below(last, planned), "hurt", on)
    return Level(last, "tolerated", on)


def below(rung: int, planned: PlannedExercise) -> int:
    """One rung easier, at most the easiest."""
    return min(rung + 1, len(planned.ladder) - 1)
