"""What a run starts from with a form as it is filled in, and where each exercise would start."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from tui.plan.model import Session
from tui.play import course
from tui.play.building import step_today
from tui.play.estimate import Minutes, minutes_between
from tui.play.pace import GET_READY_SECONDS
from tui.play.rules import StartAt
from tui.play.sides import AFFECTED
from tui.play.symptoms import Before, Symptoms
from tui.play.usual import Compared
from tui.records.review import Review
from tui.visit.form import Draft


@dataclass(frozen=True, slots=True)
class Today:
    """How a form changes where exercises start, as far as it is filled in.

    `lowered` is by how much everything starts easier; `rungs` has the rung of each place that will
    be played, None while something is missing; `eased_less` are the places that go against the
    direction that eases (C11). `steps` holds the step of each place that builds up and starts at
    the session's own start (C22); `minutes` is how long it takes, for any side while none is told.
    """

    lowered: int
    minutes: Minutes
    rungs: Mapping[int, int] | None = None
    eased_less: tuple[int, ...] = ()
    steps: Mapping[int, int] = field(default_factory=dict)


NOTHING_TOLD = Symptoms("none", 0, 0)


def before_of(
    draft: Draft, session: Session, look_back: Review, compared: Compared, now: datetime
) -> Before:
    """What a run starts from, with what earlier runs make of a finished form."""
    offered = look_back.offers(draft.symptoms(), now, is_worse=draft.was_worse is True)
    before = replace(
        draft.without_harder(offered).before(),
        is_beyond_usual=compared.is_beyond_usual,
        is_cleared=look_back.is_just_cleared,
        spreads_today=look_back.spreads_today,
        hurts_today=look_back.hurts_today,
        known=look_back.known,
    )
    return replace(before, steps=_steps_today(session, before))


def _steps_today(session: Session, before: Before) -> tuple[int, ...]:
    """The step of each place, empty where all are the first (C22).

    One back where an exercise should start easier today and has no easier form (C23).
    """
    steps = tuple(
        max(0, step - course.is_stuck(session, place, before))
        for place, step in enumerate(before.steps)
    )
    return steps if any(steps) else ()


def as_filled_in(
    draft: Draft,
    session: Session,
    look_back: Review,
    now: datetime,
    ready_seconds: float = GET_READY_SECONDS,
) -> Today:
    """What a form makes of the session, as far as it is filled in."""
    if draft.missing:
        return _while_missing(draft, session, look_back, ready_seconds)
    compared = look_back.compared(draft.symptoms(), now)
    before = before_of(draft, session, look_back, compared, now)
    starts = enumerate(course.entries(session, before))
    rungs = {place: start.rung for place, start in starts if isinstance(start, StartAt)}
    eased_less = tuple(place for place in rungs if course.goes_against(session, place, before))
    minutes = minutes_between(session, [before], ready_seconds)
    steps = _steps_played(session, before, rungs)
    return Today(course.lowered_for_all(before), minutes, rungs, eased_less, steps)


def _while_missing(
    draft: Draft, session: Session, look_back: Review, ready_seconds: float
) -> Today:
    """What can be said of today before all is told: by the side, and what was told last."""
    last = look_back.last or NOTHING_TOLD
    sides = [draft.affected] if draft.affected else AFFECTED
    likely = [draft.before_with(replace(last, affected=side)) for side in sides]
    lowered = course.lowered_for_all(likely[0])
    rungs = {} if lowered else {p: s.rung for p, s in enumerate(draft.starts) if s.rung is not None}
    steps = _steps_played(session, likely[0], rungs)
    return Today(lowered, minutes_between(session, likely, ready_seconds), steps=steps)


def _steps_played(session: Session, before: Before, rungs: Mapping[int, int]) -> dict[int, int]:
    """The step of each place that builds up, if it is played at the session's start (C22)."""
    return {
        place: step_today(planned, place, before)
        for place, planned in enumerate(session.exercises)
        if planned.last_step and rungs.get(place) == planned.start
    }
