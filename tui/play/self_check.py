"""When somebody is asked what they feel of themselves: some days after a start (R32)."""

from datetime import datetime

from tui.play.days import day_of
from tui.play.past import Past
from tui.play.weeks import began_anew

FIRST_DAY, LAST_DAY = 3, 5
"""On which days after a start it is asked."""


def asks_self_check(past: Past, now: datetime) -> bool:
    """Whether it is asked before a session: once, three to five days after a start or restart."""
    since, today = began_anew(past, now), day_of(now, now)
    if since is None or not FIRST_DAY <= (today - since).days <= LAST_DAY:
        return False
    asked = (each.started for each in past if each.self_check is not None)
    return not any(day_of(moment, now) >= since for moment in asked)
