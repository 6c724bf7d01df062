"""What an after form and the next morning mean (C19, C20).

Readings
--------
- "Nearer" is any place nearer, back to none too. An after form with `u` is worse.
- Worse holds of any run since and with the last that was no easing one; a clearing (either kind)
  eases until the next such run has begun.
- C20 is asked about the last run that began, easing ones too, of a local day that is over, with no
  form yet today, at most seven local days ago, also where its after form was left out. Of two
  orders (C25) the written one's last run is asked about first.
"""

from __future__ import annotations

from datetime import datetime

from . import clock
from .plan import REACHES
from .records import After, Cleared, Form, Morning, Records, Run, further_down, orders, runs

LEG_CHANGE = 2
BACK_RISE = 4
MORNING_DAYS = 7


def verdict(before: Form, after: After | None) -> str | None:
    """Return better, same or worse, in C19's order; None where the after form was left out."""
    if after is None:
        return None
    leg, back = after.leg - before.leg, after.back - before.back
    nearer = REACHES.index(after.reach) < REACHES.index(before.reach)
    rows = (
        (after.urgent, "worse"),
        (bool(after.signs - before.signs), "worse"),
        (after.both and before.side != "both", "worse"),
        (further_down(after.reach, before.reach), "worse"),
        (nearer and leg >= LEG_CHANGE, "worse"),
        (nearer and back >= BACK_RISE, "same"),
        (nearer, "better"),
        (leg >= LEG_CHANGE, "worse"),
        (leg <= -LEG_CHANGE, "better"),
    )
    return next((word for fits, word in rows if fits), "same")


def mornings(records: Records, run: Run) -> list[str]:
    """List what was answered on the morning after a run (C20)."""
    return [each.answer for each in records if isinstance(each, Morning) and each.run == run.began]


def was_worse(records: Records, run: Run) -> bool:
    """Tell whether a run was worse, by its after form or the next morning (C19, C20)."""
    return verdict(run.before, run.after) == "worse" or "y" in mornings(records, run)


def just_cleared(records: Records) -> bool:
    """Tell whether nothing has been played since it was opened (C8)."""
    cleared = False
    for record in records:
        if isinstance(record, Cleared) and record.kind != "lines":
            cleared = True
        elif isinstance(record, Run) and record.has_begun and not record.rest:
            cleared = False
    return cleared


def last_was_worse(records: Records) -> bool:
    """Tell whether the last run was worse, or an easing one since."""
    for run in reversed([run for run in runs(records) if run.has_begun]):
        if was_worse(records, run):
            return True
        if not run.rest:
            return False
    return False


def asks_next_morning(records: Records, now: datetime) -> Run | None:
    """Return the run that C20 asks about on this form, if any."""
    past = runs(records)
    if any(clock.days_ago(run.began, now) == 0 for run in past):
        return None
    for order in orders(records):
        begun = [run for run in runs(order) if run.has_begun]
        if begun and is_asked(records, begun[-1], now):
            return begun[-1]
    return None


def is_asked(records: Records, run: Run, now: datetime) -> bool:
    """Tell whether C20 is still to be asked about a run."""
    ago = clock.days_ago(run.began, now)
    asked = bool(mornings(records, run))
    return 0 < ago <= MORNING_DAYS and not asked and verdict(run.before, run.after) != "worse"
