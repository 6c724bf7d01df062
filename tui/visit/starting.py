"""What a run starts from with a form as it is filled in, and where each exercise would start."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from tui.plan.model import Session
from tui.play import course
from tui.play.rules import LeaveOut, StartAt
from tui.play.state import Phase, RunState
from tui.play.symptoms import Before
from tui.play.usual import Compared
from tui.records.review import Review
from tui.visit.form import Draft


@dataclass(frozen=True, slots=True)
class Today:
    """How a form changes where exercises start, as far as it is filled in.

    `lowered` is by how much everything starts easier; `rungs` has the rung of each place that will
    be played, None while something is missing; `eased_less` are the places that go against the
    direction that eases (C11).
    """

    lowered: int
    rungs: Mapping[int, int] | None = None
    eased_less: tuple[int, ...] = ()


_AT_THE_START = RunState(Phase.EXERCISE, place=-1, rung=0, turn=None, seen=0.0)


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
    )
    return replace(before, steps=_steps_today(session, before))


def _steps_today(session: Session, before: Before) -> tuple[int, ...]:
    """The step of each place, empty where all are the first (C22)."""
    starts = starts_today(session, before)
    steps = tuple(
        max(0, step - _has_no_easier_form(session, place, before, starts[place]))
        for place, step in enumerate(before.steps)
    )
    return steps if any(steps) else ()


def _has_no_easier_form(
    session: Session, place: int, before: Before, start: StartAt | LeaveOut
) -> bool:
    """Whether a place should start easier today and cannot, so that its step goes back (C23)."""
    planned = session.exercises[place]
    is_eased = course.lowered_today(planned, planned.start, before) > 0
    stays = before.starts[place] == planned.start and start == StartAt(planned.start)
    return is_eased and stays


def starts_today(session: Session, before: Before) -> tuple[StartAt | LeaveOut, ...]:
    """Where each place of a session starts before anything is played (C23)."""
    places = range(len(session.exercises))
    return tuple(course.entry(session, place, before, _AT_THE_START) for place in places)


def as_filled_in(draft: Draft, session: Session, look_back: Review, now: datetime) -> Today:
    """What a form makes of the session, as far as it is filled in."""
    if draft.missing:
        return Today(draft.is_flare + (draft.is_worse or draft.was_worse is True))
    compared = look_back.compared(draft.symptoms(), now)
    before = before_of(draft, session, look_back, compared, now)
    starts = enumerate(starts_today(session, before))
    rungs = {place: start.rung for place, start in starts if isinstance(start, StartAt)}
    eased_less = tuple(place for place in rungs if course.goes_against(session, place, before))
    return Today(course.lowered_for_all(before), rungs, eased_less)
