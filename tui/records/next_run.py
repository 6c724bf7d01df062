"""What the records say of the next run: as of the moment when its session opens again."""

from dataclasses import replace
from datetime import datetime

from tui.plan.model import Session
from tui.play.gates import opens_at
from tui.records.bounds import bounded_moment
from tui.records.history import History
from tui.records.review import Review, review


def review_next(session: Session, history: History, now: datetime) -> Review:
    """Review what is kept for whoever looks ahead; `gate` alone is of now.

    What is left out or easier for a day alone is over when a session that is closed for that day
    opens (C9, C15). Where it is shut, nobody knows when it opens, and it is as of now (C8).
    """
    now = bounded_moment(now)
    today = review(session, history, now)
    opens = opens_at(today.gate, now)
    if opens is None or opens == now:
        return today
    # The days of the records are those of the zone in which somebody looks ahead.
    opens = opens.astimezone(now.tzinfo)
    return replace(review(session, history, opens), gate=today.gate)
