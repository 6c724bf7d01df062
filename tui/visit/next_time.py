"""What of a session starts otherwise when it is played next, as the records say it now."""

from datetime import datetime

from tui.plan.model import Session
from tui.records.review import Review
from tui.visit.form import draft_before
from tui.visit.starting import as_filled_in
from tui.words.since import changed_lines


def next_time_lines(session: Session, look_back: Review, now: datetime) -> tuple[str, ...]:
    """What is easier, smaller or left out, and why, a line each."""
    today = as_filled_in(draft_before(look_back, session), session, look_back, now)
    lines = changed_lines(
        look_back,
        session,
        now,
        lowered=today.lowered,
        steps=today.steps,
        rungs=today.rungs,
        eased_less=today.eased_less,
    )
    return tuple(lines)
