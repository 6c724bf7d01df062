"""Where an exercise starts by the records (C15, C17, C25; DESIGN, "Next time").

Readings
--------
- An exercise is one over all sessions. "The rung tolerated last time" is the easiest played with a
  no in the last run that had it, whatever had lowered it then (a flare day too).
- Where none was tolerated after the last trouble: one below the easiest that spread or hurt; hurt
  at the last rung stays there.
- "One down after worse" waits for an exercise that was not in the run that was eased: it is one
  down when it comes up again.
- A direction that spread in another exercise, in the last run that moved in it, starts one rung
  lower (the stricter; the text is silent).
- A rung that spread, in whatever exercise, is not played until it has gone well again: as in a run,
  the exercise starts below the easiest of them, and is left out where nothing is below.
- A spread at the ladder's last rung leaves the exercise out; one in an easing session puts the
  position out for today only (C17).
- The session's start is not passed by what was tolerated elsewhere, unless a harder rung was
  accepted.
- That an easing position went well says nothing of an exercise: it neither tells what was tolerated
  nor brings anything back (the stricter; the text is silent).
- "Two runs running", of directions: of the runs that moved in that direction, one after the other;
  easing runs with no spread do not stand between. Of `h`: two runs in which it was played.
- Who comes back after a week or more starts everything one dose step lower (see `steps`). A rung
  harder than the session's start is the step after the last dose (C22), so each break since the
  exercise was last told of takes it one rung back, as far as that start, before any other reason.
- An exercise that has two ways has all its directions for the records, whichever eases today.
- Brought back counts once it is played: it is out again with one more trouble at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice, pairwise

from . import steps
from .plan import DIRECTIONS, Entry
from .records import BroughtBack, Harder, Played, Record, Records, Run, runs

GONE, HURT, DIRECTION = "earlier", "hurt", "direction"
RUNNING = 2


def tells(row: Played) -> bool:
    """Tell whether a row says how its rung went."""
    return row.spread is not None or row.is_hurt or row.is_tolerated


def spread_indices(entry: Entry, run: Run) -> set[int]:
    """Return the rungs of an exercise at which a run has a spread written."""
    rungs = [pair for played in run.played for pair in played.rungs]
    return {
        entry.ladder.index(rung)
        for slug, rung in rungs
        if slug == entry.slug and rung in entry.ladder
    }


def next_rung(entry: Entry, run: Run) -> int | str | None:
    """Return the rung that follows from a run, None where it tells nothing of this exercise."""
    rows = [row for row in run.played if row.exercise == entry.slug and row.rung in entry.ladder]
    spread, last = spread_indices(entry, run), len(entry.ladder) - 1
    if last in spread and not run.rest:
        return GONE
    hurt = {entry.ladder.index(row.rung) for row in rows if row.is_hurt}
    done = {entry.ladder.index(row.rung) for row in rows if row.is_tolerated} - spread - hurt
    if spread | hurt and (not done or max(done) < max(spread | hurt)):
        return min(max(spread | hurt) + 1, last)
    return max(done, default=None)


def last_level(entry: Entry, records: Records) -> tuple[int, int | str | None]:
    """Return where the last run stands that tells of an exercise, and what follows from it."""
    for at in range(len(records) - 1, -1, -1):
        record = records[at]
        follows = next_rung(entry, record) if isinstance(record, Run) else None
        if follows is not None:
            return at, follows
    return -1, None


def moved(direction: str, run: Run) -> bool:
    """Tell whether a run moved in a direction; easing runs only where it spread."""
    if run.rest:
        return has_spread(direction, run)
    return any(direction in row.tags and tells(row) for row in run.played)


def has_spread(direction: str, run: Run) -> bool:
    """Tell whether a direction spread in a run."""
    return any(direction in row.spread for row in run.played if row.spread is not None)


def eases_by_direction(entry: Entry, rung: int, records: Records) -> bool:
    """Tell whether a direction of it spread in another exercise, in the last run that moved so."""
    for direction in DIRECTIONS & entry.tags[rung]:
        newest = next((run for run in reversed(runs(records)) if moved(direction, run)), None)
        if newest and has_spread(direction, newest) and not spread_indices(entry, newest):
            return True
    return False


def newest_answer(rung: str, records: Records) -> Run | None:
    """Return the run in which a rung spread, unless it has gone well since."""
    for run in reversed(runs(records)):
        if any(each == rung for row in run.played for _, each in row.rungs):
            return run
        if any(row.rung == rung and tells(row) for row in run.played):
            return None
    return None


def below_what_spread(entry: Entry, rung: int, records: Records) -> int | str:
    """Go below the easiest rung, at or below this one, that spread last."""
    found = [(at, newest_answer(entry.ladder[at], records)) for at in range(len(entry.ladder))]
    spread = [(at, run) for at, run in found if run is not None and at >= rung]
    if not spread:
        return rung
    at, run = spread[-1]
    if at + 1 < len(entry.ladder):
        return at + 1
    return at if run.rest else GONE


def is_hurt_twice(entry: Entry, records: Records) -> bool:
    """Tell whether it hurt in the last two runs that tell of it (C15)."""
    newest_first = reversed(runs(records))
    told = islice((run for run in newest_first if next_rung(entry, run) is not None), RUNNING)
    hurt = [any(r.is_hurt for r in run.played if r.exercise == entry.slug) for run in told]
    return len(hurt) == RUNNING and all(hurt)


def is_direction_twice(entry: Entry, rung: int, records: Records, since: int) -> bool:
    """Tell whether a direction of it spread in two runs running, since it was last played."""
    for direction in DIRECTIONS & entry.tags[rung]:
        moving = [(at, run) for at, run in enumerate(records) if is_moving(direction, run)]
        for (at, later), (_, earlier) in pairwise(reversed(moving)):
            both = (later, earlier)
            if at >= since and all(isinstance(r, Run) and has_spread(direction, r) for r in both):
                return True
    return False


def is_moving(direction: str, record: Record) -> bool:
    return isinstance(record, Run) and moved(direction, record)


def taken(entry: Entry, records: Records) -> Record | None:
    """Return what was accepted or brought back just now, of which no run tells yet."""
    after: Sequence[Record] = records[last_level(entry, records)[0] + 1 :]
    mine = [r for r in after if isinstance(r, Harder | BroughtBack) and r.exercise == entry.slug]
    return mine[-1] if mine else None


def start(entry: Entry, records: Records, now: datetime, *, rest: bool = False) -> int | str:
    """Return where an exercise starts by the records, or why they leave it out."""
    if not rest:
        records = tuple(trouble_alone(record) for record in records)
    at, level = last_level(entry, records)
    rung = carried_over(entry, records, at, level, now)
    if isinstance(rung, int) and eases_by_direction(entry, rung, records):
        rung = min(rung + 1, len(entry.ladder) - 1)
    if isinstance(rung, int):
        rung = below_what_spread(entry, rung, records)
    wanted = taken(entry, records)
    if isinstance(wanted, Harder):
        return entry.ladder.index(wanted.rung)
    last = len(entry.ladder) - 1
    back = rung if isinstance(rung, int) else last
    if isinstance(wanted, BroughtBack):
        return back
    if is_hurt_twice(entry, records):
        return HURT
    if rest or isinstance(rung, str):
        return back if rest else rung
    return DIRECTION if is_direction_twice(entry, rung, records, at) else rung


def trouble_alone(record: Record) -> Record:
    """Return an easing run with only the rows that spread or hurt, anything else as it is."""
    if not isinstance(record, Run) or not record.rest:
        return record
    kept = [row for row in record.played if row.spread is not None or row.is_hurt]
    return replace(record, played=tuple(kept))


def back_from_breaks(entry: Entry, rung: int, records: Records, at: int, now: datetime) -> int:
    """Return a rung harder than the session's start after the breaks since a place in the order."""
    ended = [
        run.began
        for number, run in enumerate(records)
        if number > at
        and isinstance(run, Run)
        and steps.practised(run)
        and steps.comes_back(records[:number], run.began, now)
    ]
    count = len(ended) + steps.comes_back(records, now, now)
    return max(rung, min(entry.start, rung + count))


def carried_over(
    entry: Entry, records: Records, at: int, level: int | str | None, now: datetime
) -> int | str:
    """Return the rung tolerated last, or one down where something was worse since."""
    if not isinstance(level, int):
        return entry.start if level is None else level
    accepted = {
        entry.ladder.index(each.rung)
        for each in records
        if isinstance(each, Harder) and each.exercise == entry.slug and each.rung in entry.ladder
    }
    rung = level if level in accepted else max(entry.start, level)
    rung = back_from_breaks(entry, max(rung, entry.hardest), records, at, now)
    worse = any(isinstance(each, Run) and each.eased for each in records[at + 1 :])
    return min(rung + 1, len(entry.ladder) - 1) if worse else rung
