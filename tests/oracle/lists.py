"""Which lists are asked, and what is cleared of them (C2, C3, C4).

Readings
--------
- "Once a week": full where no full lists were asked in this local day and the six before it; lists
  of a moment in the future do not count.
- A new sign is one of a form that the run before told neither before nor after, or one of an after
  form that its own form had not. A stop is one of an easing session too.
- What asks for full lists does so until full lists have been written after it. A refusal is one of
  any kind, `ask_first` and `needs` too.
- "Since DATE" holds for two weeks from the clearing; then the two weeks are asked again.
- A cleared line is asked again on the 90th day: C25 calls a clearing of the future "90 days old".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from . import clock, gate
from .records import Cleared, Lists, Records, Refused, Run, Unreadable

WEEK = 7
TWO_WEEKS = 14
CLEARED_DAYS = 90


def asks_full(run: Run, before: Run | None) -> bool:
    """Tell whether a run asks for full lists next time: a stop, or a new sign (C3)."""
    known = frozenset(run.before.signs)
    if before is not None:
        known = before.before.signs | (before.after.signs if before.after else frozenset())
    return run.is_stop or bool(run.before.signs - known) or bool(gate.new_in_after(run))


def lists_due(records: Records, now: datetime) -> str:
    """Return "full" or "page" (C3)."""
    due, last = True, None
    for record in records:
        if isinstance(record, Lists) and record.full:
            due = not 0 <= clock.days_ago(record.at, now) < WEEK
            due = due or clock.is_future(record.at, now)
        elif isinstance(record, Refused | Unreadable):
            due = True
        elif isinstance(record, Run):
            due = asks_full(record, last) or due
            last = record
    return "full" if due else "page"


def lists_since(records: Records, now: datetime) -> date | None:
    """Return the day since which the lists ask, after a clearing; None: two weeks (C2)."""
    cleared = [record for record in records if isinstance(record, Cleared)]
    days = [clock.day(each.at, now) for each in cleared if each.kind == gate.EXAMINED]
    if not days:
        return None
    ago = (clock.day(now, now) - days[-1]).days
    return days[-1] if 0 <= ago < TWO_WEEKS else None


def lasts(record: Cleared, now: datetime) -> bool:
    """Tell whether a clearing of lines is younger than 90 days; one of the future is not (C25)."""
    return not clock.is_future(record.at, now) and clock.days_ago(record.at, now) < CLEARED_DAYS


def cleared_lines(records: Records, words: Mapping[str, str], now: datetime) -> frozenset[str]:
    """Return the ids of `ask_first` lines that are cleared; `words` are today's, by id (C4)."""
    cleared: set[tuple[str, str]] = set()
    for record in records:
        if isinstance(record, Run) and record.is_stop:
            cleared = set()
        elif isinstance(record, Cleared) and record.kind == "lines" and lasts(record, now):
            cleared |= record.lines
    return frozenset(line for line, text in cleared if words.get(line) == text)
