"""Which lists are due, and what a clearing leaves out of them (C2 to C4, C8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tui.plan.lines import Screening
from tui.play.comparing import has_new_signs
from tui.play.days import day_of, days_ago, is_future
from tui.play.lists import Examiner, id_in, line_key
from tui.play.past import ListsAsked, Past, PastRun, orders

FULL_EVERY_DAYS = 7
"""Full lists hold for the day on which they were passed and the six after it (C3)."""
CLEARED_DAYS = 90
"""A cleared line is asked again on this local day after it (C4)."""
SINCE_DAYS = 14
"""After so many days the lists ask about the last two weeks again (C2)."""


@dataclass(frozen=True, slots=True)
class ClearedLine:
    """A line of `ask_first` that is not asked: who has said that it is fine, and on which day."""

    line: str
    by: Examiner
    on: date


def lists_due(past: Past, screening: Screening, now: datetime) -> ListsAsked:
    """Full lists at first use, once a week, with other words, and after whatever asks for them.

    Where the written order and that of the moments disagree they are due if either says so (C25).
    """
    is_due = any(_are_full_due(order, screening, now) for order in orders(past))
    return "full" if is_due else "one-page"


def _are_full_due(past: Past, screening: Screening, now: datetime) -> bool:
    is_due, last = True, None
    for each in past:
        if each.is_run and each.lists == "full" and each.lists_digest == screening.digest:
            is_due = not _is_lately(each.started, now)
        if asks_for_full(each, last):
            is_due = True
        last = each if each.is_run else last
    return is_due


def _is_lately(passed: datetime, now: datetime) -> bool:
    """Whether full lists that were passed then hold now."""
    return 0 <= days_ago(passed, now) < FULL_EVERY_DAYS and not is_future(passed, now)


def asks_for_full(each: PastRun, last: PastRun | None) -> bool:
    """Whether it asks for full lists next time; `last` is the run before it (C3).

    A stop does, a sign that was not told before, and what is no run: but neither what was felt
    (R32), nor that somebody has seen some lines or what the weeks say (C4, R33 to R35).
    """
    if not each.is_run:
        return not (each.kind == "felt" or is_of_lines(each))
    known = each.signs if last is None else last.signs
    is_new_before = each.before is not None and bool(each.before.signs - known)
    told = each.after is not None and each.before is not None
    is_new_after = told and each.after and each.before and has_new_signs(each.after, each.before)
    return each.is_stop or is_new_before or bool(is_new_after)


def is_of_lines(each: PastRun) -> bool:
    """Whether somebody has seen some things alone, and not examined what was shut (C4, C8)."""
    return each.clearance is not None and bool(each.lines)


def cleared_lines(past: Past, screening: Screening, now: datetime) -> tuple[ClearedLine, ...]:
    """The lines of `ask_first` that a clearing leaves out, in the order of the list.

    A clearing lasts for 90 days, until any stop, and for the words that it was about (C4). Where
    the written order and that of the moments disagree it has to last in both (C25).
    """
    found = [_cleared_in(order, now) for order in orders(past)]
    keys = (line_key(line) for line in screening.ask_first)
    return tuple(found[0][key] for key in keys if all(key in cleared for cleared in found))


def _cleared_in(past: Past, now: datetime) -> dict[str, ClearedLine]:
    """What clearings leave out, by the keys of the lines, where things went in this order."""
    cleared: dict[str, ClearedLine] = {}
    for each in past:
        if each.is_stop:
            cleared = {}
        elif each.kind == "cleared" and _still_lasts(each, now):
            cleared |= dict(_cleared_by(each, now))
    return cleared


def _still_lasts(clearing: PastRun, now: datetime) -> bool:
    """One from the future is as good as over (C25)."""
    is_over = days_ago(clearing.started, now) >= CLEARED_DAYS
    return not is_over and not is_future(clearing.started, now)


def _cleared_by(clearing: PastRun, now: datetime) -> Iterator[tuple[str, ClearedLine]]:
    if clearing.clearance is None:
        return
    for key in clearing.lines:
        line = ClearedLine(id_in(key), clearing.clearance.by, day_of(clearing.started, now))
        yield key, line


def is_seen(key: str, past: Past, now: datetime) -> bool:
    """Whether a professional has seen what this key names, or examined everything (C4, C8).

    As of a cleared line: for 90 days, until any stop, and in both orders.
    """
    return all(_is_seen_in(order, key, now) for order in orders(past))


def _is_seen_in(past: Past, key: str, now: datetime) -> bool:
    is_seen_now = False
    for each in past:
        if each.is_stop:
            is_seen_now = False
        elif each.kind == "cleared" and _still_lasts(each, now):
            is_of_it = is_of_lines(each) and key in each.lines
            is_seen_now = is_seen_now or is_of_it or each.is_examination
    return is_seen_now


def asked_since(past: Past, now: datetime) -> date | None:
    """The day of an examination, since which the lists ask; None: about two weeks (C2, C8)."""
    examined = [each.started for each in past if each.is_examination]
    if not examined or not 0 <= days_ago(examined[-1], now) < SINCE_DAYS:
        return None
    return day_of(examined[-1], now)
