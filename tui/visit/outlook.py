"""How the next run of a session would probably be, before anything is told today."""

from dataclasses import dataclass

from tui.plan.model import PlannedExercise, Session
from tui.play.building import step_today
from tui.play.course import entries
from tui.play.estimate import Minutes, minutes_between, on_side
from tui.play.pace import GET_READY_SECONDS
from tui.play.rules import LeaveOut, LeftOutWhy, StartAt
from tui.play.sides import AFFECTED
from tui.play.symptoms import Before
from tui.records.progress import LeftOut
from tui.records.review import Review
from tui.records.starts import Start


@dataclass(frozen=True, slots=True)
class Outlook:
    """The step at which the dose of each place starts, and how long the session takes (C22).

    It goes by the side that was told last; where none was told it may be any, which is why there
    are two numbers of minutes. A step is None where its exercise does not start at the session's
    own start, where steps mean nothing.
    """

    steps: tuple[int | None, ...]
    minutes: Minutes


def outlook(
    session: Session, look_back: Review, ready_seconds: float = GET_READY_SECONDS
) -> Outlook:
    """What the records say of the next run."""
    befores = likely_befores(look_back)
    before = befores[0]
    pairs = enumerate(zip(session.exercises, entries(session, before), strict=True))
    steps = tuple(
        step_today(planned, place, before) if start == StartAt(planned.start) else None
        for place, (planned, start) in pairs
    )
    return Outlook(steps, minutes_between(session, befores, ready_seconds))


def left_out_at(session: Session, look_back: Review) -> dict[int, LeftOut]:
    """The places that the next run leaves out, by what was told last; not what is optional."""
    found = entries(session, likely_befores(look_back)[0])
    return {
        place: _left_out(planned, look_back.starts[place], entry.why)
        for place, (planned, entry) in enumerate(zip(session.exercises, found, strict=True))
        if isinstance(entry, LeaveOut) and entry.why != "optional"
    }


def _left_out(planned: PlannedExercise, start: Start, why: LeftOutWhy) -> LeftOut:
    name = planned.exercise.name
    return LeftOut(name, why, start.why, start.on) if why == "earlier" else LeftOut(name, why)


def likely_befores(look_back: Review) -> list[Before]:
    """What may be told: all sides where none was told yet, and else what was told last."""
    told = [look_back.last] if look_back.last else [on_side(each).symptoms for each in AFFECTED]
    starts = tuple(start.rung for start in look_back.starts)
    return [
        Before(
            each,
            is_worse=look_back.is_worse,
            is_cleared=look_back.is_just_cleared,
            starts=starts,
            spreads_today=look_back.spreads_today,
            hurts_today=look_back.hurts_today,
            steps=look_back.steps,
        )
        for each in told
    ]
