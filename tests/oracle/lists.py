"""Which lists are asked, and what is cleared of them (C2, C3, C4).

Readings
--------
- "Once a week": full where no full lists were asked in this local day and the six before it; lists
  of a moment in the future do not count.
- A new sign is one of a form that the run before told neither before nor after, or one of an after
  form that its own form had not. A stop is one of an easing session too.
- What asks for full lists does so until full lists have been written after it. A refusal is one of
  any kind, `ask_first` and `needs` too; and so does an examination, or that it has passed (C8). A
  clearing of lines, or of what the weeks say, does not: C3 does not name it, and the `ask_first`
  that it follows does already.
- "Since DATE" holds for two weeks from the clearing; then the two weeks are asked again.
- C25: full lists are due, and a line is asked, if either order says so; the lists that were asked
  before a run go with it.
- A cleared line is asked again on the 90th day: C25 calls a clearing of the future "90 days old".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from . import clock, gate
from .records import Cleared, Lists, Record, Records, Refused, Run, Unreadable, by_moment, orders

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
    """Return "full" or "page" (C3), under both orders (C25)."""
    due = any(is_full_due(order, now) for order in (records, with_lists_by_moment(records)))
    return "full" if due else "page"


def with_lists_by_moment(records: Records) -> Records:
    """Order the runs by their moments, each with the lists that were asked before it."""
    mine: dict[int, list[Record]] = {}
    alone: list[Record] = []
    waiting: list[Record] = []
    for record in records:
        if isinstance(record, Run):
            mine[id(record)], waiting = waiting, []
        (waiting if isinstance(record, Lists) else alone).append(record)
    ordered = [[*mine.get(id(record), []), record] for record in by_moment(tuple(alone))]
    return (*(record for each in ordered for record in each), *waiting)


def is_full_due(records: Records, now: datetime) -> bool:
    """Tell whether full lists are due, where things were written in this order."""
    due, last = True, None
    for record in records:
        if isinstance(record, Lists) and record.full:
            due = not 0 <= clock.days_ago(record.at, now) < WEEK
            due = due or clock.is_future(record.at, now)
        elif isinstance(record, Refused | Unreadable):
            due = True
        elif isinstance(record, Cleared):
            due = due or record.kind != "lines"
        elif isinstance(record, Run):
            due = asks_full(record, last) or due
            last = record
    return due


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
    found = [cleared_in(order, now) for order in orders(records)]
    lasting = frozenset.intersection(*found)
    return frozenset(line for line, text in lasting if words.get(line) == text)


def cleared_in(records: Records, now: datetime) -> frozenset[tuple[str, str]]:
    """Return the lines that are cleared, with their words, in this order."""
    cleared: set[tuple[str, str]] = set()
    for record in records:
        if isinstance(record, Run) and record.is_stop:
            cleared = set()
        elif isinstance(record, Cleared) and record.kind == "lines" and lasts(record, now):
            cleared |= record.lines
    return frozenset(cleared)
