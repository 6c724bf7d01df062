"""What one record tells of one exercise: which of its rungs was tolerated last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from tui.plan.model import Exercise, PlannedExercise
from tui.plan.slugs import session_name
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
    "hurt-twice",
    "away",
]
"""Why an exercise starts where it does, or is left out until it is brought back.

`tolerated` there last time; `spread` or `hurt` above it; the forms were `changed` since;
everything was `worse` after; its `direction` spread in another exercise; a record is
`unreadable`; somebody had been `away` for a week or more. Left out: its `last-rung` spread; its
direction spread, or it hurt, in two runs running.
"""


@dataclass(frozen=True, slots=True)
class Level:
    """The rung to start at after a record, None where the easiest has spread; and since when.

    It is not `is_sure` where the record may tell of another exercise, also one that another file
    brings by the same slug: `is_other_form`; `is_hurt` where it hurt.
    """

    rung: int | None
    why: Why
    on: datetime
    is_sure: bool = True
    is_hurt: bool = False
    is_other_form: bool = False


def may_mean(record: Record, slug: str, exercise: Exercise) -> bool:
    """Whether a record may mean an exercise by a slug."""
    return slug == exercise.slug or _former_fits(record, slug, exercise)


def surely_means(record: Record, slug: str, exercise: Exercise) -> bool:
    """Whether a record can mean nothing but an exercise by a slug, done as it is done here."""
    return surely_named(record, slug, exercise) and not is_other_form(record, slug, exercise)


def surely_named(record: Record, slug: str, exercise: Exercise) -> bool:
    """Whether a record can call nothing but an exercise by a slug, in whatever form it was done."""
    former = exercise.former
    if former is None or not record.beginning.has_former_slugs:
        return slug == exercise.slug
    is_its_session = session_name(record.beginning.session) == former.session
    return is_its_session and former.is_sure and former.fits(slug)


def is_other_form(record: Record, slug: str, exercise: Exercise) -> bool:
    """Whether a session's own file said what is done, and said it otherwise.

    Then a spread counts all the same, and what went well says nothing.
    """
    return record.beginning.own_form(slug) != exercise.own_form


def _former_fits(record: Record, slug: str, exercise: Exercise) -> bool:
    former = exercise.former
    return record.beginning.has_former_slugs and former is not None and former.fits(slug)


def level_in(record: Record, planned: PlannedExercise, place: int | None = None) -> Level | None:
    """What a record tells of an exercise; None when it was not done to its end, spread or hurt."""
    played = [
        exercise
        for exercise in record.exercises
        if exercise.tells
        and place in (None, exercise.place)
        and may_mean(record, exercise.exercise, planned.exercise)
    ]
    if not played:
        return None
    is_other = any(_has_other_form(each, record, planned) for each in played)
    is_sure = all(surely_means(record, each.exercise, planned.exercise) for each in played)
    return replace(
        _level(played, record, planned),
        is_sure=is_sure and not is_other,
        is_hurt=any(each.is_hurt for each in played),
        is_other_form=is_other,
    )


def _has_other_form(played: ExerciseRecord, record: Record, planned: PlannedExercise) -> bool:
    forms = [(played.exercise, planned.exercise)]
    forms += [(played.rung, form) for form in planned.ladder if form.slug == played.rung]
    return any(is_other_form(record, slug, form) for slug, form in forms)


def _level(played: Sequence[ExerciseRecord], record: Record, planned: PlannedExercise) -> Level:
    on = record.beginning.started
    rungs = [_rung(exercise.rung, record, planned) for exercise in played]
    known = [rung for rung in rungs if rung is not None]
    if len(known) < len(rungs):
        return Level(below(planned.start, planned), "changed", on)
    pairs = list(zip(known, played, strict=True))
    spread = [rung for rung, each in pairs if each.has_spread]
    hurt = [rung for rung, each in pairs if each.is_hurt]
    after_hurt = below(max(known[-1], *hurt), planned) if hurt else 0
    if spread:
        rung = max(known[-1], max(spread) + 1)
        if rung < len(planned.ladder):
            return Level(max(rung, after_hurt), "spread", on)
        # An easing position is out for its day alone (C17).
        is_easing = record.beginning.is_rest
        return Level(rung - 1, "spread", on) if is_easing else Level(None, "last-rung", on)
    if hurt:
        return Level(after_hurt, "hurt", on)
    return Level(known[-1], "tolerated", on)


def _rung(slug: str, record: Record, planned: PlannedExercise) -> int | None:
    """The easiest rung that a record may mean by a slug, None where there is none."""
    fitting = [index for index, rung in enumerate(planned.ladder) if may_mean(record, slug, rung)]
    return max(fitting, default=None)


def below(rung: int, planned: PlannedExercise) -> int:
    """One rung easier, at most the easiest."""
    return min(rung + 1, len(planned.ladder) - 1)
