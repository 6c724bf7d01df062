"""What of a session starts otherwise when it is played next, as the records say it now."""

from collections.abc import Collection
from datetime import datetime

from tui.plan.model import Session
from tui.play.gates import EasingOnly, Shut
from tui.records.review import Review
from tui.visit.form import draft_before
from tui.visit.outlook import left_out_at
from tui.visit.starting import as_filled_in
from tui.words.left_out import left_out_line
from tui.words.since import changed_lines
from tui.words.standing import standing_line


def next_time_lines(session: Session, look_ahead: Review, now: datetime) -> tuple[str, ...]:
    """When it opens, and what is then easier, smaller or left out, and why, a line each.

    While it is shut nobody knows when that is, and no more is said.
    """
    gate = look_ahead.gate
    closed = [standing_line(gate, now)] if isinstance(gate, Shut | EasingOnly) else []
    if isinstance(gate, Shut):
        return tuple(closed)
    # What earlier runs leave out for longer is among what they changed.
    left_out = left_out_at(session, look_ahead)
    resting = {place: each for place, each in left_out.items() if each.is_for_now}
    told = [left_out_line(each, now) for each in resting.values()]
    return (*closed, *_changed_lines(session, look_ahead, now, resting), *told)


def _changed_lines(
    session: Session, look_ahead: Review, now: datetime, resting: Collection[int]
) -> list[str]:
    """What starts otherwise, with the form filled in as last time; `resting` is told elsewhere."""
    then = as_filled_in(draft_before(look_ahead, session), session, look_ahead, now)
    return changed_lines(
        look_ahead,
        session,
        now,
        chosen=resting,
        lowered=then.lowered,
        steps=then.steps,
        rungs=then.rungs,
        eased_less=then.eased_less,
    )
